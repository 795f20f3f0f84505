"""Sends files and pictures, as messages of their own."""

from __future__ import annotations

from functools import partial

from telegram import InputFile, Update
from telegram.constants import ParseMode

from handlers.context import Context
from handlers.reply import post


async def send_document(
    update: Update, context: Context, content: bytes, name: str, caption: str
) -> None:
    """Sends a file of this name, with a caption in HTML."""
    send = partial(context.bot.send_document, document=InputFile(content, filename=name))
    await post(update, context, partial(send, **_described(caption, context)))


async def send_photo(
    update: Update, context: Context, content: bytes, name: str, caption: str
) -> None:
    """Sends a picture of this name, with a caption in HTML."""
    send = partial(context.bot.send_photo, photo=InputFile(content, filename=name))
    await post(update, context, partial(send, **_described(caption, context)))


def _described(caption: str, context: Context) -> dict[str, str]:
    preface = f"{context.preface}\n\n" if context.preface else ""
    return {"caption": preface + caption, "parse_mode": ParseMode.HTML}
