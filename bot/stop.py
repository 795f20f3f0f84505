"""When the bot is to stop: at a signal, or for a reason."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class StoppedError(Exception):
    """Something was broken off because the bot is to stop."""


class Stop:
    """A signal to stop, or a reason to give up."""

    def __init__(self) -> None:
        """Listen for SIGINT and SIGTERM from now on."""
        self.called = asyncio.Event()
        self.problem = ""
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self.called.set)

    def give_up(self, problem: str) -> None:
        """Stop for a reason, a sentence for the operator."""
        self.problem = problem
        self.called.set()

    async def unless(self, work: Coroutine[Any, Any, T]) -> T:
        """What the work brings; it is broken off when a stop comes first.

        Raises:
            StoppedError: one did.
        """
        task, called = asyncio.ensure_future(work), asyncio.ensure_future(self.called.wait())
        try:
            await asyncio.wait([task, called], return_when=asyncio.FIRST_COMPLETED)
            if not task.done():
                raise StoppedError
            return task.result()
        finally:
            for each in (task, called):
                each.cancel()
            await asyncio.wait([task, called])
