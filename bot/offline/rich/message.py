"""The rich message that a call asks for, within Telegram's limits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bot.offline.parameters import Parameters
from bot.offline.refusal import refuse
from bot.offline.rich.blocks import Block, blocks
from bot.offline.rich.markup import tree
from bot.offline.rich.text import RichText

# https://core.telegram.org/bots/api#rich-message-limits
LONGEST = 32_768  # characters, not UTF-16 units
MOST_BLOCKS = 500  # list items and table rows count too
DEEPEST = 16
MOST_COLUMNS = 20

_FIELDS = {"html", "markdown", "blocks", "media", "is_rtl", "skip_entity_detection"}
_TEXTS = ("text", "summary", "caption", "credit")


def rich_message(params: Parameters) -> dict[str, Any]:
    """The field `rich_message` of the message that the parameters ask for.

    Only what is written as HTML is known here.

    Raises:
        BotApiError: broken markup, nothing to show, or a limit passed.
    """
    given = params.value("rich_message")
    if not isinstance(given, dict) or given.keys() - _FIELDS:
        refuse("can't parse rich message: object of known fields expected")
    if not isinstance(given.get("html"), str):
        refuse("can't parse rich message: only html is understood here")
    made = blocks(tree(given["html"]))
    _check(made)
    return {"rich_message": {"blocks": made}}


def _check(made: list[Block]) -> None:
    every = list(_parts(made, 1))
    texts = [text for part, _ in every for text in _texts(part)]
    if not any(text.strip() for text in texts):
        refuse("message text is empty")
    if sum(map(len, texts)) > LONGEST:
        refuse("message is too long")
    if len(every) > MOST_BLOCKS:
        refuse("too many blocks in the rich message")
    if (
        max(depth + max(map(_depth, _rich_texts(part)), default=0) for part, depth in every)
        > DEEPEST
    ):
        refuse("too many levels of nesting in the rich message")
    for part, _ in every:
        if part.get("type") == "table" and max(map(_width, part["cells"])) > MOST_COLUMNS:
            refuse("too many columns in a table of the rich message")


def _parts(made: list[Block], depth: int) -> Iterator[tuple[dict[str, Any], int]]:
    """Whatever counts as a block, with how deep it stands."""
    for block in made:
        yield block, depth
        yield from _parts(block.get("blocks", []), depth + 1)
        for row in block.get("cells", []):
            yield {"row": row}, depth + 1
        for item in block.get("items", []):
            yield {"label": item["label"]}, depth + 1
            yield from _parts(item["blocks"], depth + 2)


def _rich_texts(part: dict[str, Any]) -> list[RichText]:
    return [
        *(part[name] for name in _TEXTS if name in part),
        *(c["text"] for c in part.get("row", ())),
    ]


def _texts(part: dict[str, Any]) -> Iterator[str]:
    yield part.get("label", "")
    for text in _rich_texts(part):
        yield from _strings(text)


def _strings(text: RichText) -> Iterator[str]:
    if isinstance(text, str):
        yield text
    elif isinstance(text, list):
        for each in text:
            yield from _strings(each)
    else:
        yield from _strings(text["text"])


def _depth(text: RichText) -> int:
    if isinstance(text, str):
        return 0
    if isinstance(text, list):
        return max(map(_depth, text), default=0)
    return 1 + _depth(text["text"])


def _width(row: list[dict[str, Any]]) -> int:
    return sum(cell.get("colspan", 1) for cell in row)
