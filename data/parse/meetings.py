"""The day of the meeting that a report tells of; its year may be inferred."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from data.parse.dates import SEP, WEEKDAY, YEAR, date
from data.parse.prose import Span
from data.parse.tables import either, pattern
from data.parse.years import likely_year
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.model import Period
    from data.parse.prose import Body

# A day, or the first of several: "27/1", "5 và 6/1", "13 - 14/4", "ngày 10 đến ngày 12/1".
_TO = r"\s?(?:,|và|đến|-|–)\s?(?:hết )?(?:ngày )?"
_MORE = rf"(?:{_TO}\d{{1,2}})*"
_SHORT = rf"(?P<d>\d{{1,2}}){_MORE}{SEP}(?P<m>\d{{1,2}})(?:{SEP}(?P<y>{YEAR}))?(?![\d/%])"
_SPOKEN = rf"(?P<wd>\d{{1,2}}){_MORE} tháng (?P<wm>\d{{1,2}})(?:(?:,? năm |\s?/\s?)(?P<wy>{YEAR}))?"
_DAY = rf"(?<![\d/.,-])(?:{_SHORT}|{_SPOKEN})(?![\w%])"
_HOUR = r"(?:(?:vào )?(?:lúc )?\d{1,2}\s?(?:h|g|giờ)\s?(?:\d{2})?(?: phút)?,? )?"
_PART = r"(?:rạng sáng|(?:đầu giờ |cuối giờ )?(?:sáng|trưa|chiều|tối)|đêm|khuya)"
_ON_WEEKDAY = rf"(?:{WEEKDAY},?\s?)"
_APART = r"[\s,(]{0,6}"
_WHEN = pattern(
    either(
        rf"""
        {_HOUR}\b{_PART}(?: (?:nay|qua|mai|này|hôm nay|hôm qua))?{_APART}{_ON_WEEKDAY}?{_APART}
        \b(?:hôm nay|hôm qua|hôm|ngày mai|vừa qua|mới đây|{_ON_WEEKDAY}){_APART}
        \btrong (?:các|mấy|hai|ba|bốn|\d) ngày{_APART}|\b(?:từ )?ngày\s?|\btừ |\(
        """
    ),
    rf"(?:(?:các )?ngày |mùng |mồng )?(?P<day>{_DAY})",
)
_MEETING = pattern(
    r"\b",
    either(
        """
        hội nghị|họp|đại hội|buổi|lễ(?! hội)|tổng kết|sơ kết|giao ban|tọa đàm|gặp mặt|hội thảo
        phiên|làm việc với|khai mạc|nhìn lại|ra quân|đối thoại|diễn đàn
        (?:đánh giá|kiểm điểm|triển khai) (?:kết quả|công tác|tình hình|nhiệm vụ)
        (?:đánh giá|kiểm điểm|triển khai) (?:kế hoạch|phương hướng)
        """
    ),
    r"\b",
)
# A meeting named before its day: "tại hội nghị tổng kết … diễn ra sáng 9-7", "hội nghị ngày 16/1".
_NAMED = pattern(
    r"\b(?:hội nghị|đại hội|buổi lễ|lễ tổng kết|(?:cuộc|phiên|kỳ) họp|giao ban|tổng kết|sơ kết)\b",
    r"(?:[^.;:\n]{0,170}\b(?:diễn ra|tổ chức|khai mạc)\b[^.;:\n]{0,40}| (?:trực tuyến |này )?)$",
)
# What a day that is not the meeting's stands behind: papers, deadlines, anniversaries.
_PAPER = r"(?:nghị quyết|chỉ thị|quyết định|kế hoạch|công văn|thông tư|nghị định|kết luận|văn bản)"
_NOT_HELD = pattern(
    either(
        rf"""
        {_PAPER}(?: (?:số )?[\w/.-]{{1,20}}){{0,2}}[ ]|/[\w-]+,?[ ]|số \d+\S*,?[ ]
        (?:cho|sau|quá|kể|của|vào dịp|đợt) (?:đến )?
        (?:trước|hết|hạn|chậm nhất|muộn nhất|tính|dịp|chào mừng|kỷ niệm|sinh|mất)\b[^.,;\n]{{0,20}}
        (?:ban hành|thành lập|hiệu lực|truyền thống|khởi tố|bắt|quốc tế|việt nam)\b[^.,;\n]{{0,20}}
        """
    ),
    r"$",
)
_OF_DAY = re.compile(_PART)  # whoever says so tells of what was held
_AHEAD = re.compile(r"\bsẽ (?:chủ trì|tổ chức|họp|dự|tham dự|diễn ra|khai mạc|tiến hành)\b")
_STOP = re.compile(r"[.!?…]\s|\n")
_GOES_TO = re.compile(r"\s?(?:đến|tới|-|–)\s?(?:hết )?(?:ngày )?\d")
_AFTER_DAY = re.compile(r"(?:nay|qua|mai|tuần|ngày|nhật|hai|ba|tư|năm|sáu|bảy)\s?$")
_OPENING_BLOCKS, _OPENING = 4, 4000  # blocks and characters that tell of the meeting first
_READ = 20_000  # characters in which a meeting named with its day is looked for
_DAYS_TRIED = 8  # a text that tells so many without a year tells none
_LOOK_BACK = 70  # characters
_REACH = 600  # characters of a sentence before and after its day
_LATE = dt.timedelta(days=7)  # so long after a page was published its meeting was the year before
_FIRST_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Event:
    """The day of the meeting; `inferred`: its year is not printed beside it, or was a slip.

    `at` is where the body tells it.
    """

    on: dt.date | None = None
    inferred: bool = False
    at: Span | None = None


def event(
    body: Body,
    published_on: dt.date | None,
    periods: Sequence[Period],
    beside: Sequence[str] = (),
) -> Event:
    """The day of the meeting, its year from what else is known; `beside`: title and captions."""
    opening = body.blocks[:_OPENING_BLOCKS]
    end = min(opening[-1].end if opening else 0, _OPENING)
    texts = (body.plain, *map(plain, beside))
    days = (*_days(body.plain[:end]), *_days(body.plain[:_READ], named=True))
    first = days[:_DAYS_TRIED]
    dated = ((day, _dated(day, published_on, periods, texts)) for day in first)
    told = (replace(held, at=Span(*day.span())) for day, held in dated if held.on)
    return next(told, Event())


def _days(text: str, *, named: bool = False) -> Iterator[re.Match[str]]:
    """The days on which a text says that it was held; `named`: as "hội nghị … sáng 9-7" does."""
    for match in _WHEN.finditer(text):
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        dated_else = _NOT_HELD.search(before) and not _OF_DAY.match(match.group())
        if not dated_else and _is_told(text, match, before):
            start, end = _sentence(text, match)
            here = text[start:end]
            held = _NAMED.search(here, 0, match.start() - start) if named else _MEETING.search(here)
            if held and not _AHEAD.search(here, match.end() - start):
                yield match


def _is_told(text: str, match: re.Match[str], before: str) -> bool:
    """Whether a day in brackets stands beside its name, and one after "từ" with its end."""
    if match.group().startswith("("):
        return bool(_AFTER_DAY.search(before)) and not match["y"]
    if match.group().startswith("từ"):
        return bool(_GOES_TO.match(text, match.end())) or "đến" in match["day"]
    return True


def _sentence(text: str, match: re.Match[str]) -> tuple[int, int]:
    first, last = max(0, match.start() - _REACH), min(len(text), match.end() + _REACH)
    start = max((stop.end() for stop in _STOP.finditer(text, first, match.start())), default=first)
    end = _STOP.search(text, match.end(), last)
    return start, end.start() if end else last


def _dated(
    match: re.Match[str],
    published_on: dt.date | None,
    periods: Sequence[Period],
    texts: Sequence[str],
) -> Event:
    day, month = int(match["d"] or match["wd"]), int(match["m"] or match["wm"])
    printed = match["y"] or match["wy"]
    if printed:
        year = likely_year(day, month, periods, ())
        slip = year == int(printed) + 1 and month <= _FIRST_QUARTER
        return Event(date(year if slip and year else printed, month, day), slip)
    if published_on:
        this_year = date(published_on.year, month, day)
        late = this_year is not None and this_year > published_on + _LATE
        return Event(date(published_on.year - late, month, day), inferred=True)
    year = likely_year(day, month, periods, texts)
    return Event(date(year, month, day), inferred=True) if year else Event()
