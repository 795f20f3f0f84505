"""A saved web page: the article in it, in order and whole, and what the page says of itself.

trafilatura finds the article. What stands in the same box is kept with it, for an extractor that
drops a short paragraph, a caption or a list's number makes another text.
"""

from __future__ import annotations

import logging
import re

import lxml.etree
import lxml.html
import trafilatura

from data.parse.byline import author_of, source_of
from data.readers.blocks import Element, Line, lines_of, text_of
from data.readers.charset import page_text
from data.readers.page_metadata import stated_by
from data.readers.raw import Raw, RefusedError

_EMBEDDED = re.compile(r"data:[\w/+.;=-]{1,80};base64,[A-Za-z0-9+/=\s%]*")
_LONGEST = 3_000_000  # characters of markup, a hundred times what an article has
_MOST_ELEMENTS = 30_000  # of a page in which an article is looked for; that takes time
_LEAST = 200  # characters below which trafilatura found no article
_NEARLY_ALL = 0.95  # of the article: one blurb elsewhere does not make the page the article
_HEAD = 12  # lines from the headline to the article: date, lede, author, buttons

logging.getLogger("trafilatura").setLevel(logging.CRITICAL + 1)


def read(content: bytes) -> Raw:
    """A page's article, and the fields its metadata state.

    Raises:
        RefusedError: it is in no known encoding, has no readable text or too much markup.
    """
    page = _EMBEDDED.sub("", page_text(content))
    if len(page) > _LONGEST:
        msg = f"has more than {_LONGEST // 1_000_000} million characters of markup"
        raise RefusedError(msg)
    try:
        tree = lxml.html.document_fromstring(page)
    except lxml.etree.ParserError as problem:
        msg = "is empty"
        raise RefusedError(msg) from problem
    lines = lines_of(tree)
    if not any(map(str.isalpha, "".join(line.text for line in lines))):
        msg = "has no readable text: was the page saved before it was shown?"
        raise RefusedError(msg)
    stated = stated_by(tree, page)
    usual = sum(1 for _ in tree.iter()) <= _MOST_ELEMENTS
    return Raw(text_of(_article(lines, _extracted(page) if usual else "", stated.title)), stated)


def _extracted(page: str) -> str:
    """The letters of the article that trafilatura finds, "" where it finds none."""
    found = trafilatura.extract(
        page, include_comments=False, include_tables=True, favor_recall=True, deduplicate=False
    )
    letters = _letters(found or "")
    return letters if len(letters) >= _LEAST else ""


def _article(lines: list[Line], extracted: str, title: str | None) -> list[Line]:
    """The lines of the article's box with its headline, or of the whole page without links."""
    found = {i for i, line in enumerate(lines) if _is_in(line.text, extracted)}
    if not found:
        return [line for line in lines if not line.linked]
    box = _box([lines[i] for i in found])
    inside = [i for i, line in enumerate(lines) if _holds(box, line.element)]
    first, last = _headline(lines, min(inside), title), max(inside)
    last += next((n for n in (2, 1) if _is_byline(lines[last + n : last + n + 1])), 0)
    return [
        line
        for i, line in enumerate(lines[first : last + 1], first)
        if i in found or not line.linked
    ]


def _is_in(text: str, extracted: str) -> bool:
    letters = _letters(text)
    return len(letters) > 1 and letters in extracted


def _box(lines: list[Line]) -> Element:
    """The innermost element that holds nearly all of some lines."""
    weights: dict[Element, int] = {}
    for line in lines:
        for element in (line.element, *line.element.iterancestors()):
            weights[element] = weights.get(element, 0) + len(line.text)
    enough = _NEARLY_ALL * max(weights.values())
    return min((e for e in weights if weights[e] >= enough), key=lambda e: -_depth(e))


def _holds(box: Element, element: Element) -> bool:
    return element is box or any(above is box for above in element.iterancestors())


def _depth(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _headline(lines: list[Line], first: int, title: str | None) -> int:
    """Where the headline stands shortly above the article; the article's beginning without one."""
    for i in range(first, max(0, first - _HEAD) - 1, -1):
        element = lines[i].element
        named = title is not None and _letters(lines[i].text) == _letters(title)
        if named or element.tag == "h1" or any(e.tag == "h1" for e in element.iterancestors()):
            return i
    return first


def _is_byline(lines: list[Line]) -> bool:
    return any(author_of(line.text) or source_of(line.text) for line in lines)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
