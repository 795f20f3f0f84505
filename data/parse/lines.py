"""A page as its lines: where each stands, wrapped sentences joined, captions cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from data.parse.dates import FULL_DATE
from data.parse.kinds import CREDIT, URL, evident_kind
from data.parse.marks import item_mark
from data.parse.names import SYLLABLE
from data.parse.prose import Kind
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = " \t\n\xa0\u200b\u200c\u200d\ufeff\u3000\x0b\x0c"
_STRAY_END = "<|"
_CREDIT_INSIDE = re.compile(rf"[(\[]{CREDIT}\s*[:.]?[^()\[\]\n]{{0,60}}[)\]]")
_ENDING = re.compile(r"[.!?…:;”\"’)\]]$")
_GLUED_AUTHOR = re.compile(
    rf"(?<=\./\.)\s*(?=\S.{{1,40}}$)|(?<=[^\W\d_][.!?])(?={SYLLABLE}(?: {SYLLABLE}){{1,3}}$)"
)
_INLINE_DATELINE = re.compile(
    rf"\s[(\[]?(?:(?:thứ \w+|chủ nhật),?\s)?(?:{FULL_DATE.pattern})[\s,|–-]+\d{{1,2}}[:h]\d{{2}}"
    r"(?:\s?[(\[]?gmt\s?\+\d[)\]]?)?[)\]]?\s+(?=\w)"
)
_STOPPED = re.compile(r"[.;]\s")
_LONGEST_TITLE, _LONGEST_DATELINE = 260, 60  # characters
_LONGEST_CAPTION = 400  # characters from its beginning to the credit that ends it


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

    def part(self, start: int, end: int, kind: Kind | None = None) -> Line:
        """A stretch of the line, offsets within it, as a line of its own."""
        text = self.text[start:end].rstrip(_BLANK + _STRAY_END)
        bare = text.lstrip(_BLANK)
        at = self.start + start + len(text) - len(bare)
        return Line(bare, at, at + len(bare), self.gap, kind)


def lines(text: str) -> list[Line]:
    """The lines of an NFC text that hold anything, with their kinds where those are evident."""
    found = [piece for line in _joined(_raw(text), text) for piece in _pieces(line)]
    return [line if line.kind else replace(line, kind=evident_kind(line.text)) for line in found]


def _raw(text: str) -> Iterator[Line]:
    at, gap = 0, False
    for raw in text.split("\n"):
        line = Line(raw, at, at + len(raw), gap).part(0, len(raw))
        if line.text:
            yield line
        gap = not line.text
        at += len(raw) + 1


def _joined(found: Iterator[Line], text: str) -> Iterator[Line]:
    """Lines that go on in lower case, without a mark, belong to the line before."""
    held: Line | None = None
    for line in found:
        if held and _goes_on(held, line):
            held = replace(held, text=text[held.start : line.end], end=line.end)
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _goes_on(before: Line, line: Line) -> bool:
    wrapped = line.text[0].islower() and not line.gap and not _ENDING.search(before.text[-1:])
    marked = item_mark(line.text) or URL.match(line.text) or URL.match(before.text)
    return wrapped and not marked


def _pieces(line: Line) -> Iterator[Line]:
    """What one line runs together stands apart.

    A title and its dateline before the text, a caption in a sentence, an author glued to the last.
    """
    at = 0
    dateline = _INLINE_DATELINE.search(plain(line.text[: _LONGEST_TITLE + _LONGEST_DATELINE]))
    if dateline and not _STOPPED.search(line.text, 0, dateline.start()):
        yield line.part(0, dateline.start())
        yield line.part(dateline.start(), dateline.end(), Kind.DATELINE)
        at = dateline.end()
    for credit in _CREDIT_INSIDE.finditer(plain(line.text)):
        head = line.text[at : credit.start()].rstrip(" .")
        whole = credit.end() - at < _LONGEST_CAPTION
        start = at if whole else at + head.rfind(". ") + 1
        yield from (piece for piece in (line.part(at, start),) if piece.text)
        yield line.part(start, credit.end(), Kind.CAPTION)
        at = credit.end()
    glued = _GLUED_AUTHOR.search(line.text, at)
    end = glued.start() if glued else len(line.text)
    pieces = (line.part(at, end), line.part(end, len(line.text)))
    yield from (piece for piece in pieces if piece.text)
