"""Opens the state file, or makes it. Whatever is wrong with it, the bot goes on answering."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from data.state import schema
from data.state.state import State
from data.store.open import set_aside

BUSY_SECONDS = 5.0  # every transaction here takes milliseconds
_LOCK_SECONDS = 30.0
_NOT_OURS = {"damaged": "was damaged", "foreign": "was no state file of this bot"}


def open_state(path: Path) -> tuple[State, str | None]:
    """The state, and a line about what is wrong with the file, or None.

    A file that is damaged or another program's is kept under another name, and a new one made.
    Where no file can be had, or a newer version of the bot wrote it, the state can only be read,
    or is empty: every change raises StateError.
    """
    try:
        state = _inspect(path)
        if state == "ours":
            return State(_connect(path), path), None
        if state == "newer":
            problem = "was written by a newer version of the bot"
            return _unkept(None), f"The state file {path} {problem}: nothing is kept in it."
        return _made(path)
    except (sqlite3.Error, OSError) as problem:
        line = f"The state file {path} cannot be written: {problem}. No choice is kept."
        return _unkept(path), line


def in_memory() -> State:
    """A state that lasts as long as its connection."""
    connection = _connect(":memory:")
    schema.bring_up_to_date(connection)
    return State(connection)


def _made(path: Path) -> tuple[State, str | None]:
    """The state of a file that is made, mended or brought up to date; one process at a time."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  # seldom needed

    path.parent.mkdir(parents=True, exist_ok=True)
    line = None
    try:
        with FileLock(f"{path}-lock", timeout=_LOCK_SECONDS):
            connection = _connect(path)
            state = schema.state(connection)  # another process may have been here
            if state in _NOT_OURS:
                connection.close()
                kept = set_aside(path)
                line = f"The state file {path} {_NOT_OURS[state]}: it is kept as {kept.name}."
                connection = _connect(path)
            if state != "ours":
                # So that nobody waits for somebody who reads; first, for it fails on a file in use.
                connection.execute("PRAGMA journal_mode = WAL")
                schema.bring_up_to_date(connection)
    except Timeout as problem:
        raise OSError(str(problem)) from None
    return State(connection, path), line


def _connect(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
    return connection


def _inspect(path: Path) -> str:
    """What stands at the path. Raises sqlite3.Error: it is ours, and cannot be written."""
    if not path.exists():
        return "empty"
    with closing(_connect(path)) as connection:
        state = schema.state(connection)
        if state == "ours":
            _write_nothing(connection)
    return state


def _write_nothing(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as problem:
        if problem.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:  # somebody else is writing
            raise
    connection.rollback()


def _unkept(path: Path | None) -> State:
    """What can be read of a file that cannot be written; nothing, if not even that."""
    if path is not None and path.is_file():
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        if schema.state(connection) == "ours":
            return State(connection)
        connection.close()
    state = in_memory()
    state.connection.execute("PRAGMA query_only = ON")
    return state
