"""Who asks too much too fast is told so once and then not answered: before any handler sees it."""

from __future__ import annotations

from telegram import Message, Update
from telegram.constants import ChatType, MessageEntityType
from telegram.ext import ApplicationHandlerStop

from handlers.context import Context
from handlers.guest import is_called
from handlers.inline import answer_nothing
from handlers.limits import Act, Verdict
from handlers.mention import is_mentioned
from handlers.passing import replies_to_the_bot
from handlers.reply import notify, show
from handlers.views.screen import plain

_TOGETHER = {ChatType.GROUP, ChatType.SUPERGROUP}


async def keep_pace(update: Update, context: Context) -> None:
    """Lets an update pass, or not. The admins of the bot are not counted.

    Raises:
        ApplicationHandlerStop: it came too fast.
    """
    limits, act = context.bot_data.limits, _act(update, context)
    # Who writes in the name of a channel or of their group is known by that alone.
    sender, user = update.effective_sender, update.effective_user
    if limits is None or act is None or sender is None:
        return
    if user is not None and user.id in context.bot_data.admins:
        return
    verdict = limits.take(act, sender.id, _group(update))
    if verdict.answered == "yes":
        return
    await _decline(update, context, act, verdict)
    raise ApplicationHandlerStop


async def _decline(update: Update, context: Context, act: Act, verdict: Verdict) -> None:
    """Says once that it was too fast; a button must not look busy, nor a list, whatever is said."""
    said, is_told = context.texts.limits, verdict.answered == "told"
    if act == "press":
        await notify(update, context, said.presses if is_told else None)
    elif act == "inline":
        await answer_nothing(update, context)
    elif is_told:
        await show(update, context, plain(said.group if verdict.group else said.person))


def _act(update: Update, context: Context) -> Act | None:
    """What an update asks of the bot; None for what gets no answer anyway."""
    if update.callback_query is not None:
        return "press"
    if update.inline_query is not None:
        return "inline"
    message = update.effective_message
    asked = message is not None and is_asked(update, message, context)
    return "question" if asked else None


def is_asked(update: Update, message: Message, context: Context) -> bool:
    """Whether a message is a question for the bot, which will be answered."""
    if update.guest_message is not None:
        return is_called(message)
    if not message.text:
        return False
    if message.chat.type == ChatType.PRIVATE or _is_command(message, context):
        return True
    together = message.chat.type in _TOGETHER
    return together and (is_mentioned(message) or replies_to_the_bot(message))


def _is_command(message: Message, context: Context) -> bool:
    """Whether it is a command of this bot, by either of its names."""
    first = message.entities[0] if message.entities else None
    if first is None or first.type != MessageEntityType.BOT_COMMAND or first.offset:
        return False
    name, _, bot = message.parse_entity(first)[1:].lower().partition("@")
    names = {
        each for command in context.bot_data.commands for each in (command.name, command.alias)
    }
    return name in names and bot in {"", context.bot.username.lower()}


def _group(update: Update) -> int | None:
    """The group it was asked in; where the bot is a guest it is in no chat."""
    chat = update.effective_chat
    if chat is None or update.guest_message is not None or chat.type not in _TOGETHER:
        return None
    return chat.id
