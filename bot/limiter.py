"""Keeps the bot within Telegram's flood limits, and waits where it went beyond them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import AIORateLimiter

from handlers.tell import ONCE


class Limiter(AIORateLimiter):
    """Tries a call that came too soon once more, unless told `ONCE`; nobody else waits meanwhile.

    AIORateLimiter's own retries have every chat wait for the one that was refused.
    """

    async def process_request(  # noqa: PLR0913, PLR0917  (as the base class has it)
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,  # noqa: ANN401
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:  # noqa: ANN401
        """What the call brings. Raises RetryAfter: it came too soon twice."""
        call = callback, args, kwargs, endpoint, data, None
        try:
            return await super().process_request(*call)
        except RetryAfter as flood:
            if rate_limit_args == ONCE:
                raise
            wait = seconds(flood)
        await asyncio.sleep(wait)
        return await super().process_request(*call)


def seconds(flood: RetryAfter) -> float:
    """How long Telegram wants the bot to wait."""
    # The public attribute warns that it will be a timedelta one day; this is one.
    return flood._retry_after.total_seconds()  # noqa: SLF001
