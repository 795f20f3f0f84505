"""Paragraphs broken into lines of one width: where a line ends only because it was full."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from data.parse.kinds import URL
from data.parse.marks import item_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.parse.lines import Line

_WIDTHS = range(50, 121)  # characters to which files are wrapped
_FEWEST = 4  # full lines that make it evident
_SHARE = 0.6  # of all lines with another one right below


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width to which a text is wrapped; None where its lines are whole paragraphs."""
    width = max((len(line.text) for line in lines if _counts(line)), default=0)
    if width not in _WIDTHS:
        return None
    pairs = [(a, b) for a, b in pairwise(lines) if _may_go_on(a, b)]
    full = sum(is_full(a, b, width) for a, b in pairs)
    return width if full >= max(_FEWEST, _SHARE * len(pairs)) else None


def is_full(before: Line, line: Line, width: int) -> bool:
    """Whether a line was broken there because the first word of the next did not fit."""
    word = line.text.split(maxsplit=1)[0]
    return _may_go_on(before, line) and len(before.text) + 1 + len(word) > width


def _counts(line: Line) -> bool:
    return any(map(str.isalpha, line.text)) and not URL.search(line.text)


def _may_go_on(before: Line, line: Line) -> bool:
    return _counts(before) and _counts(line) and not line.gap and not item_mark(line.text)
