"""`/people NAME`: who is named, in what role, in which reports; alone, all who are."""

from __future__ import annotations

from telegram import Update

from data.answers import ReportCard
from data.named import People
from handlers.actions import ShowPeople, ShowPerson
from handlers.context import Context
from handlers.reply import is_private, page_size, show
from handlers.scopes import show_scope
from handlers.views import people as views
from handlers.views.screen import Screen, with_ways_on
from handlers.words import words_or_tell

_ROLES, _ROLES_IN_GROUP = 8, 4  # on a page, each with its report


async def people_command(update: Update, context: Context) -> None:
    """`/people`, or `/people NAME`."""
    if not context.words:
        await show_people(update, context, ShowPeople())
        return
    words = await words_or_tell(update, context, "people", context.words)
    if words is not None:
        await answer_people(update, context, words)


async def show_people(update: Update, context: Context, asked: ShowPeople) -> None:
    """A page of the people of a scope, or of those whom the words in the message mean."""
    size = page_size(update)

    def listed(card: ReportCard | None) -> Screen:
        found = context.library.people(asked.scope, limit=size, offset=asked.page * size)
        return views.listed(found, asked.scope, card, size, context.texts)

    await show_scope(update, context, asked, answer_people, listed)


async def answer_people(update: Update, context: Context, words: str, page: int = 0) -> None:
    """The person whom words mean, or a choice, or that nobody is named so."""
    size = page_size(update)
    found = context.library.find_people(words, limit=size, offset=page * size)
    if not found.total:
        await show(update, context, views.nobody(words, context.texts))
    elif found.total == 1:
        await _show(update, context, ShowPerson(found.found[0].ref), found)
    else:
        await show(update, context, views.choice(found, words, size, context.texts))


async def show_person(update: Update, context: Context, asked: ShowPerson) -> None:
    """A page of a person's roles."""
    await _show(update, context, asked)


async def _show(
    update: Update, context: Context, asked: ShowPerson, found: People | None = None
) -> None:
    size = _ROLES if is_private(update) else _ROLES_IN_GROUP
    person = context.library.person(asked.ref, limit=size, offset=asked.page * size)
    if person is None:
        await show(update, context, with_ways_on(context.texts.named.gone, context.texts))
        return
    await show(update, context, views.in_full(person, size, context.texts, found))
