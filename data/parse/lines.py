"""A page as its lines: where each stands, wrapped sentences joined, captions cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from data.parse.kinds import URL, evident_kind
from data.parse.letterhead import titled
from data.parse.marks import item_mark
from data.parse.pieces import pieces
from data.parse.wrapping import is_full, wrap_width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.parse.prose import Kind

_BLANK = " \t\n\xa0\u200b\u200c\u200d\ufeff\u3000\x0b\x0c"
_STRAY_END = "<|"
_OF_YEAR = re.compile(r"\b(?:năm(?: học)?|giai đoạn|nhiệm kỳ)$", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_ENDING = re.compile(r"[.!?…:;”\"’)\]]$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the page, blanks off its ends; `gap`: an empty line stands before it."""

    text: str
    start: int
    end: int
    gap: bool = False
    kind: Kind | None = None

    @property
    def words(self) -> int:
        """How many words it has, roughly."""
        return len(self.text.split())

    @property
    def is_sentence(self) -> bool:
        """Whether it closes as a sentence does."""
        return self.text.rstrip('”"’) ').endswith((".", "!", "?", "…", ";", ":"))

    def of_kind(self, kind: Kind | None) -> Line:
        """The same line, known to be of that kind."""
        return self if kind is self.kind else Line(self.text, self.start, self.end, self.gap, kind)

    def part(self, start: int, end: int, kind: Kind | None = None) -> Line:
        """A stretch of the line, offsets within it, as a line of its own."""
        text = self.text[start:end].rstrip(_BLANK + _STRAY_END)
        bare = text.lstrip(_BLANK)
        at = self.start + start + len(text) - len(bare)
        return Line(bare, at, at + len(bare), self.gap, kind)


def lines(text: str) -> list[Line]:
    """The lines of an NFC text that hold anything, with their kinds where those are evident."""
    found = [piece for line in _joined(list(_raw(text)), text) for piece in pieces(line)]
    known = [line if line.kind else line.of_kind(evident_kind(line.text)) for line in found]
    return list(titled(known, text))


def _raw(text: str) -> Iterator[Line]:
    at, gap = 0, False
    for raw in text.split("\n"):
        line = Line(raw, at, at + len(raw), gap).part(0, len(raw))
        if line.text:
            yield line
        gap = not line.text
        at += len(raw) + 1


def _joined(found: Sequence[Line], text: str) -> Iterator[Line]:
    """Lines that go on in lower case, without a mark, or after a full one, belong to the last."""
    width = wrap_width(found)
    held = before = found[0] if found else None
    for line in found[1:]:
        if held and before and (_goes_on(before, line) or (width and is_full(before, line, width))):
            held = replace(held, text=text[held.start : line.end], end=line.end)
        else:
            if held:
                yield held
            held = line
        before = line
    if held:
        yield held


def _goes_on(before: Line, line: Line) -> bool:
    if not line.gap and _YEAR.match(line.text) and _OF_YEAR.search(before.text[-12:]):
        return True
    wrapped = line.text[0].islower() and not line.gap and not _ENDING.search(before.text[-1:])
    marked = item_mark(line.text) or URL.match(line.text) or URL.match(before.text)
    return wrapped and not marked
