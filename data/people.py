"""Whom somebody means: by a name or a part of it, in any order and spelling, or by a role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from data.expressions import expression, together
from data.named import People, PersonEntry, PersonPage
from data.paging import start_of
from data.snapshot import Snapshot
from data.spelling import near
from data.store import read_people
from data.store.scopes import Where, mentions_of
from data.terms import read_terms
from data.vietnamese import fold, nfc, split_tone

_MOST_WORDS = 12
_MOST_TRIED = 60  # other spellings of a name
_LEAST_PREFIX = 2  # letters of a name's beginning
_DEPUTY = "phó"
_YEAR = re.compile(r"(?:(?:trong )?n[aă]m )?(?<!\d)((?:19|20|21)\d{2})(?!\d)", re.IGNORECASE)
# What stands before a name out of politeness, or before a role in a question; folded.
_POLITE = re.compile(
    r"(?:(?:dong chi|d/c|dc|ong|ba|anh|chi|co|chu|bac|gs|pgs|ts|ths|bs|ls|ai la|mr|mrs|ms)"
    r"[\s.,]+)+"
)


def find(now: Snapshot, text: str, limit: int, offset: int) -> People:
    """A page of the people who bear a name, or hold a role; titles before a name do not count.

    A year leaves those named in the reports on it.
    """
    words = " ".join(nfc(text).split())
    scope = Where()
    if (year := _YEAR.search(words)) and (rest := _without(words, year)):
        words, scope = rest, mentions_of(year[1])
    polite = _POLITE.match(fold(words))
    asked = [words, *([words[polite.end() :]] if polite else [])]
    for where, meant in _ways(now, [each for each in asked if _tokens(each)]):
        if total := read_people.count(now.connection, where & scope):
            people = _page(now, where & scope, total, limit, offset)
            spelt = _spelt(meant, people.found) if meant else None
            return replace(people, understood=spelt)
    return People((), 0)


def of_scope(now: Snapshot, scope: str, limit: int, offset: int) -> People:
    """A page of the people whom all reports, a year's or one report name; most often first."""
    where = mentions_of(scope)
    return _page(now, where, read_people.count(now.connection, where), limit, offset)


def page(now: Snapshot, ref: str, limit: int, offset: int) -> PersonPage | None:
    """A person with a page of roles; None if no report names this person any more."""
    entry = read_people.entry(now.connection, ref)
    if entry is None:
        return None
    offset = start_of(offset, limit, entry.reports)
    roles = tuple(read_people.roles(now.connection, ref, limit, offset))
    return PersonPage(entry, roles, offset)


def _page(now: Snapshot, where: Where, total: int, limit: int, offset: int) -> People:
    offset = start_of(offset, limit, total)
    return People(tuple(read_people.entries(now.connection, where, limit, offset)), total, offset)


def _ways(now: Snapshot, asked: Sequence[str]) -> Iterator[tuple[Where, list[str]]]:
    """What may be meant, likeliest first; with the words of the name, where it was corrected."""
    names = [_tokens(text) for text in asked]
    as_typed = (_with_accents(name) for name in names if name != _folded(name))
    folded = (_all(name) for name in names)
    yield from ((read_people.named(fts), []) for fts in chain(as_typed, folded))
    for text in asked:
        yield from ((read_people.in_role(fts), []) for fts in _by_role(text))
    begun = (_all(name, goes_on=True) for name in names if len(name[-1]) >= _LEAST_PREFIX)
    yield from ((read_people.named(fts), []) for fts in begun)
    for name in names:
        yield from ((where, []) for where in _after_a_role(now, name))
    for name in names:
        for other in _other_spellings(now, _folded(name)):
            yield read_people.named(_all(other)), other


def _by_role(text: str) -> Iterator[str]:
    """The role, if it may be without those who are but deputies to it; then with other words."""
    terms = read_terms(text)
    yield f"({together(terms)}) NOT ({together([*read_terms(_DEPUTY), *terms])})"
    yield together(terms)
    yield " AND ".join(map(expression, terms))


def _with_accents(name: Sequence[str]) -> str:
    return " AND ".join(
        f'name_folded : "{word}"' if word == fold(word) else f'key : "{"".join(split_tone(word))}"'
        for word in name
    )


def _all(name: Sequence[str], *, goes_on: bool = False) -> str:
    words = " AND ".join(f'"{word}"' for word in _folded(name))
    return f"name_folded : ({words}{' *' * goes_on})"


def _after_a_role(now: Snapshot, words: Sequence[str]) -> Iterator[Where]:
    """Whom the last words name, where those before them are a role: of those who hold it first."""
    for size in range(1, len(words)):
        name = read_people.named(_all(words[size:]))
        roles = list(islice(_by_role(" ".join(words[:size])), 2))
        if read_people.count(now.connection, read_people.in_role(roles[-1])):
            yield from (name & read_people.holding(role) for role in roles)
            yield name


def _other_spellings(now: Snapshot, name: Sequence[str]) -> Iterator[list[str]]:
    """The name with one word otherwise; where there are words that no name has, with all these."""
    known = now.name_words
    unknown = [number for number, word in enumerate(name) if word not in known]
    meant = list(name)
    for number in unknown[:-1]:
        meant[number] = next(iter(near(meant[number], known)), meant[number])
    others = (
        [*meant[:number], word, *meant[number + 1 :]]
        for number in unknown[-1:] or range(len(name))
        for word in near(name[number], known)
        if word != name[number]
    )
    yield from islice(others, _MOST_TRIED)


def _spelt(meant: Sequence[str], found: Sequence[PersonEntry]) -> str:
    """The words of a name as the first who bears it spells them."""
    spelt = {fold(word): word for word in found[0].name.split()} if found else {}
    return " ".join(spelt.get(word, word) for word in meant)


def _folded(name: Sequence[str]) -> list[str]:
    return [fold(word) for word in name]


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.lower())[:_MOST_WORDS]


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}".strip()
