"""A tree of rich HTML as the Bot API's RichBlock objects.

What they hold: https://core.telegram.org/bots/api#richblock.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from bot.offline.refusal import refuse
from bot.offline.rich.markup import BLOCKS, HEADINGS, Node, Nodes
from bot.offline.rich.text import RichText, rich_text

Block: TypeAlias = dict[str, Any]

_PLAIN = {"p": "paragraph", "pre": "pre", "footer": "footer"}


def blocks(nodes: Nodes) -> list[Block]:
    """The blocks that the nodes make; text that stands in none is a paragraph.

    Raises:
        BotApiError: an element stands where it cannot.
    """
    made: list[Block] = []
    loose: list[Node | str] = []
    for node in nodes:
        if isinstance(node, Node) and node.tag in BLOCKS:
            made += [*_paragraph(loose), _block(node)]
            loose = []
        else:
            loose.append(node)
    return [*made, *_paragraph(loose)]


def _paragraph(nodes: Nodes) -> Iterator[Block]:
    if text := rich_text(nodes):
        yield {"type": "paragraph", "text": text}


def _block(node: Node) -> Block:
    if node.tag in HEADINGS:
        return {"type": "heading", "size": HEADINGS[node.tag], "text": rich_text(node.children)}
    if node.tag in _PLAIN:
        text = rich_text(node.children, kept=node.tag == "pre")
        return {"type": _PLAIN[node.tag], "text": text}
    makers = {"ul": _list, "ol": _list, "table": _table, "details": _details, "hr": _divider}
    return makers.get(node.tag, _quotation)(node)


def _divider(_: Node) -> Block:
    return {"type": "divider"}


def _details(node: Node) -> Block:
    summary, inside = _part(node, "summary", first=True)
    opened = {"is_open": True} if "open" in node.attributes else {}
    return {"type": "details", "summary": summary, "blocks": blocks(inside)} | opened


def _quotation(node: Node) -> Block:
    credit, inside = _part(node, "cite", first=False)
    credited = {"credit": credit} if credit else {}
    if node.tag == "aside":
        return {"type": "pullquote", "text": rich_text(inside)} | credited
    return {"type": "blockquote", "blocks": blocks(inside)} | credited


def _part(node: Node, tag: str, *, first: bool) -> tuple[RichText, Nodes]:
    """The text of the one child with this tag, and all other children."""
    inside = [child for child in node.children if not isinstance(child, str) or child.strip()]
    at = 0 if first else len(inside) - 1
    if inside and isinstance(part := inside[at], Node) and part.tag == tag:
        return rich_text(part.children), inside[1:] if first else inside[:-1]
    if first:
        refuse(f'can\'t parse rich message: Tag "{node.tag}" must begin with "{tag}"')
    return "", node.children


def _list(node: Node) -> Block:
    first = _number(node, "start", 1)
    labels = ["•" if node.tag == "ul" else f"{n}." for n, _ in enumerate(node.children, first)]
    items = zip(labels, _only(node, "li"), strict=False)
    made = [{"label": label, "blocks": blocks(item.children)} for label, item in items]
    return {"type": "list", "items": made}


def _table(node: Node) -> Block:
    rows = _only(node, "tr", "caption")
    caption = [rich_text(row.children) for row in rows if row.tag == "caption"]
    table: Block = {
        "type": "table",
        "cells": [
            [_cell(cell) for cell in _only(row, "th", "td")] for row in rows if row.tag == "tr"
        ],
    }
    if not all(table["cells"]) or not table["cells"]:
        refuse("can't parse rich message: Table rows must have cells")
    looks = {f"is_{look}": True for look in ("bordered", "striped") if look in node.attributes}
    return table | looks | ({"caption": caption[0]} if caption else {})


def _cell(cell: Node) -> dict[str, Any]:
    align = cell.attributes.get("align", "left")
    valign = cell.attributes.get("valign", "top")
    if align not in {"left", "center", "right"} or valign not in {"top", "middle", "bottom"}:
        refuse("can't parse rich message: Wrong alignment of a table cell")
    made: dict[str, Any] = {"text": rich_text(cell.children), "align": align, "valign": valign}
    spans = {
        name: _number(cell, name, 1) for name in ("colspan", "rowspan") if name in cell.attributes
    }
    return made | ({"is_header": True} if cell.tag == "th" else {}) | spans


def _number(node: Node, name: str, otherwise: int) -> int:
    value = node.attributes.get(name, str(otherwise))
    if not value.isdecimal():
        refuse(f'can\'t parse rich message: Attribute "{name}" must be a number')
    return int(value)


def _only(node: Node, *tags: str) -> list[Node]:
    """The children, all of these tags but for blanks between them."""
    inside = [child for child in node.children if not isinstance(child, str) or child.strip()]
    for child in inside:
        if isinstance(child, str) or child.tag not in tags:
            refuse(f'can\'t parse rich message: Tag "{node.tag}" can hold only "{tags[0]}"')
    return [child for child in inside if isinstance(child, Node)]
