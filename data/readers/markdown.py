"""Markdown, with or without a front matter: its text without the markup, lists with their marks."""

from __future__ import annotations

import lxml.html
from markdown_it import MarkdownIt

from data.readers.blocks import lines_of, text_of
from data.readers.front_matter import split
from data.readers.plain import decoded
from data.readers.raw import Raw, RefusedError
from data.readers.wrapping import unwrapped, width_of

_FULL, _FEWEST_FULL = 0.75, 4  # of a width, and lines that fill it: fewer may be that long
_LONGEST = 500_000  # a report is a tenth of it, and brackets without end take time


def read(content: bytes) -> Raw:
    """A Markdown file's report, and what its front matter states.

    Raises:
        RefusedError: it is in no known encoding, too long, or its front matter is wrong.
    """
    text = decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > _LONGEST:
        msg = f"has more than {_LONGEST} characters"
        raise RefusedError(msg)
    stated, body = split(text)
    return Raw(_text(body), stated)


def _text(body: str) -> str:
    """What a browser shows of Markdown, lines as they are written unless they fill a page's width.

    An indented line is a paragraph, as offices set them, not code.
    """
    markdown = MarkdownIt("commonmark", {"breaks": True}).enable("table")
    markdown.disable(["code", "reference"])
    page = markdown.render(body)
    if not page.strip():
        return ""
    shown = text_of(lines_of(lxml.html.fromstring(f"<body>{page}</body>")))
    width = _width(body.split("\n"))
    blocks = (unwrapped(block.split("\n"), width) for block in shown.split("\n\n"))
    return "\n\n".join("\n".join(block) for block in blocks)


def _width(lines: list[str]) -> int | None:
    """The width to which lines are broken, where there are enough of them to tell."""
    width = width_of(lines)
    full = sum(len(line) >= _FULL * width for line in lines) if width else 0
    return width if full >= _FEWEST_FULL else None
