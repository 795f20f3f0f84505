"""The questions the bot asks, in its words. All answers are values."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from data import documents, find, people, seek
from data.answers import (
    Found,
    ListedTask,
    PlacedTask,
    ReportCard,
    Resolution,
    YearCount,
    YearSummary,
)
from data.comparison import Comparison, FollowedPlans
from data.excerpts import FoundPassages, ReportPassages
from data.export.table import Exported
from data.model import Report, Status
from data.named import DocumentPage, Documents, People, PersonPage
from data.snapshot import SEARCH_MEMORY, Snapshot
from data.store import read, read_export, read_years
from data.store.open import translated
from data.topic import Topic, topic


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
        self._generation = 0

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
            return find.year(now, year)

    def foremost_on(
        self, year: int, *, limit: int, offset: int = 0
    ) -> tuple[tuple[ReportCard, ...], tuple[ReportCard, ...]]:
        """A page of the reports that review a year, then of those that but plan it."""
        with self._asked() as now:
            reviewing, planning = read_years.foremost(now.connection, year, limit, offset)
            return tuple(reviewing), tuple(planning)

    def tasks_of_year(
        self, year: int, status: Status, *, limit: int, offset: int = 0
    ) -> tuple[PlacedTask, ...]:
        """A page of the tasks done in, or planned for, a year."""
        with self._asked() as now:
            return tuple(read_years.tasks_of_year(now.connection, year, status, limit, offset))

    def reports_on(self, year: int, *, limit: int, offset: int = 0) -> tuple[ReportCard, ...]:
        """A page of the reports that review or plan a year, the newest first."""
        with self._asked() as now:
            return tuple(read_years.cards_of_year(now.connection, year, limit, offset))

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

    def newest(self, *, limit: int, offset: int = 0) -> tuple[ReportCard, ...]:
        """A page of all reports, the newest first."""
        with self._asked() as now:
            return tuple(read.newest_cards(now.connection, limit, offset))

    def compare(self, first: int, second: int) -> Comparison | None:
        """Two years side by side; None when no report reviews or plans one of them."""
        from data.side_by_side import compare  # noqa: PLC0415  # numpy, when first needed

        with self._asked() as now:
            there = first in now.years and second in now.years
            return compare(now, first, second) if there else None

    def followed_plans(self, year: int, *, limit: int, offset: int = 0) -> FollowedPlans:
        """A page of a year's plans that later reports speak of: see `data.followed`."""
        from data.followed import followed_plans  # noqa: PLC0415  # numpy, when first needed

        with self._asked() as now:
            return followed_plans(now, year, limit, offset)

    def topic(self, words: str, *, limit: int, offset: int = 0, newest_first: bool = True) -> Topic:
        """A page of the tasks on a subject, and how many each year: see `data.topic`."""
        with self._asked() as now:
            return topic(now, words, limit, offset, newest_first=newest_first)

    def rows_of_report(self, id_: str, *, limit: int) -> Exported:
        """The first tasks of a report, as rows of a file, in the order of the text."""
        with self._asked() as now:
            return read_export.of_report(now.connection, id_, limit)

    def rows_of_years(self, first: int, last: int, *, limit: int) -> Exported:
        """The first tasks of some years, as rows of a file: by year, done before planned."""
        with self._asked() as now:
            return read_export.of_years(now.connection, first, last, limit)

    def search(
        self, words: str, *, limit: int = 10, offset: int = 0, unfinished: bool = False
    ) -> Found:
        """A page of what the words find: see `data.find.search`."""
        with self._asked() as now:
            return find.search(now, words, limit, offset, unfinished=unfinished)

    def resolve(self, text: str) -> Resolution:
        """The reports a REF means: see `data.resolve` for what a REF may be."""
        with self._asked() as now:
            return find.resolve(now, text)

    def passages(self, words: str, *, limit: int, offset: int = 0, each: int = 2) -> FoundPassages:
        """A page of the reports whose text holds the words, `each` with its best passages."""
        with self._asked() as now:
            return seek.passages_of_all(now, words, limit, offset, each)

    def passages_of_report(self, words: str, id_: str) -> ReportPassages | None:
        """The passages of one report that hold the words; None if the report is gone."""
        with self._asked() as now:
            return seek.passages_of_report(now, words, id_)

    def documents(self, scope: str, *, limit: int, offset: int = 0) -> Documents:
        """A page of the documents cited by "all" reports, a year's, or the one of an id."""
        with self._asked() as now:
            return documents.of_scope(now, scope, limit, offset)

    def find_documents(self, text: str, *, limit: int, offset: int = 0) -> Documents:
        """A page of the documents that a code, a number or a name may mean."""
        with self._asked() as now:
            return documents.find(now, text, limit, offset)

    def document(self, ref: str, *, limit: int, offset: int = 0) -> DocumentPage | None:
        """A document by its short name, with a page of the places where it is cited."""
        with self._asked() as now:
            return documents.page(now, ref, limit, offset)

    def people(self, scope: str, *, limit: int, offset: int = 0) -> People:
        """A page of the people named by "all" reports, a year's, or the one of an id."""
        with self._asked() as now:
            return people.of_scope(now, scope, limit, offset)

    def find_people(self, text: str, *, limit: int, offset: int = 0) -> People:
        """A page of the people that a name, a part of one, or a role may mean."""
        with self._asked() as now:
            return people.find(now, text, limit, offset)

    def person(self, ref: str, *, limit: int, offset: int = 0) -> PersonPage | None:
        """A person by the short name, with a page of roles."""
        with self._asked() as now:
            return people.page(now, ref, limit, offset)

    @property
    def path(self) -> Path:
        """The database file."""
        return self._path

    def generation(self) -> int:
        """A number that grows, while this library is open, when something was loaded."""
        with self._asked():
            return self._generation

    def names(self) -> Generator[tuple[str, list[str]]]:
        """Every report with all ids that it has or had; no question is asked until it is closed."""
        with self._asked() as now:
            yield from read.names(now.connection)

    def wanted(self, words: Iterable[str], ids: Sequence[str]) -> dict[str, set[str]]:
        """Which of some reports are about which words: see `data.wanted`."""
        from data.wanted import wanted  # noqa: PLC0415  # the search engine, when first needed

        with self._asked() as now:
            return wanted(now, words, ids)

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
                self._generation += 1
