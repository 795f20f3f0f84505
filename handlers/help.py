"""`/help`: what the bot can do, with buttons that do it."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from telegram import Update

from handlers.actions import ShowHelp
from handlers.context import Context
from handlers.reply import is_private, show
from handlers.views.help import help_screen


async def help_command(update: Update, context: Context) -> None:
    """`/help`."""
    await show_help(update, context, ShowHelp())


async def show_help(update: Update, context: Context, _asked: ShowHelp) -> None:
    """The commands, and the newest years."""
    await answer_help(update, context)


async def answer_help(update: Update, context: Context, sentence: str = "") -> None:
    """The help, after a sentence on why it is shown."""
    years = [count.year for count in context.library.years()]
    commands = [
        (command.name, command.alias) for command in context.bot_data.commands if command.in_menu
    ]
    inline = context.bot.username if context.bot.supports_inline_queries else None
    alone = is_private(update)
    screen = help_screen(commands, years, context.texts, alone=alone, inline=inline)
    before = f"{escape(sentence)}\n\n" if sentence else ""
    await show(update, context, replace(screen, text=before + screen.text))
