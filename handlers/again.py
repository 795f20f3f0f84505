"""What a command answers to words, asked for by a link that holds them."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update

from handlers.actions import AskAgain, AskedByWords, ShowTopic
from handlers.context import Context
from handlers.doc import answer_doc
from handlers.find import answer_find
from handlers.people import answer_people
from handlers.topic import answer_topic
from handlers.words import words_or_tell


async def ask_again(update: Update, context: Context, asked: AskAgain) -> None:
    """The first page of what the command says of the words."""
    words = await words_or_tell(update, context, asked.command, asked.words)
    if words is not None:
        await _ANSWERS[asked.command](update, context, words)


async def _topic(update: Update, context: Context, words: str) -> None:
    await answer_topic(update, context, words, ShowTopic())


_ANSWERS: Mapping[AskedByWords, Callable[[Update, Context, str], Coroutine[Any, Any, None]]] = {
    "find": answer_find,
    "topic": _topic,
    "doc": answer_doc,
    "people": answer_people,
}
