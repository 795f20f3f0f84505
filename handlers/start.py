"""`/start`: alone the help, with the payload of a deep link what that points to."""

from __future__ import annotations

from telegram import Update

from handlers.actions import OutdatedActionError, ShowHelp, unpack
from handlers.buttons import perform
from handlers.context import Context


async def start_command(update: Update, context: Context) -> None:
    """`/start PAYLOAD`; a payload that is no longer good leads to the help."""
    try:
        action = unpack(context.words)
    except OutdatedActionError:
        action = ShowHelp()
    await perform(update, context, action)
