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
from data.search.vocabulary import Floats, Vocabulary


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
    lengths = (keys != padding).sum(axis=1)
    columns = np.arange(keys.shape[1])
    rows = np.arange(len(keys))
    free = np.ones(keys.shape, bool)
    score = lengths * parameters.length
    held = np.zeros(len(keys))
    sure = np.zeros(len(keys))  # what of that is held without a slip
    together = np.zeros(len(keys))  # words beside the one before them
    agreeing = np.zeros(len(keys))
    worst = np.ones(len(keys))
    before = np.full(len(keys), -2)
    counted = _counted(slots)
    whole = sum(slot.information for slot in counted.values()) or 1.0
    words = max(len(counted), 1)
    for slot in slots:
        worth = _dense(slot, slot.worth, padding)[keys] * free
        next_to = (columns == before[:, None] + 1) & (worth > 0)
        ahead = (columns > before[:, None]) & (worth > 0)
        placed = worth + next_to * parameters.adjacent + ahead * parameters.in_order
        place = placed.argmax(axis=1)
        matched = worth[rows, place] > 0
        score += np.where(matched, placed[rows, place], 0)
        free[rows[matched], place[matched]] = False
        together += matched & next_to[rows, place]
        before = np.where(matched, place, before)
        quality = np.where(matched, _dense(slot, slot.quality, padding)[keys[rows, place]], 0)
        if counted.pop(slot.typed, None):
            held += quality * slot.information
            sure += (quality >= accents.DIFFER) * slot.information
            agreeing += quality >= 1
            worst = np.minimum(worst, quality)
    # Of few titles, most words that are typed stand in none, and what is like them is there by
    # chance: there, slips alone count only where most stand side by side.
    if vocabulary.entries < parameters.few:
        phrase = (worst >= parameters.slipped) & (2 * together >= words - 1)
        held = np.where((sure >= parameters.sure * whole) | phrase, held, 0)
    return Ranked(
        entries,
        score.astype(np.float32),
        (held / whole).astype(np.float32),
        (agreeing / words).astype(np.float32),
        worst.astype(np.float32),
    )


def _counted(slots: Sequence[Slot]) -> dict[Typed, Slot]:
    """The slots whose matches are counted, each word once.

    Numbers only exclude, unless there is nothing else: were they counted, a right year would make
    up for wrong words.
    """
    words = {slot.typed: slot for slot in slots if not slot.typed.is_number}
    return words or {slot.typed: slot for slot in slots}


def _dense(slot: Slot, values: Floats, padding: int) -> Floats:
    dense = np.zeros(padding + 1, np.float32)
    dense[slot.ids] = values
    return dense
