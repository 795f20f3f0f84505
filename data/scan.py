"""Which files there are to read, and what the file system says of each."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from data.suffixes import LINE_SUFFIXES, SUFFIXES

_READABLE = (*SUFFIXES, *LINE_SUFFIXES)


@dataclass(frozen=True, slots=True)
class File:
    """A file to read. `key`: its path from the database's folder, so the pair can move together."""

    path: Path
    key: str
    size: int
    mtime_ns: int

    @property
    def stat(self) -> tuple[int, int]:
        """What changes whenever a file is written in the usual ways."""
        return self.size, self.mtime_ns

    def digest(self) -> str:
        """A hash of the content, "" for what cannot be opened or is no regular file."""
        try:
            if not self.path.is_file():
                return ""
            with self.path.open("rb") as stream:
                return hashlib.file_digest(stream, "blake2b").hexdigest()[:32]
        except OSError:
            return ""


def scan(paths: Iterable[Path], base: Path) -> dict[str, File]:
    """Every file of the paths by its key, sorted: a file itself, a folder's readable files below.

    Hidden files and folders are passed over, and so is a path where nothing is.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for folder, names in _folders(path):
            before = _key_of(folder, base)
            for name in names:
                raw = os.fsencode(before + name)  # a name may be in any encoding
                found[raw.decode("utf-8", "backslashreplace")] = Path(folder, name)
    return {key: _stat(found[key], key) for key in sorted(found)}


def _key_of(folder: str, base: Path) -> str:
    """What stands before the names in a folder: its path from the base, with slashes."""
    key = os.path.relpath(folder, base.absolute()).replace(os.sep, "/")
    return "" if key == "." else f"{key}/"


def _folders(path: Path) -> Iterator[tuple[str, list[str]]]:
    """The folders from a path on, each with the names of what is to be read in it."""
    if not path.is_dir():
        yield from [(str(path.parent), [path.name])] if path.exists() else []
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        readable = (name for name in names if name.lower().endswith(_READABLE))
        yield folder, [name for name in readable if not name.startswith(".")]


def _stat(path: Path, key: str) -> File:
    try:
        stat = os.stat(path)  # noqa: PTH116  # of a hundred thousand files
    except OSError:  # a dangling link, or gone since it was listed: reading it will say so
        return File(path, key, -1, 0)
    return File(path, key, stat.st_size, stat.st_mtime_ns)
