"""The features in the order in which an update is tried on them; the menus derive from it."""

from __future__ import annotations

from typing import Any

from telegram import BotCommand, Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
)
from telegram.ext.filters import COMMAND, TEXT, ChatType, UpdateType, User

from handlers.buttons import button_pressed
from handlers.command import Command
from handlers.errors import on_error
from handlers.help import help_command
from handlers.late import turn_away_late
from handlers.plain import plain_text, unknown_command
from handlers.reload import reload_command
from handlers.report import report_command
from handlers.search import search_command
from handlers.start import start_command
from handlers.tasks import tasks_command
from handlers.texts import TEXTS
from handlers.year import year_command, years_command

COMMANDS = (
    Command("year", "nam", year_command),
    Command("years", "cacnam", years_command),
    Command("search", "tim", search_command),
    Command("tasks", "nhiemvu", tasks_command),
    Command("report", "baocao", report_command),
    Command("help", "trogiup", help_command),
    Command("start", None, start_command, in_menu=False),
)


def register(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Adds every handler, the commands first, and what answers when one fails."""
    application.bot_data.commands = COMMANDS
    # Edited messages match too unless filtered out, and would be answered a second time.
    new = UpdateType.MESSAGE
    for command in COMMANDS:
        names = [name for name in (command.name, command.alias) if name]
        application.add_handler(CommandHandler(names, command.callback, filters=new))
    # For admins alone: to all others it is a command there is none of. It waits for long.
    admins = new & User(application.bot_data.admins)
    application.add_handler(CommandHandler("reload", reload_command, filters=admins, block=False))
    alone = new & ChatType.PRIVATE
    application.add_handler(MessageHandler(alone & COMMAND, unknown_command))
    application.add_handler(MessageHandler(alone & TEXT, plain_text))
    application.add_handler(CallbackQueryHandler(button_pressed))
    application.add_handler(TypeHandler(Update, turn_away_late), group=-1)  # before all others
    application.add_error_handler(on_error)


def menu(language: str) -> list[BotCommand]:
    """The command menu in a language."""
    said = TEXTS[language].commands
    return [BotCommand(command.name, said[command.name]) for command in COMMANDS if command.in_menu]
