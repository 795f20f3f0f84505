"""Corpus to database: reads what is new or changed, forgets what is gone, never stops at one.

A load is one transaction, so a reader sees the old corpus or the new one, never a mixture. A file
counts as changed by the hash of its content; `refresh` trusts size and time of change first.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from data.errors import DamagedDatabaseError, DatabaseError, ReportsError
from data.intake import reports_in
from data.model import Report
from data.scan import File, scan
from data.store.open import readable, set_aside, translated, writable

if TYPE_CHECKING:
    from sqlite_utils import Database

Progress: TypeAlias = Callable[[int, int], None]  # files read so far, files to read

_SAME = "It holds the same report as"
_BATCH = 100  # reports in memory before they are saved


@dataclass(frozen=True, slots=True)
class Problem:
    """What was not read, and why, as a sentence."""

    path: str
    message: str


@dataclass(slots=True)
class Summary:
    """What a load did: reports that came, changed and went, files left alone, and what is wrong."""

    added: int = 0
    replaced: int = 0
    removed: int = 0
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)


def load(
    database: Path,
    paths: Sequence[Path],
    *,
    progress: Progress | None = None,
    trust_stat: bool = False,
) -> Summary:
    """Brings the database up to date with files and folders; a folder's lost files are forgotten.

    `trust_stat`: a file of the size and time of change it had is taken as unchanged, unopened.

    Raises:
        DatabaseError: the database cannot be written.
    """
    try:
        return _load(database, paths, progress or _silent, trust_stat=trust_stat)
    except DamagedDatabaseError:  # found out only in the midst of it
        kept = set_aside(database)
        summary = _load(database, paths, progress or _silent, trust_stat=trust_stat)
        note = f"It was damaged; it is kept as {kept.name}, and a new one was built."
        summary.problems.insert(0, Problem(str(database), note))
        return summary


def _load(
    database: Path, paths: Sequence[Path], progress: Progress, *, trust_stat: bool
) -> Summary:
    summary = Summary()
    for path in paths:
        if not path.exists():
            summary.problems.append(Problem(str(path), "There is no such file or folder."))
    with writable(database) as opened:
        if opened.note:
            summary.problems.append(Problem(str(database), opened.note))
        before = [database.parent / path for path in opened.files]
        found = scan([*paths, *before], database.parent)
        todo = _Load(opened.db, summary, progress, trust_stat=trust_stat)
        todo.run(found, _inside(paths, database))
    return summary


def refresh(database: Path, corpus: Path, *, progress: Progress | None = None) -> Summary:
    """As `load` of one folder, unless no file of it has another size or time of change.

    That costs milliseconds, and imports neither sqlite_utils nor pyvi.

    Raises:
        DatabaseError: the database cannot be written.
    """
    try:
        with translated(database, "read"), closing(readable(database)) as connection:
            rows = connection.execute("SELECT path, size, mtime_ns FROM files").fetchall()
    except DatabaseError:
        return load(database, [corpus], progress=progress)  # which builds it anew
    inside = _inside([corpus], database)
    known = {path: (size, mtime_ns) for path, size, mtime_ns in rows if inside(path)}
    found = {key: file.stat for key, file in scan([corpus], database.parent).items()}
    if found == known:
        return Summary(unchanged=len(found))
    return load(database, [corpus], progress=progress, trust_stat=True)


def _silent(_done: int, _total: int) -> None:
    """The progress nobody watches."""


def _inside(paths: Iterable[Path], database: Path) -> Callable[[str], bool]:
    """Whether a key lies in one of the folders. A folder that is gone loses nothing by it."""
    base = database.parent.absolute()
    folders = tuple(os.path.normpath(path.absolute()) + os.sep for path in paths if path.is_dir())
    return lambda key: os.path.normpath(base / key).startswith(folders)


class _Known(NamedTuple):
    """What the database remembers of a file."""

    stat: tuple[int, int]
    digest: str
    problem: str | None


class _Load:
    """One load inside its transaction."""

    def __init__(
        self, db: Database, summary: Summary, progress: Progress, *, trust_stat: bool
    ) -> None:
        from data.store import write  # noqa: PLC0415  # imports sqlite_utils: for writers only

        self.db = db
        self.write = write
        self.summary = summary
        self.progress = progress
        self.trust_stat = trust_stat
        self.digests: dict[str, str] = {}

    def run(self, found: dict[str, File], inside: Callable[[str], bool]) -> None:
        rows = self.db.execute("SELECT path, size, mtime_ns, digest, problem FROM files").fetchall()
        known = {path: _Known((size, mtime), *rest) for path, size, mtime, *rest in rows}
        changed = {key for key, file in found.items() if self._changed(file, known.get(key))}
        gone = {key for key in known if inside(key) and key not in found}
        if known.keys() & (gone | changed):
            # A file may be waiting whose report one of these held.
            changed |= {k for k in found.keys() & known.keys() if _SAME in (known[k].problem or "")}
        same = [file for key, file in found.items() if key not in changed]
        for file in same:
            if problem := known[file.key].problem:
                self.summary.problems.append(Problem(file.key, problem))
            if file.stat != known[file.key].stat:
                self.write.mark(self.db, [file], self.digests, problem=problem)
        removed = self.write.remove(self.db, known.keys() & (gone | changed))
        added = self._read([found[key] for key in sorted(changed)])
        self.write.sweep(self.db)
        self.summary.unchanged = len(same)
        self.summary.added = len(added - removed)
        self.summary.replaced = len(added & removed)
        self.summary.removed = len(removed - added)

    def _changed(self, file: File, known: _Known | None) -> bool:
        same_stat = known is not None and known.stat == file.stat and self.trust_stat
        digest = known.digest if known and same_stat else file.digest()
        self.digests[file.key] = digest
        return known is None or known.digest != digest

    def _read(self, files: Sequence[File]) -> set[str]:
        """Reads and saves the files; returns the ids of the reports that were saved."""
        owners: dict[str, str] = dict(self.db.execute("SELECT id, file FROM reports"))
        before = set(owners)
        batch: list[tuple[Report, str]] = []
        for done, file in enumerate(files, 1):
            problems = []
            for item in reports_in(file.path):
                if isinstance(item, ReportsError):
                    problems.append(str(item))
                elif item.id in owners:
                    problems.append(f"{_SAME} {owners[item.id]}.")
                else:
                    owners[item.id] = file.key
                    batch.append((item, file.key))
                if len(batch) >= _BATCH:
                    self._save(batch)
            self._record(file, problems)
            self.progress(done, len(files))
        self._save(batch)
        return set(owners) - before

    def _save(self, batch: list[tuple[Report, str]]) -> None:
        self.write.save(self.db, batch)
        batch.clear()

    def _record(self, file: File, problems: Sequence[str]) -> None:
        self.summary.problems += [Problem(file.key, message) for message in problems]
        self.write.mark(self.db, [file], self.digests, problem=" ".join(problems) or None)
