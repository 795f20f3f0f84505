"""In which order updates are answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_AT_ONCE = 256  # as many as python-telegram-bot keeps connections for


class ChatByChat(BaseUpdateProcessor):
    """Answers different chats at once, and what comes from one chat in the order it came.

    A group in which so much is asked that Telegram lets the bot answer only 20 times a minute
    (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this) then keeps
    nobody else waiting; and a question is answered before its edit is looked at.
    """

    __slots__ = ("_turns",)

    def __init__(self) -> None:
        """Begins with nobody waiting."""
        super().__init__(_AT_ONCE)
        # A lock is forgotten as soon as nothing of its chat is at work or waits.
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Awaits the coroutine when it is the chat's turn; at once where there is no chat."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        turn = self._turns.setdefault(chat.id, asyncio.Lock())
        async with turn:
            await coroutine

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""
