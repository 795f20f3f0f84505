"""Title search: accents optional, slips forgiven, numbers and years exact.

A query and every title and task headline become lists of word keys (`vietnamese.words`). Each key
of the query is matched with the keys that occur, by edit distance (rapidfuzz); an entry scores the
share of the query it matches, rare words weighing more. Titles come first, then headlines.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from data.vietnamese import Word, fold, nfc, split_tone, words

MAX_WORDS = 24  # a title is seldom longer, and each word costs a pass over the vocabulary

# Below this share an entry is not an answer: one word in four may be wrong or missing.
ENOUGH = 0.72
_NEAR = 0.3  # share that makes an entry worth naming when nothing matches
_NEAREST = 3

# Edits forgiven by length of key, and what is left of a match after so many edits.
_EDITS = ((6, 2), (3, 1), (0, 0))
_AFTER_EDITS = (1.0, 0.8, 0.6)
_SHORT = 5  # letters; one in three or four is half the syllable
_AFTER_EDIT_OF_SHORT = 0.65

# What decides between entries that match alike: typed accents, then the order of the words.
_ACCENTS, _ORDER = 0.06, 0.1
_COMPARED = 300
_ALL = 0.999  # of the share of a query, for sums of fractions
_OTHER_WORDS = 0.5  # share of typed accents; at or below it the words are others


@dataclass(frozen=True, slots=True)
class Entry:
    """What is searched: a report's title (`position` None), or the headline of one of its tasks.

    `years`: what it is about beyond its own words; a year in a query may be met by them.
    """

    report: str
    position: int | None
    text: str
    years: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that matched, and how well (1 is every word, as typed)."""

    entry: Entry
    score: float


@dataclass(frozen=True, slots=True)
class SearchResult:
    """A page of `hits` out of `total`, best first; `nearest` is filled only when there is none.

    `exact`: some hit has every word without a slip.
    """

    query: str
    hits: tuple[Hit, ...]
    total: int
    nearest: tuple[Hit, ...] = ()
    exact: bool = False


_Shares: TypeAlias = dict[int, float]  # entry number: share of the query it matches


class TitleIndex:
    """An index over entries, in memory."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        """Reads every entry once; the index does not change afterwards."""
        self._entries = list(entries)
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._by_year: defaultdict[str, set[int]] = defaultdict(set)
        for number, entry in enumerate(self._entries):
            for key in {key for word in words(nfc(entry.text)) for key in word.keys}:
                self._postings[key].append(number)
            for year in entry.years:
                self._by_year[str(year)].add(number)
        self._vocabulary = list(self._postings)

    def find(self, query: str, *, limit: int = 10, offset: int = 0) -> SearchResult:
        """The entries that answer the query, titles first; of none, those that come nearest."""
        query = nfc(query)
        typed = words(query)[:MAX_WORDS]
        keys = dict.fromkeys(key for word in typed for key in word.keys)
        numbers = [key for key in keys if _is_number(key)]
        # Numbers only exclude. Were they counted, a right year would make up for wrong words.
        shares = self._shares(
            [part for key in keys if key not in numbers for part in self._pieces(key)]
        )
        matched = {n: share for n, share in shares.items() if share >= ENOUGH}
        if numbers:
            holding = self._holding(numbers)
            alone = len(numbers) == len(keys)
            matched = {n: matched.get(n, 1.0) for n in holding if n in matched or alone}
        if matched:
            hits = self._ranked(query, typed, matched)
            page = tuple(hits[offset : offset + limit])
            exact = max(matched.values()) > _ALL
            return SearchResult(query, page, len(hits), exact=exact)
        near = {n: s for n, s in shares.items() if s >= _NEAR and self._entries[n].position is None}
        return SearchResult(query, (), 0, tuple(self._ranked(query, typed, near)[:_NEAREST]))

    def _pieces(self, key: str) -> tuple[str, ...]:
        """The key; or if it is two known words run together ("nhiemvu"), those two."""
        if key in self._postings or self._alike(key):
            return (key,)
        cuts = ((key[:i], key[i:]) for i in range(2, len(key) - 1))
        known = (cut for cut in cuts if cut[0] in self._postings and cut[1] in self._postings)
        return next(known, (key,))

    def _shares(self, keys: Sequence[str]) -> _Shares:
        """Of each entry, the share of the keys it matches, by weight."""
        matches = [(self._matches(key), self._weight(key)) for key in set(keys)]
        whole = sum(weight for _, weight in matches)
        shares: defaultdict[int, float] = defaultdict(float)
        for quality, weight in matches:
            for number, value in quality.items():
                shares[number] += value * weight / whole
        return shares

    def _matches(self, key: str) -> _Shares:
        """Every entry that has the key or one like it, with how alike they are."""
        found: _Shares = {}
        for known, alike in sorted(self._alike(key).items(), key=lambda pair: pair[1]):
            found.update(dict.fromkeys(self._postings[known], alike))
        return found

    def _alike(self, key: str) -> dict[str, float]:
        """The known keys that may stand for this one, and how well."""
        edits = next(most for length, most in _EDITS if len(key) >= length)
        if not edits:
            return {key: 1.0} if key in self._postings else {}
        close = process.extract(
            key, self._vocabulary, scorer=OSA.distance, score_cutoff=edits, limit=None
        )
        # A short syllable that is a word of its own was probably meant: "lam" is not "nam".
        trust = 0.5 if key in self._postings and len(key) < _SHORT else 1.0
        return {
            known: _after(distance, len(key)) * (trust if distance else 1.0)
            for known, distance, _ in close
            if not _is_number(known)
        }

    def _weight(self, key: str) -> float:
        """Information in bits, roughly: a word in every title says little, an unknown one most."""
        return math.log2(2 + len(self._entries) / (1 + len(self._postings.get(key, ()))))

    def _holding(self, numbers: Sequence[str]) -> set[int]:
        """The entries that have every one of the numbers, in their words or as their year."""
        return set.intersection(
            *(self._by_year.get(key, set()).union(self._postings.get(key, ())) for key in numbers)
        )

    def _ranked(self, query: str, typed: Sequence[Word], shares: _Shares) -> list[Hit]:
        """Hits in order. Only the foremost are compared letter by letter: that is the slow part."""
        rough = sorted(shares, key=lambda n: (self._entries[n].position is not None, -shares[n]))
        folded = fold(query)
        accents = {n: _same_accents(typed, self._entries[n].text) for n in rough[:_COMPARED]}
        if typed and folded != query.lower() and max(accents.values(), default=0) == 1:
            # The words are there just as they were typed: then "tổ" and "làm" are not "Tô Lâm".
            rough = [n for n in rough if accents.get(n, 0) > _OTHER_WORDS]
        hits = []
        for number in rough[:_COMPARED]:
            entry = self._entries[number]
            order = fuzz.partial_ratio(folded, fold(nfc(entry.text))) / 100
            bonus = _ACCENTS * accents[number] + _ORDER * order
            hits.append(Hit(entry, (shares[number] + bonus) / (1 + _ACCENTS + _ORDER)))
        others = (Hit(self._entries[n], shares[n] / (1 + _ORDER)) for n in rough[_COMPARED:])
        return [*sorted(hits, key=_best_first), *others]


def _is_number(key: str) -> bool:
    """Whether digits are in it: it is matched exactly or not at all."""
    return any(map(str.isdigit, key))


def _after(distance: int, length: int) -> float:
    short = distance == 1 and length < _SHORT
    return _AFTER_EDIT_OF_SHORT if short else _AFTER_EDITS[distance]


def _same_accents(typed: Sequence[Word], text: str) -> float:
    """The share of the query's words that stand in the text with the very accents typed.

    Numbers and abbreviations have none: "TW" is as good as "TƯ".
    """
    plain = [word for word in typed if word.keys == (fold(word.text),)]
    there = {split_tone(word.text) for word in words(nfc(text))}
    return sum(split_tone(word.text) in there for word in plain) / len(plain) if plain else 1.0


def _best_first(hit: Hit) -> tuple[bool, float, int, str]:
    entry = hit.entry
    return entry.position is not None, -round(hit.score, 4), len(entry.text), entry.report
