"""Long polling: no more updates than can be answered, on and on whatever the network does.

An update is confirmed by the poll after the one that brought it. So whoever kills the process
loses what is in hand, and nobody is answered twice.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Mapping, Sequence
from typing import Any

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import Application

from bot.limits import seconds as seconds_of
from bot.order import MOST_IN_HAND, ChatOrder
from bot.transport import READ_TIMEOUT

logger = logging.getLogger(__name__)

Raw = Mapping[str, Any]  # an update as Telegram sends it

MOST_UPDATES = 100  # https://core.telegram.org/bots/api#getupdates
_POLL_SECONDS = 10  # how long Telegram holds a poll when there is nothing
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 30.0  # seconds between polls that fail
_AWAY = 60.0  # seconds without a poll after which what comes is a backlog
_ALL = list(Update.ALL_TYPES)


class Poller:
    """Polls for an application. `offset`: the number of the first update that is wanted next."""

    def __init__(
        self, application: Application[Any, Any, Any, Any, Any, Any], order: ChatOrder
    ) -> None:
        """Begin with whatever Telegram has not had confirmed."""
        self.offset = 0
        self._application = application
        self._order = order
        self._polled = 0.0
        self._behind = True

    async def run(self) -> None:
        """Fetch until cancelled.

        Raises:
            InvalidToken: Telegram does not know the token any more.
            Conflict: another process polls, or has a webhook set.
        """
        wait = _FIRST_WAIT
        while True:
            await self._order.at_most(MOST_IN_HAND - MOST_UPDATES)
            try:
                raws = await self.fetch(_POLL_SECONDS)
            except (InvalidToken, Conflict):
                raise
            except TelegramError as error:
                asked = seconds_of(error) if isinstance(error, RetryAfter) else 0
                logger.warning(
                    "Telegram could not be polled, again in %g s: %s", max(wait, asked), error
                )
                await asyncio.sleep(max(wait, asked))
                wait = min(2 * wait, _LONGEST_WAIT)
            else:
                wait = _FIRST_WAIT
                self._note_backlog(raws)
                await self.hand_over(raws)

    async def fetch(self, seconds: int, limit: int = MOST_UPDATES) -> Sequence[Raw]:
        """The updates from the offset on, which confirms those before it; waits so many seconds.

        Raises:
            TelegramError: they could not be had.
        """
        bot = self._application.bot
        asked = {"offset": self.offset, "timeout": seconds, "limit": limit, "allowed_updates": _ALL}
        # Not `bot.get_updates`: one update that it cannot read would keep all others from us.
        raws = await bot._post("getUpdates", asked, read_timeout=seconds + READ_TIMEOUT)  # noqa: SLF001
        if not isinstance(raws, list):
            msg = "Telegram answers getUpdates with no list."
            raise NetworkError(msg)
        return raws

    async def hand_over(self, raws: Sequence[Raw]) -> None:
        """Put updates where they are answered; one that cannot be read is logged, and no more."""
        for raw in raws:
            self.offset = raw["update_id"] + 1
            try:
                update = Update.de_json(dict(raw), self._application.bot)
            except Exception:  # whatever Telegram may send, those behind it are to be answered
                logger.exception("Update %s cannot be read", raw["update_id"])
                continue
            self._order.take(raw)
            await self._application.update_queue.put(update)

    def _note_backlog(self, raws: Sequence[Raw]) -> None:
        """Tell the handlers which updates came while nobody polled: some of them may be old."""
        now = time.time()  # the other clock may stand still while a machine sleeps
        self._behind = self._behind or now - self._polled > _AWAY
        self._polled = now
        if self._behind and raws:
            self._application.bot_data.backlog_end = raws[-1]["update_id"]
        self._behind = self._behind and len(raws) == MOST_UPDATES
