"""Which periods a report reviews and which it plans; none for a text that does neither."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.model import PART, Period
from data.parse.announcements import announced, announced_later, titled
from data.parse.companions import headed_parts, looked_into, terms_told, told_beside
from data.parse.inference import beside, clue, relative, term_beside
from data.parse.mentions import Mention, mentions
from data.parse.occasions import is_other_news, reviews_work
from data.parse.prose import Body
from data.parse.statements import stated

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from data.model import Role
    from data.parse.inference import Clue

    Found = Sequence[tuple[Mention, Role]]

_BOTH = {"reviewed", "planned"}
_FIRST_YEAR = 1986  # what looks back on an earlier year is history
_SENTENCES = 2  # of those that announce a period


@dataclass(frozen=True, slots=True)
class Told:
    """A period with the words that tell it; `in_title`: they stand in the title."""

    period: Period
    mention: Mention
    in_title: bool


def periods(title: str | None, body: Body, published_on: dt.date | None) -> tuple[Period, ...]:
    """The periods reviewed, then those planned, the chief one of each first.

    A year that stands nowhere beside its period is inferred: from the other role's period, from
    the day of the meeting or of publishing, from the years of gradings and comparisons; where
    nothing tells it, the period is left out.
    """
    return tuple(told.period for told in told_periods(title, body, published_on))


def told_periods(title: str | None, body: Body, published_on: dt.date | None) -> tuple[Told, ...]:
    """The periods, each with the mention that tells it."""
    if is_other_news(body):
        return ()
    headline = Body(title or "")
    found = list(announced(headline, 1)) or list(titled(headline))
    of_title = len(found)
    if {role for _, role in found} != _BOTH:
        found += announced(body, _SENTENCES)
    found = found or stated(body) or list(announced_later(body))
    found += told_beside(body, found)
    found += [each for each in terms_told(body, headline) if _adds_term(each, found)]
    found += _missing(found, announced_later(body)) if found else []
    dated = _dated(body, published_on, found) if found else {}
    if not dated and reviews_work(body):
        found = headed_parts(body)
        dated = _dated(body, published_on, found)
    told = [
        Told(period, found[i][0], i < of_title)
        for i, period in sorted(dated.items())
        if period.year >= _FIRST_YEAR
    ]
    return tuple(_consistent([*told, *_ahead(body, told)]))


def _ahead(body: Body, told: Sequence[Told]) -> Iterator[Told]:
    """A whole year that a report looks into beyond the part of one which it plans."""
    latest = max((each.period.year for each in told), default=None)
    for mention in looked_into(body):
        if mention.year and latest and mention.year == latest + 1:
            yield Told(Period(mention.year, "year", "planned"), mention, in_title=False)


def _missing(found: Found, later: Iterable[tuple[Mention, Role]]) -> list[tuple[Mention, Role]]:
    """What is told further below of the role that nothing above has told."""
    known = {role for _, role in found}
    return [] if known == _BOTH else [(m, role) for m, role in later if role not in known]


def _adds_term(told: tuple[Mention, Role], found: Found) -> bool:
    """Whether a term is told of that nothing else names, and no other one is in its role."""
    mention, role = told
    return not any(
        role == other or mention.year == m.year for m, other in found if m.part == "term"
    )


def _dated(body: Body, published_on: dt.date | None, found: Found) -> dict[int, Period]:
    """The periods by their place in what was found; years are printed or follow from others."""
    dated = {
        i: Period(mention.year, mention.part, role)
        for i, (mention, role) in enumerate(found)
        if mention.year and PART.fullmatch(mention.part)
    }
    bare = [(i, m, role) for i, (m, role) in enumerate(found) if i not in dated]
    ended = next((m.until for m, role in found if m.until and role == "reviewed"), None)
    told = clue(body, published_on, ended) if bare else None
    anchors = [period for period in dated.values() if period.part != "term"]
    for i, mention, role in bare:
        if not mention.is_relative and (period := _yearless(mention, role, anchors, told)):
            dated[i] = period
    known = [dated[i] for i in sorted(dated)]
    terms = [mention for mention, _ in found if mention.until]
    for i, mention, role in (each for each in bare if each[1].is_relative):
        if mention.part == "term":
            period = term_beside(mention, role, terms, _printed_terms(body))
        else:
            period = relative(mention, role, known, told)
        dated |= {i: period} if period else {}
    return dated


def _printed_terms(body: Body) -> list[Mention]:
    return [mention for mention in mentions(body, 0, len(body.text)) if mention.until]


def _yearless(
    mention: Mention, role: Role, anchors: Sequence[Period], told: Clue | None
) -> Period | None:
    anchor = next((p for p in anchors if p.role != role), next(iter(anchors), None))
    if anchor:
        year = beside(mention.part, role, anchor)
        return Period(year, mention.part, role, inferred=year != anchor.year)
    year_told = told.year_of(mention.part, role) if told else None
    return Period(year_told, mention.part, role, inferred=True) if year_told else None


def _consistent(found: Iterable[Told]) -> list[Told]:
    """Each period once, reviewed ones first, and only the first year where years contradict."""
    kept: list[Told] = []
    for told in sorted(found, key=lambda told: told.period.role == "planned"):
        others = (other for other in kept if not _named_together(told.mention, other.mention))
        if not any(_contradicts(told.period, other.period) for other in others):
            kept.append(told)
    return kept


def _named_together(one: Mention, other: Mention) -> bool:
    """Whether two years are named in one breath: "2 năm 2018-2019"."""
    return one.part == other.part == "year" and abs(one.start - other.end) == 1


def _contradicts(period: Period, known: Period) -> bool:
    """Whether it has the part of one that is known, or is planned for before the year reviewed."""
    if period.role == known.role:
        return period.part == known.part
    same = (period.year, period.part) == (known.year, known.part)
    earlier = known.part == "year" and period.year < known.year
    return period.part != "term" and (same or earlier)
