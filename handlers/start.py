"""`/start`: alone the help, with the payload of a deep link what that points to."""

from __future__ import annotations

from telegram import Update

from handlers.actions import OutdatedActionError, unpack
from handlers.buttons import perform
from handlers.context import Context
from handlers.help import answer_help


async def start_command(update: Update, context: Context) -> None:
    """`/start PAYLOAD`; of one that is no longer good it says so, and what there is to ask."""
    if not context.words:
        await answer_help(update, context)
        return
    try:
        action = unpack(context.words)
    except OutdatedActionError:
        action = None
    if action is not None and not action.changes:
        await perform(update, context, action)
    else:
        await answer_help(update, context, context.texts.groups.outdated_link)
