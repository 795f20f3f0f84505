"""Plain text: its encoding from its first bytes, or where they tell none from what it spells."""

from __future__ import annotations

import re
from typing import NoReturn

from data.readers.legacy import from_bytes
from data.readers.raw import Raw, RefusedError

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_ENOUGH_NULS = 0.3  # share of NUL bytes in one half of the pairs that makes UTF-16 evident
_MANY_CONTROLS = 0.01  # share of control characters that makes a text binary
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def read(content: bytes) -> Raw:
    """A text file's report; it states nothing.

    Raises:
        RefusedError: it is binary, or in no known encoding.
    """
    return Raw(decoded(content))


def decoded(content: bytes) -> str:
    """The text that bytes spell.

    Raises:
        RefusedError: they are binary, or in no known encoding.
    """
    encoding = _encoding(content)
    if encoding == "utf-8" and _is_binary(content):
        msg = "is binary, not text"
        raise RefusedError(msg)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as problem:
        return from_bytes(content) or _refused(content, problem)


def _refused(content: bytes, problem: UnicodeDecodeError) -> NoReturn:
    line = content.count(b"\n", 0, problem.start) + 1
    msg = (
        f"is neither UTF-8 nor UTF-16 text (line {line}), and not evidently in an older encoding: "
        "save it as UTF-8"
    )
    raise RefusedError(msg) from problem


def _is_binary(content: bytes) -> bool:
    return b"\0" in content or len(_CONTROLS.findall(content)) > _MANY_CONTROLS * len(content)


def _encoding(content: bytes) -> str:
    for mark, name in _BOMS.items():
        if content.startswith(mark):
            return name
    pairs = max(1, len(content) // 2)
    for half, name in ((content[1::2], "utf-16-le"), (content[::2], "utf-16-be")):
        if half.count(0) > _ENOUGH_NULS * pairs:
            return name
    return "utf-8"
