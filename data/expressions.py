"""Terms in the syntax of FTS5: every word in quotes, so that nothing typed is an operator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from data.terms import Term, distinct

_MOST_WORDINGS = 4  # of a whole query, where its terms have several forms
_APART = 20  # tokens that may stand between words which stand near each other


def expression(term: Term) -> str:
    """The term in the syntax of FTS5: any of its forms, each as a phrase in quotes."""
    return "(" + " OR ".join(map(quoted, term.forms)) + ")"


def together(terms: Sequence[Term]) -> str:
    """What FTS5 finds where the terms stand side by side, in order."""
    wordings = (sum(forms, ()) for forms in _wordings(terms))
    return " OR ".join(map(quoted, wordings))


def near(terms: Sequence[Term]) -> str:
    """What FTS5 finds where the terms stand near each other, in any order."""
    wordings = (" ".join(map(quoted, forms)) for forms in _wordings(distinct(terms)))
    return " OR ".join(f"NEAR({phrases}, {_APART + len(terms)})" for phrases in wordings)


def in_pairs(terms: Sequence[Term]) -> str:
    """What FTS5 finds where each word has a neighbour that it has in the query; "" for one word.

    Most Vietnamese words are two syllables, and typed without accents a syllable alone is many.
    """
    pairs = [f"({together(pair)})" for pair in pairwise(terms)]
    of_each = (
        frozenset(pairs[max(0, n - 1) : n + 1])
        for n, term in enumerate(terms)
        if len(term.forms[0]) == 1
    )
    needed = set(filter(None, of_each))
    # One of two is there where one of them is needed anyhow; every phrase costs.
    least = [each for each in needed if not any(other < each for other in needed)]
    return " AND ".join(sorted(f"({' OR '.join(sorted(each))})" for each in least))


def quoted(tokens: Sequence[str]) -> str:
    """Tokens as a phrase of FTS5."""
    return '"' + " ".join(tokens) + '"'


def _wordings(terms: Sequence[Term]) -> Iterator[tuple[tuple[str, ...], ...]]:
    return islice(product(*(term.forms for term in terms)), _MOST_WORDINGS)
