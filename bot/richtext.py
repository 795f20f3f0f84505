"""A rich message as plain text: everything in it unfolded, a table's cells beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import indent
from typing import Any, TypeAlias

Block: TypeAlias = Mapping[str, Any]


def plain_blocks(blocks: Sequence[Block]) -> str:
    """The text of RichBlock objects, a line for each line and row, addresses after their words.

    >>> row = [{"text": "a"}, {"text": {"type": "bold", "text": "2"}}]
    >>> print(plain_blocks([
    ...     {"type": "heading", "size": 2, "text": "Năm 2012"},
    ...     {"type": "table", "cells": [row]},
    ...     {"type": "details", "summary": "s", "blocks": [{"type": "paragraph", "text": "p"}]},
    ... ]))
    Năm 2012
    <BLANKLINE>
    a | 2
    <BLANKLINE>
    ▾ s
      p
    """
    shown: list[str] = []
    for at, block in enumerate(blocks):
        shown += [""] * (at > 0 and apart(blocks[at - 1], block)) + list(_lines(block))
    return "\n".join(shown)


def apart(before: Block, block: Block) -> bool:
    """Whether an empty line stands between two blocks: around tables and before headings."""
    return "table" in {before["type"], block["type"]} or block["type"] == "heading"


def _lines(block: Block) -> Iterator[str]:
    kind = block["type"]
    if kind == "table":
        for row in block["cells"]:
            yield " | ".join(plain_text(cell.get("text", "")) for cell in row)
    elif kind == "list":
        for item in block["items"]:
            yield f"{item['label']} {plain_blocks(item['blocks'])}"
    elif kind == "details":
        yield f"▾ {plain_text(block['summary'])}"
        yield from indent(plain_blocks(block["blocks"]), "  ").splitlines()
    elif kind == "divider":
        yield ""
    elif kind == "blockquote":
        yield from plain_blocks(block["blocks"]).splitlines()
    else:
        yield from plain_text(block.get("text", "")).splitlines()


def plain_text(text: Any) -> str:  # noqa: ANN401  (a text, a list of such, or an object)
    """The text of a RichText object."""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(map(plain_text, text))
    inside = plain_text(text["text"])
    return f"{inside} <{text['url']}>" if text["type"] == "url" else inside
