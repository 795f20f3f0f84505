"""Updates side by side, those of one chat in their order; and which of them are in hand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

MOST_IN_HAND = 1_000


@dataclass(slots=True, eq=False)
class InHand:
    """An update that is being answered. `raw`: as Telegram sent it, where that is known.

    `sent`: something was sent for it, or may have been, so that it must not be answered again.
    """

    raw: Mapping[str, Any] | None = None
    task: asyncio.Task[Any] | None = None
    sent: bool = False


# Whatever is called for an update can say what became of it, however deep below the handler.
ANSWERING: ContextVar[InHand | None] = ContextVar("answering", default=None)


class ChatOrder(BaseUpdateProcessor):
    """One slow chat holds up no other, and no chat gets its answers in another order."""

    def __init__(self) -> None:
        """Begin with nothing in hand."""
        super().__init__(MOST_IN_HAND)
        self.in_hand: dict[int, InHand] = {}
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._fewer = asyncio.Event()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    def take(self, raw: Mapping[str, Any]) -> None:
        """Count an update as in hand already before its turn comes."""
        self.in_hand[raw["update_id"]] = InHand(raw)

    def drop(self, number: int) -> None:
        """Count an update as done with."""
        self.in_hand.pop(number, None)
        self._fewer.set()

    async def at_most(self, count: int) -> None:
        """Wait until no more than so many updates are in hand."""
        while len(self.in_hand) > count:
            self._fewer.clear()
            await self._fewer.wait()

    def let_go(self) -> list[Mapping[str, Any]]:
        """Break off all that is in hand; returns the updates for which nothing was sent, as sent.

        They come in the order of their numbers.
        """
        left = [held for _, held in sorted(self.in_hand.items())]
        for held in left:
            if held.task:
                held.task.cancel()
        return [held.raw for held in left if held.raw and not held.sent]

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Answer an update once those before it in its chat are answered."""
        number = update.update_id if isinstance(update, Update) else 0
        held = self.in_hand.setdefault(number, InHand())
        held.task = asyncio.current_task()
        ANSWERING.set(held)
        try:
            async with self._turn(update):
                await coroutine
        finally:
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # not begun, if its turn never came
            self.drop(number)

    def _turn(self, update: object) -> asyncio.Lock:
        """The lock of a chat, which is forgotten when nobody holds it or waits for it."""
        chat = user = None
        if isinstance(update, Update):
            chat, user = update.effective_chat, update.effective_user
        whose = chat or user
        if whose is None:
            return asyncio.Lock()
        return self._locks.setdefault(whose.id, asyncio.Lock())
