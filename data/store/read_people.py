"""Rows to values: the people who are named, and in what roles."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from data.named import PersonEntry, Role
from data.store import read
from data.store.scopes import Where


def count(connection: sqlite3.Connection, where: Where) -> int:
    """How many people the mentions of a condition name."""
    query = f"SELECT count(DISTINCT person) FROM mentions WHERE {where.sql}"
    return int(connection.execute(query, where.values).fetchone()[0])


def entries(
    connection: sqlite3.Connection, where: Where, limit: int, offset: int = 0
) -> list[PersonEntry]:
    """A page of the people whom the mentions of a condition name, the most often named first.

    Each with the latest role among these mentions.
    """
    query = f"""SELECT person, ref, name, times FROM (
            SELECT person, count(*) AS times FROM mentions WHERE {where.sql}
            GROUP BY person ORDER BY times DESC, person LIMIT ? OFFSET ?
        ) JOIN people ON people.id = person ORDER BY times DESC, person"""
    rows = connection.execute(query, [*where.values, limit, offset]).fetchall()
    roles = _latest_roles(connection, [row["person"] for row in rows], where) if rows else {}
    return [PersonEntry(ref, name, roles.get(person), times) for person, ref, name, times in rows]


def named(fts: str) -> Where:
    """The mentions of people whose names a full-text expression finds."""
    return Where("person IN (SELECT rowid FROM people_fts WHERE people_fts MATCH ?)", (fts,))


def in_role(fts: str) -> Where:
    """The mentions in roles that a full-text expression finds."""
    return Where(
        "mentions.number IN (SELECT rowid FROM mentions_fts WHERE mentions_fts MATCH ?)", (fts,)
    )


def holding(fts: str) -> Where:
    """All mentions of people who were once named in a role that a full-text expression finds."""
    of_role = in_role(fts)
    return Where(f"person IN (SELECT person FROM mentions WHERE {of_role.sql})", of_role.values)


def entry(connection: sqlite3.Connection, ref: str) -> PersonEntry | None:
    """A person by the short name."""
    where = Where("person = (SELECT id FROM people WHERE ref = ? ORDER BY id LIMIT 1)", (ref,))
    return next(iter(entries(connection, where, 1)), None)


def roles(connection: sqlite3.Connection, ref: str, limit: int, offset: int) -> list[Role]:
    """A page of a person's roles, each with its report, the newest first."""
    query = f"""SELECT reports.id, role FROM mentions CROSS JOIN reports ON reports.number = report
        WHERE person = (SELECT id FROM people WHERE ref = ? ORDER BY id LIMIT 1)
        {read.NEWEST_FIRST} LIMIT ? OFFSET ?"""
    rows = connection.execute(query, [ref, limit, offset]).fetchall()
    return [Role(read.cards(connection, [id_])[0], role) for id_, role in rows]


def _latest_roles(
    connection: sqlite3.Connection, people: Sequence[int], where: Where
) -> dict[int, str]:
    """Of some people the latest role that each has among the mentions of a condition."""
    query = f"""SELECT person, role FROM mentions CROSS JOIN reports ON reports.number = report
        WHERE person IN ({", ".join("?" * len(people))}) AND role IS NOT NULL AND {where.sql}
        {read.NEWEST_FIRST}"""
    found: dict[int, str] = {}
    for person, role in connection.execute(query, [*people, *where.values]):
        found.setdefault(person, role)
    return found
