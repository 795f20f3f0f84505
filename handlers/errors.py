"""What happens when a handler fails: log first, apologise second."""

from __future__ import annotations

import logging

from telegram import Update
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError

from data.errors import DatabaseError, StateError
from handlers.context import Context
from handlers.refusals import is_ordinary
from handlers.reply import show
from handlers.texts import Texts
from handlers.views.screen import plain

logger = logging.getLogger(__name__)


async def on_error(update: object, context: Context) -> None:
    """Notes the error with the update's number, and tells the person in a sentence.

    Who pressed a button was told by the answer to the press, see `handlers.buttons`.
    """
    number = update.update_id if isinstance(update, Update) else None
    if is_ordinary(context.error):
        logger.info("Update %s could not be answered: %s", number, context.error)
        return
    if _is_out_of_reach(context.error):
        logger.warning("Update %s could not be answered: %s", number, context.error)
        return
    logger.error("Update %s failed", number, exc_info=context.error)
    text = apology(context.error, context.texts)
    if text is None or not isinstance(update, Update) or update.callback_query is not None:
        return
    try:
        await show(update, context, plain(text))
    except TelegramError:
        logger.warning("The apology for update %s could not be sent", number, exc_info=True)


def apology(error: Exception | None, texts: Texts) -> str | None:
    """What to say about an error; None where it would fare no better than what failed."""
    if is_ordinary(error) or _is_out_of_reach(error):
        return None
    if isinstance(error, StateError):
        return texts.language.unkept
    return texts.unavailable if isinstance(error, DatabaseError) else texts.trouble


def _is_out_of_reach(error: Exception | None) -> bool:
    """Whether an apology would fare no better: no network, no token, or a chat to leave alone."""
    # A BadRequest counts as a NetworkError too, but says that this one message was wrong.
    out = isinstance(error, NetworkError | RetryAfter | InvalidToken)
    return out and not isinstance(error, BadRequest)
