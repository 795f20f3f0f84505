"""Titles and task headlines searched together: titles first, then headlines, a page of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Literal, TypeAlias

from data.search.answer import Answer
from data.search.engine import Engine
from data.search.entries import Numbering, Text, indexed
from data.search.hits import Entry, Hit, SearchResult
from data.search.matching import matches
from data.search.parameters import Parameters
from data.search.syllables import fold_of, key_of, pieces
from data.vietnamese import nfc

_NEAREST = 3
_MOST_WORDS = 12  # of a query that found nothing
_TRIED = 3  # of them that are left out, one at a time
_OTHER_WORDS = 0.5  # share of typed accents; at or below it the words are others


Kind: TypeAlias = Literal["titles", "headlines"]
# The entry of an owner and a position there, as they were indexed; None if it is gone.
Lookup: TypeAlias = Callable[[Kind, int, int], Entry | None]


class TitleIndex:
    """Searches titles, then headlines."""

    def __init__(self, titles: Engine, headlines: Engine, lookup: Lookup) -> None:
        """`lookup` gives an entry by the owner and position that it was indexed under."""
        self._engines: dict[Kind, Engine] = {"titles": titles, "headlines": headlines}
        self._lookup = lookup

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> TitleIndex:
        """An index in memory."""
        known = list(entries)
        texts = [
            Text(number, entry.position or 0, entry.text, entry.years)
            for number, entry in enumerate(known)
        ]
        titles = _engine(text for text in texts if known[text.owner].position is None)
        headlines = _engine(text for text in texts if known[text.owner].position is not None)
        return cls(titles, headlines, lambda _kind, owner, _position: known[owner])

    def find(self, query: str, *, limit: int = 10, offset: int = 0) -> SearchResult:
        """The entries that answer the query, titles first; of none, those that come nearest."""
        answers = self._answers(query)
        total = sum(map(len, answers.values()))
        if not total:
            nearest = tuple(self._nearest(query))
            return SearchResult(query, (), 0, nearest, without=self._without(query))
        hits = tuple(self._page(answers, offset, limit))
        exact = any(answer.exact for answer in answers.values())
        best = hits[0] if hits and not offset else next(self._page(answers, 0, 1), None)
        said = best.understood() if best else None
        return SearchResult(query, hits, total, exact=exact, understood=said)

    def _answers(self, query: str) -> dict[Kind, Answer]:
        answers: dict[Kind, Answer] = {
            kind: _confident(engine.find(query), engine.parameters)
            for kind, engine in self._engines.items()
        }
        return _as_typed(query, answers)

    def _without(self, query: str) -> tuple[str, int] | None:
        """The word without which most is found: a number, or one of those that say most."""
        words = query.split()[:_MOST_WORDS]
        if len(words) < 2:  # noqa: PLR2004  # without its only word a query is none
            return None
        tried = sorted(words, key=lambda word: (not word.isdigit(), -len(word)))[:_TRIED]
        found = {
            word: sum(map(len, self._answers(_left(words, word)).values()))
            for word in dict.fromkeys(tried)
        }
        best = max(found, key=lambda word: found[word])
        return (best, found[best]) if found[best] else None

    def _page(self, answers: dict[Kind, Answer], offset: int, limit: int) -> Iterator[Hit]:
        places = [(kind, place) for kind, answer in answers.items() for place in range(len(answer))]
        for kind, place in places[offset : offset + limit]:
            if hit := self._hit(kind, answers[kind], place):
                yield hit

    def _nearest(self, query: str) -> Iterator[Hit]:
        engine = self._engines["titles"]
        answer = engine.find(query, exactly=False)
        answer = answer.where(answer.share >= engine.parameters.near)
        for place in range(min(_NEAREST, len(answer))):
            if hit := self._hit("titles", answer, place):
                yield hit

    def _hit(self, kind: Kind, answer: Answer, place: int) -> Hit | None:
        segment = self._engines[kind].segments[answer.segments[place]]
        number = answer.entries[place]
        entry = self._lookup(kind, int(segment.owners[number]), int(segment.positions[number]))
        if entry is None:
            return None
        reading, vocabulary = answer.readings[answer.ways[place]], self._engines[kind].vocabulary
        matched = partial(matches, reading, nfc(entry.text), vocabulary)
        return Hit(entry, float(answer.share[place]), matched, reading)


def _left(words: Sequence[str], dropped: str) -> str:
    return " ".join(word for word in words if word != dropped)


def _engine(texts: Iterable[Text]) -> Engine:
    numbering = Numbering()
    segment = indexed(texts, numbering)
    return Engine(list(numbering.numbers), [segment])


def _confident(answer: Answer, parameters: Parameters) -> Answer:
    """What answers the query well enough, and not much worse than what answers it best."""
    best = float(answer.share.max(initial=0))
    least = max(parameters.enough, parameters.beside_best * best)
    return answer.where(answer.share >= least)


def _as_typed(query: str, answers: dict[Kind, Answer]) -> dict[Kind, Answer]:
    """Where words stand just as they were typed, "tổ" and "làm" are not "Tô Lâm"."""
    keys = [key_of(piece) for piece in pieces(nfc(query[:1000]))]
    bare = all(key == fold_of(key) for key in keys)
    if bare or max(float(answer.agreeing.max(initial=0)) for answer in answers.values()) < 1:
        return answers
    return {kind: each.where(each.agreeing > _OTHER_WORDS) for kind, each in answers.items()}
