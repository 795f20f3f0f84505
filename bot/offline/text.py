"""The text of a message as Telegram takes it: parsed, trimmed, measured, entities found in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.offline.markup import parse_html
from bot.offline.parameters import Parameters
from bot.offline.refusal import refuse
from bot.offline.tags import utf16_length

# https://core.telegram.org/bots/api#sendmessage and #sendphoto, after entities parsing.
LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
# More are dropped without a word: https://core.telegram.org/api/config (message entities).
MOST_ENTITIES = 100

_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]])"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w/])(?P<mention>@[A-Za-z0-9_]{4,32})(?!\w)"
)
# Telegram puts a space in place of each, but for line breaks.
_CONTROLS = {number: " " for number in range(32) if chr(number) not in "\r\n"}
_OPAQUE = {"pre", "code", "text_link", "url"}


def message_text(params: Parameters, name: str = "text") -> dict[str, Any]:
    """The fields `text` and `entities` of the message that the parameters ask for.

    `name`: of the parameter that holds the text.

    Raises:
        BotApiError: empty, too long, broken markup, unknown parse mode.
    """
    text, entities = _formatted(params, name, "entities")
    if not params.text(name):
        refuse("message text is empty")
    if not text:
        refuse("text must be non-empty")
    if utf16_length(text) > LONGEST_TEXT:
        refuse("message is too long")
    return {"text": text} | ({"entities": entities} if entities else {})


def caption(params: Parameters) -> dict[str, Any]:
    """The fields `caption` and `caption_entities`, none for no caption.

    Raises:
        BotApiError: as for `message_text`, but a caption may be empty.
    """
    text, entities = _formatted(params, "caption", "caption_entities")
    if utf16_length(text) > LONGEST_CAPTION:
        refuse("message caption is too long")
    if not text:
        return {}
    return {"caption": text} | ({"caption_entities": entities} if entities else {})


def _formatted(params: Parameters, name: str, entities: str) -> tuple[str, list[dict[str, Any]]]:
    mode = params.text("parse_mode").lower()
    source = params.text(name).replace("\r", "").translate(_CONTROLS)
    if mode == "html":
        text, found = parse_html(source)
    elif mode:
        refuse("unsupported parse_mode")
    else:
        text, found = source, params.value(entities) or []
    text, found = _trimmed(text, found)
    found = [*found, *detected(text, found)]
    if len(found) > MOST_ENTITIES:
        refuse(f"can't parse entities: more than {MOST_ENTITIES}, the rest would be dropped")
    return text, sorted(found, key=lambda entity: (entity["offset"], -entity["length"]))


def _trimmed(text: str, entities: list[dict[str, Any]]) -> tuple[str, list[dict[str, Any]]]:
    removed = utf16_length(text) - utf16_length(text.lstrip())
    text = text.strip()
    end = utf16_length(text)
    spans = [
        (max(e["offset"] - removed, 0), min(e["offset"] + e["length"] - removed, end), e)
        for e in entities
    ]
    return text, [e | {"offset": a, "length": b - a} for a, b, e in spans if a < b]


def detected(text: str, known: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The commands, mentions and addresses that Telegram finds by itself outside code and links.

    >>> list(detected("/year@baocao_bot 2012", []))
    [{'type': 'bot_command', 'offset': 0, 'length': 16}]
    """
    taken = [(e["offset"], e["offset"] + e["length"]) for e in known if e["type"] in _OPAQUE]
    for match in _FOUND.finditer(text):
        start = utf16_length(text[: match.start()])
        end = start + utf16_length(match.group())
        if not any(start < b and a < end for a, b in taken):
            yield {"type": match.lastgroup, "offset": start, "length": end - start}
