"""`/topic WORDS`: one subject through the years.

The answer is text, and its chart comes when asked for, by a button under it: the tasks in the
reports' own words are the answer, they page in place, and of them a picture's caption would hold
but a few. A group thus gets one message for one request, and a picture only when somebody there
wants to see it.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace

from telegram import Update

from handlers.actions import ShowChart, ShowTopic
from handlers.context import Context
from handlers.files import send_photo
from handlers.reply import notify, page_size, show
from handlers.views import topic as views
from handlers.views.chart import chart_of, drawn
from handlers.views.screen import pages_of, with_ways_on
from handlers.words import words_in_message, words_or_tell


async def topic_command(update: Update, context: Context) -> None:
    """`/topic WORDS`."""
    words = await words_or_tell(update, context, "topic", context.words)
    if words is not None:
        await answer_topic(update, context, words, ShowTopic())


async def show_topic(update: Update, context: Context, asked: ShowTopic) -> None:
    """Another page of the topic that the message with the button is about."""
    words = await _words_asked_for(update, context)
    if words is not None:
        await answer_topic(update, context, words, asked)


async def answer_topic(update: Update, context: Context, words: str, asked: ShowTopic) -> None:
    """A page of the tasks on a topic, or that there are none."""
    library, size = context.library, page_size(update)
    newest = asked.order == "newest"
    found = library.topic(words, limit=size, offset=asked.page * size, newest_first=newest)
    if asked.page and not found.tasks:  # fewer than when the button was made
        asked = replace(asked, page=pages_of(found.total, size) - 1)
        found = library.topic(words, limit=size, offset=asked.page * size, newest_first=newest)
    await show(update, context, views.topic_page(found, asked, size, context.texts))


async def show_chart(update: Update, context: Context, _asked: ShowChart) -> None:
    """The chart of the topic that the message is about, as a picture below it."""
    words = await _words_asked_for(update, context)
    if words is None:
        return
    found = context.library.topic(words, limit=0)
    chart = chart_of(found, context.texts)
    if chart is None:
        await show(update, context, with_ways_on(context.texts.topic.no_chart, context.texts))
        return
    await notify(update, context)
    picture = await asyncio.to_thread(drawn, chart)
    caption = views.summary(found, context.texts)
    await send_photo(update, context, picture, f"{context.texts.topic.file}.png", caption)


async def _words_asked_for(update: Update, context: Context) -> str | None:
    return await words_in_message(update, context, views.BEFORE_WORDS, views.AFTER_WORDS)
