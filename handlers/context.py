"""What a handler is given beside the update."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeAlias

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext, ContextTypes, ExtBot

from data.library import Library
from data.summary import Summary
from handlers.command import Command
from handlers.texts import TEXTS, Texts

Dict: TypeAlias = dict[Any, Any]


class BotData:
    """What all handlers share; the composition root fills it before the first update."""

    library: Library
    language: str = "vi"
    admins: frozenset[int] = frozenset()
    commands: Sequence[Command] = ()
    reload: Callable[[], Awaitable[Summary]] | None = (
        None  # loads the corpus, where that is watched
    )
    backlog_end: int = 0  # updates up to this number came while the bot was away

    def __init__(self) -> None:
        """Begin with nobody told anything."""
        self.told_late: set[int] = set()  # chats that know that they were not answered


class Context(CallbackContext[ExtBot[Any], Dict, Dict, BotData]):
    """The context of one update, with the library and the words to answer in."""

    _language: str | None = None

    @classmethod
    def from_update(cls, update: object, application: Any) -> Context:  # noqa: ANN401  # as PTB's
        """The context of an update, in the language of who sent it."""
        context = super().from_update(update, application)
        if isinstance(update, Update):
            context._language = _language_of(update)  # noqa: SLF001  # our own class
        return context

    @property
    def library(self) -> Library:
        """The reports."""
        return self.bot_data.library

    @property
    def texts(self) -> Texts:
        """The sentences, in the person's language where they are alone, else in the bot's."""
        return TEXTS[self._language or self.bot_data.language]

    @property
    def words(self) -> str:
        """What was written after the command."""
        return " ".join(self.args or ())


def context_types() -> ContextTypes[Any, Any, Any, Any]:
    """What the application builder needs to make contexts of this kind."""
    return ContextTypes(context=Context, bot_data=BotData)


def _language_of(update: Update) -> str | None:
    """The language a private chat's person has set in Telegram, if the bot speaks it."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or chat.type != ChatType.PRIVATE:
        return None
    code = (user.language_code or "").split("-")[0]
    return code if code in TEXTS else None
