"""The keys that occur, by number, with what the noisy channel compares: folds, tones and marks."""

from __future__ import annotations

import math
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from data.search.syllables import fold_of

Ids: TypeAlias = NDArray[np.uint32]
Floats: TypeAlias = NDArray[np.float32]

_MARKS = {"ă": 1, "â": 2, "đ": 4, "ê": 8, "ô": 16, "ơ": 32, "ư": 64}
ABOUT = "@"  # before a year that an entry is about: the key of what its text does not say
_BITS = 64


def tone_of(key: str) -> int:
    """A key's tone, 0 to 5."""
    return int(key[-1]) if key[0].isalpha() and key[-1] in "12345" else 0


def marks_of(key: str) -> int:
    """The letters with marks in a key, as bits."""
    bits = 0
    for letter in key:
        bits |= _MARKS.get(letter, 0)
    return bits


def letters_mask(fold: str) -> int:
    """The letters of a fold as bits; a slip changes at most two of them."""
    mask = 0
    for letter in fold:
        mask |= 1 << (ord(letter) - 97 if letter.isascii() else ord(letter)) % _BITS
    return mask


class Vocabulary:
    """Keys numbered as they came. `frequency`: the share of entries that hold each."""

    def __init__(self, keys: Sequence[str], counts: Ids, entries: int) -> None:
        """`counts`: in how many of the entries each key stands."""
        self.keys = keys
        self.ids = {key: number for number, key in enumerate(keys)}
        self.entries = max(entries, 1)
        self.counts = counts
        self.tones = np.fromiter(map(tone_of, keys), np.uint8, len(keys))
        self.marks = np.fromiter(map(marks_of, keys), np.uint8, len(keys))
        folds: dict[str, list[int]] = {}
        for number, key in enumerate(keys):
            folds.setdefault(fold_of(key), []).append(number)
        self.folds = [fold for fold in folds if fold[0].isalpha()]
        self._members = {fold: np.array(folds[fold], np.uint32) for fold in folds}
        self.masks = np.fromiter(map(letters_mask, self.folds), np.uint64, len(self.folds))
        self.lengths = np.fromiter(map(len, self.folds), np.int16, len(self.folds))
        self._sorted = sorted(self.folds)
        counted = counts.tolist()
        self._fold_counts = {
            fold: sum(map(counted.__getitem__, its)) for fold, its in folds.items()
        }

    def members(self, fold: str) -> Ids:
        """The keys that are alike without accents; none if there are none."""
        return self._members.get(fold, _NONE)

    def starting(self, fold: str) -> list[str]:
        """The longer folds that begin with one."""
        first = bisect_right(self._sorted, fold)
        last = bisect_left(self._sorted, fold + chr(sys.maxunicode))
        return self._sorted[first:last]

    def log_frequency(self, key: str) -> float:
        """How often a key occurs; minus infinity if it does not."""
        number = self.ids.get(key)
        count = 0 if number is None else int(self.counts[number])
        return math.log(count / self.entries) if count else -math.inf

    def log_frequency_of_fold(self, fold: str) -> float:
        """How often any of the keys alike without accents occurs."""
        count = self._fold_counts.get(fold, 0)
        return math.log(count / self.entries) if count else -math.inf

    def numbers(self, keys: Iterable[str]) -> Ids:
        """The keys that there are, as their numbers."""
        return np.array([self.ids[key] for key in keys if key in self.ids], np.uint32)


_NONE: Ids = np.zeros(0, np.uint32)
