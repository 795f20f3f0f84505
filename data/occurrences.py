"""Where the terms of a query stand in a text: whole words, whole numbers, with their accents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from data.excerpts import Span
from data.terms import Term, distinct
from data.vietnamese import plain

_MOST = 2000  # occurrences looked at in one text
_BEFORE_PART, _GROUP = re.compile(r"\d[.,]"), re.compile(r"\d{3}(?!\d)")
_AFTER_PART = re.compile(r",\d|\.\d{3}(?!\d)")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term stands: its number among the different ones, and its neighbours in the query.

    `is_year`: a year beside words, which the report may be on without saying so here.
    """

    start: int
    end: int
    term: int
    beside: int = 0
    is_year: bool = False


def places(terms: Sequence[Term], text: str, folded: str) -> list[Place]:
    """Where terms stand in a text, in order; `folded` is its fold, character by character.

    A word typed with accents stands where they are the same, unless that is nowhere.
    """
    once = distinct(terms)
    words = any(term.year is None for term in once)
    found = [
        Place(*span, number, is_year=term.year is not None and words)
        for number, term in enumerate(once)
        for span in _with_accents(term, list(spans(term, folded)), text)
    ]
    ordered = sorted(found, key=lambda place: (place.start, -place.end))[:_MOST]
    numbers = {term.forms: number for number, term in enumerate(once)}
    return _counted(ordered, set(pairwise(numbers[term.forms] for term in terms)), folded)


def spans(term: Term, folded: str) -> Iterator[Span]:
    """Where a term stands in a folded text, in order; numbers only as whole numbers."""
    # The forms alone, so that most of a text is passed over by looking for their first letter.
    forms = re.compile("|".join(r"[\W_]+".join(map(re.escape, form)) for form in term.forms))
    match = forms.search(folded)
    while match:
        start, end = match.span()
        whole = _is_whole(folded, start, end)
        if whole and not (term.is_number and _is_part(folded, start, end)):
            yield start, end
        match = forms.search(folded, end if whole else start + 1)


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether neither a letter nor a digit goes before or after."""
    return not folded[start - 1 : start].isalnum() and not folded[end : end + 1].isalnum()


def _is_part(folded: str, start: int, end: int) -> bool:
    """Whether digits are those of a longer number: "1.500", "3,5"; of "27.01.2012" none is."""
    before = folded[max(0, start - 2) : start]
    if _BEFORE_PART.fullmatch(before) and (before[-1] == "," or _GROUP.match(folded, start)):
        return True
    return bool(_AFTER_PART.match(folded, end))


def _with_accents(term: Term, found: list[Span], text: str) -> list[Span]:
    if not term.spelt:
        return found
    wanted = list(term.spelt)
    same = [span for span in found if re.findall(r"[^\W_]+", plain(text[slice(*span)])) == wanted]
    return same or found


def _counted(found: list[Place], pairs: set[tuple[int, int]], folded: str) -> list[Place]:
    """The places with how many neighbours they have: terms that `pairs` names in this order."""
    beside = [0] * len(found)
    for number, (one, other) in enumerate(pairwise(found)):
        between = folded[one.end : other.start]
        if (one.term, other.term) in pairs and not any(map(str.isalnum, between)):
            beside[number] += 1
            beside[number + 1] += 1
    return [replace(place, beside=n) for place, n in zip(found, beside, strict=True)]
