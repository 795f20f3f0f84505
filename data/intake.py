"""One file of the corpus to the reports in it, or to what is wrong with it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from data.errors import NotAReportError, ReportsError, UnreadableFileError
from data.model import Report
from data.parsed import from_json
from data.scan import PARSED

logger = logging.getLogger(__name__)


def reports_in(path: Path) -> Iterator[Report | ReportsError]:
    """The reports of a raw file (one) or of a parsed `.jsonl` (one a line), errors as values.

    Nothing is raised: whatever one file does to the parser, the other files are still read.
    """
    try:
        yield from _parsed(path) if path.suffix.lower() == PARSED else _raw(path)
    except ReportsError as problem:
        yield problem
    except Exception as bug:  # the boundary between one file and all the others
        logger.exception("Reading %s failed", path)
        yield UnreadableFileError(f"The parser failed on it ({type(bug).__name__}: {bug}).")


def _raw(path: Path) -> Iterator[Report]:
    from data.parse import is_report, parse_report  # noqa: PLC0415  # only when there is to read
    from data.readers import read_text  # noqa: PLC0415

    report = parse_report(read_text(path))
    if not is_report(report):
        msg = "It is not a work report: no period is reviewed or planned in it."
        raise NotAReportError(msg)
    yield report


def _parsed(path: Path) -> Iterator[Report | ReportsError]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _parsed_line(number, line)
    except (OSError, UnicodeDecodeError) as problem:
        msg = f"It cannot be read: {problem}."
        raise UnreadableFileError(msg) from problem


def _parsed_line(number: int, line: str) -> Report | ReportsError:
    try:
        return from_json(line)
    except ValueError as problem:
        return UnreadableFileError(f"Line {number} is {problem}.")
