"""`/search WORDS`: fuzzy title search, then task headlines."""

from __future__ import annotations

from telegram import Update

from handlers.actions import SearchFor, ShowHits
from handlers.context import Context
from handlers.reply import page_size, show
from handlers.views import search as views
from handlers.views.screen import pages_of
from handlers.words import words_in_message, words_or_tell


async def search_command(update: Update, context: Context) -> None:
    """`/search WORDS`."""
    words = await words_or_tell(update, context, "search", context.words)
    if words is not None:
        await answer_search(update, context, words)


async def show_hits(update: Update, context: Context, asked: ShowHits) -> None:
    """Another page of the search that the message with the button answers."""
    words = await words_searched_for(update, context)
    if words is not None:
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


async def words_searched_for(update: Update, context: Context) -> str | None:
    """The words that the message with the pressed button answers, or None after having told."""
    return await words_in_message(update, context, views.BEFORE_WORDS, views.AFTER_WORDS)
