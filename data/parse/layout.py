"""A page as a careful reader sees it: title, captions, author, source, and the article between."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.parse.byline import byline_of, domain, source_of
from data.parse.lines import Line, lines
from data.parse.marks import agency_mark, title_mark
from data.parse.prose import BODY_KINDS, Block, Body, Kind
from data.parse.regions import classified
from data.parse.signature import signer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.model import Person


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a page. `datelines` and `captions` are texts in the order of the page.

    `lines` are all that hold anything, each with what it was taken for.
    """

    text: str
    lines: tuple[Line, ...]
    url: str | None
    title: str | None
    source: str | None
    author: str | None
    datelines: tuple[str, ...]
    captions: tuple[str, ...]
    signer: Person | None
    body: Body


def read_page(text: str, title: str | None = None) -> Page:
    """The parts of an NFC text with its lines ended by newlines; `title`: where it is known."""
    found = classified(lines(text), title)
    of = {kind: tuple(_unbroken(line) for line in found if line.kind is kind) for kind in Kind}
    body, mark = _body(found)
    url = next(iter(of[Kind.URL]), None)
    title, titles_mark = _without_mark(next(iter(of[Kind.TITLE]), None))
    named = filter(None, map(source_of, of[Kind.SOURCE]))
    return Page(
        text=text,
        lines=tuple(found),
        url=url,
        title=" ".join(title.split()) if title else None,
        source=next(named, None) or mark or titles_mark or (domain(url) if url else None),
        author=next(filter(None, map(byline_of, of[Kind.AUTHOR])), None),
        datelines=of[Kind.DATELINE],
        captions=of[Kind.CAPTION],
        signer=signer(found),
        body=body,
    )


def _unbroken(line: Line) -> str:
    """A line's text, one that was wrapped put together."""
    return line.text.replace("\n", " ")


def _without_mark(title: str | None) -> tuple[str | None, str | None]:
    """A title without the mark of the agency that the site set before it."""
    mark = title_mark(title) if title else None
    if title is None or mark is None:
        return title, None
    return title[mark.end() :], mark.group().strip(" -–—:()")


def _body(found: Sequence[Line]) -> tuple[Body, str | None]:
    """The article's blocks joined by newlines, and the first agency's mark before one."""
    texts: list[str] = []
    blocks: list[Block] = []
    marks: list[str] = []
    unbroken, at = False, 0
    for line in found:
        if line.kind in BODY_KINDS:
            kept, mark = _without_agency(line)
            marks += mark
            origin = line.end - len(kept)
            blocks.append(Block(line.kind, at, at + len(kept), unbroken, origin))
            texts.append(kept)
            at += len(kept) + 1
        unbroken = line.kind in BODY_KINDS
    return Body("\n".join(texts), tuple(blocks)), next(iter(marks), None)


def _without_agency(line: Line) -> tuple[str, list[str]]:
    text = _unbroken(line)
    mark = agency_mark(text) if line.kind is not Kind.ITEM else None
    if not mark:
        return text, []
    return text[mark.end() :], [mark.group().strip(" -–—:()")]
