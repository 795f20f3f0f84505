"""Rows to values, for files: tasks beside what is said of their reports."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import fields

from data.export.table import Exported, Row
from data.store import read

MOST_LETTERS = 10_000_000  # of all texts: a file well under the 50 MB that a bot may send

# In the order of `Row`'s fields.
_ROW = """
SELECT year, status, n, headline, text, title, source, url, published_on, id
FROM tasks JOIN reports ON reports.number = report
"""
_OF_REPORT = f"report = {read.REPORT}"
_OF_YEARS = "year BETWEEN ? AND ?"


def of_report(connection: sqlite3.Connection, id_: str, limit: int) -> Exported:
    """The first tasks of a report, in the order of the text."""
    return _exported(connection, _OF_REPORT, [id_], "position", limit)


def of_years(connection: sqlite3.Connection, first: int, last: int, limit: int) -> Exported:
    """The first tasks of some years: year by year, done before planned, report by report."""
    order = "year, status, coalesce(published_on, event_on, ''), id, position"
    return _exported(connection, _OF_YEARS, [first, last], order, limit)


def _exported(
    connection: sqlite3.Connection,
    where: str,
    values: list[str] | list[int],
    order: str,
    limit: int,
) -> Exported:
    total = connection.execute(f"SELECT count(*) FROM tasks WHERE {where}", values).fetchone()[0]
    query = f"{_ROW} WHERE {where} ORDER BY {order} LIMIT ?"
    rows = map(_row, connection.execute(query, [*values, limit]))
    return Exported(tuple(_fitting(rows)), int(total))


def _fitting(rows: Iterable[Row]) -> Iterator[Row]:
    left = MOST_LETTERS
    for row in rows:
        left -= len(row.text)
        if left < 0:
            return
        yield row


def _row(row: sqlite3.Row) -> Row:
    values = dict(zip((field.name for field in fields(Row)), row, strict=True))
    day = values["published_on"]
    return Row(**values | {"published_on": dt.date.fromisoformat(day) if day else None})
