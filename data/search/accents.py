"""What typed accents say: none may have been lost, and others contradict."""

from __future__ import annotations

import numpy as np

from data.search.parameters import Parameters
from data.search.typed import Typed
from data.search.vocabulary import Floats, Ids, Vocabulary, marks_of, tone_of

DIFFER = 0.9  # the quality of a match with other accents
_SPOKEN_ALIKE = (3, 4)  # hỏi and ngã, in most of the country


def quality(typed: Typed, likelihood: Floats) -> Floats:
    """Lost accents cost no quality; accents that contradict do."""
    if typed.bare:
        return np.ones(len(likelihood), np.float32)
    return np.where(likelihood < 0, DIFFER, 1).astype(np.float32)


def likelihood(
    typed: Typed, ids: Ids, vocabulary: Vocabulary, parameters: Parameters, lost: float
) -> Floats:
    """The log-likelihood of the typed accents where keys of some letters were meant."""
    tone, marks = tone_of(typed.key), marks_of(typed.key)
    tones, their_marks = vocabulary.tones[ids], vocabulary.marks[ids]
    wrong = parameters.tone_wrong if tone else parameters.tone_lost
    by_tone = np.where(tones == tone, 0, np.where(tones == 0, parameters.tone_added, wrong))
    if tone in _SPOKEN_ALIKE:
        by_tone = np.where(tones == sum(_SPOKEN_ALIKE) - tone, parameters.tone_regional, by_tone)
    missing = np.bitwise_count(their_marks & ~np.uint8(marks))
    added = np.bitwise_count(~their_marks & np.uint8(marks))
    total = by_tone + missing * parameters.mark_lost + added * parameters.mark_added
    if typed.bare:
        total = np.where((tones > 0) | (their_marks > 0), np.maximum(total, lost), 0)
    result: Floats = total.astype(np.float32)
    return result
