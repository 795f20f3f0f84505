"""Files of the corpus to the reports in them, in jobs that any process can do alone."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from data.errors import ReportsError, StatedError, UnreadableFileError
from data.model import Kind, Report
from data.readers import LINE_SUFFIXES, Raw, read
from data.readers.lines import lines, raw_of
from data.stated import NOTHING

logger = logging.getLogger(__name__)

CORRECTED_BY_HAND = ".md"  # its front matter overrides the parser
_LINES_A_JOB = 100
_CHARACTERS_A_JOB = 300_000


@dataclass(frozen=True, slots=True)
class Reading:
    """A report or what is wrong with it; `place` is its line, 0 in a file of its own."""

    place: int
    kind: Kind
    result: Report | ReportsError


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read, or numbered lines of one. `size`: about how many bytes that is."""

    path: Path
    size: int
    lines: tuple[tuple[int, str], ...] | None = None
    problem: UnreadableFileError | None = None  # what ended the file after these lines

    def halves(self) -> list[Job]:
        """Two jobs for the lines of this one, none where there is nothing to halve."""
        if self.lines is None or len(self.lines) < 2:  # noqa: PLR2004  # two halves
            return []
        middle, half = len(self.lines) // 2, self.size // 2
        first = Job(self.path, half, self.lines[:middle])
        return [first, Job(self.path, self.size - half, self.lines[middle:], self.problem)]


def jobs(path: Path, size: int) -> Iterator[Job]:
    """The jobs of a file of a size in bytes, at least one; memory does not grow with the file."""
    if not path.name.lower().endswith(LINE_SUFFIXES):
        yield Job(path, size)
        return
    chunk: list[tuple[int, str]] = []
    length, problem = 0, None
    try:
        for number, line in lines(path):
            chunk.append((number, line))
            length += len(line)
            if len(chunk) >= _LINES_A_JOB or length >= _CHARACTERS_A_JOB:
                yield Job(path, length, tuple(chunk))
                chunk, length = [], 0
    except UnreadableFileError as found:
        problem = found
    yield Job(path, length, tuple(chunk), problem)


def done(job: Job) -> list[Reading]:
    """The reports of a job, in their order.

    Nothing is raised: whatever one text does to the parser, the others are still read.
    """
    if job.lines is None:
        return [_guarded(job.path, 0, None)]
    found = [_guarded(job.path, number, line) for number, line in job.lines]
    return [*found, *([Reading(0, "raw", job.problem)] if job.problem else [])]


def _guarded(path: Path, place: int, line: str | None) -> Reading:
    try:
        return _of_file(path) if line is None else _of_line(place, line)
    except ReportsError as problem:
        return Reading(place, "raw", problem)
    except Exception as bug:  # the boundary between one text and all the others
        logger.exception("Reading %s failed", path)
        where = f"on line {place}" if place else "on it"
        failure = UnreadableFileError(f"The parser failed {where} ({type(bug).__name__}: {bug}).")
        return Reading(place, "raw", failure)


def _of_file(path: Path) -> Reading:
    by_hand = path.suffix.lower() == CORRECTED_BY_HAND
    raw = read(path)
    return Reading(0, "corrected" if by_hand and raw.stated != NOTHING else "raw", _parsed(raw))


def _of_line(place: int, line: str) -> Reading:
    try:
        found = raw_of(line)
    except ValueError as problem:
        return Reading(place, "raw", UnreadableFileError(f"Line {place} is {problem}."))
    if isinstance(found, Report):
        return Reading(place, "parsed", found)
    try:
        return Reading(place, "raw", _parsed(found))
    except StatedError as problem:
        return Reading(place, "raw", StatedError(f"Line {place}: {problem}"))


def _parsed(raw: Raw) -> Report:
    from data.parse import read_report  # noqa: PLC0415  # only when there is to read

    return read_report(raw.text, raw.stated)
