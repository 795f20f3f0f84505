"""What the library answers with: values a view can show without asking again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from data.model import Announced, Citation, Figure, Period, Task
from data.resolve import Reference


@dataclass(frozen=True, slots=True)
class Counted:
    """How many tasks a report says it lists, and how many of them were read."""

    announced: Announced
    held: int


@dataclass(frozen=True, slots=True)
class Publication:
    """Where a report was published."""

    url: str | None
    source: str | None
    published_on: dt.date | None


@dataclass(frozen=True, slots=True)
class ReportCard:
    """What is shown of a report without opening it. `done` and `planned` count its tasks.

    `editions` are all its publications, the one shown first.
    """

    id: str
    title: str | None
    url: str | None
    source: str | None
    author: str | None
    published_on: dt.date | None
    event_on: dt.date | None
    event_on_inferred: bool
    periods: tuple[Period, ...]
    done: int
    planned: int
    counts: tuple[Counted, ...]
    editions: tuple[Publication, ...]


@dataclass(frozen=True, slots=True)
class PlacedTask:
    """A task, the report it stands in, and its position there (1 is the first)."""

    report: str
    position: int
    task: Task


@dataclass(frozen=True, slots=True)
class ListedTask:
    """A task in a list of `count`: how many come before it, and which are next to it."""

    placed: PlacedTask
    rank: int
    count: int
    before: PlacedTask | None
    after: PlacedTask | None


@dataclass(frozen=True, slots=True)
class YearCount:
    """How much there is of a year: reports that review or plan it, and tasks.

    `inferred`: none of the reports prints the year.
    """

    year: int
    reports: int
    done: int
    planned: int
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class YearSummary:
    """A year: the reports that review it, what was done in it, and what was planned for it.

    `plans` are the reports that plan the year without reviewing it. Of reports, figures (each
    wording once) and documents these are the first; `count`, `figure_count` and `document_count`
    say how many there are. Tasks are asked for in pages, and so are more reports.
    `plans_inferred`: none of those that plan the year prints it.
    """

    count: YearCount
    reports: tuple[ReportCard, ...]
    plans: tuple[ReportCard, ...]
    plans_inferred: bool
    figures: tuple[Figure, ...]
    figure_count: int
    documents: tuple[Citation, ...]
    document_count: int
    previous: int | None
    next: int | None

    @property
    def year(self) -> int:
        """Which year it is."""
        return self.count.year

    @property
    def done(self) -> int:
        """How many tasks were done in it."""
        return self.count.done

    @property
    def planned(self) -> int:
        """How many tasks were planned for it."""
        return self.count.planned


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a REF leads to: one report, a choice of several, or none and those that come nearest.

    Of `total` reports that are meant `found` are the first.
    """

    reference: Reference
    found: tuple[ReportCard, ...]
    nearest: tuple[ReportCard, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A search hit to show: the report, and the task whose headline matched, if it was no title.

    `marks`: the spans of the title, or of the headline, that match the words searched for.
    """

    card: ReportCard
    task: PlacedTask | None
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A page of search hits out of `total`; of none, the nearest titles.

    `understood`: the words as the best hit spells them, if they were corrected. `without`: where
    nothing is found, a word without which something is, and how much.
    """

    query: str
    hits: tuple[FoundTitle, ...]
    total: int
    nearest: tuple[FoundTitle, ...] = ()
    understood: str | None = None
    without: tuple[str, int] | None = None
