"""Plain text in a private chat: a year, an id, a code, a question, or else words to search for."""

from __future__ import annotations

import re

from telegram import Update

from data.resolve import read_reference
from data.vietnamese import fold
from handlers.actions import ShowReport
from handlers.calling import call
from handlers.command import Command
from handlers.context import Context
from handlers.help import help_command
from handlers.mention import without_mention
from handlers.questions import answer_question
from handlers.reply import show
from handlers.report import show_report
from handlers.search import answer_search
from handlers.views.screen import clip, with_ways_on
from handlers.words import words_or_tell
from handlers.year import answer_years

# What is plainly years has no need of being said back.
_YEARS_ALONE = re.compile(r"(?:\b(?:nam|cac|trong|tu|den|va|years?|from|to|and|in)\b|[\d\W])+")
_GLUED = re.compile(r"([a-z]+)(\d[\d-]*)")  # "/nam2012"
_ECHO = 32  # characters of a command, said back


async def plain_text(update: Update, context: Context) -> None:
    """What was meant, answered by the command that fits; the bot's name alone, by the help."""
    message = update.effective_message
    if message is None:
        return
    if text := without_mention(message):
        await understand(update, context, text)
    else:
        await help_command(update, context)


async def understand(update: Update, context: Context, text: str) -> None:
    """Answers a text in which the bot's name does not stand (any more)."""
    if text.startswith("/"):  # Telegram takes no accented word for a command
        await _answer_command(update, context, text)
        return
    words = await words_or_tell(update, context, "search", text)
    if words is None:
        return
    reference = read_reference(words)
    if command := _named_command(words, context):
        await call(update, context, command)
    elif reference.kind == "years" and _YEARS_ALONE.fullmatch(fold(words)):
        await answer_years(update, context, *reference.years)
    elif reference.kind == "id" and context.library.card(words):
        await show_report(update, context, ShowReport(words))
    elif not await answer_question(update, context, words):
        await answer_search(update, context, words)


def _named_command(words: str, context: Context) -> Command | None:
    """A command that takes nothing more, called by its words: "các năm", "trợ giúp"."""
    name = fold(words).replace(" ", "")
    for command in context.bot_data.commands:
        if not context.texts.usage[command.name] and name in (command.name, command.alias):
            return command
    return None


async def unknown_command(update: Update, context: Context) -> None:
    """A command there is none of: typed with accents ("/năm") it is understood, else said so."""
    await _answer_command(update, context, _text(update))


async def _answer_command(update: Update, context: Context, text: str) -> None:
    said, *arguments = text.split() or ["/"]
    name = fold(said[1:].split("@")[0])
    if glued := _GLUED.fullmatch(name):
        name, arguments = glued[1], [glued[2], *arguments]
    for command in context.bot_data.commands:
        if name in (command.name, command.alias):
            context.args = arguments
            await call(update, context, command)
            return
    sentence = context.texts.unknown_command.format(command=clip(said[1:], _ECHO))
    await show(update, context, with_ways_on(sentence, context.texts))


def _text(update: Update) -> str:
    message = update.effective_message
    return (message.text if message else None) or ""
