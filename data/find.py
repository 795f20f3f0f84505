"""From words or a REF to reports and tasks, in one state of the database."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from data.answers import Found, FoundTitle, PlacedTask, ReportCard, Resolution, YearSummary
from data.model import Role
from data.resolve import Reference, read_reference, without_issuer
from data.snapshot import Snapshot
from data.store import read, read_years
from data.vietnamese import fold

if TYPE_CHECKING:
    from data.search import Entry, Hit

Places: TypeAlias = list[tuple[str, int | None]]  # report, position of a task in it

# A title this much better than the next one is what was meant; anything nearer is a choice.
_CLEARLY = 0.08
_NEARLY = 0.9  # share of the words' information that a title must hold to be what was meant
_SOURCE = re.compile(
    r"""(?<!\w)(?:nguồn|nguon|source):\s*(?:["“](?P<quoted>[^"”]+)["”]|(?P<source>\S+))""",
    re.IGNORECASE,
)
_CHOICES = 8  # reports to choose from
_MOST_WORDS = 24  # of a question, in full text
_BEGINNING = 3  # letters of an unfinished word; fewer begin too many words of a text
_NEAREST = 2  # years to name where one has no report
_SHOWN, _LISTED = 10, 60  # of a year: reports; figures and documents


def search(
    now: Snapshot, words: str, limit: int, offset: int, *, unfinished: bool = False
) -> Found:
    """A page of titles, then task headlines, that match the words (see `data.search`).

    A document's code finds where it is cited; and words that no title or headline nearly has, but
    the reports' text, people or sources have, are found there. `nguồn:` before a source leaves only
    what was published there. `unfinished`: somebody is still typing the last word.
    """
    if (match := _SOURCE.search(words)) and (rest := _without(words, match)):
        return _from_source(now, words, rest, match["quoted"] or match["source"], (limit, offset))
    reference = read_reference(words)
    if places := cited(now, reference):
        return _found_at(now, words, places, limit, offset)
    result = now.index.find(words, limit=limit, offset=offset, unfinished=unfinished)
    nearly = result.exact or result.best >= _NEARLY
    if not nearly and (places := _in_full_text(now, reference, unfinished=unfinished)):
        return _found_at(now, words, places, limit, offset)
    hits, nearest = _shown(now, result.hits), _shown(now, result.nearest)
    return Found(words, hits, result.total, nearest, result.understood, result.without)


def _without(words: str, match: re.Match[str]) -> str:
    return f"{words[: match.start()]} {words[match.end() :]}".strip()


def _from_source(now: Snapshot, words: str, rest: str, source: str, page: tuple[int, int]) -> Found:
    """What the rest of the words finds, of one source; several editions make several sources."""
    limit, offset = page
    owners = read.published_by(now.connection, source)
    result = now.index.find(rest, limit=limit, offset=offset, owners=owners)
    return Found(words, _shown(now, result.hits), result.total, understood=result.understood)


def resolve(now: Snapshot, text: str) -> Resolution:
    """The reports that a REF means; of none, those that come nearest."""
    reference = read_reference(text)
    if reference.kind == "years":
        return _resolve_years(now, reference)
    ids: dict[str, None] = {}
    if reference.kind == "id":
        ids = {reference.text: None}
    elif reference.kind == "code":
        ids = dict.fromkeys(id_ for id_, _ in cited(now, reference))
    if cards := tuple(read.cards(now.connection, list(ids)[:_SHOWN])):
        return Resolution(reference, cards, total=len(ids))
    return _resolve_words(now, reference)


def year(now: Snapshot, year: int) -> YearSummary | None:
    """What there is of a year; None when no report reviews or plans it."""
    known, rows = now.years, now.connection
    if year not in known:
        return None
    reviewing, planning = read_years.foremost(rows, year, _SHOWN, 0)
    figure_count, document_count = read_years.counts_of_year(rows, year)
    return YearSummary(
        count=known[year],
        reports=tuple(reviewing),
        plans=tuple(planning),
        plans_inferred=read_years.plans_inferred(rows, year),
        figures=tuple(read_years.figures_of_year(rows, year, _LISTED)),
        figure_count=figure_count,
        documents=tuple(read_years.citations_of_year(rows, year, _LISTED)),
        document_count=document_count,
        previous=max((y for y in known if y < year), default=None),
        next=min((y for y in known if y > year), default=None),
    )


def nearest_years(now: Snapshot, year: int, limit: int) -> tuple[int, ...]:
    """The years there are, the nearest first, of two equally near the later."""
    return tuple(sorted(now.years, key=lambda y: (abs(y - year), -y))[:limit])


def _resolve_years(now: Snapshot, reference: Reference) -> Resolution:
    """The reports that review a year of the range, or else plan one."""
    found, total = _reports_on(now, *reference.years)
    near = [] if found else nearest_years(now, reference.years[0], _NEAREST)
    nearest = {card.id: card for year in near for card in _reports_on(now, year, year)[0]}
    return Resolution(reference, tuple(found), tuple(nearest.values()), total)


def _reports_on(now: Snapshot, first: int, last: int) -> tuple[list[ReportCard], int]:
    """The first reports that review, or else plan, a year of the range, and how many there are."""
    roles: tuple[Role, ...] = ("reviewed", "planned")
    for role in roles:
        if total := read_years.count_on(now.connection, first, last, role):
            return read_years.cards_of_years(now.connection, first, last, role, _SHOWN), total
    return [], 0


def cited(now: Snapshot, reference: Reference) -> Places:
    """Where a document is cited; for want of its whole code, one of its kind and number."""
    if reference.kind != "code":
        return []
    places = read.places_citing(now.connection, reference.document)
    less = without_issuer(reference.document)
    return places if places or less is None else read.places_citing(now.connection, less)


def _in_full_text(now: Snapshot, reference: Reference, *, unfinished: bool) -> Places:
    """Where the words stand together, or else all of them somewhere in one task or report.

    A number counts only where it stands together with the rest: a report that happens to hold
    "2013" somewhere is no answer about 2013.
    """
    tokens = re.findall(r"\w+", fold(reference.text))[:_MOST_WORDS]
    if reference.kind != "words" or all(map(str.isdigit, tokens)):
        return []
    if unfinished and len(tokens) > 1 and len(tokens[-1]) < _BEGINNING:
        tokens.pop()
        unfinished = False
    goes_on = "*" if unfinished and len(tokens[-1]) >= _BEGINNING else ""
    if together := read.places_holding(now.connection, f'"{" ".join(tokens)}"{goes_on}'):
        return together
    if len(tokens) == 1 or any(char.isdigit() for token in tokens for char in token):
        return []
    apart = " ".join(f'"{token}"' for token in tokens)
    return read.places_holding(now.connection, apart + goes_on)


def _found_at(now: Snapshot, words: str, places: Places, limit: int, offset: int) -> Found:
    page = places[offset : offset + limit]
    cards = {card.id: card for card in read.cards(now.connection, [id_ for id_, _ in page])}
    hits = tuple(
        FoundTitle(cards[id_], read.task(now.connection, id_, position) if position else None)
        for id_, position in page
    )
    return Found(words, hits, len(places))


def _resolve_words(now: Snapshot, reference: Reference) -> Resolution:
    """The report whose title matches clearly best, or all that match; titles before tasks."""
    result = now.index.find(reference.text, limit=_CHOICES)
    hits = [hit for hit in result.hits if hit.entry.position is None] or list(result.hits)
    if len(hits) > 1 and hits[0].score - hits[1].score > _CLEARLY:
        hits = hits[:1]
    found = _cards(now, hits)
    return Resolution(reference, found, _cards(now, result.nearest), len(found))


def _cards(now: Snapshot, hits: Sequence[Hit]) -> tuple[ReportCard, ...]:
    """The reports of the hits, each once."""
    ids = list(dict.fromkeys(hit.entry.report for hit in hits))
    return tuple(read.cards(now.connection, ids))


def _shown(now: Snapshot, hits: Sequence[Hit]) -> tuple[FoundTitle, ...]:
    cards = {card.id: card for card in _cards(now, hits)}
    return tuple(
        FoundTitle(cards[entry.report], _task(now, entry), hit.marks())
        for hit in hits
        if (entry := hit.entry).report in cards  # a load may come between the index and the rows
    )


def _task(now: Snapshot, entry: Entry) -> PlacedTask | None:
    return read.task(now.connection, entry.report, entry.position) if entry.position else None
