"""Plain text in a private chat: a year, an id, a code, or else words to search for."""

from __future__ import annotations

from telegram import Update

from data.resolve import read_reference
from data.vietnamese import fold
from handlers.actions import ShowReport
from handlers.context import Context
from handlers.reply import show
from handlers.report import show_choice, show_report
from handlers.search import answer_search
from handlers.views.screen import clip, plain
from handlers.words import words_or_tell
from handlers.year import answer_years

_ECHO = 32  # characters of a command, said back


async def plain_text(update: Update, context: Context) -> None:
    """What was meant, answered by the command that fits."""
    text = _text(update)
    if text.startswith("/"):  # Telegram takes no accented word for a command
        await unknown_command(update, context)
        return
    words = await words_or_tell(update, context, "search", text)
    if words is None:
        return
    reference = read_reference(words)
    if reference.kind == "years":
        await answer_years(update, context, *reference.years)
    elif reference.kind == "words":
        await answer_search(update, context, words)
    else:
        await _report(update, context, words)


async def unknown_command(update: Update, context: Context) -> None:
    """A command there is none of: typed with accents ("/năm") it is understood, else said so."""
    said, *arguments = _text(update).split() or ["/"]
    name = fold(said[1:].split("@")[0])
    for command in context.bot_data.commands:
        if name in (command.name, command.alias):
            context.args = arguments
            await command.callback(update, context)
            return
    sentence = context.texts.unknown_command.format(command=clip(said[1:], _ECHO))
    await show(update, context, plain(sentence))


def _text(update: Update) -> str:
    message = update.effective_message
    return (message.text if message else None) or ""


async def _report(update: Update, context: Context, words: str) -> None:
    resolution = context.library.resolve(words)
    if len(resolution.found) == 1:
        await show_report(update, context, ShowReport(resolution.found[0].id))
    else:
        await show_choice(update, context, resolution, lambda card: ShowReport(card.id))
