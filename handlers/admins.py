"""Who may choose for a chat: in private whoever is there, in groups and channels the admins."""

from __future__ import annotations

from telegram import ChatMember, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden

from handlers.context import Context
from handlers.reply import show
from handlers.views.screen import plain

_ADMINS = {ChatMember.OWNER, ChatMember.ADMINISTRATOR}


class RefusedError(Exception):
    """A button that is not for whoever pressed it; `str()` is the sentence to tell them."""


async def may_choose(update: Update, context: Context) -> bool:
    """Whether it is for them to choose; if not, they are told so.

    Raises:
        RefusedError: they pressed a button.
    """
    if await _is_admin(update, context):
        return True
    sentence = context.texts.language.admins_only
    if update.callback_query is not None:
        raise RefusedError(sentence)
    await show(update, context, plain(sentence))
    return False


async def _is_admin(update: Update, context: Context) -> bool:
    chat, message, query = update.effective_chat, update.effective_message, update.callback_query
    if chat is None or message is None:
        return False
    if chat.type == ChatType.PRIVATE:
        return True
    # Who writes in the name of the chat itself is its anonymous admin, or writes in its channel.
    if query is None and message.sender_chat is not None:
        return message.sender_chat.id == chat.id
    user = query.from_user if query else message.from_user
    if user is None:
        return chat.type == ChatType.CHANNEL
    try:
        member = await context.bot.get_chat_member(chat.id, user.id)
    except (BadRequest, Forbidden):  # members are hidden from us
        return False
    return member.status in _ADMINS
