"""From a file to the text of its report: one module a format, found by the file's suffix.

A reader is a module with a function `read(content: bytes) -> Raw`. It is imported when there is
such a file, and what it raises on hostile bytes becomes one sentence here.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from data.errors import UnreadableFileError
from data.readers.raw import Raw, RefusedError, tidied
from data.suffixes import LINE_SUFFIXES, SUFFIXES

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["LARGEST", "LINE_SUFFIXES", "SUFFIXES", "Raw", "read"]

LARGEST = 20_000_000  # bytes; a report is a few pages, ten thousand times less


def read(path: Path) -> Raw:
    r"""The report in a file, with "\n" for every kind of line end and in Unicode letters.

    Raises:
        UnreadableFileError: missing, no file, not permitted, unknown suffix, too large, empty,
            damaged, in no known encoding, or it states what cannot be.
    """
    try:
        return tidied(_reader(path)(_content(path)))
    except RefusedError as refusal:
        msg = f"{path.name} {refusal}".removesuffix(".") + "." * (not f"{refusal}".endswith("?"))
        raise UnreadableFileError(msg) from refusal


def _reader(path: Path) -> Callable[[bytes], Raw]:
    name = SUFFIXES.get(path.suffix.lower())
    if path.name.lower().endswith(LINE_SUFFIXES):
        msg = "has a report on each line: `load` reads it"
        raise RefusedError(msg)
    if name is None:
        known = ", ".join((*SUFFIXES, *LINE_SUFFIXES))
        unknown = f"has a format that is not known here (known: {known})"
        raise RefusedError("is a folder, not a file" if path.is_dir() else unknown)
    return partial(_guarded, import_module(f"data.readers.{name}").read)


def _guarded(read: Callable[[bytes], Raw], content: bytes) -> Raw:
    """What a reader gives; what hostile bytes make a library warn of is let go, raise a refusal."""
    try:
        with warnings.catch_warnings(action="ignore"):
            return read(content)
    except RefusedError:
        raise
    except Exception as problem:
        msg = f"is damaged, or not of the format its name tells ({type(problem).__name__})"
        raise RefusedError(msg) from problem


def _content(path: Path) -> bytes:
    """The bytes of a file, looked at before it is opened."""
    refusal = ""
    try:
        if path.is_dir():
            refusal = "is a folder, not a file"
        elif path.exists() and not path.is_file():  # a pipe would be waited for
            refusal = "is no regular file"
        elif path.stat().st_size > LARGEST:
            refusal = f"is larger than {LARGEST // 1_000_000} MB"
        else:
            return path.read_bytes()
    except FileNotFoundError:
        refusal = "does not exist"
    except OSError as problem:
        refusal = f"cannot be opened ({(problem.strerror or 'unknown error').lower()})"
    raise RefusedError(refusal)
