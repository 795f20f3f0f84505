"""What Telegram shows of the bot before it says anything: command menus and descriptions."""

from __future__ import annotations

import asyncio
import logging
import zlib
from typing import Any

from telegram.error import TelegramError
from telegram.ext import Application

from bot.people import in_hand
from bot.values import LANGUAGES
from data.errors import StateError
from handlers.context import BotData
from handlers.menus import SCOPES, fingerprint, menu, set_chat_menu
from handlers.texts import TEXTS

logger = logging.getLogger(__name__)

_NOTE = "menus"
_BETWEEN = 1 / 10  # seconds between chats: nobody waits for it, and answers go before


async def publish_menus(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Sets menus and descriptions unless this bot has them already; without them it still works.

    What it was given last is noted in the state file, so that nothing is called when nothing
    changed.
    """
    bot, data = application.bot, application.bot_data
    published = f"{bot.id}:{_fingerprint(data)}"
    try:
        if data.state.note(_NOTE) != published:
            await _publish(application)
            data.state.keep(_NOTE, published)
    except TelegramError as error:
        logger.warning("The command menus could not be set: %s", error)
    except StateError as problem:
        logger.warning("What the command menus are is not kept: %s", problem)


async def renew_chat_menus(
    application: Application[Any, Any, Any, Any, Any, Any], ended: asyncio.Event
) -> None:
    """Gives chats with a language of their own the menus of this version, until `ended`.

    Raises:
        StateError: the state file cannot be used.
    """
    data = application.bot_data
    for choice in data.state.choices(other_than=fingerprint(data.commands)):
        if ended.is_set():
            return
        with in_hand([choice.chat]):
            await set_chat_menu(application.bot, data.state, choice.chat, data.commands)
        await asyncio.sleep(_BETWEEN)


async def _publish(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    bot, data = application.bot, application.bot_data
    for code in (None, *LANGUAGES):  # None: people whose language the bot does not speak
        language = code or data.language
        for audience, scope in SCOPES.items():
            await bot.set_my_commands(menu(data.commands, audience, language), scope, code)
        said = TEXTS[language].language
        await bot.set_my_description(said.about, code)
        await bot.set_my_short_description(said.about_short, code)


def _fingerprint(data: BotData) -> str:
    """What is equal as long as nothing that `_publish` sets changed."""
    said = [
        (code, texts.language.about, texts.language.about_short) for code, texts in TEXTS.items()
    ]
    return f"{data.language}:{fingerprint(data.commands)}:{zlib.crc32(repr(said).encode()):08x}"
