"""The small parts of Telegram's HTML: tags with their attributes, character references, lengths.

Which there are: https://core.telegram.org/bots/api#html-style.
"""

from __future__ import annotations

import re
import sys
from typing import Any

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_VALUE = r""""[^"]*"|'[^']*'|[A-Za-z0-9.-]+"""
_ATTRIBUTE = re.compile(rf"""\s+([^\s=>"']+)(?:\s*=\s*({_VALUE})(?=[\s>]))?""")
_SURROGATES = range(0xD800, 0xE000)
_ADDRESS = re.compile(r"(https?|tg)://\S+")


def character(reference: re.Match[str]) -> str:
    """What a character reference stands for; U+FFFD for a number that is no character's."""
    decimal, hexadecimal, name = reference.groups()
    if name:
        return _NAMED[name]
    number = int(decimal or hexadecimal, 10 if decimal else 16)
    is_character = 0 < number <= sys.maxunicode and number not in _SURROGATES
    return chr(number) if is_character else "\ufffd"


def attributes(source: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes from position `at` on, and where they end.

    >>> attributes('<a href="https://a.vn/?b=1&amp;c=2" x>', 2)
    ({'href': 'https://a.vn/?b=1&c=2', 'x': ''}, 37)
    """
    found = {}
    while match := _ATTRIBUTE.match(source, at):
        key, value = match.groups()
        found[key.lower()] = REFERENCE.sub(character, (value or "").strip("\"'"))
        at = match.end()
    return found, at


def entity(name: str, given: dict[str, str]) -> dict[str, Any]:
    """What a tag with these attributes makes of its text, without offset and length."""
    if name == "a":
        return {"type": "text_link", "url": given.get("href", "")}
    if name == "code" and given.get("class", "").startswith("language-"):
        return {"type": "code", "language": given["class"].removeprefix("language-")}
    expandable = name == "blockquote" and "expandable" in given
    return {"type": "expandable_blockquote" if expandable else TYPES[name]}


def is_address(url: str) -> bool:
    """Whether a link to it is kept; of any other only the text stays."""
    return bool(_ADDRESS.fullmatch(url))


def utf16_length(text: str) -> int:
    """How Telegram counts: characters beyond the basic plane, most emoji among them, are two.

    >>> utf16_length("số 📄")
    5
    """
    return len(text) + sum(char > "\uffff" for char in text)
