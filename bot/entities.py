"""Where the entities of a message stand in its text, counted as Python counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.richtext import plain_blocks

_UTF16 = "utf-16-le"


def message_text(message: Mapping[str, Any]) -> str:
    """The text of a message, or its caption, or what its blocks say, or ""."""
    text: str = message.get("text") or message.get("caption") or ""
    return text or plain_blocks(message.get("rich_message", {}).get("blocks", ()))


def spans(message: Mapping[str, Any]) -> Iterator[tuple[Mapping[str, Any], int, int]]:
    """Each entity of a message with where it starts and ends in the text.

    >>> message = {"text": "📄 số 1", "entities": [{"type": "bold", "offset": 3, "length": 2}]}
    >>> [(start, end) for _, start, end in spans(message)]
    [(2, 4)]
    """
    units = message_text(message).encode(_UTF16)
    for entity in message.get("entities") or message.get("caption_entities") or ():
        start = len(units[: 2 * entity["offset"]].decode(_UTF16))
        end = len(units[: 2 * (entity["offset"] + entity["length"])].decode(_UTF16))
        yield entity, start, end
