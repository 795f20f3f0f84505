"""The least bot that python-telegram-bot makes: says what is said to it. BOT_API_URL, BOT_TOKEN."""

from __future__ import annotations

import logging
import os
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, CallbackQueryHandler, MessageHandler
from telegram.ext.filters import TEXT

Context = CallbackContext[Any, Any, Any, Any]


async def echo(update: Update, _: Context) -> None:
    if update.message is not None:
        await update.message.reply_text(update.message.text or "")


async def pressed(update: Update, _: Context) -> None:
    if update.callback_query is not None:
        await update.callback_query.edit_message_text(update.callback_query.data or "")
        await update.callback_query.answer()


def main() -> None:
    logging.disable()
    builder = Application.builder().token(os.environ["BOT_TOKEN"])
    application = builder.base_url(f"{os.environ['BOT_API_URL']}/bot").build()
    application.add_handler(MessageHandler(TEXT, echo))
    application.add_handler(CallbackQueryHandler(pressed))
    application.run_polling(allowed_updates=Update.ALL_TYPES)


if __name__ == "__main__":
    main()
