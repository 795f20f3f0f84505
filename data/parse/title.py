"""The headline: the first line that reads as one, wherever the head of the page has put it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from data.parse.byline import source_of
from data.parse.prose import Kind
from data.parse.tables import either, pattern
from data.vietnamese import fold, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.parse.lines import Line

_LONGEST = 45  # words
_LONGEST_LEDE = 90  # words of a first paragraph after which a headline may still follow
_SECTION_WORDS = 4
_HEAD_LINES = 5
_LONGEST_ABOVE, _LONGEST_OFFICE = 6, 10  # words
_OF_WORK = pattern(
    r"\b(?:tổng kết|sơ kết|triển khai|nhiệm vụ|kết quả|công tác|giao ban)\b|\d{4}|\bquý\b|\btháng\b"
)
_SECTION = pattern(
    either(
        """
        trang chủ|tin tức|thời sự|chính trị|xã hội|sự kiện|hoạt động|xây dựng đảng|kinh tế|văn hóa
        tin (?:trong nước|hoạt động|địa phương|mới|nổi bật)|giáo dục|pháp luật|home|album
        chuyên mục|nghiên cứu
        """
    ),
    r"\b",
)
_MOTTO = pattern(r"(?:cơ quan (?:của|ngôn luận)|tiếng nói (?:của|chung)|diễn đàn của)\b")
_LABELLED = pattern(
    either("album|chùm ảnh|ảnh|video|clip|infographic|photo|chuyên đề|chuyên mục"), r"\s?:"
)
_TRAIL = re.compile(r"\s[>»›|/]\s|^(?:>|»)")


def title_index(lines: Sequence[Line]) -> int | None:
    """Which of the lines is the headline; None where the page has none.

    The name of a section above it, a lede before it and a second print of it are none.
    """
    known = next((i for i, line in enumerate(lines) if line.kind is Kind.TITLE), None)
    if known is not None:
        return known
    kinds = {None, Kind.ITEM}
    head = [i for i, x in enumerate(lines) if x.kind in kinds and not source_of(x.text)]
    head = head[:_HEAD_LINES]
    if not head:
        return None
    first = lines[head[0]]
    if not _reads_as_title(first):
        lede = first.is_sentence and first.words <= _LONGEST_LEDE
        after = head[1] if lede and len(head) > 1 else None
        return after if after is not None and _headline_after_lede(lines, after) else None
    for i, following in pairwise(head):
        above = _is_section(lines[i]) or _stands_above(lines[i], lines[following])
        if not (above and _reads_as_title(lines[following])):
            return i
    return head[-1] if _reads_as_title(lines[head[-1]]) else head[0]


def same_words(a: str, b: str) -> bool:
    """Whether two lines differ in accents, case and blanks only."""
    near = len(a) <= 2 * len(b) and len(b) <= 2 * len(a)  # spares most lines the folding
    return near and fold(a).split() == fold(b).split()


def _reads_as_title(line: Line) -> bool:
    text = line.text.rstrip('”"’) ')
    stopped = text.endswith((".", ";", ":", ",")) and not text.endswith("...")
    return line.words <= _LONGEST and not stopped and line.kind is not Kind.CAPTION


def _headline_after_lede(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    return _reads_as_title(line) and line.words > _SECTION_WORDS - 1 and index + 1 < len(lines)


def _stands_above(line: Line, title: Line) -> bool:
    """Whether a short line is a section's or a site's name over a title that tells of work."""
    shouted = line.text.isupper() and not title.text.isupper()
    longest = _LONGEST_OFFICE if shouted else _LONGEST_ABOVE
    if line.words > longest or title.gap or (title.words <= line.words and not shouted):
        return False
    tells = _OF_WORK.search(plain(title.text)) and not _OF_WORK.search(plain(line.text))
    return (shouted and not _OF_WORK.search(plain(line.text))) or bool(tells)


def _is_section(line: Line) -> bool:
    text = plain(line.text)
    if _TRAIL.search(line.text) or _LABELLED.match(text) or _MOTTO.match(text):
        return True
    return line.words <= _SECTION_WORDS or (
        line.words <= 2 * _SECTION_WORDS and bool(_SECTION.match(text))
    )
