"""Which periods a report reviews and which it plans; none for a text that does neither."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.model import Period
from data.parse.announcements import announced, titled
from data.parse.dates import full_date
from data.parse.mentions import YEAR, Mention, mentions
from data.parse.prose import Body
from data.parse.statements import stated, stated_beside

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from data.model import Role

_BOTH = {"reviewed", "planned"}
_SENTENCES = 2  # of those that announce a period
_OPENING = 900  # characters in which a date may tell the year
_COUNTED = 20_000  # characters in which years are counted
_GRADED = re.compile(
    rf"(?:đánh giá|xếp loại|kiểm điểm|quyết toán|phân loại)[^.;]{{0,150}}năm (?P<y>{YEAR})"
)


def periods(title: str | None, body: Body, published_on: dt.date | None) -> tuple[Period, ...]:
    """The periods reviewed, then those planned, the chief one of each first.

    A year that stands nowhere beside its period is inferred: from the other role's year, from
    the day of publishing, from last year's gradings that a report reviews; where nothing tells
    it, the period is left out.
    """
    headline = Body(title or "")
    found = list(announced(headline, 1)) or list(titled(headline))
    if {role for _, role in found} != _BOTH:
        found += announced(body, _SENTENCES)
    found += stated_beside(body, found) if found else stated(body)
    if not found:
        return ()
    year = _any_year(found) or _year_of(body, published_on)
    read = (_period(mention, role, found, year) for mention, role in found)
    return tuple(_consistent(period for period in read if period))


def _any_year(found: Iterable[tuple[Mention, Role]]) -> tuple[int, bool] | None:
    """A year printed beside one period serves the halves, quarters and months beside it."""
    return next(((m.year, False) for m, _ in found if m.year and m.part != "term"), None)


def _year_of(body: Body, published_on: dt.date | None) -> tuple[int, bool] | None:
    """The year of a report that prints none beside its periods; it is inferred."""
    printed = full_date(body.text[:_OPENING]) or published_on
    if printed:
        return printed.year, True
    graded = _GRADED.search(body.plain)
    if graded:
        return int(graded["y"]) + 1, True
    named = mentions(body, 0, min(len(body.text), _COUNTED))
    years = [m.year for m in named if m.year and m.part == "year"]
    return (max(years, key=years.count), True) if years else None


def _period(
    mention: Mention,
    role: Role,
    found: Iterable[tuple[Mention, Role]],
    year: tuple[int, bool] | None,
) -> Period | None:
    if mention.year:
        return Period(mention.year, mention.part, role)
    if mention.part != "year":
        return Period(year[0], mention.part, role, inferred=year[1]) if year else None
    years = (m.year for m, other in found if other != role and m.part == "year")
    beside = next(filter(None, years), None)  # "năm qua" is the one before the year planned
    step = 1 if role == "planned" else -1
    return Period(beside + step, "year", role, inferred=True) if beside else None


def _consistent(found: Iterable[Period]) -> list[Period]:
    """Each period once, reviewed ones first, and only the first year where years contradict."""
    kept: list[Period] = []
    for period in sorted(found, key=lambda p: p.role == "planned"):
        rival = any(k.part == period.part and k.role == period.role for k in kept)
        reviewed = next((k.year for k in kept if k.role == "reviewed" and k.part == "year"), None)
        stale = period.role == "planned" and reviewed is not None and period.year < reviewed
        same = any(replace(k, role=period.role) == period for k in kept)
        if not (rival or stale or same):
            kept.append(period)
    return kept
