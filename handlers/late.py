"""Questions that waited while the bot was away: a note in place of an answer nobody expects now."""

from __future__ import annotations

import datetime as dt

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest
from telegram.ext import ApplicationHandlerStop

from handlers.context import Context
from handlers.pace import is_asked
from handlers.reply import show
from handlers.views.screen import plain

_LATE = dt.timedelta(minutes=10)


async def turn_away_late(update: Update, context: Context) -> None:
    """Tried before every other handler; stops only what came while the bot was away.

    Raises:
        ApplicationHandlerStop: nothing more is to be done about the update.
    """
    if update.update_id > context.bot_data.backlog_end:
        if update.effective_chat is not None:
            context.bot_data.told_late.discard(update.effective_chat.id)
        return
    query, message = update.callback_query, update.message
    if query is not None and not await _is_awaited(query):
        raise ApplicationHandlerStop
    if message is not None and message.text and _is_late(message):
        await _tell_once(update, context, message.chat_id)
        raise ApplicationHandlerStop


def _is_late(message: Message) -> bool:
    return dt.datetime.now(dt.UTC) - message.date > _LATE


async def _is_awaited(query: CallbackQuery) -> bool:
    """Whether Telegram still shows the button as pressed; when it was pressed is told nowhere."""
    try:
        await query.answer()
    except BadRequest:
        return False
    return True


async def _tell_once(update: Update, context: Context, chat: int) -> None:
    """Say it, unless the chat was told, or would have got no answer in time either."""
    message = update.effective_message
    if chat in context.bot_data.told_late or not (message and is_asked(update, message, context)):
        return
    context.bot_data.told_late.add(chat)
    await show(update, context, plain(context.texts.serving.late))
