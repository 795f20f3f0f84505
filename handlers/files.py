"""Sends files and pictures: always as messages of their own, placed as `handlers.reply` does."""

from __future__ import annotations

from typing import Any

from telegram import InputFile, Message, Update
from telegram.constants import ParseMode

from handlers.context import Context
from handlers.reply import placing


async def send_document(
    update: Update, context: Context, content: bytes, name: str, caption: str
) -> None:
    """Sends a file of this name, with a caption in HTML."""
    file = InputFile(content, filename=name)
    await context.bot.send_document(document=file, **_described(update, caption))


async def send_photo(
    update: Update, context: Context, content: bytes, name: str, caption: str
) -> None:
    """Sends a picture of this name, with a caption in HTML."""
    file = InputFile(content, filename=name)
    await context.bot.send_photo(photo=file, **_described(update, caption))


def _described(update: Update, caption: str) -> dict[str, Any]:
    chat, asked = update.effective_chat, update.effective_message
    assert chat is not None  # noqa: S101  # commands and buttons are of one
    placed = placing(asked) if isinstance(asked, Message) else {}
    return {"chat_id": chat.id, "caption": caption, "parse_mode": ParseMode.HTML} | placed
