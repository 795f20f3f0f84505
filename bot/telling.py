"""Tells followers of new reports: looks for a load now and then, and sends what is to be sent."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)
from telegram.ext import Application, ExtBot

from bot.limits import seconds
from bot.menus import renew_chat_menus
from bot.people import in_hand
from data.errors import ReportsError
from data.state import Tidings
from data.tidings import gather_from
from handlers.context import BotData
from handlers.tell import tell

logger = logging.getLogger(__name__)

EVERY = 30.0  # seconds between two looks
# Telegram takes about 30 messages a second from a bot; the others are left to answers.
# https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
_BETWEEN = 1 / 25  # seconds
_AGAIN = 60.0  # seconds after the network failed
_NO_TOPIC = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")
_NO_CHAT = ("chat not found", "user is deactivated", "group chat was deactivated")


@contextlib.asynccontextmanager
async def telling(
    application: Application[Any, Any, Any, Any, Any, Any], every: float = EVERY
) -> AsyncIterator[None]:
    """Tells followers as long as the block lasts; a message that is being sent then is finished."""
    ended = asyncio.Event()
    task = asyncio.create_task(_keep_telling(application, every, ended))
    try:
        yield
    finally:
        ended.set()
        await task


async def _keep_telling(
    application: Application[Any, Any, Any, Any, Any, Any], every: float, ended: asyncio.Event
) -> None:
    data: BotData = application.bot_data
    if data.state.path is None:
        logger.warning("Nobody is told of new reports: the state file cannot be written.")
        return
    renewed = False
    while not ended.is_set():
        try:
            if not renewed:
                await renew_chat_menus(application, ended)
                renewed = True
            await _gather(data, ended)
            await tell_all(application.bot, data, ended)
        except ReportsError as problem:
            logger.warning("Followers could not be told of new reports: %s", problem)
        except Exception:  # one mistake must not silence the bot until the next start
            logger.exception("Telling followers of new reports failed")
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), every)


async def _gather(data: BotData, ended: asyncio.Event) -> None:
    """Notes what is news, where something was loaded, beside the thread that answers."""
    now = data.library.generation()
    if data.gathered != now and data.state.path:
        files = data.state.path, data.library.path
        await asyncio.to_thread(gather_from, *files, stopped=ended.is_set)
        data.gathered = now


async def tell_all(bot: ExtBot[Any], data: BotData, ended: asyncio.Event) -> None:
    """Sends what is to be sent now, until `ended`."""
    while not ended.is_set() and (tidings := data.state.news.claim(time.time())):
        with in_hand([tidings.chat]):
            await _tell(bot, data, tidings)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), _BETWEEN)


async def _tell(bot: ExtBot[Any], data: BotData, tidings: Tidings) -> None:
    """Sends one message, and notes what came of it."""
    news = data.state.news
    try:
        await tell(bot, data, tidings)
    except RetryAfter as flood:
        news.put_off(tidings, time.time() + seconds(flood))
    except ChatMigrated as moved:
        data.state.move(tidings.chat, moved.new_chat_id)
        news.put_off(tidings, 0)
    except (Forbidden, BadRequest) as refusal:
        _refused(data, tidings, refusal)
    except NetworkError as problem:
        logger.warning("News for chat %s must wait: %s", tidings.chat, problem)
        news.put_off(tidings, time.time() + _AGAIN)
    else:
        news.told(tidings)


def _refused(data: BotData, tidings: Tidings, refusal: TelegramError) -> None:
    """A chat that is closed is forgotten; a topic that is gone gives way to the chat itself."""
    said = refusal.message.lower()
    if isinstance(refusal, Forbidden) or any(words in said for words in _NO_CHAT):
        logger.info("Chat %s is closed to the bot: it follows nothing any more.", tidings.chat)
        data.state.forget(tidings.chat)
    elif tidings.thread and any(words in said for words in _NO_TOPIC):
        data.state.leave_thread(tidings.chat, tidings.thread)
        data.state.news.put_off(tidings, 0)
    else:
        logger.warning("News for chat %s is refused: %s", tidings.chat, refusal)
        data.state.news.told(tidings)
