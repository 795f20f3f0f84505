"""The HTML of rich messages as a tree, read as strictly as a test needs it.

Tags, attributes and named references: https://core.telegram.org/bots/api#rich-html-style. Of the
tags there, those that hold media, maps, formulas, references and custom emoji are not known here.
How Telegram words its refusals is not documented; it may also pass over what is refused here.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

from bot.offline.refusal import refuse

INLINE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "mark": "marked",
    "sub": "subscript",
    "sup": "superscript",
    "tg-spoiler": "spoiler",
    "a": "url",
}
HEADINGS = {f"h{size}": size for size in range(1, 7)}
BLOCKS = {*HEADINGS, "p", "pre", "footer", "hr", "ul", "ol", "blockquote", "aside", "table"}
BLOCKS |= {"details"}
_PARTS = {"li", "cite", "caption", "tr", "th", "td", "summary"}  # of a block
_VOID = {"br", "hr"}
_TAGS = {*INLINE, *BLOCKS, *_PARTS, *_VOID}
_CELL = {"colspan", "rowspan", "align", "valign"}
_ATTRIBUTES = {
    "a": {"href"},
    "code": {"class"},
    "details": {"open"},
    "li": {"value", "type"},
    "ol": {"start", "type", "reversed"},
    "table": {"bordered", "striped"},
    "td": _CELL,
    "th": _CELL,
}
_NAMED = {"lt", "gt", "amp", "quot", "apos", "nbsp", "hellip", "mdash", "ndash"}
_NAMED |= {"lsquo", "rsquo", "ldquo", "rdquo"}


@dataclass(slots=True)
class Node:
    """An element: its tag, its attributes, and what stands in it, texts and elements."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)


Nodes: TypeAlias = Sequence[Node | str]


def tree(source: str) -> list[Node | str]:
    """What the source holds, in order.

    Raises:
        BotApiError: broken markup, or a tag, attribute or reference that rich messages have not.
    """
    reader = _Reader()
    reader.feed(source)
    reader.close()
    if len(reader.open) > 1:
        _fail(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    return reader.open[0].children


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open = [Node("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _TAGS:
            _fail(f'Unsupported start tag "{tag}"')
        given = {name: value or "" for name, value in attrs}
        if unknown := given.keys() - _ATTRIBUTES.get(tag, set()):
            _fail(f'Tag "{tag}" has no attribute "{min(unknown)}"')
        node = Node(tag, given)
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if len(self.open) == 1 or self.open[-1].tag != tag:
            _fail(f'Unexpected end tag "{tag}"')
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for sign in "<&":
            if sign in data:
                _fail(f'Unescaped "{sign}"')
        self._add(data)

    def handle_entityref(self, name: str) -> None:
        if name not in _NAMED:
            _fail(f'Unsupported reference "&{name};"')
        self._add(html.unescape(f"&{name};"))

    def handle_charref(self, name: str) -> None:
        self._add(html.unescape(f"&#{name};"))

    def handle_comment(self, data: str) -> None:
        _fail(f'Unsupported comment "{data}"')

    def handle_decl(self, decl: str) -> None:
        _fail(f'Unsupported declaration "{decl}"')

    def handle_pi(self, data: str) -> None:
        _fail(f'Unsupported instruction "{data}"')

    unknown_decl = handle_comment

    def _add(self, text: str) -> None:
        self.open[-1].children.append(text)


def _fail(what: str) -> None:
    refuse(f"can't parse rich message: {what}")
