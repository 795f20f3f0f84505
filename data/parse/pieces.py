"""What one line of a page runs together stands apart: columns, datelines, captions, authors."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from data.parse.dates import FULL_DATE, only_a_date
from data.parse.kinds import CREDIT
from data.parse.letterhead import cuts
from data.parse.names import LOWER, SYLLABLE, UPPER, has_surname
from data.parse.prose import Kind
from data.parse.tables import pattern
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.parse.lines import Line

_CREDIT_INSIDE = re.compile(rf"[(\[]{CREDIT}\s*[:.]?[^()\[\]\n]{{0,60}}[)\]]")
_GLUED = re.compile(
    rf"(?<=\./\.)\s*(?=\S.{{1,40}}$)|(?<=[^\W\d_][.!?])(?={SYLLABLE}(?: {SYLLABLE}){{1,3}}$)"
)
_GLUED_TO_WORD = re.compile(
    rf"(?<=[^\W\d_])(?=(?P<name>{SYLLABLE}(?: {SYLLABLE}){{1,3}})$)"
    rf"|(?<=[{LOWER}])(?=(?P<shouted>[{UPPER}]{{2,7}}(?: [{UPPER}]{{1,7}}){{1,3}})$)"
)
_CLOCK = re.compile(r"\d[:hH]\d\d")
_INLINE_DATELINE = re.compile(
    rf"\s[(\[]?(?:(?:thứ \w+|chủ nhật),?\s)?(?:{FULL_DATE.pattern})[\s,|–-]+\d{{1,2}}[:h]\d{{2}}"
    r"(?:\s?[(\[]?gmt\s?\+\d[)\]]?)?[)\]]?\s+(?=\w)"
)
_STOPPED = re.compile(r"[.;]\s")
_LONGEST_TITLE, _LONGEST_DATELINE = 260, 60  # characters
_LONGEST_CAPTION = 400  # characters from its beginning to the credit that ends it
_LONGEST_HEAD_LINE = 160
# An official paper has two columns at its head, its body beside the state's name and motto, and
# at its end, its receivers beside the signature.
_COLUMN = re.compile(r"[ \xa0]{3,}|\t+")
_WIDE = ("   ", "\t", "\xa0")  # one of them is in every gap between columns
_TWO_COLUMNED = pattern(
    r"cộng hòa xã hội|độc lập\s?[-–]|đảng cộng sản việt nam|số ?: ?[\d.…]|ngày\s[\s\d.…]*tháng",
    r"|nơi nhận ?:|đã ký|^[-–] ?lưu\b|(?:giám đốc|chủ tịch|bí thư|trưởng|văn phòng)$",
)
_BETWEEN = re.compile(r"\s[|–•-]\s")
_INLINE_ITEM = re.compile(r"(?<!\S)(?:\((?P<n>\d{1,2})\)) (?=\S)")
_ITEM_ENDS = {".", "…", "?", "!"}
_FEWEST_ITEMS = 2


def pieces(line: Line) -> Iterator[Line]:
    """The line as the lines it was made of."""
    for column in _columns(line):
        for part in _beside_a_date(column):
            for item in _numbered(part):
                yield from _run_together(item)


def _columns(line: Line) -> Iterator[Line]:
    blank = any(gap in line.text for gap in _WIDE)
    cut = blank and bool(_COLUMN.search(line.text) and _TWO_COLUMNED.search(plain(line.text)))
    for column in _split(line, _COLUMN) if cut else (line,):
        ends = [*cuts(column.text), len(column.text)]
        parts = (column.part(at, end) for at, end in pairwise([0, *ends]))
        yield from (part for part in parts if part.text)


def _beside_a_date(line: Line) -> Iterator[Line]:
    """A site's name, a byline, a dateline that one line holds: "Báo Tin - 19/01/2010"."""
    fits = len(line.text) < _LONGEST_HEAD_LINE and not line.is_sentence
    parts = tuple(_split(line, _BETWEEN)) if fits else ()
    dated = len(parts) > 1 and not only_a_date(line.text)
    yield from parts if dated and any(only_a_date(part.text) for part in parts) else (line,)


def _numbered(line: Line) -> Iterator[Line]:
    """Items that one line runs together: "(1) Tham mưu …. (2) Hướng dẫn …."."""
    starts: list[int] = []
    for match in _INLINE_ITEM.finditer(line.text) if "(2) " in line.text else ():
        opens = match.start() == 0 or line.text[: match.start()].rstrip()[-1:] in _ITEM_ENDS
        if opens and int(match["n"]) == len(starts) + 1:
            starts.append(match.start())
    if len(starts) < _FEWEST_ITEMS:
        yield line
        return
    ends = [*(starts if starts[0] == 0 else [0, *starts]), len(line.text)]
    yield from (line.part(at, end) for at, end in pairwise(ends))


def _split(line: Line, between: re.Pattern[str]) -> Iterator[Line]:
    at = 0
    for match in between.finditer(line.text):
        yield line.part(at, match.start())
        at = match.end()
    yield line.part(at, len(line.text))


def _run_together(line: Line) -> Iterator[Line]:
    """A title and its dateline before the text, a caption in a sentence, an author at the end."""
    at = 0
    head = line.text[: _LONGEST_TITLE + _LONGEST_DATELINE]
    dateline = _INLINE_DATELINE.search(plain(head)) if _CLOCK.search(head) else None
    if dateline and not _STOPPED.search(line.text, 0, dateline.start()):
        yield line.part(0, dateline.start())
        yield line.part(dateline.start(), dateline.end(), Kind.DATELINE)
        at = dateline.end()
    bracketed = "(" in line.text or "[" in line.text
    for credit in _CREDIT_INSIDE.finditer(plain(line.text)) if bracketed else ():
        before = line.text[at : credit.start()].rstrip(" .")
        whole = credit.end() - at < _LONGEST_CAPTION
        start = at if whole else at + before.rfind(". ") + 1
        yield from (piece for piece in (line.part(at, start),) if piece.text)
        yield line.part(start, credit.end(), Kind.CAPTION)
        at = credit.end()
    end = _without_author(line.text, at)
    parts = (line.part(at, end), line.part(end, len(line.text)))
    yield from (part for part in parts if part.text)


def _without_author(text: str, at: int) -> int:
    """Where the author begins that is glued to the last stop or word; the end where none is."""
    tail = max(at, len(text) - _LONGEST_DATELINE)
    if stopped := _GLUED.search(text, tail):
        return stopped.start()
    word = _GLUED_TO_WORD.search(text, tail)
    named = word is not None and (word["shouted"] is not None or has_surname(word["name"]))
    return word.start() if word and named else len(text)
