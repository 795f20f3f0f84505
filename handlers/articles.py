"""Screens as inline results, which Telegram sends in the name of whoever called the bot."""

from __future__ import annotations

from telegram import (
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ParseMode

from handlers.refusals import passed_over
from handlers.views.detached import detached
from handlers.views.inline import Offer
from handlers.views.screen import Screen


def article(offer: Offer, bot: str) -> InlineQueryResultArticle:
    """A result that sends what is offered; its buttons open the bot of this name in private.

    It has no thumbnail, which would have to lie on a web server: clients show the first sign of
    the title instead, which tells years, reports and tasks apart.
    """
    screen = detached(offer.screen, bot)
    content = InputTextMessageContent(
        screen.text,
        parse_mode=ParseMode.HTML,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    return InlineQueryResultArticle(
        offer.id,
        offer.title,
        content,
        reply_markup=screen.keyboard,
        description=offer.description or None,
        url=offer.url,
    )


async def answer_as_guest(asked: Message, screen: Screen) -> None:
    """Answers the message by which the bot was called into a chat; that can be done once."""
    result = article(Offer("answer", "…", "", screen), asked.get_bot().username)
    with passed_over():
        await asked.answer_guest_query(result)
