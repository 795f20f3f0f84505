"""The tables as data, and how a database file is told to be ours and of this version."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from data.store.version import version

if TYPE_CHECKING:
    from sqlite_utils import Database

# `PRAGMA application_id` of our files: "baoc" in ASCII. A file that says otherwise is not ours.
APPLICATION_ID = int.from_bytes(b"baoc", "big")

TABLES: dict[str, dict[str, Any]] = {
    "files": {  # what was read, and what could not be
        "columns": {"path": str, "size": int, "mtime_ns": int, "digest": str, "problem": str},
        "pk": "path",
    },
    "reports": {
        "columns": {
            "number": int,  # the full-text table refers to it: a rowid that VACUUM keeps
            "id": str,  # what people and buttons refer to
            "title": str,
            "url": str,
            "source": str,
            "author": str,
            "published_on": str,
            "event_on": str,
            "event_on_inferred": int,
            "day": str,  # by which it is newer than others: see data.store.write
            "body": str,
            "title_folded": str,
            "body_folded": str,
            "names_folded": str,  # people, author, source: who may be asked for
        },
        "pk": "number",
        "not_null": {"id", "body"},
    },
    "editions": {  # every text that tells a report: each file, each site that published it
        "columns": {
            "number": int,
            "report": int,
            "file": str,
            "place": int,  # its line in the file, 0 where the file is one report
            "kind": str,  # "raw", "parsed" or "corrected", as data.model.Kind
            "mtime_ns": int,
            "stale": int,  # 1 while a load reads its file again
            "url": str,
            "source": str,
            "published_on": str,
            "content": str,  # as `parse` prints it; null for the one shown, which is in reports
        },
        "pk": "number",
        "not_null": {"report", "file", "place", "kind"},
        "foreign_keys": [("report", "reports", "number"), ("file", "files", "path")],
    },
    "names": {  # every id that a report ever had: old buttons and links go on working
        "columns": {"id": str, "report": int},
        "pk": "id",
        "foreign_keys": [("report", "reports", "number")],
    },
    "sketches": {  # by which a text is found to tell a report there is
        "columns": {"hash": int, "report": int},
        "pk": ("hash", "report"),
        "foreign_keys": [("report", "reports", "number")],
    },
    "periods": {
        "columns": {"report": int, "year": int, "part": str, "role": str, "inferred": int},
        "pk": ("report", "role", "year", "part"),
        "foreign_keys": [("report", "reports", "number")],
    },
    "tasks": {
        "columns": {
            "number": int,
            "report": int,
            "position": int,  # 1 is the first in the text; buttons refer to it
            "n": int,
            "status": str,
            "year": int,
            "headline": str,
            "text": str,
            "start": int,
            "end": int,
            "place": str,  # of its report in a list of tasks of many: the day, then the id
            "text_folded": str,
        },
        "pk": "number",
        "not_null": {"report", "position", "status", "headline", "text", "place"},
        "foreign_keys": [("report", "reports", "number")],
    },
    "documents": {
        "columns": {
            "id": int,
            "key": str,
            "ref": str,  # what buttons refer to: short, and the same after every rebuild
            "digits": str,  # the first of its key, without the kind: "15" of 15-CT/TW
            "code": str,
            "kind": str,
            "kind_folded": str,
            "name": str,
            "name_folded": str,
        },
        "pk": "id",
        "not_null": {"key", "ref", "name"},
    },
    "citations": {
        "columns": {
            "report": int,
            "document": int,
            "task": int,  # position of the task it stands in, if it stands in one
            "planned": int,  # 1 where that is planned
            "issuer": str,
            "issued_on": str,
            "as_written": str,
            "start": int,
            "end": int,
        },
        "pk": ("report", "start", "end"),
        "foreign_keys": [("report", "reports", "number"), ("document", "documents", "id")],
    },
    "people": {
        "columns": {"id": int, "key": str, "ref": str, "name": str, "name_folded": str},
        "pk": "id",
        "not_null": {"key", "ref", "name"},
    },
    "mentions": {
        "columns": {"number": int, "report": int, "person": int, "role": str, "role_folded": str},
        "pk": "number",
        "foreign_keys": [("report", "reports", "number"), ("person", "people", "id")],
    },
    "figures": {
        "columns": {
            "report": int,
            "task": int,
            "planned": int,
            "value": str,
            "unit": str,
            "quote": str,
            "start": int,
            "end": int,
        },
        "pk": ("report", "start", "end"),
        "foreign_keys": [("report", "reports", "number")],
    },
    "text_words": {  # the folded words of all texts, and how many reports hold each
        "columns": {"word": str, "reports": int},
        "pk": "word",
    },
    "search_segments": {  # texts that were indexed together: see data.store.segments
        "columns": {"number": int, "kind": str, "entries": int},
        "pk": "number",
        "not_null": {"kind", "entries"},
    },
    "search_arrays": {
        "columns": {"segment": int, "name": str, "part": int, "data": bytes},
        "pk": ("segment", "name", "part"),
    },
    "announced": {  # how many tasks a report says it lists, and how many were read
        "columns": {
            "report": int,
            "count": int,
            "noun": str,
            "status": str,
            "quote": str,
            "start": int,
            "end": int,
            "held": int,
        },
        "pk": ("report", "start", "end"),
        "foreign_keys": [("report", "reports", "number")],
    },
}

# table, columns, unique
INDEXES: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    ("reports", ("id",), True),
    ("editions", ("file", "place"), True),
    ("editions", ("report",), False),
    ("editions", ("source",), False),
    ("names", ("report",), False),
    ("sketches", ("report",), False),
    ("periods", ("year", "role", "report", "inferred"), False),
    ("tasks", ("report", "position"), True),
    ("tasks", ("year", "status", "place", "position"), False),
    ("tasks", ("number", "year", "status"), False),  # many, by their numbers
    ("documents", ("key",), True),
    ("documents", ("ref",), False),  # a hash: two may share one, once in a few million
    ("documents", ("digits",), False),
    ("documents", ("kind_folded",), False),
    ("citations", ("document", "report"), False),
    ("people", ("key",), True),
    ("people", ("ref",), False),
    ("mentions", ("report", "person"), True),
    ("mentions", ("person", "report"), False),
)

# FTS5 folds neither đ nor every letter with two marks, so what it indexes is folded by us.
FULL_TEXT = {
    "reports": ("title_folded", "body_folded", "names_folded"),
    "tasks": ("text_folded",),
    "documents": ("name_folded",),
    "people": ("name_folded", "key"),  # the key tells accents, which must not be folded away
    "mentions": ("role_folded",),
}
_TOKENIZE = "unicode61 remove_diacritics 0"

# `reports_spelled`: which reports have a word with these very accents: "bão" is not "báo", and
# `detail = none` keeps it small. `words` and `name_words` are what there is to choose from where a
# word is mistyped.
_MORE = (
    "CREATE INDEX reports_newest ON reports (day DESC, id)",
    f"""CREATE VIRTUAL TABLE reports_spelled USING fts5(title, body, content = 'reports',
        content_rowid = 'number', detail = none, tokenize = '{_TOKENIZE}')""",
    """CREATE TRIGGER reports_spelled_ai AFTER INSERT ON reports BEGIN
        INSERT INTO reports_spelled (rowid, title, body) VALUES (new.number, new.title, new.body);
    END""",
    """CREATE TRIGGER reports_spelled_ad AFTER DELETE ON reports BEGIN
        INSERT INTO reports_spelled (reports_spelled, rowid, title, body)
            VALUES ('delete', old.number, old.title, old.body);
    END""",
    "CREATE VIRTUAL TABLE words USING fts5vocab(reports_fts, col)",
    "CREATE VIRTUAL TABLE name_words USING fts5vocab(people_fts, col)",
)


def create(db: Database) -> None:
    """Makes the tables, indexes and full-text tables in an empty database and signs it."""
    for name, spec in TABLES.items():
        db.table(name).create(**spec)
    for table, columns, unique in INDEXES:
        db.table(table).create_index(columns, unique=unique)
    for table, folded in FULL_TEXT.items():
        db.table(table).enable_fts(folded, create_triggers=True, tokenize=_TOKENIZE)
    for statement in _MORE:
        db.execute(statement)
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {version()}")


def state(connection: sqlite3.Connection) -> str:
    """What a database is to us: "empty", "ours", "outdated", "foreign" or "damaged".

    Raises:
        sqlite3.Error: it cannot be looked at, say because another program holds it locked.
    """
    try:
        application, written_by = (
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        )
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except sqlite3.DatabaseError as problem:
        if is_damage(problem):
            return "damaged"
        raise
    if application != APPLICATION_ID:
        return "foreign" if tables else "empty"
    return "ours" if written_by == version() else "outdated"


def is_damage(problem: BaseException) -> bool:
    """Whether an error says that the file itself is not whole, or no database at all."""
    # The low byte is the primary code: https://www.sqlite.org/rescode.html
    code = getattr(problem, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
