"""Numbers with what they count: "gần 2.000 cán bộ", "3% tổng số đảng viên"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.model import Figure
from data.parse.tables import either, pattern, syllables
from data.parse.verbs import ACTIONS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from data.parse.prose import Body

_FIGURE = pattern(
    r"(?:\b(?:hơn|gần|trên|khoảng|ước|tổng số) )?",
    r"(?<![\w/.,–-])(?P<value>(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s?%?)(?![\w/]|[-–.]\d)",
    r"(?P<unit> [^\W\d_]+(?:,? [^\W\d_]+){0,7})?",
)
# A number after these is part of a name, a date or a code.
_NAMED = pattern(
    either(
        """
        số|khóa|trung ương|tư|tw|đại hội|ngày|tháng|năm|lần thứ|thứ|quý|điều|khoản|mục|chương
        hội nghị|nghị quyết|chỉ thị|quy định|kết luận|hướng dẫn|phường|quận|quốc lộ|lớp|cấp|loại
        khu|hạng|thông tư|nghị định|quyết định|đợt|tuổi
        """
    ),
    r"\s$",
)
_CALENDAR = pattern(r" (?:tháng|ngày|giờ|phút)\b|năm (?:nay|qua|tới)?$")
_UNIT_ENDS = syllables(
    """
    của được đã đang sẽ và có cho tại ở trong với về là để từ đến theo mà so do tham trên dưới đi
    đạt vào nhằm bằng này đó ra giai ứng như nhất góp khi lên chiếm tăng giảm thì cũng còn trực
    """
)
_LONGEST_UNIT, _LONGEST_OF_YEARS, _PAIR = 4, 3, 2  # words
_YEARS = range(1900, 2101)
_LAST_DAY = 31


def figures(body: Body) -> tuple[Figure, ...]:
    """The figures in the order of the text, without dates, years, terms and numbers of papers."""
    return tuple(_figures(body))


def _figures(body: Body) -> Iterator[Figure]:
    for match in _FIGURE.finditer(body.plain):
        value = "".join(body.text[slice(*match.span("value"))].split())
        unit = _unit(body.text[slice(*match.span("unit"))]) if match["unit"] else ""
        before = body.plain[max(0, match.start("value") - 16) : match.start("value")]
        counts = bool(unit) or value.endswith("%")
        if counts and not _NAMED.search(before) and not _is_calendar(match, value):
            end = match.start("unit") + 1 + len(unit) if unit else match.end("value")
            yield Figure(value, unit, body.text[match.start() : end], match.start(), end)


def _unit(text: str) -> str:
    """The noun phrase that a number counts, cut before verbs and links, a listed pair kept."""
    first, *others = (part.split() for part in text.split(","))
    kept = _phrase(first)
    pair = _phrase(others[0])[:_PAIR] if others and len(kept) == len(first) else []
    acts = " ".join(pair).lower() in ACTIONS and " ".join(kept[-_PAIR:]).lower() not in ACTIONS
    return (
        f"{' '.join(kept)}, {' '.join(pair)}" if len(pair) == _PAIR and not acts else " ".join(kept)
    )


def _phrase(words: list[str]) -> list[str]:
    longest = _LONGEST_OF_YEARS if words[0].lower() == "năm" else _LONGEST_UNIT
    ends = (i for i, word in enumerate(words) if word.lower() in _UNIT_ENDS)
    return words[: min(next(ends, longest), longest)]


def _is_calendar(match: re.Match[str], value: str) -> bool:
    if not value.isdigit():
        return False
    dated = bool(_CALENDAR.match(match["unit"] or "")) and int(value) <= _LAST_DAY
    return dated or int(value) in _YEARS
