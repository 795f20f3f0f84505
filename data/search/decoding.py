"""Whether a query is raw Telex or VNI keys, and what they spell: decided by which occurs more."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from data.search.frequency import NEVER, log_frequency
from data.search.raw_keys import telex, vni
from data.search.syllables import may_be_numeral, pieces
from data.search.vocabulary import Vocabulary
from data.syllables import is_syllable

Method: TypeAlias = Callable[[str], str | None]

_METHODS: tuple[Method, ...] = (telex, vni)
_UNKNOWN = -14.0  # log-likelihood of letters that stand in no title
_UNSPELT = -18.0  # of a decoding that is no syllable either
_MOST = 6.0  # nats that one word can say for a method
_POSSIBLE = 3.0  # nats in all from which a query may be raw keys
_SURE = 9.0  # and from which it is nothing else
_HARDLY_LESS = -1.5  # then a word is decoded even if it occurs a little less
_JOINED = -4.0
_TURNED = -4.6
_SHORTEST_JOINED = 4  # letters of two syllables run together, digits included
_PER_KEY = 1.0  # nats by which each key more makes unknown letters less likely


def decodings(
    words: Sequence[str], vocabulary: Vocabulary
) -> list[tuple[list[str], Method | None]]:
    """The words as they are, or with their raw keys decoded; both if it is hard to say."""
    plain: list[tuple[list[str], Method | None]] = [(list(words), None)]
    if not all(map(str.isascii, words)):  # an input method was at work
        return plain
    said, method = max((_said(words, each, vocabulary), each.__name__, each) for each in _METHODS)[
        ::2
    ]
    if said < _POSSIBLE:
        return plain
    raw = [(_all_decoded(words, method, vocabulary), method)]
    return [*raw, *([] if said >= _SURE else plain)]


def _said(words: Sequence[str], method: Method, vocabulary: Vocabulary) -> float:
    """How much the words speak for a method, in nats."""
    gains = [_gain(word, method, vocabulary) for word in words]
    return sum(max(-_MOST, min(_MOST, gain)) for gain in gains if gain > _HARDLY_LESS)


def _all_decoded(words: Sequence[str], method: Method, vocabulary: Vocabulary) -> list[str]:
    found: list[str] = []
    place = 0
    while place < len(words):
        word = words[place]
        pair = "".join(words[place : place + 2])
        if place + 1 < len(words) and _is_one(words[place], words[place + 1], method, vocabulary):
            found.append(method(pair) or pair)
            place += 2
            continue
        found += _decoded(word, method, vocabulary)
        place += 1
    return found


def _is_one(first: str, second: str, method: Method, vocabulary: Vocabulary) -> bool:
    """Whether two words are one syllable that was typed apart."""
    together = _spelt(first + second, method)
    if together is None:
        return False
    apart = sum(max(_best(word, method, vocabulary)[0], _UNKNOWN) for word in (first, second))
    return log_frequency(together, vocabulary, accents=True) + _JOINED > apart + 1


def _decoded(word: str, method: Method, vocabulary: Vocabulary) -> list[str]:
    likelihood, best = _best(word, method, vocabulary)
    known = best.isdigit() or log_frequency(best, vocabulary, accents=False) > NEVER
    if known or likelihood > _UNKNOWN:
        return [best]
    mended, spelt = max(_mended(word, method, vocabulary), default=(NEVER, ""))
    if mended > _UNKNOWN:
        return [spelt]
    return _cut(word, method, vocabulary) or [best]


def _mended(word: str, method: Method, vocabulary: Vocabulary) -> Iterator[tuple[float, str]]:
    """What a word spells with two of its keys the other way round, and how likely it is."""
    for at in range(len(word) - 1):
        turned = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if spelt := _spelt(turned, method):
            yield log_frequency(spelt, vocabulary, accents=True) + _TURNED, spelt


def _cut(word: str, method: Method, vocabulary: Vocabulary) -> list[str]:
    """The two words that were run together, if there are two that are likely."""
    cuts = [
        parts
        for at in range(1, len(word))
        for parts in [[_best(part, method, vocabulary) for part in (word[:at], word[at:])]]
        if all(part.isalpha() or part.isdigit() for _, part in parts)
        and not word[at].isdigit()  # which marks what stands before it
    ]
    if not cuts or len(word) < _SHORTEST_JOINED:
        return []
    first, second = max(cuts, key=lambda cut: cut[0][0] + cut[1][0])
    sure = first[0] + second[0] + _JOINED > _UNSPELT - _PER_KEY * len(word)
    return [first[1], second[1]] if sure and min(first[0], second[0]) > _UNKNOWN else []


def _best(word: str, method: Method, vocabulary: Vocabulary) -> tuple[float, str]:
    """How likely a word is as it stands or decoded, and the likelier of the two."""
    raw = _as_typed(word, vocabulary)
    spelt = _spelt(word, method)
    if spelt is None:
        if method is vni and raw <= _UNKNOWN and any(map(str.isdigit, word)):
            return raw, vni(word, strictly=False) or word
        return raw, word
    likelihood = _likelihood(spelt, vocabulary)
    # Letters and digits together are hardly ever anything else than VNI.
    decode = method is vni or likelihood - raw > _HARDLY_LESS
    return (likelihood, spelt) if decode else (raw, word)


def _gain(word: str, method: Method, vocabulary: Vocabulary) -> float:
    spelt = _spelt(word, method)
    if spelt is None:
        return 0.0
    return _likelihood(spelt, vocabulary) - _as_typed(word, vocabulary)


def _spelt(word: str, method: Method) -> str | None:
    letters = word.isalpha() if method is telex else word.isalnum() and not word.isdigit()
    return method(word) if letters and word.isascii() and not may_be_numeral(word) else None


def _likelihood(spelt: str, vocabulary: Vocabulary) -> float:
    least = _UNKNOWN if is_syllable(spelt) else _UNSPELT
    return max(least, log_frequency(spelt, vocabulary, accents=True))


def _as_typed(word: str, vocabulary: Vocabulary) -> float:
    parts = pieces(word)
    return sum(max(_UNKNOWN, log_frequency(part, vocabulary, accents=False)) for part in parts)
