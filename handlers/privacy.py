"""`/privacy`: what the bot keeps about a chat, and that it is deleted when somebody wants it."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatType

from data.state import Kept
from data.vietnamese import fold
from handlers.actions import ForgetChat, ShowPrivacy
from handlers.admins import may_choose
from handlers.context import Context
from handlers.menus import remove_chat_menu
from handlers.reply import show
from handlers.views.privacy import ask_whether, deleted, policy


async def privacy_command(update: Update, context: Context) -> None:
    """`/privacy`, or `/privacy delete`, which asks once more."""
    if fold(context.words) in context.texts.privacy.delete_words:
        await forget_chat(update, context, ForgetChat())
    else:
        await show_privacy(update, context, ShowPrivacy())


async def show_privacy(update: Update, context: Context, _asked: ShowPrivacy) -> None:
    """What is kept, here and of everybody, and what is not."""
    await show(update, context, policy(_kept(update, context), context.texts))


async def forget_chat(update: Update, context: Context, asked: ForgetChat) -> None:
    """Deletes what is kept about the chat, and says what that was; without "yes" it asks first.

    Only a button that stands in the chat says yes: anybody can write a link.
    """
    chat = update.effective_chat
    if chat is None or not await may_choose(update, context):
        return
    if asked.sure != "yes" or update.callback_query is None:
        await show(update, context, ask_whether(_kept(update, context), context.texts))
        return
    kept = context.bot_data.state.forget(chat.id)
    context.bot_data.answered.forget(chat.id)
    await show(update, context, deleted(kept, context.texts))
    if kept.language and chat.type != ChatType.CHANNEL:  # no menu there
        await remove_chat_menu(context.bot, chat.id)


def _kept(update: Update, context: Context) -> Kept:
    chat = update.effective_chat
    return context.bot_data.state.kept(chat.id) if chat else Kept()
