"""The exact order of a few hundred candidates: what matches, in which order, how near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from data.search import accents
from data.search.arrays import Segment, matrix
from data.search.channel import Slot
from data.search.parameters import Parameters
from data.search.typed import Typed
from data.search.vocabulary import Floats, Ids, Vocabulary


@dataclass(frozen=True, slots=True)
class Ranked:
    """Candidates, as arrays of the same length.

    `score`: in nats. `share`: of the query's information, what the entry holds, 0 to 1, nought
    where that is but chance. `agreeing`: the share of its words that stand there with the very
    accents typed. `worst`: the quality of the match of its worst word, nought if one is missing.
    """

    entries: NDArray[np.int64]
    score: Floats
    share: Floats
    agreeing: Floats
    worst: Floats


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where the slots stand in the entries.

    `score`: of each entry. `quality`: of each slot's match in it, nought where there is none.
    `together`: how many slots stand right behind the one before them.
    """

    score: NDArray[np.float64]
    quality: Floats
    together: NDArray[np.int64]


def rank(
    slots: Sequence[Slot],
    entries: NDArray[np.int64],
    segment: Segment,
    vocabulary: Vocabulary,
    parameters: Parameters,
) -> Ranked:
    """Scores the candidates; they keep their order."""
    padding = len(vocabulary.keys)
    keys = matrix(segment, entries, padding)
    placed = _placed(slots, keys, padding, parameters)
    counted = _counted(slots)
    information = np.array([slots[number].information for number in counted])
    whole = information.sum() or 1.0
    quality = placed.quality[counted]
    worst = quality.min(axis=0, initial=1)
    share = information @ quality / whole
    # Of few titles, most words that are typed stand in none, and what is like them is there by
    # chance: there, slips alone count only where most stand side by side.
    if vocabulary.entries < parameters.few:
        sure = information @ (quality >= accents.DIFFER) >= parameters.sure * whole
        side_by_side = 2 * placed.together >= len(counted) - 1
        share *= sure | (side_by_side & (worst >= parameters.slipped))
    return Ranked(
        entries,
        (placed.score + (keys != padding).sum(axis=1) * parameters.length).astype(np.float32),
        share.astype(np.float32),
        ((quality >= 1).sum(axis=0) / max(len(counted), 1)).astype(np.float32),
        worst.astype(np.float32),
    )


def _placed(slots: Sequence[Slot], keys: Ids, padding: int, parameters: Parameters) -> _Placed:
    """Gives each slot in turn the place of an entry that suits it best and is still free."""
    columns, rows = np.arange(keys.shape[1]), np.arange(len(keys))
    free = np.ones(keys.shape, bool)
    score = np.zeros(len(keys))
    quality = np.zeros((len(slots), len(keys)), np.float32)
    together = np.zeros(len(keys), np.int64)
    before = np.full(len(keys), -2)
    for number, slot in enumerate(slots):
        worth = _dense(slot, slot.worth, padding)[keys] * free
        next_to = (columns == before[:, None] + 1) & (worth > 0)
        ahead = (columns > before[:, None]) & (worth > 0)
        suits = worth + next_to * parameters.adjacent + ahead * parameters.in_order
        place = suits.argmax(axis=1)
        matched = worth[rows, place] > 0
        score += suits[rows, place] * matched
        quality[number] = _dense(slot, slot.quality, padding)[keys[rows, place]] * matched
        together += matched & next_to[rows, place]
        free[rows[matched], place[matched]] = False
        before = np.where(matched, place, before)
    return _Placed(score, quality, together)


def _counted(slots: Sequence[Slot]) -> list[int]:
    """Which slots' matches are counted, each word once.

    Numbers only exclude, unless there is nothing else: were they counted, a right year would make
    up for wrong words.
    """
    first: dict[Typed, int] = {}
    for number, slot in enumerate(slots):
        first.setdefault(slot.typed, number)
    return [number for typed, number in first.items() if not typed.is_number] or [*first.values()]


def _dense(slot: Slot, values: Floats, padding: int) -> Floats:
    dense = np.zeros(padding + 1, np.float32)
    dense[slot.ids] = values
    return dense
