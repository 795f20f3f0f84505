"""Whole dates, and the lines that hold nothing else."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from data.parse.tables import either
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

SEP = r"\s?[-/.]\s?"
YEAR = r"(?:19|20)\d\d"
_NUMERIC = rf"(?<![\d/.-])(?P<d>\d{{1,2}}){SEP}(?P<m>\d{{1,2}}){SEP}(?P<y>{YEAR})(?![\d/])"
_TO_YEAR = r"(?:,?\s+năm\s+|\s*/\s*|,?\s+)"
_WORDED = rf"(?<!\d)(?P<wd>\d{{1,2}})\s+tháng\s+(?P<wm>\d{{1,2}}){_TO_YEAR}(?P<wy>{YEAR})"
_ISO = rf"(?<!\d)(?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)"
FULL_DATE = re.compile(f"{_NUMERIC}|{_WORDED}|{_ISO}")

# What may stand beside the date in a dateline: a time, a weekday, a zone, words of publishing.
_CLOCK = r"\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?::\d{2})?(?:\s?[ap]m)?"
WEEKDAY = r"(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)"
_PUBLISHING = either(
    r"""
    cập nhật(?: lần cuối)?(?: lúc)?|đăng(?: lúc| ngày| bởi)?|ngày(?: đăng| cập nhật| xuất bản)?
    xuất bản|lúc|phút|gmt\s?[+-]\s?\d+|lượt xem|thời gian|admin|utc|sa|ch|\d+
    """
)
_BESIDE = re.compile(rf"{_CLOCK}|{WEEKDAY}|\b{_PUBLISHING}\b")
_LONGEST_REST = 3  # words, as a place or a section: "Hà Nội, ngày 12 tháng 1 năm 2015"
_LONGEST_DATELINE = 120  # characters


def full_date(text: str) -> dt.date | None:
    """The first whole date a text prints, day before month.

    >>> full_date("Cập nhật lúc 08:46, Thứ Hai, 06/03/2017 (GMT+7)")
    datetime.date(2017, 3, 6)
    >>> full_date("ngày 24-02-2012"), full_date("16.12"), full_date("31/02/2012")
    (datetime.date(2012, 2, 24), None, None)
    """
    for match in FULL_DATE.finditer(plain(text)):
        part = match.groupdict()
        numbers = ((part[f"{p}y"], part[f"{p}m"], part[f"{p}d"]) for p in ("", "w", "i"))
        day = next((date(*n) for n in numbers if n[0]), None)
        if day:
            return day
    return None


def date(year: str | int, month: str | int, day: str | int) -> dt.date | None:
    """The date, or None when there is no such day."""
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None


def only_a_date(line: str) -> bool:
    """Whether a line holds a whole date and hardly more: "(03/12/2018 17:40)"."""
    if len(line) > _LONGEST_DATELINE or not full_date(line):
        return False
    text = plain(line)
    rest = _BESIDE.sub(" ", FULL_DATE.sub(" ", text))
    return len(re.findall(r"[^\W_]+", rest)) <= _LONGEST_REST


def published(datelines: Iterable[str]) -> dt.date | None:
    """The day of the first dateline; a comment's date is none of them."""
    return next((day for line in datelines if (day := full_date(line))), None)
