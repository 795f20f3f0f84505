"""Lines that were broken to fit a page, put together to the paragraphs they were."""

from __future__ import annotations

from collections.abc import Sequence

from data.parse.marks import item_mark

_WIDEST = 140  # characters; a text with longer lines has its paragraphs on one line each
_MOST = 0.95  # of the lines are not wider; a row of a table may be
_NARROWEST = 40  # characters, below which lines are a list rather than a broken paragraph
_FULL = 0.75  # of the widest line, from which on a line was broken because it was full
_FULLEST = 0.9  # the same where the line ends as a sentence does
_ENDS = (".", "!", "?", ":", ";", "…", "”", '"', ")")


def width_of(lines: Sequence[str]) -> int | None:
    """The width to which a text's lines are broken; None where they are whole paragraphs."""
    lengths = sorted(len(line) for line in lines if line.strip())
    widest = lengths[int(_MOST * (len(lengths) - 1))] if lengths else 0
    return widest if _NARROWEST <= widest <= _WIDEST else None


def unwrapped(lines: Sequence[str], width: int | None) -> list[str]:
    """The paragraphs of lines that may have been broken at a width.

    >>> unwrapped(["Ban đã tham mưu ban hành", "Nghị quyết số 18.", "1. Tổ chức"], 25)
    ['Ban đã tham mưu ban hành Nghị quyết số 18.', '1. Tổ chức']
    """
    found: list[str] = []
    before = ""
    for line in lines:
        if before and goes_on(before, line, width):
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
        before = line
    return found


def goes_on(before: str, line: str, width: int | None) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    ended = before.endswith(_ENDS)
    mark = item_mark(line)
    marked = mark[-1:].isspace() or ended or mark[:1].isalpha()  # "01-HD/TW" after "số" is no item
    if width is None or (mark and marked):
        return False
    filled = len(before) / width
    in_sentence = not ended or line[:1].islower()
    return filled >= (_FULL if in_sentence else _FULLEST)
