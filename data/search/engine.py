"""The search engine: a query's readings, the candidates of each, and one order of them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from data.search.arrays import Segment
from data.search.candidates import candidates
from data.search.channel import ACCENTS_DIFFER, Slot, Typed, slot
from data.search.parameters import DEFAULT, Parameters
from data.search.ranking import Ranked, rank
from data.search.readings import Reading, readings, wordings
from data.search.syllables import fold_of, key_of
from data.search.vocabulary import Floats, Vocabulary

_ENTRIES = 1 << 32  # more than a segment can hold


@dataclass(frozen=True, slots=True)
class Answer:
    """Entries in order, the best first: each's segment, its number there, and how it ranks."""

    segments: NDArray[np.int64]
    entries: NDArray[np.int64]
    score: Floats
    share: Floats
    agreeing: Floats
    worst: Floats

    def __len__(self) -> int:
        """How many entries there are."""
        return len(self.entries)

    def where(self, kept: NDArray[np.bool_ | np.int64]) -> Answer:
        """Only some of the entries, by a mask or their places in order."""
        return Answer(*(getattr(self, each.name)[kept] for each in fields(self)))

    @property
    def exact(self) -> bool:
        """Whether some entry has every word without a slip."""
        return float(self.worst.max(initial=0)) >= ACCENTS_DIFFER


class Engine:
    """Searches the segments of one index."""

    def __init__(
        self, keys: Sequence[str], segments: Sequence[Segment], parameters: Parameters = DEFAULT
    ) -> None:
        """`keys`: what the segments' key numbers stand for."""
        counts = np.zeros(len(keys), np.uint32)
        for segment in segments:
            counts += segment.counts(len(keys))
        entries = sum(segment.living for segment in segments)
        self.segments = segments
        self.vocabulary = Vocabulary(keys, counts, entries)
        self.parameters = parameters
        self._slot = lru_cache(parameters.remembered)(self._filled)

    def find(self, query: str, *, exactly: bool = True, prefix: bool = False) -> Answer:
        """What answers a query, at most a few hundred entries.

        `exactly`: only entries that have every number of the query. `prefix`: the last word may be
        unfinished.
        """
        ways = [
            way
            for words, raw in wordings(query, self.vocabulary, self.parameters)
            for way in self._readings(words, raw=raw, prefix=prefix)
        ]
        most = self.parameters.most_postings
        found = [
            (number, way, self._ranked(way, segment, exactly=exactly, most=most // len(ways)))
            for way in ways
            for number, segment in enumerate(self.segments)
        ]
        return _in_order(found, self.parameters)

    def _readings(self, words: Sequence[str], *, raw: bool, prefix: bool) -> list[Reading]:
        accents = raw or not all(map(_bare, words))
        lost = self.parameters.bare if accents else 0.0
        fill = partial(self._slot, lost=lost)
        ways = readings(words, self.vocabulary, self.parameters, fill, prefix=prefix)
        return [_shortened(way, self.parameters) for way in ways if way.slots]

    def _filled(self, typed: Typed, *, lost: float) -> Slot:
        return slot(typed, self.vocabulary, self.parameters, lost=lost)

    def _ranked(self, way: Reading, segment: Segment, *, exactly: bool, most: int) -> Ranked:
        entries = candidates(way.slots, segment, self.parameters, exactly=exactly, most=most)
        if len(segment.dead):
            entries = entries[~np.isin(entries, segment.dead)]
        return rank(way.slots, entries, segment, self.vocabulary, self.parameters)


def _shortened(way: Reading, parameters: Parameters) -> Reading:
    """A very long reading without its repetitions, and cut: what it costs is bounded."""
    if len(way.slots) <= parameters.most_syllables:
        return way
    once = {slot.typed: slot for slot in way.slots}
    return replace(way, slots=tuple(once.values())[: parameters.most_syllables])


def _bare(word: str) -> bool:
    key = key_of(word)
    return key == fold_of(key)


def _in_order(found: Sequence[tuple[int, Reading, Ranked]], parameters: Parameters) -> Answer:
    """One order of what all readings found; an entry counts as the reading that suits it best."""
    if not found:
        return Answer(*(np.zeros(0, kind) for kind in (np.int64, np.int64, *[np.float32] * 4)))
    ranked = [each for _, _, each in found]
    scores = [each.score + _constant(way, parameters) for _, way, each in found]
    segments = [np.full(len(each.entries), number) for number, _, each in found]
    answer = Answer(
        np.concatenate(segments),
        np.concatenate([each.entries for each in ranked]),
        np.concatenate(scores),
        np.concatenate([each.share for each in ranked]),
        np.concatenate([each.agreeing for each in ranked]),
        np.concatenate([each.worst for each in ranked]),
    )
    order = np.lexsort((answer.entries, answer.segments, -answer.score))
    places = answer.segments[order] * _ENTRIES + answer.entries[order]
    _, first = np.unique(places, return_index=True)
    return answer.where(order[np.sort(first)])


def _constant(way: Reading, parameters: Parameters) -> float:
    """What makes scores of different readings likelihoods of the same query."""
    missing = sum(slot.background + parameters.missing for slot in way.slots)
    return way.prior + missing
