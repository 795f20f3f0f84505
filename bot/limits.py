"""Telegram's limits: no more messages than it takes, and a chat that must wait waits alone."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from typing import Any, TypeAlias

from telegram.error import ChatMigrated, RetryAfter
from telegram.ext import AIORateLimiter

from handlers.tell import ONCE

logger = logging.getLogger(__name__)

_LONGEST_WAIT = 600.0  # seconds; an answer that comes later is of no use
_SLACK = 0.1  # seconds more than Telegram asks for, as its clock is not ours

Result: TypeAlias = Any  # JSON
Call: TypeAlias = Callable[..., Coroutine[Any, Any, Result]]


class ChatLimiter(AIORateLimiter):
    """30 messages a second, 20 a minute to a group, as the base class has it.

    But where that makes every chat wait when one is flooded, here only that one does. A group that
    has become a supergroup is written to under its new id.
    """

    def __init__(self) -> None:
        """Begin with no chat flooded."""
        super().__init__()
        self._free_at: dict[int | str, float] = {}

    async def process_request(  # noqa: PLR0913, PLR0917  # as the base class has it
        self,
        callback: Call,
        args: Any,  # noqa: ANN401
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Result:
        """What Telegram answers, after what must be waited for; `ONCE` waits for no flood.

        Raises:
            RetryAfter: the chat is flooded for longer than an answer is of use.
        """

        async def told(*args: Any, **kwargs: Any) -> Result:  # noqa: ANN401
            """A flood as a value: the base class must not see it, or it holds everybody up."""
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as flood:
                return flood

        give_up = time.monotonic() + _LONGEST_WAIT
        while True:
            chat = data.get("chat_id")
            await self._freed(chat, give_up)
            try:
                result: Result = await super().process_request(
                    told, args, kwargs, endpoint, data, None
                )
            except ChatMigrated as moved:
                if rate_limit_args == ONCE or chat == moved.new_chat_id:
                    raise
                data["chat_id"] = moved.new_chat_id
                continue
            if not isinstance(result, RetryAfter):
                return result
            if rate_limit_args == ONCE:
                raise result
            await self._flooded(chat, result, give_up)

    async def _freed(self, chat: int | str | None, give_up: float) -> None:
        while chat in self._free_at:
            wait = self._free_at[chat] - time.monotonic()
            if wait <= 0:
                del self._free_at[chat]
            elif time.monotonic() + wait > give_up:
                raise RetryAfter(round(wait))
            else:
                await asyncio.sleep(wait)

    async def _flooded(self, chat: int | str | None, flood: RetryAfter, give_up: float) -> None:
        wait = seconds(flood) + _SLACK
        logger.info("Telegram has a chat wait for %g s.", wait)
        if chat is not None:
            self._free_at[chat] = time.monotonic() + wait
        elif time.monotonic() + wait > give_up:
            raise flood
        else:
            await asyncio.sleep(wait)


def seconds(flood: RetryAfter) -> float:
    """How long Telegram wants the bot to wait."""
    # The public attribute warns that it will be a timedelta one day; this is one.
    return flood._retry_after.total_seconds()  # noqa: SLF001
