"""From a file to its text: one reader a suffix, and a plain sentence for what cannot be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.errors import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LARGEST = 20_000_000  # bytes; a report is a few pages, ten thousand times less
_ODD_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_ODD_BYTES = re.compile(_ODD_CONTROLS.pattern.encode())
_ENOUGH_NULS = 0.3  # share of NUL bytes in one half of the pairs that makes UTF-16 evident
_MANY_CONTROLS = 0.01  # share of control characters that makes a text binary
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read_text(path: Path) -> str:
    r"""The text of a file, with "\n" for every kind of line end.

    Raises:
        UnreadableFileError: missing, no file, not permitted, unknown suffix, too large, empty,
            binary, or in no known encoding.
    """
    read = SUFFIXES.get(path.suffix.lower())
    if read is None and not path.is_dir():
        known = ", ".join(SUFFIXES)
        raise _unreadable(path, f"has a format that is not known here (known: {known})")
    text = (read or _plain)(path).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \t\n\xa0"):
        raise _unreadable(path, "is empty")
    return text


def _plain(path: Path) -> str:
    raw = _content(path)
    encoding = _encoding(raw)
    if encoding == "utf-8" and _is_binary(raw):
        raise _unreadable(path, "is binary, not text")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as problem:
        raise _unreadable(path, "is neither UTF-8 nor UTF-16 text") from problem
    return _ODD_CONTROLS.sub("", text)


def _is_binary(raw: bytes) -> bool:
    return b"\0" in raw or len(_ODD_BYTES.findall(raw)) > _MANY_CONTROLS * len(raw)


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _unreadable(path, "is a folder, not a file")
        if path.stat().st_size > LARGEST:
            raise _unreadable(path, f"is larger than {LARGEST // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise _unreadable(path, "does not exist") from problem
    except OSError as problem:
        reason = (problem.strerror or "unknown error").lower()
        raise _unreadable(path, f"cannot be opened ({reason})") from problem


def _encoding(raw: bytes) -> str:
    for mark, name in _BOMS.items():
        if raw.startswith(mark):
            return name
    pairs = max(1, len(raw) // 2)
    for half, name in ((raw[1::2], "utf-16-le"), (raw[::2], "utf-16-be")):
        if half.count(0) > _ENOUGH_NULS * pairs:
            return name
    return "utf-8"


def _unreadable(path: Path, why: str) -> UnreadableFileError:
    return UnreadableFileError(f"{path.name} {why}.")


SUFFIXES: dict[str, Callable[[Path], str]] = {".txt": _plain}
