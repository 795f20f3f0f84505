"""What is searched and what is found, as the library knows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from data.search.matching import Match, marks, understood
from data.search.readings import Reading


@dataclass(frozen=True, slots=True)
class Entry:
    """What is searched: a report's title (`position` None), or the headline of one of its tasks.

    `years`: what it is about beyond its own words; a year in a query may be met by them.
    """

    report: str
    position: int | None
    text: str
    years: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that matched, and the share of what the query says that it holds (1 is all).

    `matches`: what of it fills the query, read anew at every call.
    """

    entry: Entry
    score: float
    matches: Callable[[], list[Match]] = field(compare=False, repr=False)
    reading: Reading = field(compare=False, repr=False)

    def marks(self) -> tuple[tuple[int, int], ...]:
        """The spans of its text that match the query, in order."""
        return marks(self.matches(), self.entry.text)

    def understood(self) -> str | None:
        """The query as this entry spells it, if the query had to be corrected."""
        return understood(self.reading, self.matches())


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A page of `hits` out of `total`, best first; `nearest` is filled only when there is none.

    `exact`: some hit has every word without a slip. `best`: the highest score of all.
    `understood`: the query as the first hit spells it, if it was corrected. `without`: of no hits,
    a word without which there are some, and how many.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    nearest: tuple[Hit, ...] = ()
    exact: bool = False
    best: float = 0.0
    understood: str | None = None
    without: tuple[str, int] | None = None
