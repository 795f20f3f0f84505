"""`/reload`: an admin has the reports read again, and is told what came of it."""

from __future__ import annotations

import asyncio

from telegram import Update

from data.errors import DatabaseError
from handlers.context import Context
from handlers.plain import unknown_command
from handlers.reply import is_private, show
from handlers.views.reload import failed_screen, reloaded_screen
from handlers.views.screen import plain

_PATIENCE = 3.0  # seconds after which whoever asked is told that it takes long


async def reload_command(update: Update, context: Context) -> None:
    """`/reload`; in the terminal, where every start reads what is new, there is no such command."""
    if context.bot_data.reload is None:
        await unknown_command(update, context)
        return
    loading = asyncio.ensure_future(context.bot_data.reload())
    done, _ = await asyncio.wait([loading], timeout=_PATIENCE)
    if not done:
        await show(update, context, plain(context.texts.serving.reloading))
    alone = is_private(update)
    try:
        screen = reloaded_screen(await loading, context.texts, alone=alone)
    except DatabaseError as problem:
        screen = failed_screen(str(problem), context.texts, alone=alone)
    await show(update, context, screen)
