"""The tables of the state file as data, and the steps that bring an older file up to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from data.store.schema import is_damage

if TYPE_CHECKING:
    from sqlite_utils import Database

# `PRAGMA application_id` of our files: "baos" in ASCII. The reports' is another one.
APPLICATION_ID = int.from_bytes(b"baos", "big")

TABLES: dict[str, dict[str, Any]] = {
    "chats": {
        "columns": {
            "chat": int,
            "language": str,  # as chosen there
            "menu": str,  # fingerprint of the command menu that was set for this chat alone
        },
        "pk": "chat",
        "not_null": {"language"},
    },
    "follows": {
        "columns": {
            "number": int,  # buttons refer to it
            "chat": int,
            "thread": int,  # 0 outside of topics
            "words": str,  # "" for every report
            "key": str,  # the words folded
            "language": str,  # of whoever followed, for a chat that chose none
        },
        "pk": "number",
        "not_null": {"chat", "thread", "words", "key", "language"},
    },
    "known": {  # every id of every report there ever was: what has none of them is new
        "columns": {"id": str},
        "pk": "id",
    },
    "news": {  # what is to be told; a row goes when it was
        "columns": {
            "number": int,
            "chat": int,
            "thread": int,
            "reports": str,  # JSON: ids of the first of them
            "count": int,  # of all of them
            "words": str,  # JSON: the follows that they match
            "not_before": float,  # Unix time: being sent until then, or put off
        },
        "pk": "number",
        "not_null": {"chat", "thread", "reports", "count", "words", "not_before"},
    },
    "notes": {  # what the bot remembers for itself
        "columns": {"name": str, "value": str},
        "pk": "name",
        "not_null": {"value"},
    },
}

# table, columns, unique
INDEXES: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    ("follows", ("chat", "thread", "key"), True),
    ("news", ("chat", "thread"), False),
)


def _first(db: Database) -> None:
    for name, spec in TABLES.items():
        db.table(name).create(**spec)
    for table, columns, unique in INDEXES:
        db.table(table).create_index(columns, unique=unique)


# Step n leads from version n to n + 1. A step that was released never changes: a change of the
# tables is a further step, and `TABLES` stays what the first one makes.
STEPS: tuple[Callable[[Database], None], ...] = (_first,)


def state(connection: sqlite3.Connection) -> str:
    """What a file is to us: "empty", "ours", "older", "newer", "foreign" or "damaged".

    Raises:
        sqlite3.Error: it cannot be looked at.
    """
    try:
        application, version = (
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        )
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        sound = connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    except sqlite3.DatabaseError as problem:
        if is_damage(problem):
            return "damaged"
        raise
    if not sound:
        return "damaged"
    if application != APPLICATION_ID:
        return "foreign" if tables else "empty"
    return "ours" if version == len(STEPS) else "older" if version < len(STEPS) else "newer"


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Takes the steps that the file lacks, in one transaction; an empty file lacks all."""
    from sqlite_utils import Database  # noqa: PLC0415  # slow to import, and seldom needed

    db = Database(connection)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in STEPS[version:]:
            step(db)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
