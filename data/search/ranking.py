"""The exact order of a few hundred candidates: what matches, in which order, how near."""

from __future__ import annotations

import math
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

    `score`: of each entry. `worth` and `quality`: of each slot's match in it, nought where there is
    none.
    """

    score: NDArray[np.float64]
    worth: Floats
    quality: Floats


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
    meant = _evidence(slots, counted, placed, parameters) >= _least(
        len(counted), vocabulary, parameters
    )
    share *= meant | (worst >= accents.DIFFER)
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
    worth_there, quality = np.zeros((2, len(slots), len(keys)), np.float32)
    before = np.full(len(keys), -2)
    for number, slot in enumerate(slots):
        worth = _dense(slot, slot.worth, padding)[keys] * free
        next_to = (columns == before[:, None] + 1) & (worth > 0)
        ahead = (columns > before[:, None]) & (worth > 0)
        suits = worth + next_to * parameters.adjacent + ahead * parameters.in_order
        place = suits.argmax(axis=1)
        matched = worth[rows, place] > 0
        score += suits[rows, place] * matched
        worth_there[number] = worth[rows, place]
        quality[number] = _dense(slot, slot.quality, padding)[keys[rows, place]] * matched
        free[rows[matched], place[matched]] = False
        before = np.where(matched, place, before)
    return _Placed(score, worth_there, quality)


def _counted(slots: Sequence[Slot]) -> list[int]:
    """Which slots' matches are counted, each word once.

    Numbers only exclude, unless there is nothing else: were they counted, a right year would make
    up for wrong words.
    """
    first: dict[Typed, int] = {}
    for number, slot in enumerate(slots):
        first.setdefault(slot.typed, number)
    return [number for typed, number in first.items() if not typed.is_number] or [*first.values()]


def _evidence(
    slots: Sequence[Slot], counted: Sequence[int], placed: _Placed, parameters: Parameters
) -> NDArray[np.float64]:
    """The nats by which each entry's matches say that it is meant, and not something else."""
    evidence = np.zeros(len(placed.score))
    for number in counted:
        slot = slots[number]
        # The log-likelihood of what was typed, given what it matches: see `channel.slot`.
        cost = np.minimum(placed.worth[number] + slot.background + parameters.missing, 0)
        evidence += np.where(placed.quality[number], slot.says + cost, parameters.says_not)
    return evidence


def _least(words: int, vocabulary: Vocabulary, parameters: Parameters) -> float:
    size = math.log1p(vocabulary.entries / 1000)
    least = parameters.evidence + parameters.evidence_by_size * size
    return least * min(1.0, parameters.evidence_of_one * words)


def _dense(slot: Slot, values: Floats, padding: int) -> Floats:
    dense = np.zeros(padding + 1, np.float32)
    dense[slot.ids] = values
    return dense
