"""Blocks of a rich message: headings, tables, folded details, in Telegram's larger HTML.

Tags and limits: https://core.telegram.org/bots/api#rich-message-formatting-options. A view puts
blocks together and gives them to its `Screen` as `rich=message(blocks)`, beside the classic text
that stands in for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape

_LONGEST = 32_768  # characters of text
_MOST = 500  # blocks; list items, table rows and what stands inside others count too
_PREFACE = 256  # characters of the paragraph that `views.screen.prefaced` may put before all
_TAG = re.compile(r"<[^>]*>")
_COUNTED = re.compile(r"<(?:h\d|hr|p|li|ul|tr|table|details|blockquote)\b")


@dataclass(frozen=True, slots=True)
class Block:
    """A block as HTML, with what it takes of the two limits."""

    html: str

    @property
    def length(self) -> int:
        """Characters of its text as Telegram counts them, line breaks and list labels included."""
        marks = self.html.count("<br>") + self.html.count("<li>")
        return len(unescape(_TAG.sub("", self.html))) + marks

    @property
    def blocks(self) -> int:
        """Blocks as Telegram counts them: itself, and those inside it.

        The text of a list item and of a quotation is a paragraph, a block of its own.
        """
        paragraphs = self.html.count("<li>") + self.html.count("<blockquote>")
        return len(_COUNTED.findall(self.html)) + paragraphs


def message(blocks: Iterable[Block]) -> str | None:
    """The HTML of a rich message; None if that is more than Telegram takes."""
    every = list(blocks)
    return "".join(block.html for block in every) if min(_room(every)) >= 0 else None


def fitting(blocks: Iterable[Block], beside: Sequence[Block]) -> Iterator[Block]:
    """The first blocks, as many as a message has room for `beside` others."""
    characters, count = _room(beside)
    for block in blocks:
        characters, count = characters - block.length, count - block.blocks
        if min(characters, count) < 0:
            return
        yield block


def _room(blocks: Sequence[Block]) -> tuple[int, int]:
    return (
        _LONGEST - _PREFACE - sum(block.length for block in blocks),
        _MOST - 1 - sum(block.blocks for block in blocks),
    )


def heading(html: str, size: int) -> Block:
    """A heading; 1 is the largest, 6 the smallest."""
    return Block(f"<h{size}>{html}</h{size}>")


def paragraph(html: str) -> Block:
    """A paragraph."""
    return Block(f"<p>{html}</p>")


def divider() -> Block:
    """A line across the message."""
    return Block("<hr/>")


def bullets(items: Iterable[str]) -> Block:
    """A list of items, each of them HTML within a line."""
    return Block(f"<ul>{''.join(f'<li>{html}</li>' for html in items)}</ul>")


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Block:
    """A table: the first column is text, all others are figures. Cells are HTML within a line."""
    head = "".join(_cell("th", html, at) for at, html in enumerate(header))
    body = ("".join(_cell("td", html, at) for at, html in enumerate(row)) for row in rows)
    lines = "".join(f"<tr>{line}</tr>" for line in [head, *body])
    return Block(f"<table bordered striped>{lines}</table>")


def _cell(tag: str, html: str, column: int) -> str:
    align = ' align="right"' if column else ""
    return f"<{tag}{align}>{html}</{tag}>"


def details(summary: str, inside: Iterable[Block], *, unfolded: bool = False) -> Block:
    """A block that shows its summary, HTML within a line, and the rest when it is tapped."""
    shown = " open" if unfolded else ""
    within = "".join(block.html for block in inside)
    return Block(f"<details{shown}><summary>{summary}</summary>{within}</details>")


def verbatim(text: str) -> Block:
    """Text of a report, escaped, as a quotation with its own line breaks."""
    return Block(f"<blockquote>{escape(text).replace(chr(10), '<br>')}</blockquote>")
