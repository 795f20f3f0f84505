"""A question or a change of the state file; what SQLite raises becomes a StateError."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from data.errors import StateError


@contextmanager
def asking() -> Iterator[None]:
    """A block that reads.

    Raises:
        StateError: SQLite cannot.
    """
    try:
        yield
    except sqlite3.Error as problem:
        msg = f"The state file cannot be used: {problem}."
        raise StateError(msg) from problem


@contextmanager
def changing(connection: sqlite3.Connection) -> Iterator[None]:
    """A transaction of one writer, committed when the block ends well.

    Raises:
        StateError: the file cannot be written.
    """
    with asking():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            connection.rollback()
            raise
        connection.commit()
