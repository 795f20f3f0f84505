"""What happens when a handler fails: log first, apologise second."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from data.errors import DatabaseError
from handlers.context import Context
from handlers.reply import notify, show
from handlers.views.screen import plain

logger = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Notes the error with the update's number, and tells the person in a sentence."""
    number = update.update_id if isinstance(update, Update) else None
    if _is_out_of_reach(context.error):
        level = logging.INFO if isinstance(context.error, Forbidden) else logging.WARNING
        logger.log(level, "Update %s could not be answered: %s", number, context.error)
        return
    logger.error("Update %s failed", number, exc_info=context.error)
    if not isinstance(update, Update):
        return
    texts = context.texts
    text = texts.unavailable if isinstance(context.error, DatabaseError) else texts.trouble
    try:
        if update.callback_query is not None:
            await notify(update.callback_query, text)
        else:
            await show(update, context, plain(text))
    except TelegramError:
        logger.warning("The apology for update %s could not be sent", number, exc_info=True)


def _is_out_of_reach(error: Exception | None) -> bool:
    """Whether an apology would fare no better: no network, no token, or nobody there any more."""
    # A BadRequest counts as a NetworkError too, but says that this one message was wrong.
    if isinstance(error, BadRequest):
        return "query is too old" in error.message.lower()
    return isinstance(error, NetworkError | Forbidden | RetryAfter | InvalidToken)
