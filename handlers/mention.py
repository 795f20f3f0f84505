"""The bot's own name in a message: whether it is called, and what is said to it."""

from __future__ import annotations

import re

from telegram import Message
from telegram.constants import MessageEntityType


def is_mentioned(message: Message) -> bool:
    """Whether a message names the bot, so that it is meant for it."""
    return bool(_mentions(message))


def without_mention(message: Message) -> str:
    """A message's text; where it names the bot, without the name and what set that apart.

    "@BotName, năm 2012?" is "năm 2012?", and "/tìm@BotName quy hoạch" is "/tìm quy hoạch".
    """
    mentions = _mentions(message)
    if not mentions:
        return message.text or ""
    text = (message.text or "").encode("utf-16-le")
    for start, end in sorted(mentions, reverse=True):
        text = text[: 2 * start] + " ".encode("utf-16-le") + text[2 * end :]
    return " ".join(text.decode("utf-16-le").split()).strip(" ,:;–-")


def _mentions(message: Message) -> list[tuple[int, int]]:
    """The spans of the text that name the bot, in UTF-16 units as Telegram counts.

    That is "@BotName" in any case, a name that links to the bot, and the "@BotName" of a command.
    """
    if not message.text:
        return []
    bot = message.get_bot()
    name = f"@{bot.username}".lower()
    found = []
    # Not left to Telegram, which takes no accented word for a command: "/năm@BotName".
    if command := re.match(rf"/[^\s@]+({name})(?!\S)", message.text, re.IGNORECASE):
        before = len(message.text[: command.start(1)].encode("utf-16-le")) // 2
        found.append((before, before + len(name)))
    for entity, text in message.parse_entities().items():
        named = entity.type == MessageEntityType.MENTION and text.lower() == name
        if named or (entity.user and entity.user.id == bot.id):
            found.append((entity.offset, entity.offset + entity.length))
    return found
