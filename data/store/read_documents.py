"""Rows to values: the documents that are cited, and where."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator, Sequence

from data.excerpts import PlacedPassage
from data.named import Cited, DocumentEntry
from data.passages import LENGTH, sentence
from data.store import read
from data.store.scopes import Where

_MOST = 1000  # documents of one number that are looked at
_AROUND = 2 * LENGTH  # characters of a text read before and after a citation
_LISTED = """SELECT documents.ref, code, kind, name, count(*) AS times,
    count(DISTINCT report) AS reports FROM citations JOIN documents ON documents.id = document"""
_MOST_CITED_FIRST = "GROUP BY document ORDER BY reports DESC, times DESC, document"


def count(connection: sqlite3.Connection, where: Where) -> int:
    """How many documents the citations of a condition cite."""
    query = f"SELECT count(DISTINCT document) FROM citations WHERE {where.sql}"
    return int(connection.execute(query, where.values).fetchone()[0])


def entries(
    connection: sqlite3.Connection, where: Where, limit: int, offset: int = 0
) -> list[DocumentEntry]:
    """A page of the documents that the citations of a condition cite, the most cited first."""
    query = f"{_LISTED} WHERE {where.sql} {_MOST_CITED_FIRST} LIMIT ? OFFSET ?"
    rows = connection.execute(query, [*where.values, limit, offset])
    return [DocumentEntry(*row) for row in rows]


def numbered(connection: sqlite3.Connection, digits: str) -> list[tuple[int, str, str]]:
    """The documents of a number, of any kind: row, key and folded kind."""
    query = "SELECT id, key, kind_folded FROM documents WHERE digits = ? LIMIT ?"
    return [tuple(row) for row in connection.execute(query, [digits, _MOST])]


def near(
    connection: sqlite3.Connection, kinds: Sequence[str], number: int, limit: int
) -> list[int]:
    """The rows of the documents of some kinds whose numbers come nearest to one."""
    marks = ", ".join("?" * len(kinds))
    query = f"""SELECT id FROM documents WHERE kind_folded IN ({marks}) AND digits IS NOT NULL
        ORDER BY abs(CAST(digits AS INTEGER) - ?), id LIMIT ?"""
    return [id_ for (id_,) in connection.execute(query, [*kinds, number, limit])]


def among(ids: Sequence[int]) -> Where:
    """The citations of documents, by their rows."""
    return Where(f"document IN ({', '.join('?' * len(ids))})", tuple(ids))


def named(fts: str) -> Where:
    """The citations of documents whose names a full-text expression finds."""
    return Where(
        "document IN (SELECT rowid FROM documents_fts WHERE documents_fts MATCH ?)", (fts,)
    )


def entry(connection: sqlite3.Connection, ref: str) -> DocumentEntry | None:
    """A document by its short name."""
    where = Where("document = (SELECT id FROM documents WHERE ref = ? ORDER BY id LIMIT 1)", (ref,))
    return next(iter(entries(connection, where, 1)), None)


def issued(connection: sqlite3.Connection, ref: str) -> tuple[str | None, dt.date | None]:
    """The issuer and the date of a document, each as most citations that tell it have it."""
    issuer, day = (_most_told(connection, column, ref) for column in ("issuer", "issued_on"))
    return issuer, dt.date.fromisoformat(day) if day else None


def places(connection: sqlite3.Connection, ref: str, limit: int, offset: int) -> Iterator[Cited]:
    """A page of the places where a document is cited: in tasks first, then the newest reports."""
    by_task = read.NEWEST_FIRST.replace("ORDER BY", "ORDER BY task IS NULL,")
    query = f"""SELECT report, task, start, "end", reports.id,
          substr(body, max(start - {_AROUND}, 0) + 1, "end" - start + 2 * {_AROUND}) AS around,
          (SELECT status FROM tasks
            WHERE tasks.report = citations.report AND position = task) AS status
        FROM citations CROSS JOIN reports ON reports.number = report
        WHERE document = (SELECT id FROM documents WHERE ref = ? ORDER BY id LIMIT 1)
        {by_task}, start LIMIT ? OFFSET ?"""
    for row in connection.execute(query, [ref, limit, offset]).fetchall():
        start = min(row["start"], _AROUND)
        end = start + row["end"] - row["start"]
        placed = PlacedPassage(sentence(row["around"], start, end), row["task"], row["status"])
        yield Cited(read.cards(connection, [row["id"]])[0], placed)


def _most_told(connection: sqlite3.Connection, column: str, ref: str) -> str | None:
    query = f"""SELECT {column} FROM citations JOIN documents ON documents.id = document
        WHERE ref = ? AND {column} IS NOT NULL
        GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT 1"""
    row = connection.execute(query, [ref]).fetchone()
    return None if row is None else row[0]
