"""Shows a screen: as a message of its own, or in place of the one whose button was pressed.

In groups an answer is a reply to the message that asked, in its topic, and with fewer lines.
"""

from __future__ import annotations

import logging

from telegram import CallbackQuery, LinkPreviewOptions, Message, ReplyParameters, Update
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest

from handlers.context import Context
from handlers.views.screen import Screen, prefaced

logger = logging.getLogger(__name__)

_PAGE = 10  # list items in a private chat
_PAGE_IN_GROUP = 5

# Said by Telegram when two presses cross, a message was deleted, or an answer came late.
_NORMAL_LIFE = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "query is too old",
)


async def show(update: Update, context: Context, screen: Screen) -> None:
    """Edits the message whose button was pressed, or else sends a new one."""
    screen = prefaced(screen, context.preface)
    query = update.callback_query
    if query is not None:
        await _edit(query, screen)
    elif update.effective_message is not None:
        await _send(update.effective_message, context, screen)


async def notify(query: CallbackQuery, text: str | None = None) -> None:
    """Answers a pressed button, which Telegram shows as busy until then."""
    try:
        await query.answer(text, show_alert=bool(text))
    except BadRequest as problem:
        _pass_over(problem)


def page_size(update: Update) -> int:
    """How many items a list shows in this chat."""
    return _PAGE if is_private(update) else _PAGE_IN_GROUP


def is_private(update: Update) -> bool:
    """Whether nobody else reads along."""
    chat = update.effective_chat
    return chat is not None and chat.type == ChatType.PRIVATE


def may_press(update: Update) -> bool:
    """Whether the button is for who pressed it: in groups, for whoever asked.

    Who asked is read from the message that the bot's answer replies to. Where that is deleted, or
    was sent in the group's own name (an anonymous admin), anybody may press.
    """
    query = update.callback_query
    answer = query.message if query else None
    if is_private(update) or query is None or not isinstance(answer, Message):
        return True
    question = answer.reply_to_message
    # In a topic, what replies to nothing else replies to the message that opened the topic.
    if question is None or question.forum_topic_created or question.from_user is None:
        return True
    if question.sender_chat is not None:
        return True
    return question.from_user.id == query.from_user.id


async def _send(asked: Message, context: Context, screen: Screen) -> None:
    in_group = asked.chat.type != ChatType.PRIVATE
    await context.bot.send_message(
        asked.chat_id,
        screen.text,
        parse_mode=ParseMode.HTML,
        reply_markup=screen.keyboard,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        # A message may be in a thread of replies that is no topic; naming that is an error.
        message_thread_id=asked.message_thread_id if asked.is_topic_message else None,
        reply_parameters=ReplyParameters(asked.message_id, allow_sending_without_reply=True)
        if in_group
        else None,
    )


async def _edit(query: CallbackQuery, screen: Screen) -> None:
    try:
        await query.edit_message_text(
            screen.text,
            parse_mode=ParseMode.HTML,
            reply_markup=screen.keyboard,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
    except BadRequest as problem:
        _pass_over(problem)


def _pass_over(problem: BadRequest) -> None:
    """Nothing, for what is normal life in a chat; the error itself for all else."""
    if not any(words in problem.message.lower() for words in _NORMAL_LIFE):
        raise problem
    logger.debug("Passed over: %s", problem.message)
