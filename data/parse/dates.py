"""Dates: what a line prints in full, and the day of the meeting, whose year may be inferred."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.parse.tables import either
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from data.model import Period
    from data.parse.prose import Body

_SEP = r"\s?[-/.]\s?"
_YEAR = r"(?:19|20)\d\d"
_NUMERIC = rf"(?<![\d/.-])(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>{_YEAR})(?![\d/])"
_TO_YEAR = r"(?:,?\s+năm\s+|\s*/\s*)"
_WORDED = rf"(?<!\d)(?P<wd>\d{{1,2}})\s+tháng\s+(?P<wm>\d{{1,2}}){_TO_YEAR}(?P<wy>{_YEAR})"
_ISO = rf"(?<!\d)(?P<iy>{_YEAR})-(?P<im>\d\d)-(?P<id>\d\d)(?!\d)"
FULL_DATE = re.compile(f"{_NUMERIC}|{_WORDED}|{_ISO}")

# What may stand beside the date in a dateline: a time, a weekday, a zone, words of publishing.
_CLOCK = r"\d{1,2}\s?(?::|h|g|giờ)\s?\d{2}(?::\d{2})?(?:\s?[ap]m)?"
_WEEKDAY = r"thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật"
_PUBLISHING = either(
    r"""
    cập nhật(?: lần cuối)?(?: lúc)?|đăng(?: lúc| ngày| bởi)?|ngày(?: đăng| cập nhật| xuất bản)?
    xuất bản|lúc|phút|gmt\s?[+-]\s?\d+|lượt xem|thời gian|admin|utc|sa|ch|\d+
    """
)
_BESIDE = re.compile(rf"{_CLOCK}|{_WEEKDAY}|\b{_PUBLISHING}\b")
_LONGEST_REST = 3  # words, as a place or a section: "Hà Nội, ngày 12 tháng 1 năm 2015"
_LONGEST_DATELINE = 120  # characters

# How the day of a meeting is told: "Sáng 27/1", "Ngày 4/3", "hôm nay (15-1)", "5 và 6/1".
_DAYS = r"(?P<d>\d{1,2})(?:\s?(?:,|và|đến|-|–)\s?(?:ngày )?\d{1,2})*"
_SHORT = rf"{_DAYS}{_SEP}(?P<m>\d{{1,2}})(?:{_SEP}(?P<y>{_YEAR}))?(?![\d/%])"
_SPOKEN = _SHORT.replace(_SEP, " tháng ", 1).replace(_SEP, ",? năm ", 1).replace("?P<", "?P<w")
_WHEN = either(
    r"""
    \b(?:rạng sáng|sáng|trưa|chiều|tối|đêm)(?: nay| qua)?[\s,(]*(?:ngày\s)?
    \b(?:ngày|hôm nay|hôm qua)[\s,(]*(?:ngày\s)?|\(
    """
)
_EVENT = re.compile(f"{_WHEN}(?:{_SHORT}|{_SPOKEN})")
_MEETING = re.compile(
    either(
        """
        hội nghị|cuộc họp|phiên họp|buổi (?:lễ|họp|làm việc)|lễ |họp|đại hội|tổng kết|sơ kết
        giao ban|tọa đàm|gặp mặt
        """
    )
)
_OPENING_BLOCKS = 4
_SENTENCE_REACH = 250  # characters around a date within which its meeting is named
_BEFORE_DOCUMENT_DATE = re.compile(r"(?:/[\w-]+|số \d+\S*),? $")
_NEW_YEAR_MONTHS = 6  # a year is reviewed from the October within it to the June after it


@dataclass(frozen=True, slots=True)
class Event:
    """The day of the meeting; `inferred`: its year is not printed beside it, or was a slip."""

    on: dt.date | None = None
    inferred: bool = False


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
    text = plain(line)
    if len(text) > _LONGEST_DATELINE or not full_date(text):
        return False
    rest = _BESIDE.sub(" ", FULL_DATE.sub(" ", text))
    return len(re.findall(r"[^\W_]+", rest)) <= _LONGEST_REST


def published(datelines: Iterable[str]) -> dt.date | None:
    """The day of the first dateline; a comment's date is none of them."""
    return next((day for line in datelines if (day := full_date(line))), None)


def event(body: Body, published_on: dt.date | None, periods: Sequence[Period]) -> Event:
    """The day of the meeting that the opening paragraphs tell, its year from what else is known."""
    openings = body.blocks[:_OPENING_BLOCKS]
    end = openings[-1].end if openings else 0
    for match in _EVENT.finditer(body.plain, 0, min(end, 4000)):
        around = body.plain[max(0, match.start() - _SENTENCE_REACH) : match.end() + _SENTENCE_REACH]
        before = body.plain[max(0, match.start() - 20) : match.start()]
        if _MEETING.search(around) and not _BEFORE_DOCUMENT_DATE.search(before):
            found = _dated(match, published_on, periods)
            if found.on:
                return found
    return Event()


def _dated(match: re.Match[str], published_on: dt.date | None, periods: Sequence[Period]) -> Event:
    day, month = match["d"] or match["wd"], int(match["m"] or match["wm"])
    printed = match["y"] or match["wy"]
    year = _likely_year(month, periods)
    if printed:
        slip = year == int(printed) + 1 and month <= _NEW_YEAR_MONTHS // 2
        return Event(date(year if slip and year else printed, month, day), slip)
    if published_on:
        this_year = date(published_on.year, month, day)
        late = this_year is not None and this_year > published_on + dt.timedelta(days=7)
        return Event(date(published_on.year - late, month, day), inferred=True)
    return Event(date(year, month, day), inferred=True) if year else Event()


def _likely_year(month: int, periods: Sequence[Period]) -> int | None:
    """The year in which a meeting of that month reviews and plans those periods.

    Meetings on a whole year fall from its last months into the first half of the next.
    """
    for period in periods:
        if period.part == "year":
            first_half = month <= _NEW_YEAR_MONTHS
            return period.year + (first_half if period.role == "reviewed" else first_half - 1)
        if period.part == "H2" and period.role == "reviewed":
            return period.year + (month <= _NEW_YEAR_MONTHS)
        if period.part != "term":
            return period.year
    return None
