"""What a mistyped syllable may have been: keys at most two slips away, and how likely each is."""

from __future__ import annotations

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from data.search.parameters import Parameters
from data.search.vocabulary import Vocabulary, letters_mask

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = frozenset(
    pair
    for row, below in zip(_ROWS, (*_ROWS[1:], ""), strict=True)
    for place, key in enumerate(row)
    for near in (*row[place + 1 : place + 2], *below[max(0, place - 1) : place + 1])
    for pair in (key + near, near + key)
)
# Spoken alike somewhere, or written so by some: beginnings, then ends.
_BEGINNINGS = (
    ("tr", "ch"),
    ("s", "x"),
    ("l", "n"),
    ("d", "gi"),
    ("d", "r"),
    ("gi", "r"),
    ("d", "z"),
    ("ph", "f"),
    ("qu", "w"),
    ("c", "k"),
    ("ng", "ngh"),
    ("g", "gh"),
    ("v", "d"),
)
_ENDS = (("i", "y"), ("n", "ng"), ("t", "c"))
_TWO_SLIPS_FROM = 4  # letters; a shorter syllable would be any other
_MOST = 200


def near(
    typed: str, vocabulary: Vocabulary, parameters: Parameters, worth: float
) -> list[tuple[str, float]]:
    """The folds that are not the typed one but near it, each with its log-likelihood.

    Only those at least as likely as `worth` are looked for.
    """
    most = (
        2
        if len(typed) >= _TWO_SLIPS_FROM and worth < _two_slips(parameters) - parameters.least_worth
        else 1
    )
    if worth > parameters.regional or len(typed) > parameters.longest_syllable:
        return []
    unlike = np.bitwise_count(vocabulary.masks ^ np.uint64(letters_mask(typed)))
    close = (unlike <= 2 * most) & (np.abs(vocabulary.lengths - len(typed)) <= most)
    folds = [vocabulary.folds[number] for number in np.flatnonzero(close)]
    found = process.extract(typed, folds, scorer=OSA.distance, score_cutoff=most, limit=_MOST)
    likely = {fold: _likelihood(typed, fold, int(d), parameters) for fold, d, _ in found if d}
    for fold in _regional(typed):
        if len(vocabulary.members(fold)):
            likely[fold] = max(parameters.regional, likely.get(fold, parameters.regional))
    return [(fold, value) for fold, value in likely.items() if value >= worth]


def _two_slips(parameters: Parameters) -> float:
    return parameters.second_slip + parameters.transposed


def _likelihood(typed: str, meant: str, distance: int, parameters: Parameters) -> float:
    one = _one_slip(typed, meant, parameters)
    return one if distance == 1 else one + parameters.second_slip


def _one_slip(typed: str, meant: str, parameters: Parameters) -> float:
    """The likelihood of the first slip, told by the first and last letters that differ."""
    if len(typed) < len(meant):
        return parameters.left_out
    if len(typed) > len(meant):
        return parameters.put_in
    differ = [
        place for place, pair in enumerate(zip(typed, meant, strict=True)) if len(set(pair)) > 1
    ]
    first, last = differ[0], differ[-1]
    if last == first + 1 and typed[first : last + 1] == meant[last] + meant[first]:
        return parameters.transposed
    beside = all(typed[place] + meant[place] in _BESIDE for place in differ)
    return parameters.neighbour if beside else parameters.substituted


def _regional(typed: str) -> set[str]:
    """How the syllable may be spelt where it is spoken otherwise."""
    starts = {
        other + typed.removeprefix(this)
        for pair in _BEGINNINGS
        for this, other in (pair, pair[::-1])
        if typed.startswith(this)
    }
    ends = {
        typed.removesuffix(this) + other
        for pair in _ENDS
        for this, other in (pair, pair[::-1])
        if typed.endswith(this)
    }
    return (starts | ends) - {typed}
