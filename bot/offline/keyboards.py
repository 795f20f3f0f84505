"""Keyboards under a message, checked as Telegram checks them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from bot.offline.refusal import refuse

# InlineKeyboardButton.callback_data: https://core.telegram.org/bots/api#inlinekeyboardbutton
LONGEST_DATA = 64
# Not documented; observed by https://github.com/tginfo/Telegram-Limits/issues/228. More in a row
# is cut off rather than refused by Telegram, which nobody would notice in a test.
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8

_ACTIONS = {
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "login_url",
    "web_app",
    "callback_game",
    "pay",
}
_UNPARSED = "can't parse inline keyboard button:"


def checked(markup: Any) -> dict[str, Any] | None:  # noqa: ANN401  (JSON is of any shape)
    """The inline keyboard as messages carry it; None for none and for other kinds of keyboard.

    Raises:
        BotApiError: a button or the whole is such as Telegram refuses.
    """
    if markup is None:
        return None
    if not isinstance(markup, dict):
        refuse("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None:
        return None
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        refuse("reply markup is too long")
    for row in rows:
        for button in row:
            _check(button)
    return {"inline_keyboard": [row for row in rows if row]} if any(rows) else None


def _check(button: dict[str, Any]) -> None:
    if not isinstance(button.get("text"), str):
        refuse(f'{_UNPARSED} Can\'t find field "text"')
    if not button["text"].strip():
        refuse(f'{_UNPARSED} Field "text" must be non-empty')
    actions = _ACTIONS & button.keys()
    if not actions or button.get("callback_data") == "":
        refuse(f"{_UNPARSED} Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        refuse(f"{_UNPARSED} exactly one action is expected, found {sorted(actions)}")
    if len(button.get("callback_data", "").encode()) > LONGEST_DATA:
        refuse("BUTTON_DATA_INVALID")
    if "url" in button:
        _check_url(button["url"])


def _check_url(url: str) -> None:
    parts = urlsplit(url)
    wrong = ""
    if parts.scheme not in {"http", "https", "tg", ""}:
        wrong = "Unsupported URL protocol"
    elif not parts.netloc or " " in url or (parts.scheme != "tg" and "." not in parts.netloc):
        wrong = "Wrong HTTP URL"
    if wrong:
        refuse(f"inline keyboard button URL '{url}' is invalid: {wrong}")
