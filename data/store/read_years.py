"""Rows to values, year by year: what was reviewed, done and planned."""

from __future__ import annotations

import sqlite3

from data.answers import PlacedTask, ReportCard, YearCount
from data.model import Citation, Figure, Role, Status
from data.store import read

# Of reports that review the year, what does not stand in a task planned for later.
OF_YEAR = """report IN (SELECT report FROM periods WHERE year = ? AND role = 'reviewed')
AND NOT planned"""
# Those that review the year before those that plan it, and each of them the newest first.
_WITHIN = """SELECT report, min(role != 'reviewed') AS plans FROM periods
CROSS JOIN reports ON number = report WHERE year BETWEEN ? AND ? {0}
GROUP BY report ORDER BY {1} day DESC, id LIMIT ? OFFSET ?"""


def cards_of_years(
    connection: sqlite3.Connection, first: int, last: int, role: Role, limit: int
) -> list[ReportCard]:
    """The first reports that review (or plan) a year of the range, the newest first."""
    query = _WITHIN.format("AND role = ?", "")
    rows = connection.execute(query, [first, last, role, limit, 0]).fetchall()
    return read.cards_of(connection, [number for number, _ in rows])


def count_on(connection: sqlite3.Connection, first: int, last: int, role: Role) -> int:
    """How many reports review (or plan) a year of the range."""
    query = "SELECT count(DISTINCT report) FROM periods WHERE year BETWEEN ? AND ? AND role = ?"
    return int(connection.execute(query, [first, last, role]).fetchone()[0])


def cards_of_year(
    connection: sqlite3.Connection, year: int, limit: int, offset: int
) -> list[ReportCard]:
    """A page of the reports that review or plan a year, the newest first."""
    rows = connection.execute(_WITHIN.format("", ""), [year, year, limit, offset]).fetchall()
    return read.cards_of(connection, [number for number, _ in rows])


def foremost(
    connection: sqlite3.Connection, year: int, limit: int, offset: int
) -> tuple[list[ReportCard], list[ReportCard]]:
    """A page of the reports on a year: of all that review it, then of the others, that plan it."""
    query = _WITHIN.format("", "plans,")
    rows = connection.execute(query, [year, year, limit, offset]).fetchall()
    found = read.cards_of(connection, [number for number, _ in rows])
    size = sum(not plans for _, plans in rows)
    return found[:size], found[size:]


def tasks_of_year(
    connection: sqlite3.Connection, year: int, status: Status, limit: int, offset: int
) -> list[PlacedTask]:
    """A page of the tasks done in, or planned for, a year: report by report, in their order."""
    page = """SELECT number FROM tasks WHERE year = ? AND status = ?
        ORDER BY place, position LIMIT ? OFFSET ?"""
    query = f"{read.TASK} WHERE tasks.number IN ({page}) ORDER BY place, position"
    return [read.placed_of(row) for row in connection.execute(query, [year, status, limit, offset])]


def rank_in_year(connection: sqlite3.Connection, placed: PlacedTask) -> int:
    """How many tasks of its status come before a task among those of its year."""
    query = f"""SELECT count(*) FROM tasks WHERE year = ? AND status = ? AND (place, position) <
        (SELECT place, position FROM tasks WHERE report = {read.REPORT} AND position = ?)"""
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


def plans_inferred(connection: sqlite3.Connection, year: int) -> bool:
    """Whether no report that plans a year prints it."""
    query = "SELECT min(inferred) FROM periods WHERE year = ? AND role = 'planned'"
    return bool(connection.execute(query, [year]).fetchone()[0])


def citations_of_year(connection: sqlite3.Connection, year: int, limit: int) -> list[Citation]:
    """The first documents cited in what reports say of a year they review, each once."""
    return list(read.citations_where(connection, OF_YEAR, year, by="document", limit=limit))


def figures_of_year(connection: sqlite3.Connection, year: int, limit: int) -> list[Figure]:
    """The first figures in what reports say of a year they review, each wording once."""
    first: dict[str, Figure] = {}
    for figure in read.figures_where(connection, OF_YEAR, year):
        first.setdefault(figure.quote, figure)
        if len(first) == limit:
            break
    return list(first.values())


def counts_of_year(connection: sqlite3.Connection, year: int) -> tuple[int, int]:
    """How many figures, each wording once, and documents `figures_of_year` and its like have."""
    figures = f"SELECT count(DISTINCT quote) FROM figures WHERE {OF_YEAR}"
    documents = f"SELECT count(DISTINCT document) FROM citations WHERE {OF_YEAR}"
    row = connection.execute(f"SELECT ({figures}), ({documents})", [year, year]).fetchone()
    return int(row[0]), int(row[1])
