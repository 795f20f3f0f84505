"""One load inside its transaction: what is new or changed is read, what is gone is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from data.errors import NotAReportError, ReportsError
from data.intake import Job, Reading, jobs
from data.scan import File
from data.shelves import Shelves
from data.store import write
from data.store.editions import Edition
from data.store.open import Writable
from data.summary import Problem, Progress, Summary, printable
from data.workers import Done

Work: TypeAlias = Callable[[Iterable[Job]], Iterator[Done]]  # each job with what it gave, in order

_TOLD = 20  # lines of one file that are told one by one


class How(NamedTuple):
    """How a load is done."""

    progress: Progress
    work: Work
    trust_stat: bool


class _Known(NamedTuple):
    """What the database remembers of a file."""

    stat: tuple[int, int]
    digest: str
    problem: str | None


class Loader:
    """Brings the tables up to date with files, and notes in a summary what that changed."""

    def __init__(self, opened: Writable, summary: Summary, how: How) -> None:
        """The summary is filled while the load runs."""
        self.db = opened.db
        self.shelves = Shelves(opened.db, opened.before)
        self.summary = summary
        self.how = how
        self.digests: dict[str, str] = {}

    def run(self, found: dict[str, File], inside: Callable[[str], bool]) -> None:
        """Reads what changed of the files found; a known one inside that was not found is gone."""
        rows = self.db.execute("SELECT path, size, mtime_ns, digest, problem FROM files").fetchall()
        known = {path: _Known((size, mtime), *rest) for path, size, mtime, *rest in rows}
        changed = {key for key, file in found.items() if self._changed(file, known.get(key))}
        gone = {key for key in known if inside(key) and key not in found}
        same = [file for key, file in found.items() if key not in changed]
        for file in same:
            problem = known[file.key].problem
            told = problem.split("\n") if problem else []
            self.summary.problems += [Problem(printable(file.key), each) for each in told]
            if file.stat != known[file.key].stat:
                write.mark(self.db, [file], self.digests, problem=problem)
        self.shelves.take_out(known.keys() & (gone | changed))
        self._read([found[key] for key in sorted(changed)])
        self.shelves.close()
        write.unmark(self.db, gone)
        self._count(len(same))

    def _changed(self, file: File, known: _Known | None) -> bool:
        same_stat = known is not None and known.stat == file.stat and self.how.trust_stat
        digest = known.digest if known and same_stat else file.digest()
        self.digests[file.key] = digest
        return known is None or known.digest != digest

    def _read(self, files: Sequence[File]) -> None:
        """Reads the files and puts their reports where they belong."""
        by_path = {file.path: file for file in files}
        work = self.how.work(job for file in files for job in jobs(file.path, file.size))
        texts = 0
        for done, (path, group) in enumerate(groupby(work, key=lambda each: each[0].path)):
            file, problems = by_path[path], _Problems()
            for _, readings in group:
                for reading in readings:
                    self._take(file, reading, problems)
                texts += len(readings)
                self.how.progress(done, len(files), texts)
            self._record(file, problems.sentences())
            self.how.progress(done + 1, len(files), texts)

    def _take(self, file: File, reading: Reading, problems: _Problems) -> None:
        if isinstance(reading.result, ReportsError):
            problems.add(reading)
        else:
            place = (file.key, reading.place, reading.kind, file.mtime_ns)
            self.shelves.put(Edition(*place, report=reading.result))

    def _record(self, file: File, problems: Sequence[str]) -> None:
        self.summary.problems += [Problem(printable(file.key), each) for each in problems]
        write.mark(self.db, [file], self.digests, problem="\n".join(problems) or None)

    def _count(self, unchanged: int) -> None:
        self.summary.added = len(self.shelves.added)
        self.summary.replaced = len(self.shelves.replaced)
        self.summary.removed = len(self.shelves.removed)
        self.summary.merged = self.shelves.merged
        self.summary.unchanged = unchanged


class _Problems:
    """What is wrong in one file. Of a file of many texts, those that are no reports are counted."""

    def __init__(self) -> None:
        self._told: list[str] = []
        self._untold = 0
        self._no_reports = 0

    def add(self, reading: Reading) -> None:
        if reading.place and isinstance(reading.result, NotAReportError):
            self._no_reports += 1
        elif len(self._told) < _TOLD:
            self._told.append(printable(str(reading.result)))
        else:
            self._untold += 1

    def sentences(self) -> list[str]:
        counted = [
            (self._no_reports, "of its texts are no work reports: they review or plan no period"),
            (self._untold, "more of its lines are wrong"),
        ]
        return [*self._told, *(f"{count:,} {what}." for count, what in counted if count)]
