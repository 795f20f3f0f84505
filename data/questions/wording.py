"""The words of a question: as they are compared, and as they were written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from data.questions.shorthand import in_full
from data.syllables import is_syllable
from data.vietnamese import fold, nfc, plain

TIME = "#"  # stands where a time was read
_GLUED = re.compile(r"\b(?:(năm|nam)(\d{4})|(\d{4})[/&](\d{4}))\b", re.IGNORECASE)
_CHUNK = re.compile(r"[^\s,;:?!…\"“”()\[\]<>=+*#]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A syllable's `key` in lower case, and what was `written` for it.

    `chunk`: the place, among all, of what stood between blanks; "nvụ" is two syllables of one.
    """

    key: str
    written: str
    chunk: int


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in order."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The keys with a blank between them."""
        return " ".join(word.key for word in self.words)

    def written(self, start: int, end: int) -> str:
        """What was written for a stretch of `text`; each chunk of it once, times left out."""
        covered = self.words[self._number(start) : self._number(end)]
        chunks = {word.chunk: word.written for word in covered if word.key != TIME}
        return " ".join(chunks.values())

    def replaced(self, start: int, end: int, by: str = "") -> Wording:
        """The words with one, or none, in place of those of a stretch of `text`."""
        first, last = self._number(start), self._number(end)
        put = (Word(by, by, self.words[first].chunk),) if by else ()
        return Wording(self.words[:first] + put + self.words[last:])

    def keyed(self, key: Callable[[str], str]) -> Wording:
        """The words with their keys changed."""
        return Wording(tuple(replace(word, key=key(word.key)) for word in self.words))

    def _number(self, place: int) -> int:
        """How many words end before a place in `text`."""
        return len(self.text[:place].split())


def wording(text: str, spelt: Callable[[str], str | None] = lambda _: None) -> Wording:
    """The words of a text, hasty ones in full; `spelt`: what raw keys spell, if they spell any.

    >>> wording("Nvụ năm2012?").text
    'nhiem vu năm 2012'
    """
    return Wording(tuple(_words(_chunks(text), spelt)))


def _chunks(text: str) -> Iterator[str]:
    for match in _CHUNK.finditer(_GLUED.sub(r"\1\3 \2\4", nfc(text))):
        chunk = match[0].strip(".'’‘/@")
        if any(map(str.isalnum, chunk)):
            yield chunk.strip("-–—")
        elif chunk in {"-", "–", "—"}:
            yield "-"


def _words(chunks: Iterable[str], spelt: Callable[[str], str | None]) -> Iterator[Word]:
    for place, chunk in enumerate(chunks):
        decoded = spelt(chunk) if chunk.isascii() else None
        written = decoded if decoded and is_syllable(decoded) else chunk
        key = plain(written).replace("–", "-")
        for each in in_full(fold(key)) or (key,):
            yield Word(each, written, place)
