"""How SQLite answers: through indexes, whatever the number of reports."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from data.store import (
    read_compare,
    read_documents,
    read_people,
    read_text,
    read_topic,
    read_years,
)
from data.store.open import readable
from data.store.read_text import Wanted
from data.store.read_topic import Match
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
        lambda rows: read_text.ranked(rows, Wanted(TERMS, spelt=True, where="near")),
        lambda rows: read_text.ranked(rows, Wanted(TERMS, spelt=False, where="paired")),
        lambda rows: read_text.holding_numbers(rows, TERMS),
        lambda rows: read_text.one(rows, REF),
        lambda rows: read_text.position_around(rows, 1, 5, 9),
        lambda rows: read_years.foremost(rows, 2012, 10, 0),
        lambda rows: read_years.cards_of_year(rows, 2012, 10, 0),
        lambda rows: read_years.cards_of_years(rows, 2012, 2015, "reviewed", 10),
        lambda rows: read_years.count_on(rows, 2012, 2015, "planned"),
        lambda rows: read_years.tasks_of_year(rows, 2012, "done", 10, 20),
        lambda rows: read_years.counts_of_year(rows, 2012),
        lambda rows: read_years.figures_of_year(rows, 2012, 60),
        lambda rows: read_years.citations_of_year(rows, 2012, 60),
        lambda rows: read_compare.plans_of_year(rows, 2012, 600),
        lambda rows: read_compare.count_plans(rows, 2012),
        lambda rows: read_topic.years(rows, Match("bau")),
        lambda rows: read_topic.tasks_of_year(rows, Match("bau"), 2012, (9, 0), newest_first=True),
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
            if query.lstrip().startswith("SELECT")
            for step in rows.execute(f"EXPLAIN QUERY PLAN {query}")
        ]
    assert plans
    assert not [step for step in plans if WHOLE.match(step)]
