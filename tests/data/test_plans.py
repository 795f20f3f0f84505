"""How SQLite answers: through indexes, whatever the number of reports."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from data.store import read_documents, read_people, read_text
from data.store.open import readable
from data.store.read_text import Wanted
from data.store.schema import TABLES
from data.store.scopes import citations_of, mentions_of
from data.terms import read_terms

Ask = Callable[[sqlite3.Connection], object]

WHOLE = re.compile(f"SCAN ({'|'.join(TABLES)})\\b(?! VIRTUAL)")
REF = "k7m2x9q4wd"
TERMS = read_terms("phòng chống 15 việc 2012")
ROLE = read_people.in_role('"truong ban"')


@pytest.mark.parametrize(
    "ask",
    [
        lambda rows: read_text.count(rows, Wanted(TERMS, spelt=True, where="near")),
        lambda rows: read_text.page(rows, Wanted(TERMS, spelt=False, where="paired"), 4, 0),
        lambda rows: read_text.holding_numbers(rows, TERMS),
        lambda rows: read_text.one(rows, REF),
        lambda rows: read_text.position_around(rows, 1, 5, 9),
        lambda rows: read_documents.entry(rows, REF),
        lambda rows: read_documents.issued(rows, REF),
        lambda rows: list(read_documents.places(rows, REF, 6, 0)),
        lambda rows: read_documents.numbered(rows, "15"),
        lambda rows: read_documents.near(rows, ["chi thi", "quy dinh"], 15, 5),
        lambda rows: read_documents.entries(rows, citations_of("2012"), 10),
        lambda rows: read_documents.entries(rows, citations_of(REF), 10),
        lambda rows: read_documents.entries(rows, read_documents.named('"bau"'), 10),
        lambda rows: read_people.entry(rows, REF),
        lambda rows: read_people.roles(rows, REF, 8, 0),
        lambda rows: read_people.entries(rows, mentions_of(REF), 10),
        lambda rows: read_people.entries(rows, read_people.named('"lam"'), 10),
        lambda rows: read_people.entries(rows, ROLE & mentions_of("2012"), 10),
        lambda rows: read_people.count(rows, read_people.holding('"truong ban"')),
    ],
)
def test_no_question_reads_a_whole_table(loaded_database: Path, ask: Ask) -> None:
    asked: list[str] = []
    with closing(readable(loaded_database)) as rows:
        rows.set_trace_callback(asked.append)
        ask(rows)
        rows.set_trace_callback(None)
        plans = [
            step["detail"]
            for query in asked
            if query.startswith("SELECT")
            for step in rows.execute(f"EXPLAIN QUERY PLAN {query}")
        ]
    assert plans
    assert not [step for step in plans if WHOLE.match(step)]
