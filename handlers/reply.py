"""Shows a screen: as a message of its own, or in place of the one whose button was pressed.

In groups an answer is a reply to the message that asked, in its topic, and with fewer lines. An
edited question has its answer edited.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any

from telegram import (
    CallbackQuery,
    LinkPreviewOptions,
    MaybeInaccessibleMessage,
    Message,
    Update,
)
from telegram.constants import ChatType, ParseMode

from handlers.actions import AskAgain, SearchFor
from handlers.answered import Answer
from handlers.articles import answer_as_guest
from handlers.context import Context
from handlers.delivery import deliver
from handlers.refusals import passed_over
from handlers.rich import edit_rich, is_rich, send_rich, show_either
from handlers.views.links import with_links
from handlers.views.screen import Screen, prefaced

_PAGE = 10  # list items in a private chat
_PAGE_IN_GROUP = 5

_PATIENCE = 1.0  # seconds for which a pressed button may look busy


async def show(update: Update, context: Context, screen: Screen) -> None:
    """Edits the message whose button was pressed, or else sends a new one.

    The answer to a message that was edited is edited too, where it is known. As a guest of a chat
    the bot answers the message by which it was called.
    """
    screen = prefaced(screen, context.preface)
    if update.guest_message is not None:
        screen = with_links(_for_guests(screen), context.bot.username, context.texts, alone=False)
        await answer_as_guest(update.guest_message, screen)
        return
    screen = with_links(screen, context.bot.username, context.texts, alone=is_private(update))
    query, answer = update.callback_query, _answer_before(update, context)
    if answer and answer.has_text and update.effective_message:
        asked = update.effective_message
        context.bot_data.answered.note(asked, answer.message_id)
        context.has_answered = True
        await _edit(context, screen, {"chat_id": asked.chat_id, "message_id": answer.message_id})
    elif query is None or _is_textless(query.message):
        await post(update, context, partial(_send, context, screen))
    else:
        await _turn(update, context, query, screen)


async def post(update: Update, context: Context, send: Callable[..., Awaitable[Message]]) -> None:
    """Sends a message of its own: for what is no screen, as a picture or a file.

    `send` is as for `deliver`. Who pressed a button gets it as another answer to their question.
    An edited question has its answer taken away and the new one sent, if either is no text.
    """
    asked, answer = update.effective_message, _answer_before(update, context)
    if asked is None:
        return
    if update.callback_query is not None:
        await deliver(_question(asked), send)
        return
    context.has_answered = True
    if answer is not None:
        with passed_over():
            await context.bot.delete_message(asked.chat_id, answer.message_id)
    context.bot_data.answered.take(asked)
    if sent := await deliver(asked, send):
        context.bot_data.answered.note(
            asked, sent.message_id, has_text=bool(sent.text) or is_rich(sent)
        )


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


def wants_rich(update: Update, context: Context) -> bool:
    """Whether a rich message is worth making: alone with the bot; groups get short answers."""
    return is_private(update) and context.rich.welcome


def is_private(update: Update) -> bool:
    """Whether nobody else reads along."""
    chat = update.effective_chat
    # As a guest the bot is in the private chat of two people.
    alone = update.guest_message is None
    return alone and chat is not None and chat.type == ChatType.PRIVATE


def place(query: CallbackQuery) -> dict[str, Any]:
    """The parameters that name the message under which a button was pressed.

    They do for one that is too old to be shown to the bot too, and for one sent by inline mode.
    """
    if query.message is None:
        return {"inline_message_id": query.inline_message_id}
    return {"chat_id": query.message.chat.id, "message_id": query.message.message_id}


def _answer_before(update: Update, context: Context) -> Answer | None:
    """What answered a question that is now edited; None once that has given way to an answer."""
    edited = update.edited_message or update.edited_channel_post
    if edited is None or context.has_answered:
        return None
    return context.bot_data.answered.answer_to(edited)


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


def _for_guests(screen: Screen) -> Screen:
    """Without a link to share; and to all of a list only where the buttons that turn it go."""
    by_words = isinstance(screen.full, SearchFor | AskAgain)
    return replace(screen, shared=None, full=screen.full if by_words else None)


async def _send(context: Context, screen: Screen, **where: Any) -> Message:  # noqa: ANN401  (ids, replies)
    return await show_either(
        context.rich if screen.rich else None,
        partial(send_rich, context.bot, screen, **where),
        partial(context.bot.send_message, **_as(screen), **where),
    )


async def _edit(context: Context, screen: Screen, message: dict[str, Any]) -> None:
    with passed_over():
        await show_either(
            context.rich if screen.rich else None,
            partial(edit_rich, context.bot, screen, **message),
            partial(context.bot.edit_message_text, **_as(screen), **message),
        )


def _as(screen: Screen) -> dict[str, Any]:
    return {
        "text": screen.text,
        "parse_mode": ParseMode.HTML,
        "reply_markup": screen.keyboard,
        "link_preview_options": LinkPreviewOptions(is_disabled=True),
    }


def _is_textless(message: MaybeInaccessibleMessage | None) -> bool:
    """Whether it is a picture or a file, whose place no text can take."""
    if not isinstance(message, Message) or not message.is_accessible:
        return False
    return not message.text and not is_rich(message)


def _question(answer: Message) -> Message:
    question = answer.reply_to_message
    return answer if question is None or question.forum_topic_created else question
