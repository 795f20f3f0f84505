"""What Telegram refuses in the ordinary life of a chat: no error of ours, and nothing to say."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

logger = logging.getLogger(__name__)

# The Bot API documents none of these wordings; they are Telegram's, in lower case.
# Two presses cross, a message was deleted, an answer comes late.
_CROSSED = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "query is too old",
)
# The bot was muted, the topic closed or deleted, the chat left or closed to it.
_CLOSED = (
    "not enough rights to send",
    "have no rights to send a message",
    "need administrator rights in the channel chat",
    "chat_write_forbidden",
    "chat_restricted",
    "topic_closed",
    "topic_deleted",
    "message thread not found",
    "chat not found",
    "channel_private",
)


def is_ordinary(error: BaseException | None) -> bool:
    """Whether an error is normal life in a chat; where it is, an apology would be noise.

    A bot that was kicked or blocked is told so by Forbidden, whatever the words.
    """
    if isinstance(error, BadRequest):
        return any(words in error.message.lower() for words in (*_CROSSED, *_CLOSED))
    return isinstance(error, Forbidden | ChatMigrated)


@contextmanager
def passed_over() -> Iterator[None]:
    """Goes on after what is normal life, with a line in the log for who wants to know."""
    try:
        yield
    except TelegramError as problem:
        if not is_ordinary(problem):
            raise
        logger.debug("Passed over: %s", problem)
