"""The buttons that lead out of a chat: to the whole of a list, and to sharing."""

from __future__ import annotations

from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.links import deep_link, share_link
from handlers.texts import Texts
from handlers.views.screen import Button, Screen, clip

_TITLE = 100  # characters: enough to know a report by, and no longer an address than needed


def with_links(screen: Screen, bot_username: str, texts: Texts, *, alone: bool) -> Screen:
    """A screen with a last row of links: to share it, and where it is shortened, to all of it."""
    row: list[Button] = []
    if screen.full and not alone:
        url = deep_link(bot_username, screen.full)
        row.append(InlineKeyboardButton(texts.groups.full, url=url))
    if screen.shared:
        title = clip(screen.shared.title, _TITLE)
        url = share_link(bot_username, screen.shared.action, title)
        row.append(InlineKeyboardButton(texts.groups.share, url=url))
    if not row:
        return screen
    rows = screen.keyboard.inline_keyboard if screen.keyboard else ()
    return replace(screen, keyboard=InlineKeyboardMarkup([*rows, row]))
