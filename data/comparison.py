"""Two years side by side, and what later reports say of a year's plans, as values."""

from __future__ import annotations

from dataclasses import dataclass

from data.answers import PlacedTask, ReportCard, YearCount


@dataclass(frozen=True, slots=True)
class Side:
    """One of the years: its counts, and the first of its figures in their own words."""

    count: YearCount
    documents: int
    figures: int
    quotes: tuple[str, ...]

    @property
    def year(self) -> int:
        """Which year it is."""
        return self.count.year


@dataclass(frozen=True, slots=True)
class Cited:
    """Documents as they are cited: how many there are, and the first of them."""

    total: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around a figure, verbatim, and the report they stand in."""

    text: str
    report: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two years side by side: documents of `both` and of one alone, and what both measure.

    `measured` pairs clauses, the first year's first, that say by themselves that they count the
    same thing; `cards` are of the reports they stand in, by id.
    """

    first: Side
    second: Side
    both: Cited
    only_first: Cited
    only_second: Cited
    measured: tuple[tuple[Clause, Clause], ...]
    cards: dict[str, ReportCard]


@dataclass(frozen=True, slots=True)
class Followed:
    """A plan, and the tasks of later reports that speak of the same matter, oldest first."""

    plan: PlacedTask
    later: tuple[PlacedTask, ...]


@dataclass(frozen=True, slots=True)
class FollowedPlans:
    """A page of the `total` plans of a year that reappear; `seen` of its `plans` were looked at.

    `cards` are of all reports named, by id.
    """

    year: int
    followed: tuple[Followed, ...]
    total: int
    seen: int
    plans: int
    cards: dict[str, ReportCard]
