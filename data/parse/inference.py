"""How the year of a period follows from what stands beside it, from dates, from other years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.model import Period
from data.parse.dates import full_date
from data.parse.meetings import event
from data.parse.mentions import Mention, last_month, mentions
from data.parse.period_forms import REST, TERM, YEAR

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from data.model import Role
    from data.parse.prose import Body

_OPENING = 900  # characters in which a date may tell the year
_COUNTED = 20_000  # characters in which years are counted
_GRADED = re.compile(
    rf"(?:đánh giá|xếp loại|kiểm điểm|quyết toán|phân loại)[^.;]{{0,150}}năm (?P<y>{YEAR})"
)
# A period is compared with the same of the year before, and with that year's end.
_COMPARED = re.compile(
    r"\b(?:cùng kỳ(?: của)?|so với (?:tháng \d{1,2}|quý [iv]+|cuối))"
    rf"(?:,? năm| ?[/-])? (?P<y>{YEAR})"
)
# Years that bound a stretch, or are named with a paper or a birth, tell nothing of the report's.
_OF_OTHERS = re.compile(r"(?:từ|đến|trước|sau|khóa|giai đoạn|sinh|luật|hiến pháp)(?: năm)? $")
_SPRING, _YEAR_END = 3, 10  # in spring "năm tới" is the year begun; a year is reviewed from October
_LATE_START = 1  # a term may begin in the year after the one before it ended


@dataclass(frozen=True, slots=True)
class Clue:
    """What tells the year of a text that prints none beside its periods: a day, or a year.

    `source` names it in a few words.
    """

    year: int
    month: int | None = None
    source: str = "the years in the text"

    def year_of(self, part: str, role: Role) -> int:
        """The year of a part that was over, or is still to come, at that time."""
        if self.month is None:
            return self.year
        if role == "reviewed":
            return self.year - (last_month(part) > self.month + 1)
        return self.year + (last_month(part) < self.month)


def clue(body: Body, published_on: dt.date | None, ended: int | None = None) -> Clue | None:
    """The day of the meeting or of publishing; else the year that other years lead to.

    `ended`: the last year of a term that is reviewed.
    """
    held = event(body, published_on, ())
    days = {
        "the day of the meeting": held.on if published_on or not held.inferred else None,
        "the day of publishing": published_on,
        "a date in the opening": full_date(body.text[:_OPENING]),
    }
    for source, day in days.items():
        if day:
            return Clue(day.year, day.month, f"{source}, {day}")
    compared = [int(match["y"]) for match in _COMPARED.finditer(body.plain)]
    graded = _GRADED.search(body.plain)
    if compared or graded:
        before = max(compared) if compared else int(graded["y"]) if graded else 0
        return Clue(before + 1, None, f"figures of {before}")
    if ended:
        return Clue(ended, None, "the end of the term")
    named = [m for m in mentions(body, 0, min(len(body.text), _COUNTED)) if m.year]
    months = [m.year for m in named if m.part.startswith("M") and m.year]
    years = [m.year for m in named if m.part == "year" and m.year and not _of_others(body, m)]
    found = max(months, default=None) or max(years, key=years.count, default=None)
    return Clue(found) if found else None


def _of_others(body: Body, mention: Mention) -> bool:
    before = body.plain[max(0, mention.start - 20) : mention.start]
    return bool(_OF_OTHERS.search(before))


def beside(part: str, role: Role, anchor: Period) -> int:
    """The year of a part that is reviewed before, or planned after, one whose year is known."""
    if anchor.role == role:
        return anchor.year
    if anchor.part == part == "year":  # "năm nay" beside "năm qua"
        return anchor.year + (1 if role == "planned" else -1)
    if role == "reviewed":
        return anchor.year - (last_month(part) >= last_month(anchor.part))
    return anchor.year + (last_month(part) <= last_month(anchor.part))


def relative(
    mention: Mention, role: Role, known: Sequence[Period], told: Clue | None
) -> Period | None:
    """The period that "năm qua", "quý tới", "những tháng còn lại" mean beside those known."""
    others = [p for p in known if p.role != role and p.part != "term"]
    if mention.part == REST:
        return _remainder(mention, role, others, told)
    if mention.part == "year":
        year = _year_beside(mention.shift, others, told)
        return Period(year, "year", role, inferred=True) if year else None
    same = next((p for p in others if p.part.startswith(mention.part)), None)
    return _stepped(same, mention.shift, role) if same else None


def _year_beside(shift: int, others: Sequence[Period], told: Clue | None) -> int | None:
    if others:
        return others[0].year + shift
    if told is None or told.month is None:
        return None
    past = told.year - (told.month < _YEAR_END)
    return past if shift < 0 else told.year + (told.month > _SPRING)


def _stepped(anchor: Period, shift: int, role: Role) -> Period:
    """The month or quarter before or after one."""
    unit, count = anchor.part[0], 12 if anchor.part[0] == "M" else 4
    at = anchor.year * count + int(anchor.part[1:]) - 1 + shift
    return Period(at // count, f"{unit}{at % count + 1}", role, inferred=True)


def _remainder(
    mention: Mention, role: Role, others: Sequence[Period], told: Clue | None
) -> Period | None:
    """What is left of a year: its half, its quarter, or most of it."""
    year = mention.year or next((p.year for p in others), told.year if told else None)
    if year is None:
        return None
    months = (last_month(p.part) for p in others if p.part != "year")
    over = next(months, told.month - 1 if told and told.month else 6)
    part = "year" if over < 5 else "H2" if over < 9 else "Q4"  # noqa: PLR2004
    return Period(year, part, role, inferred=mention.year is None)


def term_beside(
    mention: Mention, role: Role, found: Sequence[Mention], printed: Sequence[Mention]
) -> Period | None:
    """The term that is on, was before or comes after the one a report names."""
    beside = next((m for m in (*found, *printed) if m.year and m.until), None)
    if beside is None or not beside.year or not beside.until:
        return None
    if mention.shift == 0:
        return Period(beside.year, "term", role, inferred=True)
    if mention.shift > 0:
        later = (m.year for m in printed if m.year and 0 <= m.year - beside.until <= _LATE_START)
        return Period(next(later, beside.until), "term", role, inferred=True)
    ends = (m for m in printed if m.until and 0 <= beside.year - m.until <= _LATE_START)
    year = next((m.year for m in ends), None) or beside.year - TERM
    return Period(year, "term", role, inferred=True)
