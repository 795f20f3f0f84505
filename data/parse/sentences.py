"""Sentences of a block, and the clauses that semicolons part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse.prose import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.parse.prose import Body

_CLOSERS = '"”’)]»'
_STOP = re.compile(r"(?:\./\.|\.{2,}|…|[.!?])+")
# A stop after these ends no sentence: titles, places, "v.v.", one letter, a number before a word.
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:tp|ts|ths|th\.s|pgs|gs|bs|ks|tr|q|p|h|tx|tt|đ/c|đc|v\.v|mr|ms|mrs|dr|st|no|\d{1,2}|[^\W\d_])$",
    re.IGNORECASE,
)
_NUMERAL_LAST = re.compile(
    r"(?:quý|kỳ|khóa|khoá|lần|lần thứ|hạng|cấp|loại|thứ) [IVX]{1,4}$", re.IGNORECASE
)
_LOOK_BACK = 12
_BRACKETS = {"(": ")", "“": "”", "[": "]", "«": "»"}


def sentences(body: Body, start: int, end: int) -> Iterator[Span]:
    """The sentences between two offsets, blanks off their ends, stops kept."""
    at = start
    for stop in _STOP.finditer(body.text, start, end):
        after = stop.end()
        while after < end and body.text[after] in _CLOSERS:
            after += 1
        if _ends(body.text, at, stop, after, end):
            yield from _trimmed(body.text, at, after)
            at = after
    yield from _trimmed(body.text, at, end)


def clauses(body: Body, span: Span) -> list[Span]:
    """The parts of a sentence between semicolons that stand outside quotes and brackets."""
    if body.text.find(";", span.start, span.end) < 0:
        return [*_trimmed(body.text, span.start, span.end)]
    found: list[Span] = []
    at, closing = span.start, ""
    for i in range(span.start, span.end):
        char = body.text[i]
        if closing:
            closing = "" if char == closing else closing
        elif char in _BRACKETS and body.text.find(_BRACKETS[char], i, span.end) > 0:
            closing = _BRACKETS[char]
        elif char == '"' and body.text.find('"', i + 1, span.end) > 0:
            closing = '"'
        elif char == ";":
            found += _trimmed(body.text, at, i)
            at = i + 1
    return [*found, *_trimmed(body.text, at, span.end)]


def without_stop(body: Body, span: Span) -> Span:
    """The span without the stop, dots and blanks that close it.

    A closing quote stays where its opening one stands within the span.
    """
    end = _before_stop(body.text, span.start, span.end)
    if end > span.start and body.text[end - 1] in '”"':
        opened = body.text.count("“", span.start, end) >= body.text.count("”", span.start, end)
        if not opened or body.text.count('"', span.start, end) % 2:
            end = _before_stop(body.text, span.start, end - 1)
    return Span(span.start, end)


def _before_stop(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in ". ;,…!?:/-–\n\t\xa0":
        end -= 1
    return end


def _ends(text: str, start: int, stop: re.Match[str], after: int, end: int) -> bool:
    if after >= end:
        return True
    single = stop.group() == "."
    if not text[after].isspace():  # "… hội nghị.Trong năm": a blank is missing
        word = text[max(start, stop.start() - 2) : stop.start()]
        return single and text[after].isupper() and word.islower() and word.isalpha()
    rest = text[after : after + 4].lstrip()
    if rest[:1].islower():
        return False
    before = text[max(start, stop.start() - _LOOK_BACK) : stop.start()]
    if _NUMERAL_LAST.search(before):
        return True
    return not (single and _SHORTENED.search(before) and not _is_plain_number(before, rest))


def _is_plain_number(before: str, rest: str) -> bool:
    """A year or count may close a sentence: "… năm 12. Ban …" does where a word goes before."""
    return before[-1:].isdigit() and len(before.split()) > 1 and rest[:1].isupper()


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] == ";"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
