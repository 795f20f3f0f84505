"""The year of a day that is printed without one, from the periods or from what else is dated."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from data.parse.dates import FULL_DATE, YEAR, date, full_date
from data.parse.mentions import last_month
from data.parse.period_forms import TERM
from data.parse.tables import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.model import Period

# What ties a year to the time of the meeting; a year that only stands in the text does not.
_SCHOOL = re.compile(rf"năm học (?P<y>{YEAR})\s?[-–/]\s?{YEAR}")
_UNTIL = re.compile(
    r"\b(?:đến|hết) (?:hết |cuối )?(?:tháng )?(?P<m>1[0-2]|0?[1-9])"
    rf"(?:\s?[-/]\s?|,? năm )(?P<y>{YEAR})"
)
_PART_OF = pattern(
    r"(?<!vào )\b(?:(?:\d{1,2}|ba|sáu|chín) tháng (?:đầu|cuối)|nửa (?:đầu|cuối)|quý (?:[iv]+|\d))",
    rf"(?: năm)?\s?[-/,]?\s?(?P<y>{YEAR})(?!\d)",
)
_CONGRESS = rf"\b[^\n]{{0,160}}?\bđại hội[^.;\n]{{0,80}}\bnhiệm kỳ (?P<y>{YEAR})\s?[-–]"
_PLANNED = pattern(
    r"\b(?:(?:nhiệm vụ|kế hoạch|phương hướng|dự toán|triển khai)\b[^.;:\n\d]{0,40}\b",
    rf"|(?:bước )?sang |bước vào )năm (?P<y>{YEAR})(?![\d-])|\bnăm (?P<then>{YEAR}) sẽ\b",
)
_REVIEWED = re.compile(
    r"\b(?:(?:tổng kết|kết quả|nhìn lại|đánh giá)\b[^.;:\n\d]{0,60}\b|(?:sau|hết|khép lại) )"
    rf"năm (?P<y>{YEAR})(?![\d-])"
)
_NEAR = dt.timedelta(days=60)  # a meeting may stand so long before a day that its text names
_NEW_YEAR_MONTHS = 6  # a year is reviewed from the July within it to the June after it
_AUTUMN = 10  # the first month of a year in which the next is planned


def likely_year(
    day: int, month: int, periods: Sequence[Period], texts: Sequence[str]
) -> int | None:
    """The year of a meeting on that day; `texts` are body, title and captions as keys (`plain`)."""
    text = "\n".join(texts)
    school = [int(m["y"]) for m in _SCHOOL.finditer(text)]
    return _of_periods(month, periods, school) or _of_text(day, month, school, text)


def _of_periods(month: int, periods: Sequence[Period], school: Sequence[int]) -> int | None:
    """The year in which a meeting of that month reviews and plans those periods."""
    told = sorted((p for p in periods if p.part != "term"), key=_end)
    reviewed = [p for p in told if p.role == "reviewed"]
    if reviewed:
        last = reviewed[-1]
        if last.part == "year" and last.year in school:
            return last.year + (month <= _AUTUMN)
        return last.year + (_end(last)[1] >= _AUTUMN and month <= _NEW_YEAR_MONTHS)
    if not told:
        return _of_terms(periods)
    if told[0].year in school:
        return told[0].year
    begins_early = told[0].part in {"year", "H1", "Q1", "M1"}
    return told[0].year - (begins_early and month >= _AUTUMN)


def _of_terms(periods: Sequence[Period]) -> int | None:
    """The year of a congress: with it one term ends, and the next begins."""
    begins = (p.year for p in periods if p.role == "planned")
    ended = (p.year + TERM for p in periods if p.role == "reviewed")
    return next(begins, None) or next(ended, None)


def _end(period: Period) -> tuple[int, int]:
    """The year and month with which a period ends: "M5" and "5M" with May."""
    return period.year, last_month(period.part)


def _of_text(day: int, month: int, school: Sequence[int], text: str) -> int | None:
    """The year from what a text ties to its own time, the surest tie first."""
    if near := _near(day, month, text):
        return near
    until = max((dt.date(int(m["y"]), int(m["m"]), 1) for m in _UNTIL.finditer(text)), default=None)
    if until:
        held = date(until.year, month, day)
        return until.year + (held is not None and held + _NEAR < until)
    if parts := [int(m["y"]) for m in _PART_OF.finditer(text)]:
        return max(parts)
    if congress := re.search(rf"\b0?{day}\s?[-/.]\s?0?{month}{_CONGRESS}", text):
        return int(congress["y"])
    if school:
        return min(school) + (month <= _AUTUMN)
    return _of_a_whole_year(month, text)


def _of_a_whole_year(month: int, text: str) -> int | None:
    """The year in which a meeting of that month plans, or reviews, the year that is named."""
    if planned := _PLANNED.search(text):
        return int(planned["y"] or planned["then"]) - (month >= _AUTUMN)
    reviewed = _REVIEWED.search(text)
    return int(reviewed["y"]) + (month <= _NEW_YEAR_MONTHS) if reviewed else None


def _near(day: int, month: int, text: str) -> int | None:
    """The year of the latest whole date that stands within two months of the day."""
    near: list[int] = []
    for match in FULL_DATE.finditer(text):
        on = full_date(match.group())
        held = date(on.year, month, day) if on else None
        if on and held and abs(held - on) <= _NEAR:
            near.append(held.year)
    return max(near, default=None)
