"""Calls a command that was asked for in another way than by its name alone."""

from __future__ import annotations

from telegram import Update

from handlers.command import Command
from handlers.context import Context
from handlers.reply import show
from handlers.views.screen import with_ways_on


async def call(update: Update, context: Context, command: Command) -> None:
    """Has the command answer, or says to a guest where it can."""
    if update.guest_message is None or command.for_guests:
        await command.callback(update, context)
        return
    sentence = context.texts.inline.not_as_guest.format(command=command.name)
    await show(update, context, with_ways_on(sentence, context.texts))
