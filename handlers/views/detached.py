"""Buttons where a press would tell the bot too little: each opens it in private instead.

A message sent by way of inline mode, or as a guest, tells a pressed button neither what stands in
the message nor who asked, and anybody could turn its pages. A deep link's payload is written as
callback data is, so the same buttons lead to the same places.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.actions import unpack
from handlers.links import deep_link
from handlers.views.screen import Button, Row, Screen


def detached(screen: Screen, bot_username: str) -> Screen:
    """A screen whose buttons are links; those that would need its message are left out."""
    if screen.keyboard is None:
        return screen
    rows = [list(_links(row, bot_username)) for row in screen.keyboard.inline_keyboard]
    kept = [row for row in rows if row]
    return replace(screen, keyboard=InlineKeyboardMarkup(kept) if kept else None)


def _links(row: Row, bot_username: str) -> Iterator[Button]:
    for button in row:
        if not isinstance(button.callback_data, str):
            yield button
        elif (action := unpack(button.callback_data)).is_for_links:
            yield InlineKeyboardButton(button.text, url=deep_link(bot_username, action))
