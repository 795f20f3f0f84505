"""The day on which something is asked, where the bot's users live."""

from __future__ import annotations

import datetime as dt

from telegram import Update

_VIETNAM = dt.timezone(dt.timedelta(hours=7))  # where "this year" begins


def today(update: Update) -> dt.date:
    """The day of the message; of what is no message, the day it is now."""
    message = update.effective_message
    now = message.date if message else dt.datetime.now(dt.UTC)
    return now.astimezone(_VIETNAM).date()
