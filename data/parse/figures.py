"""Numbers with what they count: "gần 2.000 cán bộ", "3% tổng số đảng viên"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.model import Figure
from data.parse import nouns
from data.parse.tables import either, pattern, phrases, syllables
from data.vietnamese import plain

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from data.parse.prose import Body

_ONE = r"(?:\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,6})?|\d{1,12}(?:,\d{1,6})?)"
_FIGURE = pattern(
    r"(?:\b(?:hơn|gần|trên|dưới|khoảng|chừng|ước(?: tính| đạt)?|xấp xỉ|tổng số|ít nhất|tối thiểu)",
    r" )?",
    rf"(?<![\w.,–-])(?<!\d/)(?P<value>{_ONE}(?:/(?P<of>\d{{1,9}})|\s?[-–]\s?(?P<to>{_ONE}))?\s?%?)",
    r"(?![\w/]|[-–.,]\d|/\d)(?=(?P<unit> [^\W\d_]+(?:,? [^\W\d_]+){0,8}(?:/[^\W\d_]+){0,2})?)",
)
# A number after these is part of a name, a date or a code.
_NAMED = pattern(
    either(
        """
        (?<!tổng )(?<!trong )số|khóa|trung ương|tư|tw|đại hội|ngày|tháng|năm|lần thứ|thứ|quý|điều
        khoản|mục|chương
        hội nghị|nghị quyết|chỉ thị|quy định|kết luận|hướng dẫn|phường|quận|quốc lộ|lớp|cấp|loại
        khu|hạng|thông tư|nghị định|quyết định|đợt|tuổi|sáng|chiều|tối|hôm|(?<!kỷ )luật|tỷ số|tỉ số
        """
    ),
    r"\s$",
)
_CALENDAR = pattern(r" (?:tháng|ngày|giờ|phút)\b|năm (?:nay|qua|tới)?$")
_UNIT_ENDS = syllables(
    """
    của được đã đang sẽ và có cho tại ở trong với về là để từ đến theo mà so do tham trên dưới đi
    đạt vào nhằm bằng này đó ra giai ứng như nhất góp khi lên chiếm tăng giảm thì cũng còn trực
    xuống nâng bảo vượt không phải cùng gồm ngay nhưng hoặc hay mới đều rồi nên nếu vì
    """
)
# Those at a meeting are no figures of the work that it reviews.
_AT_MEETING = pattern(
    r" (?:đại biểu(?! (?:quốc hội|hội đồng|hđnd))|khách mời|tham luận|ý kiến phát)\b"
)
_MONEY = pattern(
    r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) ){0,2}(?:đồng(?! chí)|usd|euro|đô la)(?:/[^\s,]+)?(?!\w)"
)
# What a share is of that might be a day of a month: "5/6 đơn", not "2/9 hằng năm".
_COUNTED = pattern(
    r" (?:chỉ tiêu|đơn|đồng chí|xã|phường|huyện|thôn|tiêu chí|mục tiêu|chi bộ|đảng bộ|đại biểu",
    r"|phiếu",
    r"|hồ sơ|vụ|nhiệm vụ|trường|cơ sở|dự án|công trình|ý kiến|tổ chức|thành viên|cán bộ|tỉnh|hộ)\b",
)
_LONGEST_UNIT, _LONGEST_OF_YEARS, _PAIR = 6, 3, 2  # words
# What is counted together with another: "79 đề án, nhiệm vụ".
_LISTED = (nouns.WORK | nouns.BODIES | nouns.PAPERS | nouns.NOUNS) | phrases(
    """
    phần việc, giải pháp, văn bản, khuyết điểm, cán bộ, công chức, viên chức, đảng viên, tập huấn,
    doanh nghiệp, cá nhân, tập thể, nổi bật, trọng tâm, chủ yếu, cơ bản
    """
)
_MONTHS = 12
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
        counts = (bool(unit) or value.endswith("%")) and not _AT_MEETING.match(match["unit"] or "")
        if counts and not _NAMED.search(before) and not _is_calendar(match, value):
            end = match.start("unit") + 1 + len(unit) if unit else match.end("value")
            yield Figure(value, unit, body.text[match.start() : end], match.start(), end)


def _unit(text: str) -> str:
    """The noun phrase that a number counts, cut before verbs and links, a listed pair kept."""
    money = _MONEY.match(plain(text).lstrip())
    if money:
        return text.lstrip()[: money.end()]
    first, *others = (part.split() for part in text.split(","))
    kept = _phrase(first)
    pair = _phrase(others[0])[:_PAIR] if others and len(kept) == len(first) else []
    listed = len(pair) == _PAIR and " ".join(pair) in _LISTED
    return f"{' '.join(kept)}, {' '.join(pair)}" if listed else " ".join(kept)


def _phrase(words: list[str]) -> list[str]:
    longest = _LONGEST_OF_YEARS if words[0].lower() == "năm" else _LONGEST_UNIT
    ends = (i for i, word in enumerate(words) if word.lower() in _UNIT_ENDS)
    return words[: min(next(ends, longest), longest)]


def _number(digits: str) -> float:
    """The value of "1.250" or "3,92"."""
    return float(digits.replace(".", "").replace(",", "."))


def _is_calendar(match: re.Match[str], value: str) -> bool:
    """Whether a number is a day, a month, a year, a score: none of what was counted."""
    if match["of"]:
        share, whole = _number(value.split("/", 1)[0]), int(match["of"])
        return share > whole or (whole <= _MONTHS and not _COUNTED.match(match["unit"] or ""))
    first = match["value"].split(match["to"])[0].strip(" -–") if match["to"] else value
    if not first.isdigit():
        return False
    dated = bool(_CALENDAR.match(match["unit"] or "")) and int(first) <= _LAST_DAY
    return dated or int(first) in _YEARS
