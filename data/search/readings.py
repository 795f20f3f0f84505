"""What a query may say: its syllables, with joined ones cut, cut ones joined, the short made long.

Several readings are likely at times ("ca" is công an, and a word); the few likeliest are searched.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from data.search.channel import Slot
from data.search.decoding import decodings
from data.search.options import Options
from data.search.parameters import Parameters
from data.search.syllables import pieces
from data.search.typed import Typed, years_of
from data.search.vocabulary import Vocabulary
from data.vietnamese import nfc

Filling: TypeAlias = Callable[[Typed], Slot]


@dataclass(frozen=True, slots=True)
class Reading:
    """The slots of a query read in one way; `likelihood` compares with other readings.

    `corrected`: words were joined, cut or decoded.
    """

    slots: tuple[Slot, ...]
    likelihood: float
    prior: float
    corrected: bool = False


def wordings(
    query: str, vocabulary: Vocabulary, parameters: Parameters
) -> list[tuple[list[str], bool]]:
    """The words of a query, and whether raw keys were decoded; both ways where it is doubtful."""
    chunks = nfc(query[: parameters.most_letters]).split()[: 2 * parameters.most_syllables]
    return [
        (_first([word for chunk in way for word in _words(chunk)], parameters), bool(by))
        for way, by in decodings(chunks, vocabulary)
    ]


def _words(chunk: str) -> list[str]:
    """The words and numbers of what stands between blanks; a range of years is one of them."""
    return [chunk] if years_of(chunk) else list(pieces(chunk))


def _first(words: list[str], parameters: Parameters) -> list[str]:
    """As many words as are read, and the numbers after them: these are never passed over."""
    rest = (word for word in words[parameters.most_syllables :] if word[0].isdigit())
    return words[: parameters.most_syllables] + list(dict.fromkeys(rest))[: parameters.most_numbers]


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
    options = Options(words, vocabulary, parameters, prefix=prefix)
    for place in range(len(words)):
        kept = _likeliest(ways[place], parameters)
        for option in options.at(place) if kept else ():
            slots = tuple(map(fill, option.typed))
            prior = option.prior
            gained = prior + sum(slot.background for slot in slots)
            if option.one_name:
                gained = prior + min(slot.background for slot in slots)
                prior = gained - sum(slot.background for slot in slots)
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
