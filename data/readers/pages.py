"""Pages of lines as one text: without headers, footers and page numbers, paragraphs whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from data.readers.wrapping import unwrapped, width_of

_EDGE = 2  # lines at the head and at the foot of a page that may be the same on every page
_FEWEST = 3  # pages, below which nothing is repeated by design
_SHARE = 0.6  # of the pages that show a header
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:(?:trang|page)\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s.]*", re.IGNORECASE
)


def text_of(pages: Sequence[Sequence[str]]) -> str:
    """The text of pages, given their lines; a line in lower case goes on without a gap."""
    tidy = [[" ".join(line.split()) for line in page] for page in pages]
    filled = [[line for line in page if line] for page in tidy]
    repeated = _repeated(filled)
    lines = [line for page in filled for line in _without(page, repeated)]
    paragraphs = unwrapped(lines, width_of(lines))
    joined = ((f"\n{p}" if p[0].islower() else f"\n\n{p}") for p in paragraphs)
    return "".join(joined).strip("\n")


def _repeated(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """The lines that stand at the edge of most pages, numbers apart."""
    if len(pages) < _FEWEST:
        return frozenset()
    edges = Counter(key for page in pages for key in {_key(page[i]) for i in _edges(page)})
    return frozenset(key for key, count in edges.items() if count >= _SHARE * len(pages))


def _without(page: Sequence[str], repeated: frozenset[str]) -> list[str]:
    """A page without its header and footer."""
    edges = set(_edges(page))
    outer = {0, len(page) - 1}
    return [
        line
        for i, line in enumerate(page)
        if not (i in edges and _key(line) in repeated)
        and not (i in outer and _PAGE_NUMBER.fullmatch(line))
    ]


def _edges(page: Sequence[str]) -> Sequence[int]:
    return [i for i in range(len(page)) if i < _EDGE or i >= len(page) - _EDGE]


def _key(line: str) -> str:
    return re.sub(r"\d+", "1", line.lower())
