"""Text within a line of rich HTML as the Bot API's RichText objects.

What they hold: https://core.telegram.org/bots/api#richtext.
"""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from bot.offline.refusal import refuse
from bot.offline.rich.markup import INLINE, Node, Nodes
from bot.offline.tags import is_address

RichText: TypeAlias = Any  # a text, a list of rich texts, or an object with a type

_BLANKS = re.compile(r"[ \t\n\r]+")  # a no-break space stays


def rich_text(nodes: Nodes, *, kept: bool = False) -> RichText:
    """The text of inline elements, blanks collapsed and trimmed unless they are to be `kept`.

    Raises:
        BotApiError: a block stands among them.
    """
    parts = [_inline(node, kept=kept) for node in nodes]
    if not kept and parts:
        parts[0] = parts[0].lstrip() if isinstance(parts[0], str) else parts[0]
        parts[-1] = parts[-1].rstrip() if isinstance(parts[-1], str) else parts[-1]
    parts = [part for part in parts if part]
    if all(isinstance(part, str) for part in parts):
        return "".join(parts)
    return parts[0] if len(parts) == 1 else parts


def _inline(node: Node | str, *, kept: bool) -> RichText:
    if isinstance(node, str):
        return node if kept else _BLANKS.sub(" ", node)
    if node.tag == "br":
        return "\n"
    if node.tag not in INLINE:
        refuse(f"can't parse rich message: Tag \"{node.tag}\" can't stand in a line of text")
    inside = [_inline(child, kept=kept) for child in node.children]
    text = inside[0] if len(inside) == 1 else inside
    if node.tag != "a":
        return {"type": INLINE[node.tag], "text": text}
    url = node.attributes.get("href", "")
    return {"type": "url", "text": text, "url": url} if is_address(url) else text
