"""What words typed after the bot's name may mean, a page at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from data.answers import PlacedTask, ReportCard, YearCount
from data.library import Library
from data.model import Status
from data.resolve import Reference, read_reference
from handlers.texts import Texts
from handlers.views import inline as views
from handlers.views.inline import FIRST_TASKS, Offer

PAGE = 20  # offers; clients show a few and ask for more as one scrolls
_BEGUN = re.compile(r"(.*?)(\d{1,3})")  # a year of which some digits are typed
_MOST_BEGUN = 5  # years offered for these digits


_Read: TypeAlias = Callable[[int, int], Iterable[Offer]]  # from limit and offset


@dataclass(frozen=True, slots=True)
class Offered:
    """A page of offers; `more`: whether another one follows."""

    offers: tuple[Offer, ...]
    more: bool


def offers(library: Library, words: str, start: int, texts: Texts) -> Offered:
    """The page of offers from `start` on.

    Without words the newest reports; for a report's id the report and its tasks; for a year the
    year, its reports and its tasks; else the years that are meant, and what a search finds. The
    last word may be unfinished.
    """
    if not words:
        cards = library.newest(limit=PAGE + 1, offset=start)
        shown = tuple(views.report(card, texts) for card in cards[:PAGE])
        return Offered(shown, len(cards) > PAGE)
    reference = read_reference(words)
    if reference.kind == "id" and (card := library.card(words)):
        return _of_report(library, card, start, texts)
    years = _years_meant(library, words, reference)
    if reference.kind == "years" and len(years) == 1:
        return _of_year(library, years[0], start, texts)
    searched = _searched_for(reference) if years else words
    return _searching(library, years, searched, start, texts)


def _searching(
    library: Library, years: Sequence[YearCount], words: str, start: int, texts: Texts
) -> Offered:
    ahead = years[start : start + PAGE]
    limit, offset = PAGE - len(ahead), max(0, start - len(years))
    found = library.search(words, limit=limit, offset=offset, unfinished=True)
    hits = (
        views.one_task(hit.task, hit.card, texts) if hit.task else views.report(hit.card, texts)
        for hit in found.hits
    )
    shown = (*(_year(library, count, texts) for count in ahead), *hits)
    return Offered(shown, start + PAGE < len(years) + found.total)


def _of_report(library: Library, card: ReportCard, start: int, texts: Texts) -> Offered:
    def tasks(status: Status) -> _Read:
        return lambda limit, offset: (
            views.one_task(placed, card, texts)
            for placed in library.tasks(card.id, status, limit=limit, offset=offset)
        )

    itself = [views.report(card, texts)]
    return _page(
        [
            (1, lambda _limit, _offset: itself),
            (card.done, tasks("done")),
            (card.planned, tasks("planned")),
        ],
        start,
    )


def _of_year(library: Library, count: YearCount, start: int, texts: Texts) -> Offered:
    def reports(limit: int, offset: int) -> Iterable[Offer]:
        cards = library.reports_on(count.year, limit=limit, offset=offset)
        return (views.report(card, texts) for card in cards)

    def tasks(status: Status) -> _Read:
        return lambda limit, offset: _tasks(
            library, library.tasks_of_year(count.year, status, limit=limit, offset=offset), texts
        )

    return _page(
        [
            (1, lambda _limit, _offset: [_year(library, count, texts)]),
            (count.reports, reports),
            (count.done, tasks("done")),
            (count.planned, tasks("planned")),
        ],
        start,
    )


def _page(parts: Iterable[tuple[int, _Read]], start: int) -> Offered:
    """A page of several lists, one after the other, each told by its length and how to read it."""
    shown: list[Offer] = []
    before = 0
    for count, read in parts:
        first, room = max(0, start - before), PAGE - len(shown)
        if room and first < count:
            shown += read(min(room, count - first), first)
        before += count
    return Offered(tuple(shown), start + PAGE < before)


def _year(library: Library, count: YearCount, texts: Texts) -> Offer:
    status: Status = "done" if count.done else "planned"
    tasks = library.tasks_of_year(count.year, status, limit=FIRST_TASKS)
    of = _cards(library, tasks)
    return views.year(count, [placed for placed in tasks if placed.report in of], of, texts)


def _tasks(library: Library, tasks: Sequence[PlacedTask], texts: Texts) -> Iterable[Offer]:
    of = _cards(library, tasks)
    return (
        views.one_task(placed, of[placed.report], texts) for placed in tasks if placed.report in of
    )


def _cards(library: Library, tasks: Sequence[PlacedTask]) -> dict[str, ReportCard]:
    ids = dict.fromkeys(placed.report for placed in tasks)
    return {id_: card for id_ in ids if (card := library.card(id_))}


def _years_meant(library: Library, words: str, reference: Reference) -> Sequence[YearCount]:
    """The years there are of those that are named, or the newest of which the first digits are."""
    known = library.years()
    if reference.kind == "years":
        first, last = reference.years
        return [count for count in known if first <= count.year <= last]
    begun = _BEGUN.fullmatch(words)
    if begun is None:
        return []
    before, digits = begun.groups()
    meant = (
        count
        for count in reversed(known)
        if str(count.year).startswith(digits)
        and read_reference(f"{before}{count.year}").kind == "years"
    )
    return list(islice(meant, _MOST_BEGUN))


def _searched_for(reference: Reference) -> str:
    """What finds the reports and tasks of the years: the years themselves, whatever is around."""
    if reference.kind != "years":
        return reference.text
    first, last = reference.years
    return str(first) if first == last else f"{first}-{last}"
