"""Periods as texts name them: "6 tháng đầu năm 2019", "quý I/2018", "nhiệm kỳ 2015-2020"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.model import PART
from data.vietnamese import roman

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from data.parse.prose import Body

YEAR = r"(?:19|20)\d\d(?![\d%])(?![.,]\d)"
_OF_YEAR = rf"(?:\s?[/-]\s?|,?\s(?:của\s)?(?:năm\s)?)(?P<y>{YEAR})"
_SPELT = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "tám": 8, "chín": 9, "mười": 10}
_COUNT = rf"\d{{1,2}}|{'|'.join(_SPELT)}"
_OPTIONAL = rf"(?: nay)?(?:{_OF_YEAR})?"
# After these a month without its year is one of a report, not the month of a day.
_MONTHLY = r"(?:(?<=thường kỳ )|(?<=công tác )|(?<=giao ban )|(?<=nhiệm vụ )|(?<=xã hội ))"
# After these a count of months without "đầu" is the beginning of the year.
_SUMMED_UP = (
    r"(?:(?<=sơ kết )|(?<=tổng kết )|(?<=công tác )|(?<=nhiệm vụ )|(?<=hoạt động ))"
    r"(?<!chuẩn bị sơ kết )(?<!chuẩn bị tổng kết )"
)
_SENTENCE_OPENS = r"(?:^|(?<=\n)|(?<=[.:] )|(?<=trong ))"
_HALF = 6


@dataclass(frozen=True, slots=True)
class Mention:
    """A period as a text names it; `year` is None where none is printed beside it.

    `shift`: "năm qua" is the year before the one that is planned, "năm tới" the one after.
    """

    part: str
    year: int | None
    start: int
    end: int
    shift: int = 0


def _months(match: re.Match[str]) -> str:
    n = _number(match["n"])
    if match["at"] == "cuối":
        return {_HALF: "H2", 3: "Q4"}.get(n, "")  # no other stretch at a year's end has a name
    return "H1" if n == _HALF else f"{n}M"


def _number(text: str) -> int:
    return _SPELT.get(text) or (int(text) if text.isdigit() else roman(text.upper()) or 0)


# Each form with what names its part. The first that fits at a place is taken.
_FORMS: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        rf"\b(?P<n>{_COUNT}) tháng(?: của)? (?P<at>đầu|cuối|vừa qua|qua)(?: năm)?{_OPTIONAL}",
        _months,
    ),
    (rf"\b(?P<n>{_COUNT}) tháng (?P<at>năm) (?=\d)(?P<y>{YEAR})", _months),
    (rf"{_SUMMED_UP}(?P<n>{_COUNT}) (?P<at>tháng)(?=\s*[.,;:\n]|$| và | của | tại )", _months),
    (rf"\bnửa (?P<at>đầu|cuối) năm{_OPTIONAL}", lambda m: "H1" if m["at"] == "đầu" else "H2"),
    (rf"\bquý (?P<n>iii|ii|iv|i|[1-4])\b{_OPTIONAL}", lambda m: f"Q{_number(m['n'])}"),
    (rf"\btháng (?P<n>\d{{1,2}})(?:\s?[/-]\s?|,? năm )(?P<y>{YEAR})", lambda m: f"M{int(m['n'])}"),
    (r"\btháng (?P<n>\d{1,2})(?=,? và (?:quý|\d+ tháng))", lambda m: f"M{int(m['n'])}"),
    (rf"{_MONTHLY}tháng (?P<n>\d{{1,2}})(?!\d|[/.-]\d)", lambda m: f"M{int(m['n'])}"),
    (rf"{_SENTENCE_OPENS}tháng (?P<n>\d{{1,2}})(?=,)", lambda m: f"M{int(m['n'])}"),
    (rf"\bnăm học (?P<y>{YEAR})\s?[-–]\s?{YEAR}", lambda _: "year"),
    (rf"\bnhiệm kỳ[^.;\d]{{0,30}}(?P<y>{YEAR})\s?[-–]\s?{YEAR}", lambda _: "term"),
    (rf"(?<![\d/.–-])(?<![–-] )(?P<y>{YEAR})(?!\s?[-–/]\s?\d)", lambda _: "year"),
)
_PATTERNS = tuple((re.compile(form), part) for form, part in _FORMS)
_RELATIVE = re.compile(
    r"\bnăm (?:vừa qua|qua|(?P<on>tới|sau|tiếp theo|kế tiếp))\b"
    r"|\b(?:công tác|tổng kết|kết) năm(?=,| và| để| tại)"
)


def mentions(body: Body, start: int, end: int) -> list[Mention]:
    """The periods named between two offsets of a body, in order, none inside another."""
    found: list[Mention] = []
    for match, part in _matches(body.plain, start, end):
        year = match.groupdict().get("y")
        if PART.fullmatch(part):
            found.append(Mention(part, int(year) if year else None, match.start(), match.end()))
    for match in _RELATIVE.finditer(body.plain, start, end):
        shift = 1 if match["on"] else -1
        found.append(Mention("year", None, match.start(), match.end(), shift))
    return list(_apart(found))


def _matches(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, part in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            yield match, part(match)


def _apart(found: list[Mention]) -> Iterator[Mention]:
    """In the order of the text; of two that overlap the one that starts first, then the longer."""
    at = -1
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= at:
            yield mention
            at = mention.end
