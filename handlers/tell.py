"""One message to one chat that there are new reports."""

from __future__ import annotations

from typing import Any

from telegram import LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.ext import ExtBot

from data.answers import ReportCard
from data.state import Tidings
from handlers.context import BotData
from handlers.texts import TEXTS, Texts
from handlers.views.follow import news

# As `rate_limit_args`, to the bot's limiter: where it was too fast it does not wait and try again,
# for all other chats would wait too. 0 would count as nothing said.
ONCE = -1


async def tell(bot: ExtBot[Any], data: BotData, tidings: Tidings) -> None:
    """Sends it, once: what Telegram refuses is raised, also that it was too fast."""
    cards = [card for id_ in tidings.reports if (card := data.library.card(id_))]
    if not cards:  # all of them are gone again
        return
    screen = news(tidings, sorted(cards, key=_age, reverse=True), _texts(data, tidings))
    await bot.send_message(
        tidings.chat,
        screen.text,
        parse_mode=ParseMode.HTML,
        reply_markup=screen.keyboard,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        message_thread_id=tidings.thread or None,
        rate_limit_args=ONCE if bot.rate_limiter else None,
    )


def _age(card: ReportCard) -> str:
    return str(card.published_on or card.event_on or "")


def _texts(data: BotData, tidings: Tidings) -> Texts:
    """In the language chosen in the chat, else of whoever began to follow, else of the bot."""
    follows = data.state.follows.of(tidings.chat, tidings.thread)
    theirs = next((each.language for each in follows if each.words in tidings.words), None)
    language = data.state.language(tidings.chat) or theirs
    return TEXTS[language if language in TEXTS else data.language]
