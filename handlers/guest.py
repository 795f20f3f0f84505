"""Guest messages: the bot is called in a chat that it is no member of, and answers there.

https://core.telegram.org/bots/api#answerguestquery: one answer to each call, in the form of an
inline result. What a guest is sent is the text that calls it, and the message that text replies to.
"""

from __future__ import annotations

import re

from telegram import Message, MessageEntity, Update

from handlers.context import Context
from handlers.plain import understand
from handlers.reply import show
from handlers.views.screen import with_ways_on
from handlers.words import MOST

_BOT = re.compile(r"@\w+bot", re.IGNORECASE)  # as every bot's username ends
_PUNCTUATION = " ,:;.-–—"  # between a name and the question
_UTF16 = "utf-16-le"  # in which entities are counted, two bytes a unit


async def guest_message(update: Update, context: Context) -> None:
    """Answers as in a private chat, with shorter lists; buttons open the bot in private."""
    message = update.guest_message
    if message is None:
        return
    if asked := _asked(message):
        await understand(update, context, asked)
    else:
        sentence = context.texts.inline.how_to_call.format(bot=context.bot.username)
        await show(update, context, with_ways_on(sentence, context.texts))


def _asked(message: Message) -> str:
    """The question without the names of bots; if nothing else is said, what is replied to."""
    own = _without_bots(message)
    replied = message.reply_to_message
    if own or replied is None:
        return own
    other = _without_bots(replied)
    return other if len(other) <= MOST else ""


def _without_bots(message: Message) -> str:
    text = message.text or message.caption or ""
    units = text.encode(_UTF16)
    mentions = message.parse_entities([MessageEntity.MENTION]) or message.parse_caption_entities(
        [MessageEntity.MENTION]
    )
    for entity, name in sorted(mentions.items(), key=lambda pair: -pair[0].offset):
        if _BOT.fullmatch(name):
            end = entity.offset + entity.length
            units = units[: 2 * entity.offset] + " ".encode(_UTF16) + units[2 * end :]
    return units.decode(_UTF16).strip().lstrip(_PUNCTUATION).strip()
