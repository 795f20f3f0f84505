"""The questions the bot asks, in its words. All answers are values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from data.answers import (
    Found,
    FoundTitle,
    ListedTask,
    PlacedTask,
    ReportCard,
    Resolution,
    YearCount,
    YearSummary,
)
from data.model import Report, Status
from data.resolve import Document, Reference, read_reference, without_issuer
from data.snapshot import Snapshot
from data.store import read, read_years
from data.store.open import translated
from data.vietnamese import fold

if TYPE_CHECKING:
    from data.search import Hit

# A title this much better than the next one is what was meant; anything nearer is a choice.
_CLEARLY = 0.08
_CHOICES = 8  # reports to choose from
_MOST_WORDS = 24  # of a question, in full text
_NEAREST = 2  # years to name where one has no report


class Library:
    """The reports of one database file; a load while it is open shows at the next question.

    Every question may raise DatabaseError, when the file has gone or is no longer ours.
    """

    def __init__(self, path: Path) -> None:
        """Opens the database.

        Raises:
            DatabaseError: there is none, or it is no current database of this bot.
        """
        self._path = path
        self._snapshot = Snapshot(path)

    def close(self) -> None:
        """Closes the file."""
        self._snapshot.connection.close()

    def counts(self) -> dict[str, int]:
        """How many reports, tasks, documents, people and figures there are."""
        with self._asked() as now:
            return read.counts(now.connection)

    def years(self) -> tuple[YearCount, ...]:
        """Every year that a report reviews or plans, in order."""
        with self._asked() as now:
            return tuple(now.years.values())

    def nearest_years(self, year: int, limit: int = 4) -> tuple[int, ...]:
        """The years there are, the nearest first, of two equally near the later."""
        with self._asked() as now:
            return _nearest(now, year, limit)

    def year(self, year: int) -> YearSummary | None:
        """What there is of a year; None when no report reviews or plans it."""
        with self._asked() as now:
            known, rows = now.years, now.connection
            if year not in known:
                return None
            reviewing = read_years.cards_of_years(rows, year, year, "reviewed")
            planning = read_years.cards_of_years(rows, year, year, "planned")
            reviewed = {card.id for card in reviewing}
            return YearSummary(
                year=year,
                reports=tuple(reviewing),
                plans=tuple(card for card in planning if card.id not in reviewed),
                done=known[year].done,
                planned=known[year].planned,
                figures=tuple(read_years.figures_of_year(rows, year)),
                documents=tuple(read_years.citations_of_year(rows, year)),
                previous=max((y for y in known if y < year), default=None),
                next=min((y for y in known if y > year), default=None),
            )

    def tasks_of_year(
        self, year: int, status: Status, *, limit: int, offset: int = 0
    ) -> tuple[PlacedTask, ...]:
        """A page of the tasks done in, or planned for, a year."""
        with self._asked() as now:
            return tuple(read_years.tasks_of_year(now.connection, year, status, limit, offset))

    def report(self, id_: str) -> Report | None:
        """A whole report."""
        with self._asked() as now:
            return read.report(now.connection, id_)

    def card(self, id_: str) -> ReportCard | None:
        """What is shown of a report without opening it."""
        with self._asked() as now:
            return next(iter(read.cards(now.connection, [id_])), None)

    def tasks(
        self, id_: str, status: Status, *, limit: int, offset: int = 0
    ) -> tuple[PlacedTask, ...]:
        """A page of a report's tasks of one status, in the order of the text."""
        with self._asked() as now:
            return tuple(read.tasks_of_report(now.connection, id_, status, limit, offset))

    def task(self, id_: str, position: int) -> PlacedTask | None:
        """One task of a report; its position there counts from 1."""
        with self._asked() as now:
            return read.task(now.connection, id_, position)

    def listed(self, placed: PlacedTask, *, in_year: bool) -> ListedTask:
        """A task's place among those of its status, in its report or in its year."""
        with self._asked() as now:
            rows, task = now.connection, placed.task
            if in_year and task.year is not None:
                rank = read_years.rank_in_year(rows, placed)
                known = now.years.get(task.year)
                count = getattr(known, task.status, 0)
                near = read_years.tasks_of_year(rows, task.year, task.status, 3, max(0, rank - 1))
            else:
                rank = read.rank_in_report(rows, placed)
                count = getattr(read.cards(rows, [placed.report])[0], task.status)
                near = read.tasks_of_report(rows, placed.report, task.status, 3, max(0, rank - 1))
            before = near.pop(0) if rank else None
            return ListedTask(placed, rank, count, before, next(iter(near[1:]), None))

    def search(self, words: str, *, limit: int = 10, offset: int = 0) -> Found:
        """Titles, then task headlines, that match the words (see `data.search`).

        A document's code finds where it is cited; and words that no title or headline has without
        a slip, but the reports' text, people or sources have, are found there.
        """
        reference = read_reference(words)
        with self._asked() as now:
            if places := _cited(now, reference):
                return _found_at(now, words, places, limit, offset)
            result = now.index.find(words, limit=limit, offset=offset)
            if not result.exact and (places := _in_full_text(now, reference)):
                return _found_at(now, words, places, limit, offset)
            nearest = _shown(now, result.nearest)
            return Found(words, _shown(now, result.hits), result.total, nearest)

    def resolve(self, text: str) -> Resolution:
        """The reports a REF means: see `data.resolve` for what a REF may be."""
        reference = read_reference(text)
        with self._asked() as now:
            if reference.kind == "years":
                return _resolve_years(now, reference)
            if reference.kind == "id":
                cards = read.cards(now.connection, [reference.text])
            elif reference.kind == "code":
                cards = _citing(now, reference.document)
            else:
                cards = []
            return Resolution(reference, tuple(cards)) if cards else _resolve_words(now, reference)

    @contextmanager
    def _asked(self) -> Iterator[Snapshot]:
        """The newest state of the database, held still for the length of one question."""
        with translated(self._path, "read"):
            if not self._snapshot.is_current():
                newer = Snapshot(self._path)  # if it cannot be opened, the old one stays
                self.close()
                self._snapshot = newer
            with self._snapshot.held_still():
                yield self._snapshot


def _nearest(now: Snapshot, year: int, limit: int) -> tuple[int, ...]:
    return tuple(sorted(now.years, key=lambda y: (abs(y - year), -y))[:limit])


def _resolve_years(now: Snapshot, reference: Reference) -> Resolution:
    """The reports that review a year of the range, or else plan one."""
    found = _reports_on(now, *reference.years)
    near = [] if found else _nearest(now, reference.years[0], _NEAREST)
    nearest = {card.id: card for year in near for card in _reports_on(now, year, year)}
    return Resolution(reference, tuple(found), tuple(nearest.values()))


def _reports_on(now: Snapshot, first: int, last: int) -> list[ReportCard]:
    rows = now.connection
    reviewing = read_years.cards_of_years(rows, first, last, "reviewed")
    return reviewing or read_years.cards_of_years(rows, first, last, "planned")


def _citing(now: Snapshot, document: Document) -> list[ReportCard]:
    """The reports that cite a document; for want of its whole code, of its kind and number."""
    cards = read.cards_citing(now.connection, document)
    less = without_issuer(document)
    return cards if cards or less is None else read.cards_citing(now.connection, less)


Places: TypeAlias = list[tuple[str, int | None]]  # report, position of a task in it


def _cited(now: Snapshot, reference: Reference) -> Places:
    if reference.kind != "code":
        return []
    places = read.places_citing(now.connection, reference.document)
    less = without_issuer(reference.document)
    return places if places or less is None else read.places_citing(now.connection, less)


def _in_full_text(now: Snapshot, reference: Reference) -> Places:
    """Where the words stand together, or else all of them somewhere in one task or report.

    A number counts only where it stands together with the rest: a report that happens to hold
    "2013" somewhere is no answer about 2013.
    """
    tokens = re.findall(r"\w+", fold(reference.text))[:_MOST_WORDS]
    if reference.kind != "words" or all(map(str.isdigit, tokens)):
        return []
    if together := read.places_holding(now.connection, f'"{" ".join(tokens)}"'):
        return together
    if len(tokens) == 1 or any(char.isdigit() for token in tokens for char in token):
        return []
    return read.places_holding(now.connection, " ".join(f'"{token}"' for token in tokens))


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
    return Resolution(reference, _cards(now, hits), _cards(now, result.nearest))


def _cards(now: Snapshot, hits: Sequence[Hit]) -> tuple[ReportCard, ...]:
    """The reports of the hits, each once."""
    ids = list(dict.fromkeys(hit.entry.report for hit in hits))
    return tuple(read.cards(now.connection, ids))


def _shown(now: Snapshot, hits: Sequence[Hit]) -> tuple[FoundTitle, ...]:
    cards = {card.id: card for card in _cards(now, hits)}
    entries = [hit.entry for hit in hits]
    return tuple(
        FoundTitle(
            cards[entry.report],
            read.task(now.connection, entry.report, entry.position) if entry.position else None,
        )
        for entry in entries
        if entry.report in cards  # a load may come between the index and the rows
    )
