"""Shows a screen: as a message of its own, or in place of the one whose button was pressed.

In groups an answer is a reply to the message that asked, in its topic, and with fewer lines. An
edited question has its answer edited.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from telegram import CallbackQuery, LinkPreviewOptions, Message, Update
from telegram.constants import ChatType, ParseMode

from handlers.context import Context
from handlers.delivery import deliver
from handlers.refusals import passed_over
from handlers.views.links import with_links
from handlers.views.screen import Screen

_PAGE = 10  # list items in a private chat
_PAGE_IN_GROUP = 5

_PATIENCE = 1.0  # seconds for which a pressed button may look busy


async def show(update: Update, context: Context, screen: Screen) -> None:
    """Edits the message whose button was pressed, or else sends a new one.

    The answer to a message that was edited is edited too, where it is known.
    """
    screen = with_links(screen, context.bot.username, context.texts, alone=is_private(update))
    query, asked = update.callback_query, update.effective_message
    if query is None and asked is not None:
        await _answer(update, asked, context, screen)
    elif query is not None and (picture := _textless(query)):
        await deliver(_question(picture), partial(context.bot.send_message, **_as(screen)))
    elif query is not None:
        await _turn(update, context, query, screen)


async def notify(update: Update, context: Context, text: str | None = None) -> None:
    """Answers a pressed button, which Telegram shows as busy until then; only the first time.

    Whoever is about to do something slow calls this before.
    """
    query = update.callback_query
    if query is None or context.press_answered:
        return
    context.press_answered = True
    with passed_over():
        await query.answer(text, show_alert=bool(text))


def page_size(update: Update) -> int:
    """How many items a list shows in this chat."""
    return _PAGE if is_private(update) else _PAGE_IN_GROUP


def is_private(update: Update) -> bool:
    """Whether nobody else reads along."""
    chat = update.effective_chat
    return chat is not None and chat.type == ChatType.PRIVATE


def place(query: CallbackQuery) -> dict[str, Any]:
    """The parameters that name the message under which a button was pressed.

    They do for one that is too old to be shown to the bot too, and for one sent by inline mode.
    """
    if query.message is None:
        return {"inline_message_id": query.inline_message_id}
    return {"chat_id": query.message.chat.id, "message_id": query.message.message_id}


async def _answer(update: Update, asked: Message, context: Context, screen: Screen) -> None:
    answered = context.bot_data.answered
    edited = update.edited_message or update.edited_channel_post
    answer = answered.answer_to(asked) if edited else None
    if answer is not None:
        await _edit(context, screen, {"chat_id": asked.chat_id, "message_id": answer})
    elif sent := await deliver(asked, partial(context.bot.send_message, **_as(screen))):
        answer = sent.message_id
    if answer is not None:
        answered.note(asked, answer)


async def _turn(update: Update, context: Context, query: CallbackQuery, screen: Screen) -> None:
    """Edits the message, and answers the press when that is done or takes too long.

    After the edit, because an edit that fails at once can then be told in the answer; not long
    after, because an edit may wait its turn behind the limit of messages to a group.
    """
    edit = asyncio.ensure_future(_edit(context, screen, place(query)))
    done, _ = await asyncio.wait({edit}, timeout=_PATIENCE)
    if not done:
        await notify(update, context)
    await edit


async def _edit(context: Context, screen: Screen, message: dict[str, Any]) -> None:
    with passed_over():
        await context.bot.edit_message_text(**_as(screen), **message)


def _as(screen: Screen) -> dict[str, Any]:
    return {
        "text": screen.text,
        "parse_mode": ParseMode.HTML,
        "reply_markup": screen.keyboard,
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
    }


def _textless(query: CallbackQuery) -> Message | None:
    """The picture or file under which a button was pressed: no text can take its place."""
    message = query.message
    if not isinstance(message, Message) or not message.is_accessible or message.text:
        return None
    return message


def _question(answer: Message) -> Message:
    question = answer.reply_to_message
    return answer if question is None or question.forum_topic_created else question
