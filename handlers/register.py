"""The features in the order in which an update is tried on them; the menus derive from it."""

from __future__ import annotations

from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    CommandHandler,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
)
from telegram.ext.filters import ALL, COMMAND, TEXT, ChatType, StatusUpdate, UpdateType, User

from handlers.buttons import button_pressed
from handlers.command import Command
from handlers.compare import compare_command
from handlers.doc import doc_command
from handlers.errors import on_error
from handlers.export import export_command
from handlers.find import find_command
from handlers.follow import follow_command, unfollow_command
from handlers.gate import turn_away
from handlers.guest import guest_message
from handlers.help import help_command
from handlers.inline import inline_query
from handlers.language import language_command
from handlers.late import turn_away_late
from handlers.migration import chat_migrated
from handlers.pace import keep_pace
from handlers.passing import in_passing
from handlers.people import people_command
from handlers.plain import plain_text, unknown_command
from handlers.privacy import privacy_command
from handlers.reload import reload_command
from handlers.report import report_command
from handlers.search import search_command
from handlers.start import start_command
from handlers.tasks import tasks_command
from handlers.topic import topic_command
from handlers.year import year_command, years_command

COMMANDS = (
    Command("year", "nam", year_command),
    Command("years", "cacnam", years_command, in_groups="nobody"),
    Command("search", "tim", search_command),
    Command("find", "toanvan", find_command),
    Command("tasks", "nhiemvu", tasks_command),
    Command("report", "baocao", report_command, in_groups="nobody"),
    Command("doc", "vanban", doc_command),
    Command("people", "nguoi", people_command),
    Command("compare", "sosanh", compare_command),
    Command("topic", "chude", topic_command),
    Command("export", "xuat", export_command, for_guests=False, in_groups="nobody"),
    Command("follow", "theodoi", follow_command, for_guests=False, in_groups="admins"),
    Command("unfollow", "botheodoi", unfollow_command, for_guests=False, in_groups="admins"),
    Command("language", "ngonngu", language_command, for_guests=False, in_groups="admins"),
    Command("privacy", "riengtu", privacy_command, for_guests=False, in_groups="nobody"),
    Command("help", "trogiup", help_command),
    Command("start", None, start_command, in_menu=False),
)


def register(application: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Adds every handler, the commands first, and what answers when one fails.

    Commands are answered in every kind of chat, all text in private, and of what is said in
    groups what is said to the bot. Edits count as messages; `turn_away` sees to it that none is
    answered twice, and `keep_pace` that nobody keeps the bot from others.
    """
    application.bot_data.commands = COMMANDS
    application.add_handler(MessageHandler(ALL, turn_away), group=-3)
    application.add_handler(TypeHandler(Update, turn_away_late), group=-2)
    application.add_handler(TypeHandler(Update, keep_pace), group=-1)
    said = UpdateType.MESSAGES
    for command in COMMANDS:
        names = [name for name in (command.name, command.alias) if name]
        told = said | UpdateType.CHANNEL_POSTS
        application.add_handler(CommandHandler(names, command.callback, filters=told))
    # For admins alone: to all others it is a command there is none of. It waits for long.
    admins = UpdateType.MESSAGE & User(application.bot_data.admins)
    application.add_handler(CommandHandler("reload", reload_command, filters=admins, block=False))
    application.add_handler(MessageHandler(StatusUpdate.MIGRATE, chat_migrated))
    alone, together = said & ChatType.PRIVATE, said & ChatType.GROUPS
    application.add_handler(MessageHandler(alone & COMMAND, unknown_command))
    application.add_handler(MessageHandler(alone & TEXT, plain_text))
    application.add_handler(MessageHandler(together & TEXT, in_passing))
    application.add_handler(CallbackQueryHandler(button_pressed))
    application.add_handler(InlineQueryHandler(inline_query))
    application.add_handler(MessageHandler(UpdateType.GUEST_MESSAGE, guest_message))
    application.add_error_handler(on_error)
