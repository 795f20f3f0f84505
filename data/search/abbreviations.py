"""What abbreviations stand for: one table, `abbreviations.txt`, that anybody may extend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from data.vietnamese import fold, nfc

_FILE = Path(__file__).with_name("abbreviations.txt")


class Abbreviations:
    """Abbreviations and what they stand for."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Reads lines such as `UBND, UB = ủy ban nhân dân`; # begins a comment."""
        self._long: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._folded: dict[str, tuple[str, ...]] = {}
        for line in lines:
            short, _, long = nfc(line.partition("#")[0]).partition("=")
            for each in filter(None, map(str.strip, short.split(","))):
                self._add(each, tuple(long.lower().split()))

    def _add(self, short: str, long: tuple[str, ...]) -> None:
        words = tuple(re.findall(r"\w+", short.lower()))
        for variant in (words, tuple(word.replace("đ", "d") for word in words)):
            self._long.setdefault(variant, long)
        if len(words) == 1:
            self._folded.setdefault(fold(words[0]), long)

    def long(self, words: Sequence[str]) -> tuple[str, ...]:
        """What the words stand for; nothing if they are no abbreviation.

        >>> Abbreviations(["HĐND = hội đồng nhân dân"]).long(["hdnd"])
        ('hội', 'đồng', 'nhân', 'dân')
        """
        return self._long.get(tuple(word.lower() for word in words), ())

    def maybe(self, word: str) -> tuple[str, ...]:
        """What a word may stand for: "ca" is one too, and "tu" may be TƯ without its accents."""
        return self._folded.get(word.lower(), ()) if word.isascii() else self.long([word])

    def beginning(self, letters: str) -> list[tuple[str, ...]]:
        """What the abbreviations of one word that begin so stand for, each once.

        >>> Abbreviations(["UBND = ủy ban nhân dân", "UBMT = ủy ban mặt trận"]).beginning("UBN")
        [('ủy', 'ban', 'nhân', 'dân')]
        """
        letters = letters.lower()
        shorts = ((words[0], long) for words, long in self._long.items() if len(words) == 1)
        return list(dict.fromkeys(long for short, long in shorts if short.startswith(letters)))


@lru_cache(maxsize=1)
def table() -> Abbreviations:
    """The table of the file."""
    return Abbreviations(_FILE.read_text("utf-8").splitlines())
