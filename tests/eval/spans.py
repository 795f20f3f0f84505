"""Where words stand in a text, counted in letters: blanks and Unicode forms make no difference."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from typing import TypeAlias

Letters: TypeAlias = frozenset[int]  # numbers of letters of a `Source`

# What parsers change without changing a word.
_TYPED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": ".", "–": "-", "—": "-"})
_CLOSING = ".,;"


def dense(words: str | None) -> str:
    """The words as letters alone: in NFC, without blanks, case kept.

    >>> dense("Năm 2012\\n")
    'Năm2012'
    """
    return "".join(unicodedata.normalize("NFC", words or "").split())


class Source:
    """A text as the row of its letters, every one with its offset in the text."""

    def __init__(self, text: str) -> None:
        bases = [i for i, mark in enumerate(text) if not i or not unicodedata.combining(mark)]
        row: list[str] = []
        self._offsets: list[int] = []
        for start, end in zip(bases, [*bases[1:], len(text)], strict=True):
            letters = dense(text[start:end])
            row.extend(letters)
            self._offsets.extend([start] * len(letters))
        self._row = "".join(row)

    def between(self, start: int, end: int) -> Letters:
        """The letters of `text[start:end]`."""
        return frozenset(range(bisect_left(self._offsets, start), bisect_left(self._offsets, end)))

    def places(self, words: str) -> list[Letters]:
        """Every place where the words stand, from the front.

        Only if there is none are quotes, dashes and the closing stop taken for what a keyboard
        types: a parser may have changed these.
        """
        wanted = dense(words)
        found = _occurrences(self._row, wanted)
        if found or len(wanted) < 2:  # a stop alone would be anywhere
            return found
        return _occurrences(self._row.translate(_TYPED), wanted.translate(_TYPED).rstrip(_CLOSING))


def _occurrences(row: str, part: str) -> list[Letters]:
    found = []
    at = row.find(part) if part else -1
    while at >= 0:
        found.append(frozenset(range(at, at + len(part))))
        at = row.find(part, at + 1)
    return found
