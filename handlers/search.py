"""`/search WORDS`: fuzzy title search, then task headlines."""

from __future__ import annotations

from telegram import Message, Update

from handlers.actions import SearchFor, ShowHits
from handlers.context import Context
from handlers.reply import page_size, show
from handlers.views import search as views
from handlers.views.screen import pages_of, with_ways_on
from handlers.words import words_between, words_or_tell


async def search_command(update: Update, context: Context) -> None:
    """`/search WORDS`."""
    words = await words_or_tell(update, context, "search", context.words)
    if words is not None:
        await answer_search(update, context, words)


async def show_hits(update: Update, context: Context, asked: ShowHits) -> None:
    """Another page of the search that the message with the button answers."""
    words = words_searched_for(update)
    if words is None:
        await show(update, context, with_ways_on(context.texts.outdated_button, context.texts))
    else:
        await answer_search(update, context, words, asked.page)


async def show_search(update: Update, context: Context, asked: SearchFor) -> None:
    """The search that a link asks for."""
    words = await words_or_tell(update, context, "search", asked.words)
    if words is not None:
        await answer_search(update, context, words)


async def answer_search(update: Update, context: Context, words: str, page: int = 0) -> None:
    """A page of hits, or that there are none and what comes nearest."""
    size = page_size(update)
    found = context.library.search(words, limit=size, offset=page * size)
    if page and not found.hits:  # fewer than when the button was made
        page = pages_of(found.total, size) - 1
        found = context.library.search(words, limit=size, offset=page * size)
    await show(update, context, views.results(found, page, size, context.texts))


def words_searched_for(update: Update) -> str | None:
    """The words in a line of the answer: state kept where no restart can lose it."""
    message = update.callback_query and update.callback_query.message
    text = (message.text if isinstance(message, Message) else None) or ""
    return words_between(text, views.BEFORE_WORDS, views.AFTER_WORDS)
