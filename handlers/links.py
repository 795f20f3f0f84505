"""Links that open the bot in private at what they point to, and links that share them."""

from __future__ import annotations

from urllib.parse import parse_qs, quote, urlencode, urlsplit

from handlers.actions import Action

# Lets people choose a chat in any Telegram client, from any chat, and whatever the bot may do
# there: https://core.telegram.org/api/links#share-links. A button that copies text would leave
# the choosing and pasting to them; one that switches to inline mode needs that to be on.
_SHARING = "https://t.me/share/url?"


def deep_link(bot_username: str, action: Action) -> str:
    """The address that opens the bot in private and has it do `action`.

    >>> from handlers.actions import ShowYear
    >>> deep_link("baocao_bot", ShowYear(2012))
    'https://t.me/baocao_bot?start=1y_2012_done_0'
    """
    return f"https://t.me/{bot_username}?start={action.pack()}"


def share_link(bot_username: str, action: Action, title: str) -> str:
    """The address that lets somebody send a deep link and its title to a chat of theirs."""
    link = {"url": deep_link(bot_username, action), "text": title}
    return _SHARING + urlencode(link, quote_via=quote)  # some clients show a "+" as it is


def is_for_sharing(address: str) -> bool:
    """Whether an address is one that `share_link` made: long, and no use but in Telegram."""
    return address.startswith(_SHARING)


def shared_address(address: str) -> str:
    """The deep link that a link to share passes on; any other address as it is.

    >>> from handlers.actions import ShowYear
    >>> shared_address(share_link("baocao_bot", ShowYear(2012), "Năm 2012"))
    'https://t.me/baocao_bot?start=1y_2012_done_0'
    """
    return parse_qs(urlsplit(address).query)["url"][0] if is_for_sharing(address) else address
