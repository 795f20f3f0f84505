"""Rows to values, for one subject through the years."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

from data.answers import PlacedTask
from data.store import read
from data.vietnamese import nfc, plain


@dataclass(frozen=True, slots=True)
class Match:
    """A full-text expression, and words that the text must hold with these very accents.

    `apart`: by the expression the words may stand far from each other.
    """

    fts: str
    spelt: tuple[str, ...] = ()
    apart: bool = False


_FOUND = "tasks.number IN (SELECT rowid FROM tasks_fts WHERE tasks_fts MATCH :fts) AND spelt(text)"


def count(connection: sqlite3.Connection, match: Match) -> int:
    """How many tasks match."""
    _spelling(connection, match)
    query = f"SELECT count(*) FROM tasks WHERE {_FOUND}"
    return int(connection.execute(query, {"fts": match.fts}).fetchone()[0])


def years(connection: sqlite3.Connection, match: Match) -> list[tuple[int | None, int, int]]:
    """Of each year, the tasks that match: done and planned; those without a year come first."""
    _spelling(connection, match)
    query = f"""SELECT year, sum(status = 'done'), sum(status = 'planned') FROM tasks
        WHERE {_FOUND} GROUP BY year ORDER BY year"""
    return [tuple(row) for row in connection.execute(query, {"fts": match.fts})]


def tasks(
    connection: sqlite3.Connection, match: Match, limit: int, offset: int, *, newest_first: bool
) -> list[PlacedTask]:
    """A page of the tasks that match, by year; those without a year come last."""
    _spelling(connection, match)
    order = "DESC" if newest_first else "ASC"
    query = f"""{read.TASK} WHERE {_FOUND}
        ORDER BY year IS NULL, year {order}, coalesce(published_on, event_on, '') {order},
        id, position LIMIT :limit OFFSET :offset"""
    values = {"fts": match.fts, "limit": limit, "offset": offset}
    return [read.placed_of(row) for row in connection.execute(query, values)]


def _spelling(connection: sqlite3.Connection, match: Match) -> None:
    """Defines what `spelt` is in the next statement: every text, where no accents are asked for."""
    words = [re.compile(rf"(?<!\w){re.escape(word)}(?!\w)") for word in match.spelt]

    def spelt(text: str) -> bool:
        shown = plain(nfc(text))
        return all(word.search(shown) for word in words)

    connection.create_function("spelt", 1, spelt if words else lambda _: True, deterministic=True)
