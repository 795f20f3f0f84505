"""A group that became a supergroup: what it chose and follows moves with it."""

from __future__ import annotations

from telegram import Update

from handlers.context import Context


async def chat_migrated(update: Update, context: Context) -> None:
    """Either of the two messages that tell of it: one in the old group, one in the new."""
    message = update.effective_message
    if message is None:
        return
    if message.migrate_to_chat_id:
        context.bot_data.state.move(message.chat_id, message.migrate_to_chat_id)
    elif message.migrate_from_chat_id:
        context.bot_data.state.move(message.migrate_from_chat_id, message.chat_id)
