"""Telegram's HTML, read as strictly as Telegram reads it: a text and the entities over it.

What Telegram mends in silence, so that formatting is lost unseen, is refused here as well: a
quote in a quote, a link in a link, anything inside code, and an "&" that begins no entity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NoReturn

from bot.offline.refusal import refuse
from bot.offline.tags import (
    REFERENCE,
    TYPES,
    attributes,
    character,
    entity,
    is_address,
    utf16_length,
)

_PIECE = re.compile(r"[^<&]+|<|&")
_NAME = re.compile(r"<([^\s>]*)")
_END_TAG = re.compile(r"</([^\s>]*)\s*>")


@dataclass(frozen=True, slots=True)
class _Tag:
    """A start tag that waits for its end: what it makes, and where it stands in the text."""

    name: str
    entity: dict[str, Any]
    offset: int
    begin: int


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    text: str = ""
    offset: int = 0  # the length of `text` in UTF-16 units
    open: list[_Tag] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def fail(self, what: str, detail: str = "") -> NoReturn:
        offset = len(self.source[: self.at].encode())
        refuse(f"can't parse entities: {what} at byte offset {offset}{detail}")

    def append(self, text: str, end: int) -> None:
        self.text += text
        self.offset += utf16_length(text)
        self.at = end


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without its tags, and its entities as Bot API objects, offsets in UTF-16 units.

    Raises:
        BotApiError: the markup is broken; worded "can't parse entities: …".

    >>> parse_html("<b>Số 1</b> &lt; 2")
    ('Số 1 < 2', [{'type': 'bold', 'offset': 0, 'length': 4}])
    """
    reader = _Reader(source)
    while piece := _PIECE.match(source, reader.at):
        if piece.group() == "<":
            (_close if source.startswith("</", reader.at) else _open)(reader)
        elif piece.group() == "&":
            reference = REFERENCE.match(source, reader.at) or reader.fail('Unescaped "&"')
            reader.append(character(reference), reference.end())
        else:
            reader.append(piece.group(), piece.end())
    if reader.open:
        name = reader.open[-1].name
        refuse(f"can't parse entities: Can't find end tag corresponding to start tag \"{name}\"")
    return reader.text, sorted(reader.entities, key=lambda e: (e["offset"], -e["length"]))


def _open(reader: _Reader) -> None:
    start = _NAME.match(reader.source, reader.at)
    if not start or start.end() == len(reader.source):
        reader.fail("Unclosed start tag")
    name = start.group(1).lower()
    if name not in TYPES:
        reader.fail(f'Unsupported start tag "{name}"')
    given, at = attributes(reader.source, start.end())
    end = re.compile(r"\s*>").match(reader.source, at)
    if not end:
        closed = ">" in reader.source[at:]
        reader.fail("Unexpected end of name token" if closed else f'Unclosed start tag "{name}"')
    if name == "span" and given.get("class") != "tg-spoiler":
        reader.fail('Tag "span" must have class "tg-spoiler"')
    _check_nesting(reader, name)
    reader.open.append(_Tag(name, entity(name, given), reader.offset, len(reader.text)))
    reader.at = end.end()


def _check_nesting(reader: _Reader, name: str) -> None:
    around = [tag.name for tag in reader.open]
    inside_code = "code" in around or ("pre" in around and name != "code")
    if inside_code or (name in {"a", "blockquote"} and name in around):
        reader.fail(f'Tag "{name}" can\'t be nested in "{around[-1]}"')


def _close(reader: _Reader) -> None:
    if not reader.open:
        reader.fail("Unexpected end tag")
    end = _END_TAG.match(reader.source, reader.at) or reader.fail("Unclosed end tag")
    tag = reader.open.pop()
    found = end.group(1).lower()
    if found not in {"", tag.name}:
        reader.fail("Unmatched end tag", f', expected "</{tag.name}>", found "</{found}>"')
    if reader.offset > tag.offset:
        _add(reader, tag)
    reader.at = end.end()


def _add(reader: _Reader, tag: _Tag) -> None:
    made = tag.entity | {"offset": tag.offset, "length": reader.offset - tag.offset}
    if tag.name == "a":
        made["url"] = made["url"] or reader.text[tag.begin :]
        if not is_address(made["url"]):
            return
    elif tag.name == "pre" and reader.entities and _same_span(reader.entities[-1], made):
        made = reader.entities.pop() | {"type": "pre"}  # pre around code: its language is kept
    elif tag.name == "code" and not any(around.name == "pre" for around in reader.open):
        made.pop("language", None)
    reader.entities.append(made)


def _same_span(one: dict[str, Any], other: dict[str, Any]) -> bool:
    code = one["type"] == "code"
    return code and all(one[key] == other[key] for key in ("offset", "length"))
