"""The parameters of a call, known and required ones as python-telegram-bot's signatures say."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from telegram import Bot

from bot.offline.refusal import refuse

# How Telegram words the absence of these; any other is told by its name.
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
}


# Of Bot API 10.1, which python-telegram-bot 22.8 does not know: methods with their parameters, and
# what one that it knows has more. https://core.telegram.org/bots/api#sendrichmessage
_SENDING = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id rich_message "
    "disable_notification protect_content allow_paid_broadcast message_effect_id "
    "suggested_post_parameters reply_parameters reply_markup"
)
NEW = {
    "sendRichMessage": (frozenset(_SENDING.split()), frozenset({"chat_id", "rich_message"})),
}
_CHANGED = {"editMessageText": (frozenset({"rich_message"}), frozenset({"text"}))}  # more, optional


@dataclass(frozen=True, slots=True)
class Upload:
    """A file sent along with a call."""

    name: str
    content: bytes
    mime_type: str


@lru_cache
def signature(method: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names of a method's parameters, and of the required ones among them.

    `telegram.Bot` has a method of the Bot API's own name for each; its positional parameters are
    the API's, and what is keyword-only (time-outs, conveniences) never goes over the wire.
    """
    if method in NEW:
        return NEW[method]
    given = [
        parameter
        for parameter in inspect.signature(getattr(Bot, method)).parameters.values()
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD and parameter.name != "self"
    ]
    required = [parameter.name for parameter in given if parameter.default is parameter.empty]
    more, optional = _CHANGED.get(method, (frozenset(), frozenset()))
    names = frozenset(parameter.name for parameter in given)
    return names | more, frozenset(required) - optional


class Parameters:
    """What came with one call. Values are as on the wire: text, or text that is JSON."""

    def __init__(self, method: str, given: Mapping[str, Any]) -> None:
        """Check the names.

        Raises:
            BotApiError: a parameter that the method does not know, or a required one is missing.
        """
        known, required = signature(method)
        for name in given:
            if name not in known:
                refuse(f'unknown parameter "{name}" of {method}')
        for name in sorted(required):
            if given.get(name) is None:
                refuse(_MISSING.get(name, f'parameter "{name}" is required'))
        self._given = given

    def text(self, name: str) -> str:
        """The parameter as text, "" without it."""
        value = self._given.get(name)
        return "" if value is None else str(value)

    def number(self, name: str) -> int | None:
        """The parameter as an integer; None without it, or if it is none, as Telegram reads it."""
        try:
            return int(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """Whether the parameter is true, written in any of the ways the Bot API takes."""
        return self.text(name).lower() in {"true", "1", "yes"}

    def value(self, name: str) -> Any:  # noqa: ANN401  (JSON is of any shape)
        """The parameter as the JSON value it is, None without it.

        Raises:
            BotApiError: it is no JSON.
        """
        value = self._given.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            refuse(f"can't parse {name} JSON object")

    def file(self, name: str) -> Upload | str:
        """The file sent under this name, or the address or file id that stands for one."""
        value = self._given.get(name)
        return value if isinstance(value, Upload) else self.text(name)


class Fields(Parameters):
    """The fields of an object inside a parameter; which there are is not checked."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        """Take them as they came."""
        self._given = given
