"""The texts that tell a report, every id it had, and by what another text of it is found."""

from __future__ import annotations

import dataclasses
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from data.likeness import corrects, sketch
from data.model import Kind, Report
from data.parsed import from_json, to_json
from data.store import read
from data.store.write import Row, erase, insert, save

_MOST_ALIKE = 50  # reports looked at for one sentence: what more of them hold is boilerplate
_MOST_COMPARED = 5


@dataclass(frozen=True, slots=True)
class Edition:
    """One text of a report, and where it stands: `place` is its line, 0 in a file of its own."""

    file: str
    place: int
    kind: Kind
    mtime_ns: int
    report: Report


def shown(db: Database, number: int) -> Edition | None:
    """The edition people see of a report; None when its file is gone or is being read again."""
    query = """SELECT file, place, kind, mtime_ns FROM editions
        WHERE report = ? AND content IS NULL AND NOT stale"""
    row = db.execute(query, [number]).fetchone()
    return None if row is None else _edition(row, content(db, number))


def content(db: Database, number: int) -> Report:
    """What is in the tables of a report, whether or not its file is still there."""
    (id_,) = db.execute("SELECT id FROM reports WHERE number = ?", [number]).fetchone()
    report = read.report(db.conn, id_)
    assert report is not None  # noqa: S101  # its row was just read
    return report


def named(db: Database, id_: str) -> int | None:
    """The number of the report that has, or once had, an id."""
    row = db.execute("SELECT report FROM names WHERE id = ?", [id_]).fetchone()
    return None if row is None else int(row[0])


def stood_at(db: Database, file: str, place: int) -> int | None:
    """The report that stood at a place of a file before it was read again."""
    query = "SELECT report FROM editions WHERE file = ? AND place = ? AND stale"
    row = db.execute(query, [file, place]).fetchone()
    return None if row is None else int(row[0])


def alike(db: Database, hashes: Iterable[int]) -> list[int]:
    """The reports that share most of a sketch, at most `_MOST_COMPARED`."""
    query = "SELECT report FROM sketches WHERE hash = ? LIMIT ?"
    votes = Counter(
        number for hash_ in hashes for (number,) in db.execute(query, [hash_, _MOST_ALIKE])
    )
    return [number for number, _ in votes.most_common(_MOST_COMPARED)]


def names_before(before: sqlite3.Connection | None, edition: Edition) -> list[str]:
    """The ids that a report had in the outdated database, its own one first.

    It is the one that stood at the edition's place, if that corrects it.
    """
    if before is None:
        return []
    query = """SELECT names.id, reports.title, reports.body
        FROM editions JOIN reports ON reports.number = editions.report
        JOIN names ON names.report = reports.number
        WHERE file = ? AND place = ? ORDER BY names.id != reports.id"""
    try:
        rows = before.execute(query, [edition.file, edition.place]).fetchall()
    except sqlite3.DatabaseError:  # so old that it kept no editions
        return []
    new = edition.report
    olds = ((id_, dataclasses.replace(new, title=title, body=body)) for id_, title, body in rows)
    return [id_ for id_, old in olds if corrects(new, old)]


def add(db: Database, numbered: Sequence[tuple[int, Edition]], *, shown: bool) -> None:
    """Notes editions of reports; a stale one at the same place gives way."""
    insert(db, "editions", (_row(n, edition, shown) for n, edition in numbered), replace=True)
    name(db, ((n, edition.report.id) for n, edition in numbered))
    sketches = (
        {"hash": hash_, "report": n}
        for n, edition in numbered
        for hash_ in sketch(edition.report.body)
    )
    insert(db, "sketches", sketches, ignore=True)


def name(db: Database, numbered: Iterable[tuple[int, str]]) -> None:
    """Gives reports further ids; one that another report has stays with that."""
    insert(db, "names", ({"id": id_, "report": n} for n, id_ in numbered), ignore=True)


def hide(db: Database, edition: Edition, number: int) -> None:
    """Makes the edition shown one of the others."""
    where = "UPDATE editions SET content = ? WHERE report = ? AND content IS NULL"
    db.execute(where, [to_json(edition.report), number])


def outdate(db: Database, files: Iterable[str]) -> set[int]:
    """Marks what stands in files as stale; returns the reports it tells."""
    numbers: set[int] = set()
    for file in files:
        query = "SELECT report FROM editions WHERE file = ?"
        numbers |= {number for (number,) in db.execute(query, [file])}
        db.execute("UPDATE editions SET stale = 1 WHERE file = ?", [file])
    return numbers


def others(db: Database, number: int) -> Iterator[Edition]:
    """The editions of a report that are not shown."""
    query = """SELECT file, place, kind, mtime_ns, content FROM editions
        WHERE report = ? AND content IS NOT NULL AND NOT stale ORDER BY number"""
    for row in db.execute(query, [number]).fetchall():
        yield _edition(row, from_json(row["content"]))


def show(db: Database, edition: Edition, number: int) -> None:
    """Makes an edition the one shown; the report keeps its number and its id."""
    (id_,) = db.execute("SELECT id FROM reports WHERE number = ?", [number]).fetchone()
    erase(db, number)
    save(db, [(number, dataclasses.replace(edition.report, id=id_))])
    add(db, [(number, edition)], shown=True)


def clear(db: Database) -> None:
    """Deletes the stale editions."""
    db.execute("DELETE FROM editions WHERE stale")


def forget(db: Database, number: int) -> None:
    """Deletes a report and all that is known of it."""
    erase(db, number)
    for table in ("editions", "names", "sketches"):
        db.execute(f"DELETE FROM {table} WHERE report = ?", [number])


def _edition(row: sqlite3.Row, report: Report) -> Edition:
    return Edition(row["file"], row["place"], row["kind"], row["mtime_ns"], report)


def _row(number: int, edition: Edition, shown: bool) -> Row:  # noqa: FBT001
    report = edition.report
    return {
        "number": None,
        "report": number,
        "file": edition.file,
        "place": edition.place,
        "kind": edition.kind,
        "mtime_ns": edition.mtime_ns,
        "stale": 0,
        "url": report.url,
        "source": report.source,
        "published_on": report.published_on and str(report.published_on),
        "content": None if shown else to_json(report),
    }
