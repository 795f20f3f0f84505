"""The command menus that Telegram shows."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import Application

from bot.values import LANGUAGES
from handlers.register import menu

logger = logging.getLogger(__name__)


async def publish_menus(
    application: Application[Any, Any, Any, Any, Any, Any], default_language: str
) -> None:
    """Set the menu of each language where it is not so already; without it the bot still works."""
    try:
        for code in (None, *LANGUAGES):
            await _publish(application, menu(code or default_language), code)
    except TelegramError as error:
        logger.warning("The command menus could not be set: %s", error)


async def _publish(
    application: Application[Any, Any, Any, Any, Any, Any],
    commands: Sequence[BotCommand],
    code: str | None,
) -> None:
    if await application.bot.get_my_commands(language_code=code) != tuple(commands):
        await application.bot.set_my_commands(commands, language_code=code)
