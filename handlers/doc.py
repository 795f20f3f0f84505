"""`/doc CODE`: where a document is cited, sentence by sentence; alone, the documents there are."""

from __future__ import annotations

from telegram import Update

from data.answers import ReportCard
from handlers.actions import ShowDocument, ShowDocuments
from handlers.context import Context
from handlers.reply import is_private, page_size, show
from handlers.scopes import show_scope
from handlers.views import documents as views
from handlers.views.screen import Screen, with_ways_on
from handlers.words import words_or_tell

_PLACES, _PLACES_IN_GROUP = 6, 3  # on a page: sentences with their reports


async def doc_command(update: Update, context: Context) -> None:
    """`/doc`, or `/doc CODE`."""
    if not context.words:
        await show_documents(update, context, ShowDocuments())
        return
    words = await words_or_tell(update, context, "doc", context.words)
    if words is not None:
        await answer_doc(update, context, words)


async def show_documents(update: Update, context: Context, asked: ShowDocuments) -> None:
    """A page of the documents of a scope, or of those that the words in the message mean."""
    size = page_size(update)

    def listed(card: ReportCard | None) -> Screen:
        found = context.library.documents(asked.scope, limit=size, offset=asked.page * size)
        return views.listed(found, asked.scope, card, size, context.texts)

    await show_scope(update, context, asked, answer_doc, listed)


async def answer_doc(update: Update, context: Context, words: str, page: int = 0) -> None:
    """The document that words mean, or a choice; of none, the nearest there are."""
    size = page_size(update)
    found = context.library.find_documents(words, limit=size, offset=page * size)
    if not found.total:
        await show(update, context, views.nothing(found, words, context.texts))
    elif found.total == 1:
        await show_document(update, context, ShowDocument(found.found[0].ref))
    else:
        await show(update, context, views.choice(found, words, size, context.texts))


async def show_document(update: Update, context: Context, asked: ShowDocument) -> None:
    """A page of the places where a document is cited."""
    size = _PLACES if is_private(update) else _PLACES_IN_GROUP
    document = context.library.document(asked.ref, limit=size, offset=asked.page * size)
    if document is None:
        await show(update, context, with_ways_on(context.texts.cited.gone, context.texts))
        return
    await show(update, context, views.in_full(document, size, context.texts))
