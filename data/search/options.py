"""The ways to take the words of a query: as they stand, written out, cut or joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.search.abbreviations import table
from data.search.frequency import NEVER, log_frequency
from data.search.parameters import Parameters
from data.search.syllables import is_abbreviation, is_shouted, key_of, may_be_numeral, numeral
from data.search.typed import Typed, numeral_of
from data.search.vocabulary import Vocabulary
from data.vietnamese import fold

_RARE = -9.0  # log-frequency below which a word may be two that were joined
_LONGEST_PART = 10  # letters of one of several that were run together
_PIECE = 2  # letters that a cut-off piece has at most, or else it is a rare word
_SHORTEST, _MOST_SHORT = 2, 3  # letters of an unfinished abbreviation, and how many it may become


@dataclass(frozen=True, slots=True)
class Option:
    """Some words of the query taken for syllables.

    `prior`: of so taking them. `one_name`: the syllables come together. `corrected`: they are not
    as they were typed.
    """

    size: int
    typed: tuple[Typed, ...]
    prior: float = 0.0
    one_name: bool = False
    corrected: bool = False


class Options:
    """The ways to take the words from a place on."""

    def __init__(
        self,
        words: Sequence[str],
        vocabulary: Vocabulary,
        parameters: Parameters,
        *,
        prefix: bool,
    ) -> None:
        """`prefix`: somebody is still typing the last word."""
        self._words = words
        self._shouted = is_shouted(words)
        self._vocabulary = vocabulary
        self._parameters = parameters
        self._being_typed = prefix
        self._goes_on = parameters.unfinished if prefix else parameters.cut_off

    def at(self, place: int) -> Iterator[Option]:
        """The word at the place alone, or with the next, or as several syllables."""
        short = self._abbreviation(place)
        if short:
            yield short
        word = self._words[place]
        typed = self._typed(place)
        if not short:
            yield Option(1, (typed,))
            yield from self._short_of(word) if typed.being_typed else ()
        if typed.is_number:
            return
        if not short and (long := table().maybe(word)):
            typed_long = tuple(map(_syllable, long))
            yield Option(1, typed_long, self._parameters.abbreviated, one_name=True)
        known = self._frequency(word)
        if known < _RARE and 1 < len(word) <= self._parameters.longest_syllable:
            yield from self._cuts(word)
        if place + 1 < len(self._words):
            yield from self._joint(word, self._words[place + 1])

    def _abbreviation(self, place: int) -> Option | None:
        if not is_abbreviation(self._words[place], shouted=self._shouted):
            return None
        for size in (3, 2, 1):
            joint = self._words[place : place + size]
            if len(joint) == size and (long := table().long(joint)):
                return Option(size, tuple(map(_syllable, long)))
        return None

    def _short_of(self, word: str) -> Iterator[Option]:
        """What a word may stand for that is on its way to an abbreviation: UBN to UBND."""
        if len(word) >= _SHORTEST and is_abbreviation(word, shouted=self._shouted):
            for long in table().beginning(word)[:_MOST_SHORT]:
                prior = self._parameters.abbreviated
                yield Option(1, tuple(map(_syllable, long)), prior, one_name=True)

    def _typed(self, place: int) -> Typed:
        word = self._words[place]
        last = place == len(self._words) - 1
        goes_on = self._goes_on if last else None
        being_typed = last and self._being_typed
        if word[0].isdigit() or not may_be_numeral(word):
            return Typed(key_of(word), goes_on=goes_on, being_typed=being_typed)
        before = fold(self._words[place - 1]) if place else ""
        if value := numeral(word, before=before, shouted=self._shouted):
            return Typed(str(value))
        return Typed(key_of(word), numeral_of(word), goes_on, being_typed)

    def _cuts(self, word: str) -> Iterator[Option]:
        """The likeliest cut of a word into two or more that there are."""
        ways: list[tuple[float, list[str]]] = [(0.0, [])]
        for end in range(1, len(word) + 1):
            starts = range(max(end == len(word), end - _LONGEST_PART), end)
            ends = ((*ways[start], word[start:end]) for start in starts)
            ways.append(
                max(
                    (likelihood + self._frequency(part) + self._parameters.joined, [*before, part])
                    for likelihood, before, part in ends
                )
            )
        likelihood, parts = ways[-1]
        if likelihood > NEVER:
            typed = [each for part in parts for each in self._long(part)]
            prior = self._parameters.joined * (len(parts) - 1)
            yield Option(1, tuple(typed), prior, corrected=True)

    def _long(self, word: str) -> list[Typed]:
        known = is_abbreviation(word, shouted=False) and table().long([word])
        return list(map(_syllable, known or [word]))

    def _joint(self, word: str, after: str) -> Iterator[Option]:
        """Two words as one syllable, if one of them is a mere piece."""
        broken = [
            part for part in (word, after) if len(part) <= _PIECE or self._frequency(part) < _RARE
        ]
        if broken and after[0].isalpha() and self._frequency(word + after) > NEVER:
            typed = (_syllable(word + after),)
            yield Option(2, typed, self._parameters.split, corrected=True)

    def _frequency(self, word: str) -> float:
        return log_frequency(word, self._vocabulary, accents=False)


def _syllable(word: str) -> Typed:
    return Typed(key_of(word))
