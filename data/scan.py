"""Which files there are to read, and what the file system says of each.

A folder is read and nothing else: links that lead out of it are passed over, whoever put them
there, and so are links to folders.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Callable, Iterable, Iterator
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


def scan(
    paths: Iterable[Path], base: Path, passed_over: Callable[[str], object] = str
) -> dict[str, File]:
    """Every file of the paths by its key, sorted: a file itself, a folder's readable files below.

    Hidden files and folders are passed over, and so is a path where nothing is. `passed_over` is
    told the key of each link in a folder that leads out of it, or to a folder.
    """
    found: dict[str, tuple[str, str]] = {}
    for path in paths:
        for folder, names, root in _folders(path):
            before = _key_of(folder, base)
            for name in names:
                # A name may be in any encoding.
                key = os.fsencode(before + name).decode("utf-8", "backslashreplace")
                if root or key not in found:  # one named beside its folder counts as in it
                    found[key] = os.path.join(folder, name), root  # noqa: PTH118  # of 100,000
    files = {}
    for key in sorted(found):
        if file_there := _look(key, *found[key]):
            files[key] = file_there
        else:
            passed_over(key)
    return files


def fingerprint(path: Path) -> int:
    """A number that changes with the name, size or time of change of any file `scan` would find.

    It means something within this process only. 0 where there is no file. Hundreds of thousands
    of files are looked at in a second or two, and nothing is kept of them.
    """
    if not path.is_dir():
        file = _look("", str(path), "")
        return hash(file.stat) if file and path.exists() else 0
    total, folders = 0, [path]
    while folders:
        with contextlib.suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    if not entry.is_symlink():  # as os.walk
                        folders.append(Path(entry.path))
                elif entry.name.lower().endswith(_READABLE):
                    total += _hashed(entry)
    return total


def _hashed(entry: os.DirEntry[str]) -> int:
    try:
        stat = entry.stat()
    except OSError:  # a dangling link
        return hash(entry.path)
    return hash((entry.path, stat.st_size, stat.st_mtime_ns))


def _key_of(folder: str, base: Path) -> str:
    """What stands before the names in a folder: its path from the base, with slashes."""
    key = os.path.relpath(folder, base.absolute()).replace(os.sep, "/")
    return "" if key == "." else f"{key}/"


def _folders(path: Path) -> Iterator[tuple[str, list[str], str]]:
    """The folders from a path on, each with the names of what is to be looked at in it.

    The third is the real path of the folder that they are not to lead out of, "" for a file alone.
    """
    if not path.is_dir():
        yield from [(str(path.parent), [path.name], "")] if path.exists() else []
        return
    root = os.path.realpath(path)
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if os.path.islink(os.path.join(folder, name))]  # noqa: PTH114, PTH118  # twice as fast
        readable = (name for name in names if name.lower().endswith(_READABLE))
        yield folder, [*(name for name in readable if not name.startswith(".")), *linked], root


def _look(key: str, path: str, root: str) -> File | None:
    """What the file system says of a file; None for a link that is not to be followed."""
    try:
        found = os.lstat(path)
        if stat.S_ISLNK(found.st_mode):
            if root and not _may_follow(path, root):
                return None
            found = os.stat(path)  # noqa: PTH116  # of a hundred thousand files
    except OSError:  # a dangling link, or gone since it was listed: reading it will say so
        return File(Path(path), key, -1, 0)
    return File(Path(path), key, found.st_size, found.st_mtime_ns)


def _may_follow(link: str, root: str) -> bool:
    target = Path(os.path.realpath(link))  # unlike `resolve` it takes a link to itself
    return target.is_relative_to(root) and not target.is_dir()
