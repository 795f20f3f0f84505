"""The entries worth ranking, found from posting lists: what says most is read first.

Reading ends as soon as what is left could not lift another entry to the best ones; the exact
order, and what was not read, is `ranking`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from data.search.arrays import Segment
from data.search.channel import Slot
from data.search.parameters import Parameters
from data.search.vocabulary import Ids

_SOME = 1e-6  # what a match is worth at the least


Mask: TypeAlias = NDArray[np.bool_]  # of a segment's entries


@dataclass(frozen=True, slots=True)
class Bounds:
    """What may be found, and at what cost.

    `exactly`: only entries that have every number among the slots. `most`: entries of posting lists
    that are read before what is left is left to the ranking. `among`: which entries may be found.
    """

    exactly: bool
    most: int
    among: Mask | None = None


def candidates(
    slots: Sequence[Slot], segment: Segment, parameters: Parameters, bounds: Bounds
) -> NDArray[np.int64]:
    """At most `most_candidates` entries of a segment that match the slots best."""
    required = [slot for slot in slots if bounds.exactly and slot.typed.is_number]
    allowed = _holding(required, segment, bounds.among) if required else bounds.among
    only_numbers = len(required) == len(slots)
    if allowed is not None and (only_numbers or not allowed.any()):
        return np.flatnonzero(allowed)[: parameters.most_candidates]
    counted = _Counted(segment, allowed)
    once = {slot.typed: slot for slot in slots}.values()
    words = [slot for slot in once if not (bounds.exactly and slot.typed.is_number)]
    lists = sorted(
        ((slot, _postings(slot, segment, parameters)) for slot in words),
        key=lambda pair: sum(map(len, pair[1])),
    )
    left = sum(slot.best for slot in words)
    for slot, postings in lists:
        counted.add(slot, postings)
        left -= slot.best
        if counted.read > bounds.most:
            break
        near = counted.count(left + parameters.slack) if left < counted.highest else 0
        if 0 < near <= parameters.most_candidates:
            break
    return counted.foremost(left + parameters.slack, parameters.most_candidates)


def _holding(numbers: Sequence[Slot], segment: Segment, among: Mask | None) -> Mask:
    """Which entries, of those among which is looked, hold every one of the numbers."""
    allowed = np.ones(segment.size, bool) if among is None else among.copy()
    for slot in numbers:
        has = np.zeros(segment.size, bool)
        for key in slot.ids:
            has[segment.entries(int(key))] = True
        allowed &= has
    return allowed


def _postings(slot: Slot, segment: Segment, parameters: Parameters) -> list[Ids]:
    """The entries of what is worth reading, best first: the first always, others if likely."""
    least = min(slot.best, parameters.least_read)
    return [segment.entries(int(key)) for key in slot.ids[slot.worth >= least]]


class _Counted:
    """What each entry's matches are worth so far."""

    def __init__(self, segment: Segment, allowed: Mask | None) -> None:
        self._total = np.zeros(segment.size, np.float32)
        self._best = np.zeros(segment.size, np.float32)  # of the slot that is being added
        self._allowed = allowed
        self.read = 0  # entries in posting lists
        self.highest = 0.0

    def add(self, slot: Slot, postings: Sequence[Ids]) -> None:
        """Adds to each entry what its best match in one slot is worth."""
        if not postings:
            return
        entries = np.concatenate(postings[::-1]).astype(np.intp)
        worth = np.repeat(slot.worth[: len(postings)][::-1], list(map(len, postings[::-1])))
        self.read += len(entries)
        if self._allowed is not None:
            kept = self._allowed.take(entries)
            entries, worth = entries[kept], worth[kept]
        # Where an entry stands twice the later value holds, and the best comes last.
        self._best[entries] = worth
        total = self._total.take(entries) + self._best.take(entries)
        self._total[entries] = total
        self.highest = max(self.highest, float(total.max(initial=0)))

    def count(self, within: float) -> int:
        """How many entries are so near the best."""
        return int(np.count_nonzero(self._near(within)))

    def foremost(self, within: float, most: int) -> NDArray[np.int64]:
        """The entries so near the best, at most so many."""
        near = np.flatnonzero(self._near(within))
        if len(near) > most:
            near = near[np.argpartition(-self._total[near], most)[:most]]
        return near

    def _near(self, within: float) -> Mask:
        least = max(self.highest - within, _SOME)
        near: Mask = self._total >= least
        return near
