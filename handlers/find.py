"""`/find WORDS`: passages of the reports' full text."""

from __future__ import annotations

from telegram import Update

from handlers.actions import ShowPassages
from handlers.context import Context
from handlers.reply import is_private, show
from handlers.search import words_searched_for
from handlers.views import passages as views
from handlers.views.screen import pages_of, with_ways_on
from handlers.words import words_or_tell

_REPORTS, _EACH = 4, 2  # on a page, and passages of each: what fits into a message
_REPORTS_IN_GROUP, _EACH_IN_GROUP = 3, 1


async def find_command(update: Update, context: Context) -> None:
    """`/find WORDS`."""
    words = await words_or_tell(update, context, "find", context.words)
    if words is not None:
        await answer_find(update, context, words)


async def show_passages(update: Update, context: Context, asked: ShowPassages) -> None:
    """Another page of what the message with the button answers, or all passages of one report."""
    words = await words_searched_for(update, context)
    if words is None:
        return
    if asked.scope == "all":
        await answer_find(update, context, words, asked.page)
    else:
        await _show_report(update, context, words, asked)


async def answer_find(update: Update, context: Context, words: str, page: int = 0) -> None:
    """A page of reports with their best passages, or that there are none."""
    alone = is_private(update)
    size, each = (_REPORTS, _EACH) if alone else (_REPORTS_IN_GROUP, _EACH_IN_GROUP)
    found = context.library.passages(words, limit=size, offset=page * size, each=each)
    await show(update, context, views.results(found, size, context.texts))


async def _show_report(update: Update, context: Context, words: str, asked: ShowPassages) -> None:
    found = context.library.passages_of_report(words, asked.scope)
    if found is None:
        await show(update, context, with_ways_on(context.texts.gone, context.texts))
        return
    size = _REPORTS * _EACH if is_private(update) else _REPORTS_IN_GROUP
    page = min(asked.page, pages_of(found.count, size) - 1)
    await show(update, context, views.of_report(found, words, page, size, context.texts))
