"""What a handler is given beside the update."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeAlias

from telegram import Update
from telegram.constants import ChatType
from telegram.ext import CallbackContext, ContextTypes, ExtBot

from data.errors import StateError
from data.library import Library
from data.state import State
from data.summary import Summary
from handlers.answered import Answered
from handlers.command import Command
from handlers.limits import Limits
from handlers.rich import RichMessages
from handlers.texts import TEXTS, Texts

logger = logging.getLogger(__name__)

Dict: TypeAlias = dict[Any, Any]


class BotData:
    """What all handlers share; the composition root fills it before the first update."""

    library: Library
    rich: RichMessages
    state: State
    language: str = "vi"
    admins: frozenset[int] = frozenset()
    commands: Sequence[Command] = ()
    limits: Limits | None = None  # None where nobody is held back: in the terminal
    gathered: int | None = None  # the generation of the library whose news are noted
    # Loads the corpus, where that is watched.
    reload: Callable[[], Awaitable[Summary]] | None = None
    backlog_end: int = 0  # updates up to this number came while the bot was away

    def __init__(self) -> None:
        """Begins with nothing answered, and nobody told anything."""
        self.answered = Answered()
        self.told_late: set[int] = set()  # chats that know that they were not answered


class Context(CallbackContext[ExtBot[Any], Dict, Dict, BotData]):
    """The context of one update, with the library and the words to answer in.

    `press_answered`: whether a pressed button was answered, which is done once; `has_answered`:
    whether something was said to a message; `preface`: a line, as HTML, to be said before the
    answer: what was understood.
    """

    _language: str | None = None
    press_answered: bool = False
    has_answered: bool = False
    preface: str = ""

    @classmethod
    def from_update(cls, update: object, application: Any) -> Context:  # noqa: ANN401  # as PTB's
        """The context of an update, in the language of who sent it."""
        context = super().from_update(update, application)
        if isinstance(update, Update):
            language = _language_of(update, context.bot_data.state)
            context._language = language  # noqa: SLF001  # our own class
        return context

    @property
    def library(self) -> Library:
        """The reports."""
        return self.bot_data.library

    @property
    def rich(self) -> RichMessages:
        """Whether Telegram takes rich messages."""
        return self.bot_data.rich

    @property
    def texts(self) -> Texts:
        """The sentences, in the language of `language`."""
        return TEXTS[self.language]

    @property
    def language(self) -> str:
        """What the chat chose, else the person's own where they are alone, else the bot's."""
        return self._language or self.bot_data.language

    @property
    def words(self) -> str:
        """What was written after the command, the bot's name aside."""
        name = f"@{self.bot.username}".lower()
        return " ".join(word for word in self.args or () if word.lower() != name)


def context_types() -> ContextTypes[Any, Any, Any, Any]:
    """What the application builder needs to make contexts of this kind."""
    return ContextTypes(context=Context, bot_data=BotData)


def _language_of(update: Update, state: State) -> str | None:
    """The language chosen in the chat; where somebody is alone, else the one of their Telegram.

    Outside of any chat of the bot's, what somebody chose in private holds for them.
    """
    user, chat = update.effective_user, update.effective_chat
    alone = chat is None or chat.type == ChatType.PRIVATE or update.guest_message is not None
    whose = user if alone else chat
    chosen = _chosen(state, whose.id) if whose else None
    if chosen or not alone or user is None:
        return chosen
    code = (user.language_code or "").split("-")[0]
    return code if code in TEXTS else None


def _chosen(state: State, chat: int) -> str | None:
    """The language chosen in a chat; none also when that cannot be read, for an answer is due."""
    try:
        language = state.language(chat)
    except StateError as problem:
        logger.warning("A chat's language is not known: %s", problem)
        return None
    return language if language in TEXTS else None
