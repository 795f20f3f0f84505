"""How Vietnamese words periods, as data: forms with a number of their own, and relative ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from data.vietnamese import roman

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from data.model import Role

Form = TypeVar("Form")

YEAR = r"(?:19|20)\d\d(?![\d%])(?![.,]\d)"
REST = "rest"  # what remains of a year: its length depends on what came before
_OF_YEAR = rf"(?:\s?[/-]\s?|,?\s(?:của\s)?(?:năm\s)?)(?P<y>{YEAR})"
_SPELT = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "đầu": 1,
    "cuối": 4,
}
_COUNT = r"\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười(?: một| hai)?"
_OPTIONAL = rf"(?: nay)?(?:{_OF_YEAR})?"
_OF_THE_YEAR = rf"(?: (?:của|trong))?(?: năm)?{_OPTIONAL}"
_RANGE = rf"[^.;,\d]{{0,30}}\(?(?P<y>{YEAR})\s?[-–]\s?(?P<until>{YEAR})"
_HALF, _QUARTER, _ALL = 6, 3, 12
TERM = 5  # years


def _after(table: str, word: str = "") -> str:
    """That one of the comma-separated phrases stands before a word that has just been read."""
    found = (" ".join(phrase.split()) for phrase in table.split(","))
    return f"(?:{'|'.join(f'(?<={phrase} {word})' for phrase in found)})"


# After these a month without its year is one of a report, not the month of a day.
_MONTHLY = _after(
    """
    thường kỳ, công tác, giao ban, nhiệm vụ, xã hội, phương hướng, trọng tâm, kết quả, tình hình,
    hoạt động, kế hoạch, chương trình, việc, trong, họp, của, giải pháp
    """,
    "tháng",
)
# After these a count of months without "đầu" is the beginning of the year.
_SUMMED_UP = (
    _after(
        """
        sơ kết, tổng kết, công tác, nhiệm vụ, hoạt động, kết quả, nhìn lại, kiểm điểm, lũy kế,
        tính chung
        """
    )
    + r"(?<!chuẩn bị sơ kết )(?<!chuẩn bị tổng kết )"
)
# "2 năm 2018-2019" names both years.
_TWO_YEARS = r"(?:(?<=\b2 năm )|(?<=hai năm ))"
_FIRST_OF_TWO = rf"(?:19|20)\d\d(?=[-–]{YEAR})"
_SECOND_OF_TWO = r"(?:(?<=\b2 năm \d{4}[-–])|(?<=hai năm \d{4}[-–]))"
_OPENS = r"(?:(?<=^tháng)|(?<=\ntháng)|(?<=[.:*-] tháng))"
_AT = "đầu|cuối|còn lại|vừa qua|qua"
_QUARTERS = r"iii|ii|iv|i|[1-4]|một|hai|ba|bốn|đầu(?= năm)|cuối(?= năm)"
_UNTIL_MONTH = r"(?:hết|cuối) tháng (?P<n>\d{1,2})(?!\d|[/-]\d\d?(?!\d))"
_OF_SCHOOL_YEAR = rf"(?:[ ,]+(?:của )?năm học (?P<y>{YEAR})\s?[-–]\s?{YEAR})?"
_SINCE_CONGRESS = (
    r"\b(?:\d|một|hai|ba|bốn) năm thực hiện nghị quyết đại hội "
    r"(?=đảng (?!bộ)|[^.,;]{0,40} của đảng\b)[^.,;]{0,30}?\b(?P<congress>[ivx]+)\b"
)
_SO_FAR = r"(?:từ đầu|nửa(?: đầu)?|giữa)"
_FROM_NOW = r"(?:nửa cuối|đến (?:cuối|hết)|phần còn lại của)"


def number(text: str) -> int:
    """The value of digits, of a word or of a Roman numeral; 0 for another word."""
    return _SPELT.get(text) or (int(text) if text.isdigit() else roman(text.upper()) or 0)


def year_of_congress(n: int) -> int:
    """The year of the Party's n-th congress: every five years since the sixth, of 1986."""
    return 1986 + TERM * (n - 6)


def _by_word(forms: Iterable[tuple[str, Form]]) -> dict[str, list[Form]]:
    """Forms under their literal word: it is looked for once, whatever the number of its forms."""
    under: dict[str, list[Form]] = {}
    for word, form in forms:
        under.setdefault(word, []).append(form)
    return under


def _first_months(n: int) -> str:
    return {_HALF: "H1", _QUARTER: "Q1", _ALL: "year"}.get(n, f"{n}M")


def _months(match: re.Match[str]) -> str:
    n = number(match["n"])
    if match["at"] in {"cuối", "còn lại"}:
        return {_HALF: "H2", _QUARTER: "Q4"}.get(n, REST)
    return _first_months(n)


def _half(match: re.Match[str]) -> str:
    return "H2" if match["at"] in {"cuối", "còn lại"} else "H1"


# Each form with a word that is in it, and with what names its part. The first that fits at a
# place is taken. The word keeps most texts from being searched for the form.
_FORMS: tuple[tuple[str, str, Callable[[re.Match[str]], str]], ...] = (
    (
        " tháng",
        (
            rf"\b(?!năm tháng (?:vừa )?qua)(?P<n>{_COUNT}) tháng(?: của)? (?P<at>{_AT})\b"
            rf"{_OF_THE_YEAR}"
        ),
        _months,
    ),
    (
        " tháng",
        r"(?:(?<=tháng \d và )|(?<=tháng \d\d và ))(?P<n>\d{1,2}) (?P<at>tháng)\b",
        _months,
    ),
    (" tháng", rf"\b(?P<n>{_COUNT}) tháng(?P<at> năm | ?/ ?| )(?P<y>{YEAR})", _months),
    (
        " tháng",
        rf"{_SUMMED_UP}(?P<n>{_COUNT}) (?P<at>tháng)(?=\s*[.,;:\n]|$| và | của | tại )",
        _months,
    ),
    ("nửa", rf"\bnửa(?: năm)? (?P<at>đầu|cuối|còn lại)(?: của)? năm{_OPTIONAL}", _half),
    ("nửa năm", rf"\bnửa năm (?P<at>{_AT})\b{_OF_THE_YEAR}", _half),
    (
        "quý",
        rf"\bquý (?P<n>{_QUARTERS})\b(?: vừa qua| qua)?{_OF_THE_YEAR}",
        lambda m: f"Q{number(m['n'])}",
    ),
    (
        "tháng",
        rf"\btháng (?P<n>\d{{1,2}})(?:\s?[/-]\s?|,? năm )(?P<y>{YEAR})",
        lambda m: f"M{int(m['n'])}",
    ),
    (
        "đến",
        rf"\b(?:từ đầu năm(?: {YEAR})? )?(?:tính )?đến {_UNTIL_MONTH}{_OPTIONAL}",
        lambda m: _first_months(int(m["n"])),
    ),
    (
        "tháng",
        r"\btháng (?P<n>\d{1,2})(?=,? và (?:quý|\d+ tháng))",
        lambda m: f"M{int(m['n'])}",
    ),
    (
        "tháng",
        rf"\btháng{_MONTHLY} (?P<n>\d{{1,2}})(?!\d|[/.-]\d)(?! và \d)",
        lambda m: f"M{int(m['n'])}",
    ),
    ("tháng", rf"\btháng{_OPENS} (?P<n>\d{{1,2}})(?=[,:])", lambda m: f"M{int(m['n'])}"),
    (
        "học kỳ",
        rf"\bhọc kỳ (?P<n>ii|i|[12]|một|hai)\b{_OF_SCHOOL_YEAR}",
        lambda m: f"H{number(m['n'])}",
    ),
    ("năm nay", r"\bnăm nay(?=,)", lambda _: "year"),
    ("năm học", rf"\bnăm học (?P<y>{YEAR})(?:\s?[-–]\s?{YEAR})?", lambda _: "year"),
    ("năm", rf"{_TWO_YEARS}(?P<y>{_FIRST_OF_TWO})", lambda _: "year"),
    ("năm", rf"{_SECOND_OF_TWO}(?P<y>{YEAR})", lambda _: "year"),
    ("nhiệm kỳ", rf"\bnhiệm kỳ{_RANGE}", lambda _: "term"),
    ("khóa", rf"\bkhóa (?=[ivxl]+\b|\d{{1,2}}\b)(?!.{{0,30}}nhiệm kỳ){_RANGE}", lambda _: "term"),
    ("năm thực hiện nghị quyết đại hội", _SINCE_CONGRESS, lambda _: "term"),
    (
        "của đảng",
        r"\bnhiệm kỳ (?:đại hội |khóa )?(?P<congress>[ivx]+) của đảng\b",
        lambda _: "term",
    ),
    ("", rf"(?P<y>{YEAR})(?<![\d/.–-]....)(?<![–-] ....)(?!\s?[-–/]\s?\d)", lambda _: "year"),
)
FORMS = _by_word((word, (re.compile(form), part)) for word, form, part in _FORMS)

_TILL = r"\btừ (?:nay|đây|giờ) (?:đến|tới)"
_PAST, _NEXT = "(?:vừa qua|qua|vừa rồi)", "(?:tới|tiếp theo|kế tiếp|sau)"
# Periods told from where the text stands: a word of theirs, how, their part, how far it is from
# the period beside it, and what it is to the report ("từ đầu nhiệm kỳ" and "đến hết nhiệm kỳ"
# are of one term).
_RELATIVE: tuple[tuple[str, str, str, int, Role], ...] = (
    ("năm", rf"\bnăm(?: học)? {_PAST}\b", "year", -1, "reviewed"),
    ("năm", rf"\bnăm (?:học )?{_NEXT}\b", "year", 1, "planned"),
    ("ết năm", r"\b(?:tổng kết|kết) năm(?=,| và| để| tại)", "year", -1, "reviewed"),
    ("công tác năm", r"\bcông tác năm(?=,| và| để| tại)", "year", -1, "reviewed"),
    ("năm mới", r"\b(?:(?:bước )?(?:sang|vào)|của) năm mới\b", "year", 1, "planned"),
    ("năm học mới", r"\bnăm học mới\b", "year", 1, "planned"),
    ("nhiệm kỳ", rf"\bnhiệm kỳ {_PAST}\b", "term", -1, "reviewed"),
    ("nhiệm kỳ", rf"\bnhiệm kỳ (?:mới|{_NEXT})\b", "term", 1, "planned"),
    (" năm ", rf"\b(?:5|năm) năm {_PAST}\b", "term", -1, "reviewed"),
    (" năm ", rf"\b(?:5|năm) năm {_NEXT}\b", "term", 1, "planned"),
    ("nhiệm kỳ", rf"\b{_SO_FAR} nhiệm kỳ\b(?:{_RANGE})?", "term", 0, "reviewed"),
    ("nhiệm kỳ", rf"\b{_FROM_NOW} nhiệm kỳ\b(?:{_RANGE})?", "term", 0, "planned"),
    ("tháng", rf"\btháng {_PAST}\b", "M", -1, "reviewed"),
    ("tháng", rf"\btháng {_NEXT}\b", "M", 1, "planned"),
    ("quý", rf"\bquý {_PAST}\b", "Q", -1, "reviewed"),
    ("quý", rf"\bquý {_NEXT}\b", "Q", 1, "planned"),
    (" tháng", rf"\b(?:những|các) tháng (?:cuối|còn lại)\b{_OF_THE_YEAR}", REST, 0, "planned"),
    ("tháng đầu", rf"{_TILL} hết (?:6|sáu) tháng đầu năm{_OPTIONAL}", "H1", 0, "planned"),
    ("hết năm", rf"{_TILL} hết năm\b{_OPTIONAL}", REST, 0, "planned"),
    ("cuối năm", rf"{_TILL} cuối năm\b{_OPTIONAL}", REST, 0, "planned"),
    ("còn lại", rf"\bthời gian còn lại (?:của|trong) năm\b{_OPTIONAL}", REST, 0, "planned"),
)
RELATIVE = _by_word(
    (word, (re.compile(form), part, shift, role)) for word, form, part, shift, role in _RELATIVE
)
# Before these a unit is no single one: "những năm qua", "hai tháng tới".
SEVERAL = re.compile(r"(?:\d|những|các|nhiều|mấy|hai|ba|bốn|năm) $")
