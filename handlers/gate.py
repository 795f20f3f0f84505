"""What is answered by nobody, whatever it says: turned away before any other handler sees it."""

from __future__ import annotations

from telegram import Message, Update
from telegram.ext import ApplicationHandlerStop

from handlers.context import Context


async def turn_away(update: Update, context: Context) -> None:
    """Lets a message pass, or not.

    Raises:
        ApplicationHandlerStop: it is not to be answered.
    """
    message, answered = update.effective_message, context.bot_data.answered
    if message is None:
        return
    edited = update.edited_message or update.edited_channel_post
    stale = edited is not None and not answered.may_answer(edited)
    # A channel's post comes a second time as a message in the group linked to the channel.
    twice = message.is_automatic_forward and answered.has_taken(message.forward_origin)
    if stale or twice or _is_by_a_bot(message):
        raise ApplicationHandlerStop


def _is_by_a_bot(message: Message) -> bool:
    """Whether no person typed it: a card sent by inline mode, or another bot's message.

    Whoever writes in a group's or channel's name has a bot as sender too.
    """
    sender = message.from_user
    by_bot = sender is not None and sender.is_bot and message.sender_chat is None
    return by_bot or message.via_bot is not None
