"""What of the reports is searched: their titles, and the headlines of their tasks."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from functools import partial

from data.search.engine import Engine
from data.search.entries import Text
from data.search.hits import Entry
from data.search.paged import Cache
from data.search.titles import Kind, TitleIndex
from data.store import read_words, segments


def update(connection: sqlite3.Connection, changed: Iterable[int], removed: set[int]) -> None:
    """Brings the index up to date with reports that were added, replaced or removed."""
    there = sorted(set(changed) - removed)
    gone = {*there, *removed}
    segments.update(connection, segments.TITLES, gone, _titles(connection, there))
    segments.update(connection, segments.HEADLINES, gone, _headlines(connection, there))
    read_words.update(connection)


def index(connection: sqlite3.Connection, memory: int) -> TitleIndex:
    """The index as the last load left it; entries are read through the connection when shown.

    `memory`: the bytes that its arrays may take. Where they are more, they are read in parts, of
    which the last ones used are kept; then it is to be used only while what is read is what it was.
    """
    cache = Cache(memory) if segments.size(connection) > memory else None
    titles, headlines = (
        Engine(*segments.read(connection, kind, cache))
        for kind in (segments.TITLES, segments.HEADLINES)
    )
    return TitleIndex(titles, headlines, partial(_entry, connection))


def _entry(connection: sqlite3.Connection, kind: Kind, number: int, position: int) -> Entry | None:
    if kind == "titles":
        query = "SELECT id, title FROM reports WHERE number = ?"
        row = connection.execute(query, [number]).fetchone()
        return None if row is None else Entry(row[0], None, row[1])
    query = """SELECT id, headline FROM tasks JOIN reports ON reports.number = report
        WHERE report = ? AND position = ?"""
    row = connection.execute(query, [number, position]).fetchone()
    return None if row is None else Entry(row[0], position, row[1])


def _titles(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[Text]:
    query = """SELECT title, (SELECT group_concat(DISTINCT year) FROM periods WHERE report = number)
        FROM reports WHERE number = ? AND title IS NOT NULL"""
    for number in numbers:
        for title, years in connection.execute(query, [number]):
            yield Text(number, 0, title, frozenset(map(int, years.split(",") if years else ())))


def _headlines(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[Text]:
    query = "SELECT position, headline, year FROM tasks WHERE report = ? ORDER BY position"
    for number in numbers:
        for position, headline, year in connection.execute(query, [number]).fetchall():
            yield Text(number, position, headline, frozenset([year] if year else ()))
