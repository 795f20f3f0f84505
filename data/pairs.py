"""Where in a text the words of a topic stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from data.vietnamese import fold, nfc

_MOST_PLACES = 50  # of one pair in a text


def in_pairs(tokens: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The tokens in pairs; of an odd number each other one in turn stands alone.

    >>> list(in_pairs(["can", "bo", "nu"]))
    [('can', 'bo nu'), ('can bo', 'nu')]
    """
    odd = len(tokens) % 2
    for alone in range(0, len(tokens), 2) if odd else (len(tokens),):
        single = tokens[alone : alone + odd]
        yield (*_paired(tokens[:alone]), *single, *_paired(tokens[alone + odd :]))


def _paired(tokens: Sequence[str]) -> Iterator[str]:
    return (" ".join(tokens[place : place + 2]) for place in range(0, len(tokens), 2))


def places(text: str, tokens: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The spans of a text that hold folded tokens, pair by pair and nearest together, in order.

    There are none where the text does not hold all of them.

    >>> text = "Đào tạo, bồi dưỡng cán bộ"
    >>> [text[start:end] for start, end in places(text, ["can", "bo", "dao", "tao"])]
    ['Đào tạo', 'cán bộ']
    """
    folded = fold(text)
    if len(folded) != len(text) or nfc(text) != text:
        return ()
    ways = (_nearest([_found(pair, folded) for pair in pairs]) for pairs in in_pairs(tokens))
    return next((way for way in ways if way), ())


def _found(pair: str, folded: str) -> list[tuple[int, int]]:
    words = r"[\W_]+".join(map(re.escape, pair.split()))
    matches = re.finditer(rf"(?<![^\W_]){words}(?![^\W_])", folded)
    return [match.span() for _, match in zip(range(_MOST_PLACES), matches, strict=False)]


def _nearest(found: list[list[tuple[int, int]]]) -> tuple[tuple[int, int], ...]:
    """Of each pair the place nearest to one of the first pair's, where these come nearest."""
    if not found or not all(found):
        return ()
    ways = [
        [min(others, key=lambda span: abs(span[0] - start)) for others in found]
        for start, _ in found[0]
    ]
    return tuple(sorted(set(min(ways, key=lambda way: max(way)[1] - min(way)[0]))))
