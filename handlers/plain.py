"""Plain text in a private chat: a year, an id, a code, or else words to search for."""

from __future__ import annotations

import re

from telegram import Update

from data.resolve import read_reference
from data.vietnamese import fold, number_key
from handlers.actions import ShowReport, ShowYear
from handlers.command import Command
from handlers.context import Context
from handlers.reply import show
from handlers.report import show_report
from handlers.search import answer_search
from handlers.views.screen import clip, with_ways_on
from handlers.words import words_or_tell
from handlers.year import answer_years, show_year

_ECHO = 32  # characters of a command, said back


async def plain_text(update: Update, context: Context) -> None:
    """What was meant, answered by the command that fits."""
    await understand(update, context, _text(update))


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
        await _call(update, context, command)
    elif reference.kind == "years":
        await answer_years(update, context, *reference.years)
    elif reference.kind == "id" and context.library.card(words):
        await show_report(update, context, ShowReport(words))
    elif (year := _year_asked_about(words, context)) is not None:
        await show_year(update, context, year)
    else:
        await answer_search(update, context, words)


def _named_command(words: str, context: Context) -> Command | None:
    """A command that takes nothing more, called by its words: "các năm", "trợ giúp"."""
    name = fold(words).replace(" ", "")
    for command in context.bot_data.commands:
        if not context.texts.usage[command.name] and name in (command.name, command.alias):
            return command
    return None


def _year_asked_about(words: str, context: Context) -> ShowYear | None:
    """The one known year in a question that nothing else answers, and whether of its plans."""
    years = {int(number_key(digits)) for digits in re.findall(r"(?<!\d)\d{4}(?!\d)", words)}
    known = years & {count.year for count in context.library.years()}
    if len(years) != 1 or not known or context.library.search(words, limit=1).total:
        return None
    planned = any(word in fold(words) for word in ("ke hoach", "du kien", "plan"))
    return ShowYear(known.pop(), "planned" if planned else "done")


async def unknown_command(update: Update, context: Context) -> None:
    """A command there is none of: typed with accents ("/năm") it is understood, else said so."""
    await _answer_command(update, context, _text(update))


async def _answer_command(update: Update, context: Context, text: str) -> None:
    said, *arguments = text.split() or ["/"]
    name = fold(said[1:].split("@")[0])
    for command in context.bot_data.commands:
        if name in (command.name, command.alias):
            context.args = arguments
            await _call(update, context, command)
            return
    sentence = context.texts.unknown_command.format(command=clip(said[1:], _ECHO))
    await show(update, context, with_ways_on(sentence, context.texts))


async def _call(update: Update, context: Context, command: Command) -> None:
    if update.guest_message is None or command.for_guests:
        await command.callback(update, context)
        return
    sentence = context.texts.inline.not_as_guest.format(command=command.name)
    await show(update, context, with_ways_on(sentence, context.texts))


def _text(update: Update) -> str:
    message = update.effective_message
    return (message.text if message else None) or ""
