"""The head and the foot of an official paper: two columns, of which a copy makes one line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.parse.kinds import PAPER
from data.parse.names import SYLLABLE, UPPER
from data.parse.prose import Kind
from data.parse.tables import pattern
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.parse.lines import Line

_STATE = re.compile(
    r"(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập\s?[-–]\s?tự do\s?[-–]\s?hạnh phúc)"
)
_PARTY = re.compile(r"ĐẢNG CỘNG SẢN VIỆT NAM$")
_PLACE_AND_DAY = pattern(
    rf"(?<=\S)\s+(?={SYLLABLE}(?: {SYLLABLE}){{0,3}}\s?, ngày [\s\d.…]{{1,8}}tháng)"
)
_RECEIVERS = re.compile(rf"Nơi nhận\s?:\s*(?=[{UPPER}./ ]{{6,}})")
_NAME_LAST = pattern(rf"(?<=[.;)])\s+(?={SYLLABLE}(?: {SYLLABLE}){{1,3}}$)")
_SIGNED_LAST = re.compile(r"(?<=[;.,)])\s+(?=\((?:đã ký|ký tên))", re.IGNORECASE)
_FILED = re.compile(r"[-–] ?lưu\b")
# One of these is in every line that is cut.
_WORDS = (
    "VIỆT NAM",
    "Việt Nam",
    "ạnh phúc",
    "ẠNH PHÚC",
    "Nơi nhận",
    "Lưu",
    "ngày",
    "ý tên",
    "ã ký",
)
_LONGEST = 240  # characters of a line that is cut
_HEAD_LINES = 24
_LONGEST_TITLE = 70  # words
_BREAKS = {".", ";", ":"}


def cuts(line: str) -> list[int]:
    """Where the columns of a letterhead or signature begin that stand in one line."""
    if len(line) > _LONGEST or not any(word in line for word in _WORDS):
        return []
    key = plain(line)
    state = [at for match in _STATE.finditer(key) for at in match.span()]
    forms = [_PARTY, _RECEIVERS, *([_NAME_LAST] if _FILED.match(key) else [])]
    ends = [
        match.start() if form is _PARTY else match.end()
        for form in forms
        for match in form.finditer(line)
    ]
    days = [match.end() for match in _PLACE_AND_DAY.finditer(line) if key.startswith("số")]
    signed = [match.end() for match in _SIGNED_LAST.finditer(line)]
    return sorted({at for at in (*state, *ends, *days, *signed) if 0 < at < len(line)})


def titled(found: Sequence[Line], text: str) -> Iterator[Line]:
    """The lines, with a paper's kind and what it is about, "BÁO CÁO / Kết quả …", as its title."""
    at = next((i for i, line in enumerate(found[:_HEAD_LINES]) if PAPER.match(line.text)), None)
    if at is None or not _opens_title(found, at):
        yield from found
        return
    last = at
    while last + 1 < len(found) and _goes_on(found, at, last + 1):
        last += 1
    yield from found[:at]
    whole = text[found[at].start : found[last].end]
    yield replace(found[at], text=whole, end=found[last].end, kind=Kind.TITLE)
    yield from found[last + 1 :]


def _opens_title(found: Sequence[Line], at: int) -> bool:
    if PAPER.fullmatch(found[at].text):
        return at + 1 < len(found) and _is_about(found[at + 1])
    return found[at].text.isupper() and found[at].text[-1] not in _BREAKS


def _goes_on(found: Sequence[Line], first: int, at: int) -> bool:
    line = found[at]
    words = sum(each.words for each in found[first : at + 1])
    if words > _LONGEST_TITLE or not _is_about(line):
        return False
    alone = at == first + 1 and bool(PAPER.fullmatch(found[first].text))
    alike = found[first].text.isupper() == line.text.isupper() or PAPER.fullmatch(found[first].text)
    return alone or (not line.gap and bool(alike))


def _is_about(line: Line) -> bool:
    plain_kind = line.kind is None
    return plain_kind and line.text[-1] not in _BREAKS and not line.text.startswith("(")
