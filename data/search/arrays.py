"""The index as arrays: of each entry its keys, of each key the entries that hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from data.search.paged import Paged
from data.search.vocabulary import Ids

Numbers: TypeAlias = Ids | Paged

MOST_KEYS = 40  # of an entry that are compared; the rest is found, but not weighed


@dataclass(frozen=True, slots=True)
class Segment:
    """Entries that were indexed together; it never changes, but entries of it may die.

    Entry n holds `keys[starts[n]:starts[n + 1]]`; key k stands in the entries
    `postings[offsets[k]:offsets[k + 1]]`, in order. `owners` and `positions` are what the caller
    knows the entries by; `dead` are entries that are gone. What grows with the entries may be
    paged.
    """

    keys: Numbers
    starts: Numbers
    postings: Numbers
    offsets: Ids
    owners: NDArray[np.int64] | Paged
    positions: Numbers
    dead: Ids = field(default_factory=lambda: np.zeros(0, np.uint32))

    @property
    def living(self) -> int:
        """How many of its entries are not dead."""
        return self.size - len(self.dead)

    @property
    def size(self) -> int:
        """How many entries it holds, the dead among them."""
        return len(self.starts) - 1

    def entries(self, key: int) -> Ids:
        """The entries that hold a key."""
        if key + 1 >= len(self.offsets):  # it came with a later segment
            return self.postings[:0]
        return self.postings[int(self.offsets[key]) : int(self.offsets[key + 1])]

    def known_by(self, entry: int) -> tuple[int, int]:
        """The owner and the position of an entry."""
        place = slice(entry, entry + 1)
        return int(self.owners[place][0]), int(self.positions[place][0])

    def counts(self, size: int) -> Ids:
        """Of so many keys, in how many entries each stands."""
        counts = np.zeros(size, np.uint32)
        counts[: len(self.offsets) - 1] = np.diff(self.offsets)
        return counts


def segment(keys: Ids, lengths: Ids, owners: NDArray[np.int64], positions: Ids) -> Segment:
    """Indexes entries: their keys end to end, and how many each has."""
    starts = np.zeros(len(lengths) + 1, np.uint32)
    np.cumsum(lengths, out=starts[1:])
    postings, offsets = _postings(keys, lengths)
    return Segment(keys, starts, postings, offsets, owners, positions)


def _postings(keys: Ids, lengths: Ids) -> tuple[Ids, Ids]:
    size = max(len(lengths), 1)
    entries = np.repeat(np.arange(len(lengths), dtype=np.uint64), lengths)
    pairs = keys.astype(np.uint64) * np.uint64(size) + entries
    del entries
    pairs.sort()
    first = np.ones(len(pairs), bool)
    np.not_equal(pairs[1:], pairs[:-1], out=first[1:])
    pairs = pairs[first]  # a key that stands twice in an entry counts once
    counts = np.bincount((pairs // np.uint64(size)).astype(np.int64))
    offsets = np.zeros(len(counts) + 1, np.uint32)
    np.cumsum(counts, out=offsets[1:])
    return (pairs % np.uint64(size)).astype(np.uint32), offsets


def merged(segments: Sequence[Segment]) -> Segment:
    """One segment of the living entries of several, in their order; all are wholly in memory."""
    alive = [np.setdiff1d(np.arange(each.size), each.dead) for each in segments]
    lengths = [np.diff(each.starts[:])[left] for each, left in zip(segments, alive, strict=True)]
    keys = [_keys_of(each, left) for each, left in zip(segments, alive, strict=True)]
    owners = [each.owners.take(left) for each, left in zip(segments, alive, strict=True)]
    places = [each.positions.take(left) for each, left in zip(segments, alive, strict=True)]
    return segment(
        np.concatenate(keys),
        np.concatenate(lengths).astype(np.uint32),
        np.concatenate(owners),
        np.concatenate(places),
    )


def _keys_of(each: Segment, entries: NDArray[np.int64]) -> Ids:
    keys: Ids = each.keys[:]
    if len(entries) == each.size:
        return keys
    kept = np.zeros(each.size, bool)
    kept[entries] = True
    left: Ids = keys[np.repeat(kept, np.diff(each.starts[:]))]
    return left


def matrix(each: Segment, entries: NDArray[np.int64], padding: int) -> Ids:
    """The keys of some entries, one a row, at most `MOST_KEYS`, filled up with `padding`."""
    starts = each.starts.take(entries).astype(np.int64)
    lengths = np.minimum(each.starts.take(entries + 1) - starts, MOST_KEYS)
    columns = np.arange(int(lengths.max(initial=1)))
    places = np.minimum(starts[:, None] + columns, len(each.keys) - 1)
    rows: Ids = each.keys.take(places)
    rows[columns >= lengths[:, None]] = padding
    return rows
