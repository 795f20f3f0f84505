"""Screens as inline results, which Telegram sends in the name of whoever called the bot."""

from __future__ import annotations

from telegram import InlineQueryResultArticle, InputTextMessageContent, LinkPreviewOptions
from telegram.constants import ParseMode

from handlers.views.inline import Offer
from handlers.views.links import with_links


def article(offer: Offer, bot: str) -> InlineQueryResultArticle:
    """A result that sends what is offered; its buttons open the bot of this name in private.

    It has no thumbnail, which would have to lie on a web server: clients show the first sign of
    the title instead, which tells years, reports and tasks apart.
    """
    screen = with_links(offer.screen, bot)
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
