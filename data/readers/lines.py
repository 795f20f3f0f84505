"""Files with a report a line, raw or parsed, plain or gzipped; they may be of any length."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from data.errors import UnreadableFileError
from data.parsed import from_json
from data.readers.raw import Raw, RefusedError, tidied
from data.stated import stated_in

if TYPE_CHECKING:
    from pathlib import Path

    from data.model import Report

LONGEST = 20_000_000  # bytes of a line
_LARGE, _RATIO = 200_000_000, 100  # bytes unpacked of each packed: JSON packs to a tenth
_PARSED = "body"  # the field that only a parsed report has


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a `.jsonl` or `.jsonl.gz` that hold anything, with their numbers, streamed.

    What is no UTF-8 in one is kept as halves of surrogate pairs, and what is more than `LONGEST`
    is cut one byte behind: `raw_of` says so, and the other lines are read.

    Raises:
        UnreadableFileError: it cannot be opened, is damaged or unpacks to no end; the lines
            before that were given.
    """
    number = 0
    try:
        for number, line in enumerate(_raw_lines(path), 1):  # told in problems
            encoding = "utf-8-sig" if number == 1 else "utf-8"
            if text := line.decode(encoding, errors="surrogateescape").strip():
                yield number, text
    except RefusedError as refusal:
        raise _unreadable(path, f"{refusal}") from refusal
    except (EOFError, zlib.error, gzip.BadGzipFile) as problem:
        raise _unreadable(path, f"is damaged: it does not unpack after line {number}") from problem
    except OSError as problem:
        reason = (problem.strerror or "unknown error").lower()
        raise _unreadable(path, f"cannot be opened ({reason})") from problem


def _raw_lines(path: Path) -> Iterator[bytes]:
    if path.exists() and not path.is_file():  # a pipe would be waited for
        msg = "is no regular file"
        raise RefusedError(msg)
    read, most = 0, max(_LARGE, path.stat().st_size * _RATIO)
    within = False  # a line that was cut
    packed = path.suffix.lower() == ".gz"
    with gzip.open(path, "rb") if packed else path.open("rb") as stream:
        while line := stream.readline(LONGEST + 1):
            read += len(line)
            if packed and read > most:
                msg = f"unpacks to more than {_RATIO} times its size"
                raise RefusedError(msg)
            if not within:
                yield line
            within = len(line) > LONGEST or (within and not line.endswith(b"\n"))


def _unreadable(path: Path, why: str) -> UnreadableFileError:
    return UnreadableFileError(f"{path.name} {why}.")


def raw_of(line: str) -> Raw | Report:
    """The report of a line: raw, where it has a `text`, or parsed.

    Raises:
        ValueError: it is neither; the message ends a sentence such as "Line 3 is …".
    """
    _check(line)
    fields = _object(line)
    if "text" not in fields:
        if _PARSED in fields:
            return from_json(line)
        msg = 'neither a raw report (no "text") nor a parsed one (no "body")'
        raise ValueError(msg)
    try:
        return tidied(Raw(_text(fields["text"]), stated_in(fields)))
    except (ValueError, RefusedError) as problem:
        msg = f"not a raw report: {problem}"
        raise ValueError(msg) from problem


def _check(line: str) -> None:
    """Refuses a line that is too long or no UTF-8, as `lines` gives it."""
    if len(line.encode(errors="surrogateescape")) > LONGEST:
        msg = f"longer than {LONGEST // 1_000_000} MB"
        raise ValueError(msg)
    try:
        line.encode()
    except UnicodeEncodeError as problem:
        msg = "not UTF-8 text"
        raise ValueError(msg) from problem


def _object(line: str) -> dict[str, object]:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as problem:
        where = f" (column {problem.colno})" if isinstance(problem, json.JSONDecodeError) else ""
        msg = f"no JSON{where}: a report is one object in braces, on a line of its own"
        raise ValueError(msg) from problem
    if not isinstance(fields, dict):
        msg = f"not a report: no object in braces, but {line[:40]!r}"
        raise ValueError(msg)  # noqa: TRY004  # whoever calls asks about the line, not about types
    return fields


def _text(text: object) -> str:
    if not isinstance(text, str) or not text.strip():
        msg = f"text is {repr(text)[:40]}, which is no text"
        raise ValueError(msg)
    return text
