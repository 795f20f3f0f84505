"""Rows to values, for one subject through the years."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from data.answers import PlacedTask
from data.store import read
from data.vietnamese import nfc, plain

_BY_WORDS = "SELECT rowid AS number FROM tasks_fts WHERE tasks_fts MATCH ?"
_BY_NUMBERS = "SELECT value AS number FROM json_each(?)"


@dataclass(frozen=True, slots=True)
class Match:
    """The tasks that a full-text expression finds; where they are few enough, their numbers.

    `apart`: by the expression the words may stand far from each other.
    """

    fts: str
    numbers: tuple[int, ...] | None = None
    apart: bool = False

    @property
    def value(self) -> str:
        """What `_BY_WORDS` is asked for, or `_BY_NUMBERS` where there are numbers."""
        return self.fts if self.numbers is None else json.dumps(self.numbers)


def match(connection: sqlite3.Connection, fts: str, most: int) -> Match | None:
    """What an expression finds, if anything; `most`: more numbers than these are not kept."""
    query = "SELECT rowid FROM tasks_fts WHERE tasks_fts MATCH ? LIMIT ?"
    numbers = tuple(number for (number,) in connection.execute(query, [fts, most + 1]))
    return Match(fts, numbers if len(numbers) <= most else None) if numbers else None


def spelt(connection: sqlite3.Connection, numbers: Iterable[int], words: Sequence[str]) -> set[int]:
    """Those of the tasks whose text holds all words with these very accents."""
    wanted = [re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") for word in words]
    query = "SELECT number, text FROM tasks WHERE number IN (SELECT value FROM json_each(?))"
    rows = connection.execute(query, [json.dumps(list(numbers))])
    shown = ((number, plain(nfc(text))) for number, text in rows)
    return {number for number, text in shown if all(word.search(text) for word in wanted)}


def years(connection: sqlite3.Connection, match: Match) -> list[tuple[int | None, int, int]]:
    """Of each year, the tasks that match: done and planned; those without a year come first."""
    found = _BY_WORDS if match.numbers is None else _BY_NUMBERS
    # The smallest index that has all that is asked: a task's row is a thousand times its year.
    query = f"""SELECT year, sum(status = 'done'), sum(status = 'planned')
        FROM ({found}) AS found
        CROSS JOIN tasks INDEXED BY idx_tasks_number_year_status ON tasks.number = found.number
        GROUP BY year ORDER BY year"""
    return [tuple(row) for row in connection.execute(query, [match.value])]


def tasks_of_year(
    connection: sqlite3.Connection,
    match: Match,
    year: int | None,
    page: tuple[int, int],
    *,
    newest_first: bool,
) -> list[PlacedTask]:
    """A page (limit and offset) of a year's tasks that match, by the day of their reports."""
    found = _BY_WORDS if match.numbers is None else _BY_NUMBERS
    order = "DESC" if newest_first else "ASC"
    numbers = f"""SELECT number FROM tasks WHERE year IS ? AND number IN ({found})
        ORDER BY substr(place, 1, instr(place, ' ') - 1) {order},
          substr(place, instr(place, ' ')), position LIMIT ? OFFSET ?"""
    rows = connection.execute(numbers, [year, match.value, *page]).fetchall()
    query = f"{read.TASK} WHERE tasks.number = ?"
    return [read.placed_of(connection.execute(query, [n]).fetchone()) for (n,) in rows]
