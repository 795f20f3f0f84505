"""Rows to values, year by year: what was reviewed, done and planned."""

from __future__ import annotations

import sqlite3

from data.answers import PlacedTask, ReportCard, YearCount
from data.model import Citation, Figure, Role, Status
from data.store import read

_OLDEST_FIRST = "coalesce(published_on, event_on, ''), id, position"
# Of reports that review the year, what does not stand in a task planned for later.
OF_YEAR = """
report IN (SELECT report FROM periods WHERE year = ? AND role = 'reviewed')
AND NOT EXISTS (SELECT 1 FROM tasks AS t WHERE t.report = {0}.report AND t.position = {0}.task
  AND t.status = 'planned')
"""


def cards_of_years(
    connection: sqlite3.Connection, first: int, last: int, role: Role
) -> list[ReportCard]:
    """The reports that review (or plan) a year of the range, the newest first."""
    within = "SELECT report FROM periods WHERE role = ? AND year BETWEEN ? AND ?"
    query = f"{read.CARD} WHERE number IN ({within}) {read.NEWEST_FIRST}"
    return [read.card_of(connection, row) for row in connection.execute(query, [role, first, last])]


def cards_of_year(
    connection: sqlite3.Connection, year: int, limit: int, offset: int
) -> list[ReportCard]:
    """A page of the reports that review or plan a year, the newest first."""
    within = "SELECT report FROM periods WHERE year = ?"
    query = f"{read.CARD} WHERE number IN ({within}) {read.NEWEST_FIRST} LIMIT ? OFFSET ?"
    return [
        read.card_of(connection, row) for row in connection.execute(query, [year, limit, offset])
    ]


def tasks_of_year(
    connection: sqlite3.Connection, year: int, status: Status, limit: int, offset: int
) -> list[PlacedTask]:
    """A page of the tasks done in, or planned for, a year: report by report, in their order."""
    query = f"""{read.TASK} WHERE year = ? AND status = ?
        ORDER BY {_OLDEST_FIRST} LIMIT ? OFFSET ?"""
    return [read.placed_of(row) for row in connection.execute(query, [year, status, limit, offset])]


def rank_in_year(connection: sqlite3.Connection, placed: PlacedTask) -> int:
    """How many tasks of its status come before a task among those of its year."""
    own = f"SELECT {_OLDEST_FIRST} FROM tasks JOIN reports ON reports.number = report"
    query = f"""SELECT count(*) FROM ({read.TASK} WHERE year = ? AND status = ?
        AND ({_OLDEST_FIRST}) < ({own} WHERE report = {read.REPORT} AND position = ?))"""
    values = [placed.task.year, placed.task.status, placed.report, placed.position]
    return int(connection.execute(query, values).fetchone()[0])


def years(connection: sqlite3.Connection) -> list[YearCount]:
    """Every year that a report reviews or plans, in order."""
    query = """
        SELECT year, count(DISTINCT report) AS reports,
          (SELECT count(*) FROM tasks WHERE tasks.year = periods.year AND status = 'done'),
          (SELECT count(*) FROM tasks WHERE tasks.year = periods.year AND status = 'planned'),
          min(inferred)
        FROM periods GROUP BY year ORDER BY year"""
    return [
        YearCount(year, reports, done, planned, inferred=bool(inferred))
        for year, reports, done, planned, inferred in connection.execute(query)
    ]


def citations_of_year(connection: sqlite3.Connection, year: int) -> list[Citation]:
    """The documents cited in what reports say of a year they review, each once."""
    found = read.citations_where(connection, OF_YEAR.format("citations"), year, by="document")
    return list(found)


def figures_of_year(connection: sqlite3.Connection, year: int) -> list[Figure]:
    """The figures in what reports say of a year they review, each quote once, in order."""
    return list(read.figures_where(connection, OF_YEAR.format("figures"), year, by="quote"))
