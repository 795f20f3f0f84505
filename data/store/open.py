"""Opens the database: to read what is ours and whole, to write what is or becomes so."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import DamagedDatabaseError, DatabaseError
from data.store import schema

if TYPE_CHECKING:
    from sqlite_utils import Database

BUSY_SECONDS = 30.0  # how long one process waits for another
_MAGIC = b"SQLite format 3\0"  # https://www.sqlite.org/fileformat.html#magic_header_string
_NOT_OURS = {"damaged": "was damaged", "foreign": "was no database of this bot"}


@contextmanager
def translated(path: Path, purpose: str) -> Iterator[None]:
    """Turns what SQLite and the file system raise in the block into a DatabaseError."""
    try:
        yield
    except (sqlite3.Error, OSError) as problem:
        msg = f"The database {path} cannot be {purpose}: {problem}."
        raise (DamagedDatabaseError if schema.is_damage(problem) else DatabaseError)(msg) from None


def readable(path: Path) -> sqlite3.Connection:
    """A connection that can only read, with rows that know their columns.

    Raises:
        DatabaseError: there is no database, or it is none of this version of ours.
    """
    if not path.exists():
        msg = f"There is no database at {path}: run `python -m bot load`."
        raise DatabaseError(msg)
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with translated(path, "read"):
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
        state = schema.state(connection)
    if state != "ours":
        connection.close()
        msg = f"The database {path} is {state}: run `python -m bot load` to build it anew."
        raise DatabaseError(msg)
    connection.row_factory = sqlite3.Row
    return connection


@dataclass(frozen=True, slots=True)
class Writable:
    """An open transaction. `note`: what was mended.

    `before`: the outdated database that the new one replaces; `files`: what that had read.
    """

    db: Database
    files: tuple[str, ...] = ()
    note: str | None = None
    before: sqlite3.Connection | None = None


@contextmanager
def writable(path: Path, *, anew: bool = False) -> Iterator[Writable]:
    """A transaction on the database, committed when the block ends well. One writer at a time.

    A database of ours is changed in place, and its readers see the change at the commit. Any other
    is left as it is while a new one is built beside it, then swapped in whole; one that was
    damaged or another program's is kept under another name. `anew`: treat it as damaged.

    Raises:
        DamagedDatabaseError: a page of the file is not whole.
        DatabaseError: the database cannot be opened or written.
    """
    with translated(path, "written"), _alone(path):
        state, files = _inspect(path)
        if anew and state != "missing":
            state, files = "damaged", ()
        if state == "ours":
            with closing(_connect(path)) as connection, _transaction(connection) as db:
                yield Writable(db)
        else:
            with _built_beside(path, state) as db, _outdated(path, state) as before:
                yield Writable(db, files, _note(path, state), before)


def set_aside(path: Path) -> Path:
    """Moves a database with its logs out of the way; returns its new path. Nothing is deleted."""
    to = _free_name(path)
    for old, new in zip([path, *_logs(path)], [to, *_logs(to)], strict=True):
        if old.exists():
            old.replace(new)
    return to


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Keeps other writers out: two that build one database anew would build it over each other."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  # for writers only

    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(f"{path}-lock", timeout=BUSY_SECONDS):
            yield
    except Timeout:
        msg = f"Another process has been writing {path} for {BUSY_SECONDS:.0f} s; try again later."
        raise DatabaseError(msg) from None


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA journal_mode = WAL")  # readers go on while a load writes
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[Database]:
    from sqlite_utils import Database  # noqa: PLC0415  # slow to import, and readers need it not

    db = Database(connection)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA defer_foreign_keys = ON")  # whole at the commit is enough
    try:
        yield db
    except BaseException:
        db.rollback()
        raise
    db.commit()


def _inspect(path: Path) -> tuple[str, tuple[str, ...]]:
    """What stands at the path, and which files it had read if it is an outdated one of ours."""
    if not path.exists() or not path.stat().st_size:
        return "missing", ()
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:  # SQLite takes a file of a few bytes for an empty one
            return "damaged", ()
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        state = schema.state(connection)
        if state != "outdated":
            return state, ()
        try:
            rows = connection.execute("SELECT path FROM files").fetchall()
        except sqlite3.DatabaseError:  # so old that it had no such table
            rows = []
        return state, tuple(path for (path,) in rows)


@contextmanager
def _built_beside(path: Path, state: str) -> Iterator[Database]:
    new = path.with_name(f"{path.name}-new")
    for left_over in (new, *_logs(new)):
        left_over.unlink(missing_ok=True)
    with closing(_connect(new)) as connection, _transaction(connection) as db:
        schema.create(db)
        yield db
    # Closed, so its write-ahead log is folded in: the one file is all of it.
    if state in _NOT_OURS:
        set_aside(path)
    for log in _logs(path):  # a stale log must not be replayed into the new file
        log.unlink(missing_ok=True)
    new.replace(path)


@contextmanager
def _outdated(path: Path, state: str) -> Iterator[sqlite3.Connection | None]:
    """A connection to the database that is being replaced, while it is still there."""
    if state != "outdated":
        yield None
        return
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


def _free_name(path: Path) -> Path:
    names = (path.with_name(f"{path.name}.set-aside-{n}") for n in count(1))
    return next(name for name in names if not name.exists())


def _logs(path: Path) -> list[Path]:
    return [Path(f"{path}{suffix}") for suffix in ("-wal", "-shm", "-journal")]


def _note(path: Path, state: str) -> str | None:
    if state not in _NOT_OURS:
        return None
    return f"It {_NOT_OURS[state]}; it is kept as {_free_name(path).name}, and a new one was built."
