"""The questions the bot asks, in its words. All answers are values."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from data import find
from data.answers import (
    Found,
    ListedTask,
    PlacedTask,
    ReportCard,
    Resolution,
    YearCount,
    YearSummary,
)
from data.model import Report, Status
from data.snapshot import SEARCH_MEMORY, Snapshot
from data.store import read, read_years
from data.store.open import translated


class Library:
    """The reports of one database file; a load while it is open shows at the next question.

    Every question may raise DatabaseError, when the file has gone or is no longer ours.
    """

    def __init__(self, path: Path, search_memory: int = SEARCH_MEMORY) -> None:
        """Opens the database. `search_memory`: bytes that the search index may take.

        Raises:
            DatabaseError: there is none, or it is no current database of this bot.
        """
        self._path = path
        self._search_memory = search_memory
        self._snapshot = Snapshot(path, search_memory)

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
            return find.nearest_years(now, year, limit)

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
        """A page of what the words find: see `data.find.search`."""
        with self._asked() as now:
            return find.search(now, words, limit, offset)

    def resolve(self, text: str) -> Resolution:
        """The reports a REF means: see `data.resolve` for what a REF may be."""
        with self._asked() as now:
            return find.resolve(now, text)

    @contextmanager
    def _asked(self) -> Iterator[Snapshot]:
        """The newest state of the database, held still for the length of one question."""
        with translated(self._path, "read"):
            while True:
                with self._snapshot.held_still() as current:
                    if current:
                        yield self._snapshot
                        return
                # If the newer one cannot be opened, the old one stays.
                newer = Snapshot(self._path, self._search_memory)
                self.close()
                self._snapshot = newer
