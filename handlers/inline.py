"""`@BotName words` in any chat: years, reports and tasks to choose from while one types.

All answers are in the bot's own language, as in groups: what is sent is read by a whole chat, and
one answer for all askers is one that Telegram may keep for them all.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import InlineQuery, InlineQueryResultsButton, Update

from data.library import Library
from handlers.actions import ShowHelp
from handlers.articles import article
from handlers.context import Context
from handlers.offers import PAGE, offers
from handlers.refusals import passed_over
from handlers.texts import TEXTS, Texts
from handlers.views.inline import Offer

logger = logging.getLogger(__name__)

# Seconds for which Telegram may keep an answer. A load may bring what was not found.
_KEPT, _NOTHING_KEPT, _TROUBLE_KEPT, _TOO_FAST_KEPT = 300, 30, 5, 15
_MOST = 256  # characters of a query: https://core.telegram.org/bots/api#inlinequery


@dataclass(frozen=True, slots=True)
class _Answer:
    """A page of offers, the offset of the next one ("" for none), and how long it may be kept.

    `personal`: it is for nobody but who asked.
    `button`: what leads to the help where there is nothing to choose from.
    """

    offers: Sequence[Offer]
    next_offset: str = ""
    kept: int = _KEPT
    personal: bool = False
    button: str | None = None


async def inline_query(update: Update, context: Context) -> None:
    """A page of what the words may mean. Whatever goes wrong, the list does not stay waiting."""
    query, bot = update.inline_query, context.bot.username
    if query is None:
        return
    try:
        answer = _answer(query, context.library, TEXTS[context.bot_data.language])
        await _give(query, answer, bot)
    except Exception:
        logger.exception("The inline query of update %s failed", update.update_id)
        await _give(query, _Answer((), kept=_TROUBLE_KEPT), bot)


async def answer_nothing(update: Update, context: Context) -> None:
    """An empty list, for now and for who asked alone: they ask too fast."""
    if update.inline_query is not None:
        empty = _Answer((), kept=_TOO_FAST_KEPT, personal=True)
        await _give(update.inline_query, empty, context.bot.username)


def _answer(query: InlineQuery, library: Library, texts: Texts) -> _Answer:
    words = " ".join(query.query.split())
    start = _read(query.offset)
    if start is None:
        return _Answer((), kept=_NOTHING_KEPT)
    found = offers(library, words, start, texts) if len(words) <= _MOST else None
    if found is not None and (found.offers or start):
        return _Answer(found.offers, str(start + PAGE) if found.more else "")
    none = texts.inline.nothing if words else texts.inline.no_reports
    return _Answer((), kept=_NOTHING_KEPT, button=none)


def _read(offset: str) -> int | None:
    """Where a page begins; None for what was never given out as an offset."""
    if not offset:
        return 0
    return int(offset) if re.fullmatch(r"[1-9]\d{0,5}", offset, re.ASCII) else None


async def _give(query: InlineQuery, answer: _Answer, bot: str) -> None:
    results = [article(offer, bot) for offer in answer.offers]
    button = answer.button and InlineQueryResultsButton(
        answer.button, start_parameter=ShowHelp().pack()
    )
    with passed_over():
        await query.answer(
            results,
            cache_time=answer.kept,
            is_personal=answer.personal,
            next_offset=answer.next_offset,
            button=button or None,
        )
