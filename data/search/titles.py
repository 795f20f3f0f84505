"""Titles and task headlines searched together: titles first, then headlines, a page of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Literal, TypeAlias

from data.search.accents import DIFFER
from data.search.answer import Answer
from data.search.engine import Engine
from data.search.entries import Numbering, Text, indexed
from data.search.hits import Entry, Hit, SearchResult
from data.search.matching import matches
from data.search.parameters import DEFAULT
from data.search.syllables import fold_of, key_of, pieces
from data.vietnamese import nfc

_NEAREST = 3
_MOST_WORDS = 12  # of a query that found nothing
_TRIED = 3  # of them that are left out, one at a time
_EFFORT = 0.3  # what finding out what there is instead may cost, beside a search
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

    @property
    def headlines(self) -> Engine:
        """What searches the headlines of tasks."""
        return self._engines["headlines"]

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

    def find(
        self,
        query: str,
        *,
        limit: int = 10,
        offset: int = 0,
        unfinished: bool = False,
        owners: Collection[int] | None = None,
    ) -> SearchResult:
        """The entries that answer the query, titles first; of none, those that come nearest.

        `unfinished`: somebody is still typing the last word. `owners`: whose entries may be found;
        then nothing else is looked for where they have none.
        """
        all_: dict[Kind, Answer] = {
            kind: engine.find(query, prefix=unfinished, owners=owners)
            for kind, engine in self._engines.items()
        }
        answers = _as_typed(query, {kind: _confident(answer) for kind, answer in all_.items()})
        total = sum(map(len, answers.values()))
        if not total and owners is not None:
            return SearchResult(query, (), 0)
        if not total:
            nearest = tuple(self._nearest(query, all_["titles"]))
            return SearchResult(query, (), 0, nearest, without=self._without(query))
        hits = tuple(self._page(answers, offset, limit))
        exact = any(answer.exact for answer in answers.values())
        first = hits[0] if hits and not offset else next(self._page(answers, 0, 1), None)
        said = first.understood() if first else None
        best = max(float(answer.share.max(initial=0)) for answer in answers.values())
        return SearchResult(query, hits, total, exact=exact, best=best, understood=said)

    def _page(self, answers: dict[Kind, Answer], offset: int, limit: int) -> Iterator[Hit]:
        places = [(kind, place) for kind, answer in answers.items() for place in range(len(answer))]
        for kind, place in places[offset : offset + limit]:
            if hit := self._hit(kind, answers[kind], place):
                yield hit

    def _hit(self, kind: Kind, answer: Answer, place: int) -> Hit | None:
        engine = self._engines[kind]
        segment, number = engine.segments[answer.segments[place]], answer.entries[place]
        entry = self._lookup(kind, *segment.known_by(int(number)))
        if entry is None:
            return None
        reading = answer.readings[answer.ways[place]]
        matched = partial(matches, reading, nfc(entry.text), engine.vocabulary)
        return Hit(entry, float(answer.share[place]), matched, reading)

    def _nearest(self, query: str, answer: Answer) -> Iterator[Hit]:
        """The titles that come nearest, whatever their numbers."""
        if answer.numbered:
            answer = self._engines["titles"].find(query, exactly=False, effort=_EFFORT)
        answer = answer.where(answer.share >= DEFAULT.near)
        for place in range(min(_NEAREST, len(answer))):
            if hit := self._hit("titles", answer, place):
                yield hit

    def _without(self, query: str) -> tuple[str, int] | None:
        """The word without which most is found: a number, or one of those that say most.

        Without one of the words, only what has the others as they were typed is promised.
        """
        words = query.split()
        if not 1 < len(words) <= _MOST_WORDS:
            return None
        tried = sorted(words, key=lambda word: (not word.isdigit(), -len(word)))[:_TRIED]
        found = {
            word: self._count(_left(words, word), worst=0 if word.isdigit() else DIFFER)
            for word in dict.fromkeys(tried)
        }
        best = max(found, key=lambda word: found[word])
        return (best, found[best]) if found[best] else None

    def _count(self, query: str, *, worst: float) -> int:
        """About how much answers a query, for less than a whole search.

        `worst`: the least quality that the match of each word must have.
        """
        answers = (engine.find(query, effort=_EFFORT) for engine in self._engines.values())
        return sum(int((_confident(answer).worst >= worst).sum()) for answer in answers)


def _engine(texts: Iterable[Text]) -> Engine:
    numbering = Numbering()
    segment = indexed(texts, numbering)
    return Engine(list(numbering.numbers), [segment])


def _left(words: Sequence[str], dropped: str) -> str:
    return " ".join(word for word in words if word != dropped)


def _confident(answer: Answer) -> Answer:
    """What answers the query well enough, and not much worse than what answers it best."""
    best = float(answer.share.max(initial=0))
    return answer.where(answer.share >= max(DEFAULT.enough, DEFAULT.beside_best * best))


def _as_typed(query: str, answers: dict[Kind, Answer]) -> dict[Kind, Answer]:
    """Where words stand just as they were typed, "tổ" and "làm" are not "Tô Lâm"."""
    keys = [key_of(piece) for piece in pieces(nfc(query[: DEFAULT.most_letters]))]
    bare = all(key == fold_of(key) for key in keys)
    if bare or max(float(answer.agreeing.max(initial=0)) for answer in answers.values()) < 1:
        return answers
    return {kind: each.where(each.agreeing > _OTHER_WORDS) for kind, each in answers.items()}
