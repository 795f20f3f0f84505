"""From words to passages of the reports' full text, in one state of the database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Literal

from data.excerpts import FoundPassages, Passage, PlacedPassage, ReportPassages
from data.occurrences import places
from data.paging import start_of
from data.passages import marks, passages, told_once
from data.snapshot import Snapshot
from data.spelling import near
from data.store import read, read_text
from data.store.read_text import Held, Wanted
from data.terms import Term, distinct, read_terms
from data.vietnamese import fold, nfc

_CLOSE: tuple[Literal["paired", "near"], ...] = ("paired", "near")
_SHOWN = 2  # passages of a report in a list of reports
_MOST = 60  # passages of one report
_LEAST_ALONE = 4  # letters of a mistyped word that nothing stands beside
_SYLLABLES = 2  # of most Vietnamese words
_MOST_UNKNOWN = 4  # words of a query that are corrected


def passages_of_all(
    now: Snapshot, words: str, limit: int, offset: int, shown: int = _SHOWN
) -> FoundPassages:
    """A page of the reports that hold all the words, best first, each with its best passages.

    Words may be mistyped where nothing holds them as typed; a number is met exactly. A year is met
    by a report that is on it too.
    """
    terms = read_terms(words)
    if not terms:
        return FoundPassages(words, (), 0)
    wanted, found = _wanted(now, words, terms)
    offset = start_of(offset, limit, len(found))
    held = read_text.texts(now.connection, found[offset : offset + limit])
    reports = tuple(_of_report(now, each, wanted.terms, shown) for each in held)
    understood = _understood(now, terms, wanted, found[0]) if found else None
    return FoundPassages(
        words, reports, len(found), offset, understood, apart=wanted.where == "anywhere"
    )


def _wanted(now: Snapshot, words: str, terms: Sequence[Term]) -> tuple[Wanted, list[int]]:
    """How the reports that there are hold the terms, the closest way first; and which do.

    Near each other as they are spelt, then with other accents, then corrected; last as they are
    typed, wherever they stand. In pairs before all: without any accents, and where there are two
    syllables, which mostly are one word ("đề án" is not "đề nghị … dự án").
    """
    typed = partial(Wanted, terms, exact=read_text.holding_numbers(now.connection, terms))
    bare = not any(term.spelt for term in terms)
    one_word = len([term for term in terms if term.is_word]) == _SYLLABLES
    ways = [
        *([typed(spelt=not bare, where="paired")] if bare or one_word else []),
        *([] if bare else [typed(spelt=True, where="near")]),
        typed(spelt=False, where="near"),
    ]
    corrected = (
        Wanted(other, spelt=False, where=where, exact=exact)
        for other in _corrected(now, words, terms)
        for exact in [read_text.holding_numbers(now.connection, other)]
        for where in _CLOSE
    )
    ranked = ((way, read_text.ranked(now.connection, way)) for way in chain(ways, corrected))
    found = next((each for each in ranked if each[1]), None)
    last = typed(spelt=not bare, where="anywhere")
    return found or (last, read_text.ranked(now.connection, last))


def passages_of_report(now: Snapshot, words: str, id_: str) -> ReportPassages | None:
    """All passages of one report that hold as many of the words as the best does."""
    terms = read_terms(words)
    held = read_text.one(now.connection, id_)
    if held is None or not terms:
        return None
    wanted, _ = _wanted(now, words, terms)
    return _of_report(now, held, wanted.terms, _MOST)


def _of_report(now: Snapshot, held: Held, terms: Sequence[Term], shown: int) -> ReportPassages:
    card = read.cards(now.connection, [held.id])[0]
    found = told_once(passages(held.body, places(terms, held.body, held.folded), _MOST))
    title = nfc(held.title)
    in_title = places(terms, title, fold(title))
    if len({place.term for place in in_title}) < len(distinct(terms)):
        in_title = []
    return ReportPassages(
        card,
        tuple(marks(in_title, 0, len(title), title)),
        tuple(_one_of(now, held, twins) for twins in found[:shown]),
        len(found),
    )


def _one_of(now: Snapshot, held: Held, twins: Sequence[Passage]) -> PlacedPassage:
    """Of passages that say the same, one that lies in a task if any does."""
    placed = [_placed(now, held, each) for each in twins]
    return next((each for each in placed if each.position is not None), placed[0])


def _placed(now: Snapshot, held: Held, passage: Passage) -> PlacedPassage:
    around = read_text.position_around(now.connection, held.number, *passage.core)
    return PlacedPassage(passage, *(around or (None, None)))


def _corrected(now: Snapshot, words: str, terms: Sequence[Term]) -> Iterator[Sequence[Term]]:
    """What the words may have been: by the words of all texts, then by those of titles."""
    if len(terms) == 1 and len(terms[0].typed) < _LEAST_ALONE:
        return
    by_word = _by_word(now, terms)
    if by_word != terms:
        yield by_word
    if title := now.index.find(words, limit=1).understood:
        yield read_terms(title)


def _by_word(now: Snapshot, terms: Sequence[Term]) -> Sequence[Term]:
    """The terms with each word that no text has as the likeliest near it, beside its neighbours."""
    meant = list(terms)
    unknown = [n for n, term in enumerate(terms) if term.is_word and not _is_known(now, term)]
    for number in unknown[:_MOST_UNKNOWN]:
        candidates = near(meant[number].forms[0][0], now.words)
        if not candidates:
            continue
        around = (_word(meant, number - 1), _word(meant, number + 1))
        best = max(candidates, key=lambda word: _beside(now, around, word))
        meant[number] = replace(meant[number], forms=((best,),), spelt=())
    return meant if meant != list(terms) else terms


def _is_known(now: Snapshot, term: Term) -> bool:
    return any(len(form) > 1 or form[0] in now.words for form in term.forms)


def _word(terms: Sequence[Term], number: int) -> str | None:
    return terms[number].forms[0][-1] if 0 <= number < len(terms) else None


def _beside(now: Snapshot, around: tuple[str | None, str | None], word: str) -> int:
    before, after = around
    pairs = [*([(before, word)] if before else []), *([(word, after)] if after else [])]
    return read_text.beside(now.connection, pairs)


def _understood(now: Snapshot, typed: Sequence[Term], wanted: Wanted, best: int) -> str | None:
    """The words as the best report spells them, where that is otherwise than they were typed."""
    if wanted.terms is typed and (wanted.spelt or not any(term.spelt for term in typed)):
        return None
    return _spelling(wanted.terms, *read_text.texts(now.connection, [best]))


def _spelling(terms: Sequence[Term], held: Held) -> str:
    """The terms as a report spells them in its best passage, in lower case."""
    found = sorted(places(terms, held.body, held.folded), key=lambda place: place.beside)
    spelt = {place.term: held.body[place.start : place.end].lower() for place in found}
    numbers = {term.forms: number for number, term in enumerate(distinct(terms))}
    return " ".join(spelt.get(numbers[term.forms], " ".join(term.forms[0])) for term in terms)
