"""The search engine: a query's readings, the candidates of each, and one order of them all."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache, partial

import numpy as np

from data.search.answer import Answer, Found, in_order
from data.search.arrays import Segment
from data.search.candidates import Bounds, Mask, candidates
from data.search.channel import Slot, slot
from data.search.parameters import DEFAULT, Parameters
from data.search.ranking import Ranked, rank
from data.search.readings import Reading, readings, wordings
from data.search.syllables import fold_of, key_of
from data.search.typed import Typed
from data.search.vocabulary import Vocabulary


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

    def find(
        self,
        query: str,
        *,
        exactly: bool = True,
        prefix: bool = False,
        effort: float = 1.0,
        owners: Collection[int] | None = None,
    ) -> Answer:
        """What answers a query, at most a few hundred entries.

        `exactly`: only entries that have every number of the query. `prefix`: the last word may be
        unfinished. `effort`: the share of `most_postings` that may be read. `owners`: whose entries
        may be found, everybody's without.
        """
        if not self.vocabulary.keys:
            return in_order([], [], self.parameters)
        ways = [
            way
            for words, raw in wordings(query, self.vocabulary, self.parameters)
            for way in self._readings(words, raw=raw, prefix=prefix)
        ]
        most = int(effort * self.parameters.most_postings) // max(len(ways), 1)
        found: list[Found] = []
        for number, segment in enumerate(self.segments):
            bounds = Bounds(exactly, most, None if owners is None else _of(owners, segment))
            found += (
                Found(number, place, self._ranked(way, segment, bounds))
                for place, way in enumerate(ways)
            )
        return in_order(found, ways, self.parameters)

    def _readings(self, words: Sequence[str], *, raw: bool, prefix: bool) -> list[Reading]:
        accents = raw or not all(map(_bare, words))
        lost = self.parameters.bare if accents else 0.0
        fill = partial(self._slot, lost=lost)
        ways = readings(words, self.vocabulary, self.parameters, fill, prefix=prefix)
        ways = [_shortened(way, self.parameters) for way in ways if way.slots]
        return [replace(way, corrected=way.corrected or raw) for way in ways]

    def _filled(self, typed: Typed, *, lost: float) -> Slot:
        return slot(typed, self.vocabulary, self.parameters, lost=lost)

    def _ranked(self, way: Reading, segment: Segment, bounds: Bounds) -> Ranked:
        entries = candidates(way.slots, segment, self.parameters, bounds)
        if len(segment.dead):
            entries = entries[~np.isin(entries, segment.dead)]
        return rank(way.slots, entries, segment, self.vocabulary, self.parameters)


def _of(owners: Collection[int], segment: Segment) -> Mask:
    """Which entries are somebody's of these."""
    return np.isin(segment.owners[:], np.fromiter(owners, np.int64, len(owners)))


def _shortened(way: Reading, parameters: Parameters) -> Reading:
    """A very long reading without its repetitions, and cut: what it costs is bounded.

    Numbers stay: without one, what has another would answer.
    """
    if len(way.slots) <= parameters.most_syllables:
        return way
    once = list({slot.typed: slot for slot in way.slots}.values())
    least = once[: parameters.most_syllables]
    numbers = [slot for slot in once[parameters.most_syllables :] if slot.typed.is_number]
    return replace(way, slots=(*least, *numbers))


def _bare(word: str) -> bool:
    key = key_of(word)
    return key == fold_of(key)
