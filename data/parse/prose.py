"""Text with its key beside it, and the spans that point into both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from data.parse.mentions import Mention, mentions_in
from data.vietnamese import plain


class Kind(StrEnum):
    """What a line of the page is. The first four are the report's body."""

    LEDE = "lede"
    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    TITLE = "title"
    CAPTION = "caption"
    DATELINE = "dateline"
    AUTHOR = "author"
    SOURCE = "source"
    URL = "url"
    RULE = "rule"
    STRAY = "stray"
    TEASER = "teaser"
    TAIL = "tail"
    FOREIGN = "foreign"
    SIGNATURE = "signature"


BODY_KINDS = frozenset({Kind.LEDE, Kind.HEADING, Kind.ITEM, Kind.PARAGRAPH})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the body, from `start` to before `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        """How many characters it has."""
        return max(0, self.end - self.start)


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the body; `unbroken`: nothing was left out between it and the block before.

    `origin` is where it begins on the page that the body was taken from.
    """

    kind: Kind
    start: int
    end: int
    unbroken: bool
    origin: int = 0


@dataclass(frozen=True)
class Body:
    """The article proper: its text, and the same in lower case with one tone placement."""

    text: str
    blocks: tuple[Block, ...] = ()

    @cached_property
    def plain(self) -> str:
        """The text as patterns read it; offsets are those of `text`."""
        return plain(self.text)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The periods that the text names, in its order."""
        return mentions_in(self.plain)

    @cached_property
    def quotes(self) -> dict[str, list[int]]:
        """Where quotation marks stand, by mark."""
        return {mark: [m.start() for m in re.finditer(mark, self.text)] for mark in '“”"'}

    def cut(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]
