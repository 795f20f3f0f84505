"""A message of the bot as plain text, for pipes and files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.conversation import Message, numbered
from bot.entities import message_text, spans
from handlers.links import is_for_sharing


def plain(messages: Sequence[Message]) -> str:
    """The messages' texts, a link's address after its words, and a last line with the buttons."""
    keys = " ".join(_key(number, button) for number, (_, button) in numbered(messages).items())
    return "\n\n".join(filter(None, [*map(_text, messages), keys]))


def _key(number: str, button: Mapping[str, Any]) -> str:
    url = button.get("url", "")
    address = f" <{url}>" if url and not is_for_sharing(url) else ""
    return (
        f"[{number}]{address}"
        if button["text"] == number
        else f"[{number}] {button['text']}{address}"
    )


def attachment(message: Message) -> str:
    """What stands for a file that came with a message; "" without one."""
    if "document" in message:
        return f"[{message['document'].get('file_name', 'file')}]"
    return "[photo]" if "photo" in message else ""


def _text(message: Message) -> str:
    text = message_text(message)
    links = [(end, e["url"]) for e, _, end in spans(message) if e["type"] == "text_link"]
    for end, url in sorted(links, reverse=True):
        text = f"{text[:end]} <{url}>{text[end:]}"
    return "\n".join(filter(None, [attachment(message), text]))
