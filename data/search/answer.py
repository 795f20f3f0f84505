"""One order of what all readings of a query found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data.search import accents
from data.search.parameters import Parameters
from data.search.ranking import Ranked
from data.search.readings import Reading
from data.search.vocabulary import Floats

_ENTRIES = 1 << 32  # more than a segment can hold


@dataclass(frozen=True, slots=True)
class Answer:
    """Entries in order, the best first: each's segment, its number there, and how it ranks.

    `ways`: which of the `readings` suits it best.
    """

    segments: NDArray[np.int64]
    entries: NDArray[np.int64]
    score: Floats
    share: Floats
    agreeing: Floats
    worst: Floats
    ways: NDArray[np.int64]
    readings: Sequence[Reading]

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self.entries)

    def where(self, kept: NDArray[np.bool_ | np.int64]) -> Answer:
        """Only some of the entries, by a mask or their places in order."""
        return Answer(
            self.segments[kept],
            self.entries[kept],
            self.score[kept],
            self.share[kept],
            self.agreeing[kept],
            self.worst[kept],
            self.ways[kept],
            self.readings,
        )

    @property
    def numbered(self) -> bool:
        """Whether the query has a number, which only what holds it answers."""
        return any(slot.typed.is_number for way in self.readings for slot in way.slots)

    @property
    def exact(self) -> bool:
        """Whether some entry has every word without a slip."""
        return bool((self.worst >= accents.DIFFER).any())


@dataclass(frozen=True, slots=True)
class Found:
    """What one reading, told by its place among the readings, found in one segment."""

    segment: int
    way: int
    ranked: Ranked


def in_order(found: Sequence[Found], readings: Sequence[Reading], parameters: Parameters) -> Answer:
    """One order of it all; an entry that several readings found counts as the best of them."""
    sizes = [len(each.ranked.entries) for each in found]
    added = [_constant(readings[each.way], parameters) for each in found]
    answer = Answer(
        np.repeat(np.array([each.segment for each in found], np.int64), sizes),
        np.concatenate([np.zeros(0, np.int64), *(each.ranked.entries for each in found)]),
        _all(each.ranked.score for each in found) + np.repeat(np.array(added, np.float32), sizes),
        _all(each.ranked.share for each in found),
        _all(each.ranked.agreeing for each in found),
        _all(each.ranked.worst for each in found),
        np.repeat(np.array([each.way for each in found], np.int64), sizes),
        readings,
    )
    order = np.lexsort((answer.entries, answer.segments, -answer.score))
    places = answer.segments[order] * _ENTRIES + answer.entries[order]
    _, first = np.unique(places, return_index=True)
    return answer.where(order[np.sort(first)])


def _all(parts: Iterable[Floats]) -> Floats:
    return np.concatenate([np.zeros(0, np.float32), *parts])


def _constant(way: Reading, parameters: Parameters) -> float:
    """What makes scores of different readings likelihoods of the same query."""
    missing = sum(slot.background + parameters.missing for slot in way.slots)
    return way.prior + missing
