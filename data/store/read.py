"""Rows to values: the queries behind the questions. Every value in them is a parameter."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from data.answers import Counted, PlacedTask, Publication, ReportCard
from data.model import Announced, Citation, Figure, Period, Person, Report, Status, Task
from data.resolve import Document
from data.vietnamese import fold

MOST_FOUND = 300  # places in full text; beyond that the words say too little

CARD = """
SELECT number, id, title, url, source, author, published_on, event_on, event_on_inferred,
  (SELECT count(*) FROM tasks WHERE report = reports.number AND status = 'done') AS done,
  (SELECT count(*) FROM tasks WHERE report = reports.number AND status = 'planned') AS planned
FROM reports
"""
# By publication, else by the meeting, else by the end of what is reviewed. What is joined with
# reports is CROSS JOINed: else SQLite may go through all of them in this order to find a few.
NEWEST_FIRST = "ORDER BY reports.day DESC, reports.id"
# An id leads to its report, also one that the report had before.
REPORT = "(SELECT report FROM names WHERE id = ?)"
TASK = """
SELECT id, position, n, status, year, headline, text, start, "end"
FROM tasks JOIN reports ON reports.number = report
"""


def cards(connection: sqlite3.Connection, ids: Sequence[str]) -> list[ReportCard]:
    """The cards of the reports there are, in the order asked for."""
    rows = (connection.execute(f"{CARD} WHERE number = {REPORT}", [id_]).fetchone() for id_ in ids)
    return [card_of(connection, row) for row in rows if row is not None]


def cards_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[ReportCard]:
    """The cards of reports that there are, by their numbers, in the order asked for."""
    rows = (connection.execute(f"{CARD} WHERE number = ?", [n]).fetchone() for n in numbers)
    return [card_of(connection, row) for row in rows]


def newest_cards(connection: sqlite3.Connection, limit: int, offset: int) -> list[ReportCard]:
    """A page of the cards of all reports, the newest first."""
    query = f"SELECT number FROM reports {NEWEST_FIRST} LIMIT ? OFFSET ?"
    rows = connection.execute(query, [limit, offset]).fetchall()
    return cards_of(connection, [number for (number,) in rows])


def places_citing(
    connection: sqlite3.Connection, document: Document
) -> list[tuple[str, int | None]]:
    """Where a document is cited: report, and position of the task if it is cited in one."""
    by_kind = "OR (key LIKE :key || '-%' AND kind_folded = :kind) OR key = :kind || ' ' || :key"
    query = f"""SELECT DISTINCT reports.id, task FROM citations
        JOIN documents ON documents.id = document JOIN reports ON reports.number = report
        WHERE key = :key {by_kind if document.kind else ""}
        ORDER BY task IS NULL, reports.number, start"""
    values = {"key": document.key, "kind": document.kind}
    return [(id_, position) for id_, position in connection.execute(query, values)]


def published_by(connection: sqlite3.Connection, source: str) -> list[int]:
    """The numbers of the reports that a source published, named in part and with any accents."""
    wanted = fold(source)
    query = "SELECT DISTINCT source FROM editions WHERE source IS NOT NULL"
    names = [name for (name,) in connection.execute(query) if wanted in fold(name)]
    query = "SELECT DISTINCT report FROM editions WHERE source IN (SELECT value FROM json_each(?))"
    return [number for (number,) in connection.execute(query, [json.dumps(names)])]


def places_holding(connection: sqlite3.Connection, fts: str) -> list[tuple[str, int | None]]:
    """Tasks, then reports without such a task, that a full-text expression finds; best first."""
    tasks = """SELECT id, position, report FROM tasks_fts
        JOIN tasks ON tasks.number = tasks_fts.rowid JOIN reports ON reports.number = report
        WHERE tasks_fts MATCH ? ORDER BY rank, tasks.number LIMIT ?"""
    reports = """SELECT id, number FROM reports_fts JOIN reports ON number = reports_fts.rowid
        WHERE reports_fts MATCH ? ORDER BY rank, number LIMIT ?"""
    found = connection.execute(tasks, [fts, MOST_FOUND]).fetchall()
    having = {number for _, _, number in found}
    others = connection.execute(reports, [fts, MOST_FOUND]).fetchall()
    return [
        *((id_, position) for id_, position, _ in found),
        *((id_, None) for id_, number in others if number not in having),
    ]


def names(connection: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """Every report with all ids that it has or had."""
    query = """SELECT reports.id, group_concat(names.id) FROM names
        JOIN reports ON number = report GROUP BY report"""
    for id_, its in connection.execute(query):
        yield id_, its.split(",")


def report(connection: sqlite3.Connection, id_: str) -> Report | None:
    """A whole report, as it was parsed."""
    row = connection.execute(f"SELECT * FROM reports WHERE number = {REPORT}", [id_]).fetchone()
    if row is None:
        return None
    number = row["number"]
    tasks = connection.execute(f"{TASK} WHERE report = ? ORDER BY position", [number])
    return Report(
        **_columns(row, "id", "title", "url", "source", "author"),
        **_dates(row, "published_on", "event_on"),
        event_on_inferred=bool(row["event_on_inferred"]),
        periods=_periods(connection, number),
        tasks=tuple(placed_of(row).task for row in tasks),
        documents=tuple(citations_where(connection, "report = ?", number)),
        people=_people(connection, number),
        figures=tuple(figures_where(connection, "report = ?", number)),
        announced=tuple(each.announced for each in _counts_of(connection, number)),
        body=row["body"],
    )


def task(connection: sqlite3.Connection, id_: str, position: int) -> PlacedTask | None:
    """One task of a report."""
    query = f"{TASK} WHERE report = {REPORT} AND position = ?"
    row = connection.execute(query, [id_, position]).fetchone()
    return None if row is None else placed_of(row)


def tasks_of_report(
    connection: sqlite3.Connection, id_: str, status: Status, limit: int, offset: int
) -> list[PlacedTask]:
    """A page of a report's tasks of one status, in the order of the text."""
    query = f"{TASK} WHERE report = {REPORT} AND status = ? ORDER BY position LIMIT ? OFFSET ?"
    return [placed_of(row) for row in connection.execute(query, [id_, status, limit, offset])]


def rank_in_report(connection: sqlite3.Connection, placed: PlacedTask) -> int:
    """How many tasks of its status come before a task in its report."""
    query = f"SELECT count(*) FROM ({TASK} WHERE report = {REPORT} AND status = ? AND position < ?)"
    values = [placed.report, placed.task.status, placed.position]
    return int(connection.execute(query, values).fetchone()[0])


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table people ask about has."""
    names = ("reports", "tasks", "documents", "people", "figures")
    return {
        name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names
    }


def card_of(connection: sqlite3.Connection, row: sqlite3.Row) -> ReportCard:
    """The card of a row that `CARD` selects."""
    return ReportCard(
        **_columns(row, "id", "title", "url", "source", "author", "done", "planned"),
        **_dates(row, "published_on", "event_on"),
        event_on_inferred=bool(row["event_on_inferred"]),
        periods=_periods(connection, row["number"]),
        counts=tuple(_counts_of(connection, row["number"])),
        editions=_publications(connection, row["number"]),
    )


def placed_of(row: sqlite3.Row) -> PlacedTask:
    """The task of a row that `TASK` selects."""
    fields = ("n", "status", "year", "headline", "text", "start", "end")
    return PlacedTask(row["id"], row["position"], Task(**_columns(row, *fields)))


def _periods(connection: sqlite3.Connection, number: int) -> tuple[Period, ...]:
    query = "SELECT year, part, role, inferred FROM periods WHERE report = ? ORDER BY rowid"
    rows = connection.execute(query, [number])
    return tuple(
        Period(year, part, role, inferred=bool(inferred)) for year, part, role, inferred in rows
    )


def _publications(connection: sqlite3.Connection, number: int) -> tuple[Publication, ...]:
    """Where a report was published, each address or source once, the one shown first."""
    query = """SELECT url, source, published_on FROM (
            SELECT *, row_number() OVER (
                PARTITION BY coalesce(url, source) ORDER BY content IS NOT NULL, number
            ) AS nth FROM editions WHERE report = ?
        ) WHERE nth = 1 ORDER BY content IS NOT NULL, number"""
    return tuple(
        Publication(row["url"], row["source"], **_dates(row, "published_on"))
        for row in connection.execute(query, [number])
    )


def _people(connection: sqlite3.Connection, number: int) -> tuple[Person, ...]:
    query = """SELECT name, role FROM mentions JOIN people ON people.id = person
        WHERE report = ? ORDER BY mentions.rowid"""
    return tuple(Person(*row) for row in connection.execute(query, [number]))


def _counts_of(connection: sqlite3.Connection, number: int) -> list[Counted]:
    query = """SELECT count, noun, status, quote, start, "end", held FROM announced
        WHERE report = ? ORDER BY start"""
    rows = connection.execute(query, [number])
    return [Counted(Announced(*fields), held) for *fields, held in rows]


def citations_where(
    connection: sqlite3.Connection,
    where: str,
    value: int,
    *,
    by: str = "citations.rowid",
    limit: int = -1,
) -> Iterator[Citation]:
    """The citations of which a clause over one value holds; of those alike `by`, the first."""
    query = f"""SELECT code, kind, issuer, issued_on, as_written, start, "end" FROM (
          SELECT *, min(start) FROM citations WHERE {where}
          GROUP BY {by} ORDER BY report, start LIMIT ?
        ) JOIN documents ON documents.id = document ORDER BY report, start"""
    for row in connection.execute(query, [value, limit]):
        fields = _columns(row, "code", "kind", "issuer", "as_written", "start", "end")
        yield Citation(**fields, **_dates(row, "issued_on"))


def figures_where(
    connection: sqlite3.Connection, where: str, value: int, *, by: str = "rowid"
) -> Iterator[Figure]:
    """The figures of which a clause over one value holds; of those alike `by`, the first."""
    query = f"""SELECT value, unit, quote, start, "end", min(rowid) FROM figures
        WHERE {where} GROUP BY {by} ORDER BY report, start"""
    yield from (Figure(*row[:5]) for row in connection.execute(query, [value]))


def _columns(row: sqlite3.Row, *names: str) -> dict[str, Any]:
    return {name: row[name] for name in names}


def _dates(row: sqlite3.Row, *names: str) -> dict[str, Any]:
    return {name: dt.date.fromisoformat(row[name]) if row[name] else None for name in names}
