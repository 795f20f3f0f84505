"""Rows to values, for two years side by side: documents, figures, plans and when reports are of."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from data.answers import PlacedTask
from data.store import read
from data.store.read_years import OF_YEAR

BEFORE, AFTER = 100, 60  # characters around a figure
_MOST_FIGURES = 400  # of one year that are compared
# Said of the year, or in a report that reviews it.
_PLANNED = """status = 'planned' AND (year = :year OR report IN (
    SELECT report FROM periods WHERE year = :year AND role = 'reviewed'))"""


@dataclass(frozen=True, slots=True)
class FigureInText:
    """A figure with what stands around it; `start` and `end` index `around`."""

    report: str
    unit: str
    quote: str
    around: str
    start: int
    end: int


def documents_of_year(connection: sqlite3.Connection, year: int) -> dict[int, int]:
    """The documents that reports cite of a year they review, the most cited first: id, times."""
    query = f"""SELECT document, count(*) FROM citations WHERE {OF_YEAR}
        GROUP BY document ORDER BY count(*) DESC, min(rowid)"""
    return dict(connection.execute(query, [year]).fetchall())


def document_names(connection: sqlite3.Connection, ids: Sequence[int]) -> tuple[str, ...]:
    """Documents in the words of the first report that cites them."""
    query = "SELECT name FROM documents WHERE id = ?"
    rows = (connection.execute(query, [id_]).fetchone() for id_ in ids)
    return tuple(row[0] for row in rows if row is not None)


def count_figures(connection: sqlite3.Connection, year: int) -> int:
    """How many figures reports give of a year they review, each quote once."""
    query = f"SELECT count(DISTINCT quote) FROM figures WHERE {OF_YEAR}"
    return int(connection.execute(query, [year]).fetchone()[0])


def figures_in_text(connection: sqlite3.Connection, year: int) -> list[FigureInText]:
    """The first figures that reports give of a year they review, with the words around them."""
    query = f"""SELECT id, unit, quote, start, "end",
          max(0, start - {BEFORE}) AS since,
          substr(body, max(0, start - {BEFORE}) + 1, "end" + {AFTER} - max(0, start - {BEFORE}))
        FROM figures JOIN reports ON number = report
        WHERE {OF_YEAR} ORDER BY report, start LIMIT {_MOST_FIGURES}"""
    return [
        FigureInText(id_, unit, quote, around, start - since, end - since)
        for id_, unit, quote, start, end, since, around in connection.execute(query, [year])
    ]


def plans_of_year(connection: sqlite3.Connection, year: int, limit: int) -> list[PlacedTask]:
    """The first plans for a year, or in reports that review it, report by report."""
    first = f"SELECT number FROM tasks WHERE {_PLANNED} ORDER BY report, position LIMIT :limit"
    query = f"{read.TASK} WHERE tasks.number IN ({first}) ORDER BY report, position"
    rows = connection.execute(query, {"year": year, "limit": limit})
    return [read.placed_of(row) for row in rows]


def count_plans(connection: sqlite3.Connection, year: int) -> int:
    """How many plans `plans_of_year` has to give."""
    query = f"SELECT count(*) FROM tasks WHERE {_PLANNED}"
    return int(connection.execute(query, {"year": year}).fetchone()[0])


def days(connection: sqlite3.Connection) -> list[tuple[int, int]]:
    """Of each report its number and the day it is of, counted as Julian days; 0 for none.

    It is the day of publication, else of the meeting, else the last of what is reviewed.
    """
    query = "SELECT number, coalesce(CAST(julianday(day) AS INTEGER), 0) FROM reports"
    return [tuple(row) for row in connection.execute(query)]


def number_of(connection: sqlite3.Connection, id_: str) -> int:
    """A report's number."""
    return int(connection.execute(f"SELECT {read.REPORT}", [id_]).fetchone()[0])


def task_at(connection: sqlite3.Connection, number: int, position: int) -> PlacedTask | None:
    """A task by the number of its report."""
    query = f"{read.TASK} WHERE report = ? AND position = ?"
    row = connection.execute(query, [number, position]).fetchone()
    return None if row is None else read.placed_of(row)
