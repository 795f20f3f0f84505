"""Links that open the bot in private at what they point to."""

from __future__ import annotations

from handlers.actions import Action


def deep_link(bot_username: str, action: Action) -> str:
    """The address that opens the bot in private and has it do `action`.

    >>> from handlers.actions import ShowYear
    >>> deep_link("baocao_bot", ShowYear(2012))
    'https://t.me/baocao_bot?start=1y_2012_done_0'
    """
    return f"https://t.me/{bot_username}?start={action.pack()}"
