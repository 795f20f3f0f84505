"""The features in the order in which an update is tried on them; the menus derive from it."""

from __future__ import annotations

from typing import Any

from telegram import BotCommand
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler
from telegram.ext.filters import COMMAND, TEXT, ChatType, UpdateType

from handlers.buttons import button_pressed
from handlers.command import Command
from handlers.doc import doc_command
from handlers.errors import on_error
from handlers.find import find_command
from handlers.help import help_command
from handlers.people import people_command
from handlers.plain import plain_text, unknown_command
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
    Command("find", "toanvan", find_command),
    Command("tasks", "nhiemvu", tasks_command),
    Command("report", "baocao", report_command),
    Command("doc", "vanban", doc_command),
    Command("people", "nguoi", people_command),
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
    alone = new & ChatType.PRIVATE
    application.add_handler(MessageHandler(alone & COMMAND, unknown_command))
    application.add_handler(MessageHandler(alone & TEXT, plain_text))
    application.add_handler(CallbackQueryHandler(button_pressed))
    application.add_error_handler(on_error)


def menu(language: str) -> list[BotCommand]:
    """The command menu in a language."""
    said = TEXTS[language].commands
    return [BotCommand(command.name, said[command.name]) for command in COMMANDS if command.in_menu]
