"""A message of the bot as plain text, for pipes and files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.conversation import Message, numbered
from bot.entities import message_text, spans
from handlers.links import is_for_sharing

_SAID = 60  # characters of what is replied to


def attachment(message: Message) -> str:
    """What stands for a file that came with a message; "" without one."""
    if "document" in message:
        return f"[{message['document'].get('file_name', 'file')}]"
    return "[photo]" if "photo" in message else ""


def plain(messages: Sequence[Message]) -> str:
    """The messages' texts, a link's address after its words, and a last line with the buttons."""
    keys = " ".join(_key(number, button) for number, (_, button) in numbered(messages).items())
    return "\n\n".join(filter(None, [*map(_text, messages), keys]))


def placed(message: Message) -> str:
    """Where in a group a message stands: the topic, and what it replies to; "" elsewhere.

    >>> asked = {"from": {"first_name": "An"}, "text": "/years"}
    >>> placed({"reply_to_message": asked, "is_topic_message": True, "message_thread_id": 7})
    '# 7 ↪ An: /years'
    """
    topic = f"# {message['message_thread_id']}" if message.get("is_topic_message") else ""
    replied = message.get("reply_to_message")
    if replied is None or "forum_topic_created" in replied:
        return topic
    said = " ".join(message_text(replied).split())
    name = replied.get("sender_chat", {}).get("title") or replied["from"]["first_name"]
    return f"{topic} ↪ {name}: {said[:_SAID]}{'…' * (len(said) > _SAID)}".strip()


def _key(number: str, button: Mapping[str, Any]) -> str:
    url = button.get("url", "")
    address = f" <{url}>" if url and not is_for_sharing(url) else ""
    return (
        f"[{number}]{address}"
        if button["text"] == number
        else f"[{number}] {button['text']}{address}"
    )


def _text(message: Message) -> str:
    text = message_text(message)
    links = [(end, e["url"]) for e, _, end in spans(message) if e["type"] == "text_link"]
    for end, url in sorted(links, reverse=True):
        text = f"{text[:end]} <{url}>{text[end:]}"
    return "\n".join(filter(None, [placed(message), attachment(message), text]))
