"""Lists of what all reports name, or a year's, or one report; or what words have found."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Update

from data.answers import ReportCard
from data.model import ID
from handlers.actions import FOUND, ShowDocuments, ShowPeople
from handlers.context import Context
from handlers.reply import show
from handlers.search import words_searched_for
from handlers.views.screen import Screen, with_ways_on


async def show_scope(
    update: Update,
    context: Context,
    asked: ShowDocuments | ShowPeople,
    answer: Callable[[Update, Context, str, int], Coroutine[Any, Any, None]],
    listed: Callable[[ReportCard | None], Screen],
) -> None:
    """A page of a scope.

    `answer` is what answers words, with the page; `listed` makes the screen of any other scope, and
    is given the card of the report that it is, if it is one.
    """
    if asked.scope == FOUND:
        words = await words_searched_for(update, context)
        if words is not None:
            await answer(update, context, words, asked.page)
        return
    card = context.library.card(asked.scope)
    if card is None and ID.fullmatch(asked.scope):
        await show(update, context, with_ways_on(context.texts.gone, context.texts))
    else:
        await show(update, context, listed(card))
