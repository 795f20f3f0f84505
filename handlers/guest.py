"""Guest messages: the bot is called in a chat that it is no member of, and answers there.

https://core.telegram.org/bots/api#answerguestquery: one answer to each call, in the form of an
inline result. What a guest is sent is the text that calls it, and the message that text replies to;
also what replies to an answer of its own, which is mostly talk about that.
"""

from __future__ import annotations

import re

from telegram import Message, Update

from data.resolve import read_reference
from handlers.context import Context
from handlers.plain import understand
from handlers.reply import show
from handlers.views.screen import with_ways_on
from handlers.words import MOST

_BOTS = r"@(?:{name}|[a-z]\w*bot)(?!\w)"  # several may be called at once
_REFERENCES = {"years", "id", "code"}  # what is answered without the bot's name
_PUNCTUATION = " ,:;.-–—"  # between a name and the question


async def guest_message(update: Update, context: Context) -> None:
    """Answers as in a private chat, with shorter lists; buttons open the bot in private."""
    message = update.guest_message
    if message is None:
        return
    if not is_called(message):
        return
    asked = _asked(message)
    if asked:
        await understand(update, context, asked)
    else:
        sentence = context.texts.inline.how_to_call.format(bot=context.bot.username)
        await show(update, context, with_ways_on(sentence, context.texts))


def is_called(message: Message) -> bool:
    """Whether it is said to the bot: with its name in it, or a reference and nothing else."""
    return _is_named(message) or read_reference(_asked(message)).kind in _REFERENCES


def _asked(message: Message) -> str:
    """The question without the names of bots; if nothing else is said, what is replied to."""
    own = _without_bots(message)
    replied = message.reply_to_message
    if own or replied is None:
        return own
    other = _without_bots(replied)
    return other if len(other) <= MOST else ""


def _is_named(message: Message) -> bool:
    name = rf"@{re.escape(message.get_bot().username)}(?!\w)"
    return re.search(name, _text(message), re.IGNORECASE) is not None


def _without_bots(message: Message) -> str:
    names = _BOTS.format(name=re.escape(message.get_bot().username))
    text = re.sub(names, " ", _text(message), flags=re.IGNORECASE)
    return text.strip().lstrip(_PUNCTUATION)


def _text(message: Message) -> str:
    return message.text or message.caption or ""
