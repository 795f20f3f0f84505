"""What happens when a handler fails: log first, apologise second."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from data.errors import DatabaseError, StateError
from handlers.context import Context
from handlers.reply import notify, show
from handlers.texts import Texts
from handlers.views.screen import plain

logger = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Notes the error with the update's number, and tells the person in a sentence."""
    number = update.update_id if isinstance(update, Update) else None
    logger.error("Update %s failed", number, exc_info=context.error)
    if not isinstance(update, Update) or _is_out_of_reach(context.error):
        return
    text = _apology(context.error, context.texts)
    try:
        if update.callback_query is not None:
            await notify(update.callback_query, text)
        else:
            await show(update, context, plain(text))
    except TelegramError:
        logger.warning("The apology for update %s could not be sent", number, exc_info=True)


def _apology(error: Exception | None, texts: Texts) -> str:
    if isinstance(error, StateError):
        return texts.language.unkept
    return texts.unavailable if isinstance(error, DatabaseError) else texts.trouble


def _is_out_of_reach(error: Exception | None) -> bool:
    """Whether an apology would fare no better: the network is down, or the chat closed to us."""
    # A BadRequest counts as a NetworkError too, but says that this one message was wrong.
    out = isinstance(error, NetworkError | Forbidden | RetryAfter)
    return out and not isinstance(error, BadRequest)
