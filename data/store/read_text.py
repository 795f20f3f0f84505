"""Full text: which reports hold the terms of a query, those first where they stand together."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from data.expressions import expression, in_pairs, near, together
from data.occurrences import spans
from data.terms import Term, distinct

_ENOUGH = 5000  # reports that hold two words side by side: they belong together
_COLUMNS = "{title_folded body_folded} : "
# Where a syllable bears its tone, as `data.vietnamese.plain` has it and as texts have it too.
_PLACES = {
    "òa": "oà",
    "óa": "oá",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "òe": "oè",
    "óe": "oé",
    "ỏe": "oẻ",
    "õe": "oẽ",
    "ọe": "oẹ",
    "ùy": "uỳ",
    "úy": "uý",
    "ủy": "uỷ",
    "ũy": "uỹ",
    "ụy": "uỵ",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a report must hold: all terms. `spelt`: with the accents that were typed.

    `where`: near each other, and each beside one that it is beside in the query; near each other;
    or anywhere, which says little, for any syllables stand somewhere in a long text. `exact`: of
    these reports alone, as `holding_numbers` gives them.
    """

    terms: Sequence[Term]
    spelt: bool
    where: Literal["paired", "near", "anywhere"]
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A report that holds the terms: its number, its text, and the fold of that."""

    number: int
    id: str
    title: str
    body: str
    folded: str


def holding_numbers(connection: sqlite3.Connection, terms: Sequence[Term]) -> str | None:
    """The reports that hold all terms and each number as a whole, as a JSON list of their numbers.

    None where full text itself tells: it takes "1.500" for two words, and so "500" for one of them.
    """
    numbers = [term for term in _without_years(terms) if term.may_be_part]
    if not numbers:
        return None
    connection.create_function("exactly", 2, partial(_exactly, numbers), deterministic=True)
    where, values = _holding(Wanted(terms, spelt=False, where="anywhere"))
    query = f"SELECT rowid FROM reports_fts WHERE {where} AND exactly(title_folded, body_folded)"
    return json.dumps([number for (number,) in connection.execute(query, values)])


def ranked(connection: sqlite3.Connection, wanted: Wanted) -> list[int]:
    """The numbers of the reports that hold what is wanted.

    First those where all terms stand side by side; then by what bm25 gives for them.
    """
    where, values = _holding(wanted)
    words = _without_years(wanted.terms)
    order = "rank, rowid"
    if len(words) > 1:
        order = """+rowid NOT IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH ?),
            rank, rowid"""
        values.append(f"{_COLUMNS}({together(words)})")
    query = f"SELECT rowid FROM reports_fts WHERE {where} ORDER BY {order}"
    return [number for (number,) in connection.execute(query, values)]


def texts(connection: sqlite3.Connection, numbers: Iterable[int]) -> list[Held]:
    """Reports' texts by their numbers."""
    return [_held(connection, number) for number in numbers]


def one(connection: sqlite3.Connection, id_: str) -> Held | None:
    """A report's text by its id, or one that it had."""
    row = connection.execute("SELECT report FROM names WHERE id = ?", [id_]).fetchone()
    return None if row is None else _held(connection, row[0])


def position_around(
    connection: sqlite3.Connection, number: int, start: int, end: int
) -> tuple[int, str] | None:
    """The position and status of the task that a span of a report lies in, if it lies in one."""
    query = """SELECT position, status FROM tasks
        WHERE report = ? AND start <= ? AND "end" >= ? ORDER BY position LIMIT 1"""
    row = connection.execute(query, [number, start, end]).fetchone()
    return None if row is None else (row[0], row[1])


def beside(connection: sqlite3.Connection, pairs: Iterable[tuple[str, str]]) -> int:
    """How many reports hold one of the pairs of words side by side, up to `_ENOUGH`."""
    phrases = " OR ".join(f'"{one} {other}"' for one, other in pairs)
    if not phrases:
        return 0
    found = "SELECT 1 FROM reports_fts WHERE reports_fts MATCH ? LIMIT ?"
    values = [f"{_COLUMNS}({phrases})", _ENOUGH]
    return int(connection.execute(f"SELECT count(*) FROM ({found})", values).fetchone()[0])


def _holding(wanted: Wanted) -> tuple[str, list[str | int]]:
    """The condition for what is wanted, and its values; a year may be what a report is on."""
    words = _without_years(wanted.terms)
    where = ["reports_fts MATCH ?"]
    anywhere = " AND ".join(map(expression, distinct(words)))
    found = anywhere if wanted.where == "anywhere" else near(words)
    values: list[str | int] = [f"{_COLUMNS}({found})"]
    if wanted.where == "paired" and (pairs := in_pairs(words)):
        # Apart from what is ranked: bm25 counts every phrase of it in all texts.
        where.append("+rowid IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH ?)")
        values.append(f"{_COLUMNS}({pairs})")
    for term in distinct(wanted.terms):
        if term.year and term not in words:
            where.append("""+rowid IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH ?
                UNION SELECT report FROM periods WHERE year = ?)""")
            values += [_COLUMNS + expression(term), term.year]
    if wanted.spelt and (accented := " AND ".join(_spelt(wanted.terms))):
        where.append("+rowid IN (SELECT rowid FROM reports_spelled WHERE reports_spelled MATCH ?)")
        values.append(accented)
    if wanted.exact is not None:
        where.append("+rowid IN (SELECT value FROM json_each(?))")
        values.append(wanted.exact)
    return " AND ".join(where), values


def _exactly(numbers: Sequence[Term], title: str, body: str) -> bool:
    return all(any(spans(number, body)) or any(spans(number, title)) for number in numbers)


def _without_years(terms: Sequence[Term]) -> Sequence[Term]:
    """The terms but for years; where years are all that is asked for, these."""
    return [term for term in terms if not term.year] or terms


def _spelt(terms: Sequence[Term]) -> Iterator[str]:
    for token in (token for term in terms for token in term.spelt):
        both = {token, *(token.replace(new, old) for new, old in _PLACES.items() if new in token)}
        yield "(" + " OR ".join(f'"{each}"' for each in sorted(both)) + ")"


def _held(connection: sqlite3.Connection, number: int) -> Held:
    query = "SELECT number, id, title, body, body_folded FROM reports WHERE number = ?"
    row = connection.execute(query, [number]).fetchone()
    return Held(row[0], row[1], row[2] or "", row[3], row[4])
