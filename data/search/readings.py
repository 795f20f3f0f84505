"""What a query may say: its syllables, with joined ones cut, cut ones joined, the short made long.

Several readings are likely at times ("ca" is công an, and a word); the few likeliest are searched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from data.search.abbreviations import table
from data.search.channel import Slot, Typed, numeral_of, years_of
from data.search.decoding import decodings
from data.search.frequency import NEVER, log_frequency
from data.search.parameters import Parameters
from data.search.syllables import is_abbreviation, key_of, may_be_numeral, numeral, pieces
from data.search.vocabulary import Vocabulary
from data.vietnamese import fold, nfc

Filling: TypeAlias = Callable[[Typed], Slot]

_RARE = -9.0  # log-frequency below which a word may be two that were joined
_LONGEST_PART = 10  # letters of one of several that were run together
_PIECE = 2  # letters that a cut-off piece has at most, or else it is a rare word


@dataclass(frozen=True, slots=True)
class Reading:
    """The slots of a query read in one way; `likelihood` compares with other readings.

    `corrected`: words were joined, cut or decoded.
    """

    slots: tuple[Slot, ...]
    likelihood: float
    prior: float
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class _Option:
    """Some words of the query taken for syllables. `prior` is of so taking them."""

    size: int
    typed: tuple[Typed, ...]
    prior: float = 0.0
    corrected: bool = False


def wordings(
    query: str, vocabulary: Vocabulary, parameters: Parameters
) -> list[tuple[list[str], bool]]:
    """The words of a query, and whether raw keys were decoded; both ways where it is doubtful."""
    chunks = nfc(query[: parameters.most_letters]).split()[: 2 * parameters.most_syllables]
    return [
        ([word for chunk in way for word in _words(chunk)][: parameters.most_syllables], bool(by))
        for way, by in decodings(chunks, vocabulary)
    ]


def _words(chunk: str) -> list[str]:
    """The words and numbers of what stands between blanks; a range of years is one of them."""
    return [chunk] if years_of(chunk) else list(pieces(chunk))


def readings(
    words: Sequence[str],
    vocabulary: Vocabulary,
    parameters: Parameters,
    fill: Filling,
    *,
    prefix: bool = False,
) -> list[Reading]:
    """The likeliest readings of the words, best first."""
    ways: list[list[Reading]] = [[Reading((), 0.0, 0.0)], *([] for _ in words)]
    options = _Options(words, vocabulary, parameters, prefix=prefix)
    for place in range(len(words)):
        kept = _likeliest(ways[place], parameters)
        for option in options.at(place) if kept else ():
            slots = tuple(map(fill, option.typed))
            prior = option.prior
            gained = prior + sum(slot.background for slot in slots)
            if prior == parameters.abbreviated:  # the words of one name come together
                gained = prior + min(slot.background for slot in slots)
                prior += gained - parameters.abbreviated - sum(s.background for s in slots)
            ways[place + option.size] += (
                Reading(
                    way.slots + slots,
                    way.likelihood + gained,
                    way.prior + prior,
                    corrected=way.corrected or option.corrected,
                )
                for way in kept
            )
    return _likeliest(ways[-1], parameters)


def _likeliest(ways: Sequence[Reading], parameters: Parameters) -> list[Reading]:
    best = sorted(ways, key=lambda way: -way.likelihood)[: parameters.most_readings]
    return [way for way in best if way.likelihood > best[0].likelihood - parameters.reading_margin]


class _Options:
    """The ways to take the words from a place on."""

    def __init__(
        self,
        words: Sequence[str],
        vocabulary: Vocabulary,
        parameters: Parameters,
        *,
        prefix: bool,
    ) -> None:
        self._words = words
        self._shouted = len(words) > 1 and "".join(words).isupper()
        self._vocabulary = vocabulary
        self._parameters = parameters
        self._goes_on = parameters.unfinished if prefix else parameters.cut_off

    def at(self, place: int) -> Iterator[_Option]:
        """The word at the place alone, or with the next, or as several syllables."""
        short = self._abbreviation(place)
        if short:
            yield short
        word = self._words[place]
        typed = self._typed(place)
        if not short:
            yield _Option(1, (typed,))
        if typed.is_number:
            return
        if not short and (long := table().maybe(word)):
            yield _Option(1, tuple(map(_syllable, long)), self._parameters.abbreviated)
        known = self._frequency(word)
        if known < _RARE and 1 < len(word) <= self._parameters.longest_syllable:
            yield from self._cuts(word)
        if place + 1 < len(self._words):
            yield from self._joint(word, self._words[place + 1])

    def _abbreviation(self, place: int) -> _Option | None:
        if not is_abbreviation(self._words[place], shouted=self._shouted):
            return None
        for size in (3, 2, 1):
            joint = self._words[place : place + size]
            if len(joint) == size and (long := table().long(joint)):
                return _Option(size, tuple(map(_syllable, long)))
        return None

    def _typed(self, place: int) -> Typed:
        word = self._words[place]
        goes_on = self._goes_on if place == len(self._words) - 1 else None
        if word[0].isdigit() or not may_be_numeral(word):
            return Typed(key_of(word), goes_on=goes_on)
        before = fold(self._words[place - 1]) if place else ""
        if value := numeral(word, before=before, shouted=self._shouted):
            return Typed(str(value))
        return Typed(key_of(word), numeral=numeral_of(word), goes_on=goes_on)

    def _cuts(self, word: str) -> Iterator[_Option]:
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
            yield _Option(1, tuple(typed), prior, corrected=True)

    def _long(self, word: str) -> list[Typed]:
        known = is_abbreviation(word, shouted=False) and table().long([word])
        return list(map(_syllable, known or [word]))

    def _joint(self, word: str, after: str) -> Iterator[_Option]:
        """Two words as one syllable, if one of them is a mere piece."""
        pieces_ = [
            part for part in (word, after) if len(part) <= _PIECE or self._frequency(part) < _RARE
        ]
        if pieces_ and after[0].isalpha() and self._frequency(word + after) > NEVER:
            typed = (_syllable(word + after),)
            yield _Option(2, typed, self._parameters.split, corrected=True)

    def _frequency(self, word: str) -> float:
        return log_frequency(word, self._vocabulary, accents=False)


def _syllable(word: str) -> Typed:
    return Typed(key_of(word))
