"""What a load did, as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int, int], None]  # files done, files to do, texts read


def printable(text: str) -> str:
    r"""The text on one line that any terminal takes; what is not to be printed as in a literal.

    >>> printable("báo cáo\n\udcff.txt")
    'báo cáo\\n\\udcff.txt'
    """
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """What was not read, and why, as a sentence."""

    path: str
    message: str


@dataclass(slots=True)
class Summary:
    """What a load did: reports that came, changed and went, files left alone, and what is wrong.

    `merged` counts texts that tell a report which another text tells too: its further sources.
    """

    added: int = 0
    replaced: int = 0
    removed: int = 0
    unchanged: int = 0
    merged: int = 0
    problems: list[Problem] = field(default_factory=list)
