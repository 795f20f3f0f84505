"""One person talking to the bot inside this process, through the whole of python-telegram-bot."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, Self

from telegram import Update
from telegram.ext import Application, CallbackContext

from bot.offline.refusal import BotApiError
from bot.offline.server import Call, OfflineTelegram
from bot.offline.world import AN, Chat, Person

Message = dict[str, Any]
_SMALL_NUMBER = re.compile(r"[1-9][0-9]{0,2}")  # four digits are a year
_SHOWING = (
    "sendMessage",
    "sendRichMessage",
    "sendPhoto",
    "sendDocument",
    "editMessageText",
    "editMessageReplyMarkup",
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What the bot did about one thing a person did. Messages are Bot API objects."""

    calls: tuple[Call, ...] = ()
    errors: tuple[Exception, ...] = ()

    @property
    def messages(self) -> list[Message]:
        """The messages sent or edited, in order; of one edited twice only the last state."""
        results = (call.result for call in self.calls if call.method in _SHOWING)
        shown = [message for message in results if isinstance(message, dict)]
        return list({(m["chat"]["id"], m["message_id"]): m for m in shown}.values())

    @property
    def notices(self) -> list[str]:
        """The texts that pop up after a press."""
        answers = [call for call in self.calls if call.method == "answerCallbackQuery"]
        return [call.params["text"] for call in answers if call.result and call.params.get("text")]

    @property
    def refusals(self) -> list[BotApiError]:
        """What Telegram refused."""
        return [call.refused for call in self.calls if call.refused]


class Conversation:
    """A person, a chat, and the bot in it, for as long as a `with` block lasts.

    Nothing here is async: the event loop runs while the bot is at work, and stands still while
    the person thinks.
    """

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        telegram: OfflineTelegram,
        user: Person = AN,
        chat: Chat | None = None,
    ) -> None:
        """Have `user` talk in `chat`, or in private without one."""
        self.application = application
        self.telegram = telegram
        self.user = user
        self.chat = chat
        self._errors: list[Exception] = []
        self._runner = asyncio.Runner()

    def __enter__(self) -> Self:
        """Start the bot."""
        self.application.add_error_handler(self._note)
        self._runner.run(self.application.initialize())
        self._runner.run(self.application.start())
        return self

    def __exit__(self, *_: object) -> None:
        """Stop the bot after what it still has to do."""
        self._runner.run(self.application.stop())
        self._runner.run(self.application.shutdown())
        self._runner.close()

    def say(self, text: str) -> Turn:
        """What the bot does when the person writes `text`."""
        return self.happen(self.telegram.say(text, self.user, self.chat))

    def say_in_private(self, text: str) -> Turn:
        """What the bot does when the person writes `text` to it alone, wherever they were."""
        return self.happen(self.telegram.say(text, self.user))

    @property
    def bot_name(self) -> str:
        """The bot's username."""
        return self.telegram.world.bot.username or ""

    def press(self, message: Message, button: Mapping[str, Any]) -> Turn:
        """What the bot does when the person presses a button under one of its messages."""
        return self.happen(self.telegram.press(message, button, self.user))

    def happen(self, update: Mapping[str, Any]) -> Turn:
        """What the bot does about an update."""
        return self.let(self._process(Update.de_json(dict(update), self.application.bot)))

    def let(self, doing: Coroutine[Any, Any, None]) -> Turn:
        """What the bot does of itself."""
        self._errors.clear()
        self.telegram.calls.clear()
        self._runner.run(doing)
        return Turn(tuple(self.telegram.calls), tuple(self._errors))

    async def _process(self, update: Update) -> None:
        before = asyncio.all_tasks()
        await self.application.process_update(update)
        # Handlers that do not block leave tasks behind, which belong to the turn.
        if left := asyncio.all_tasks() - before:
            await asyncio.wait(left)

    async def _note(self, _update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        if context.error is not None:
            self._errors.append(context.error)


def numbered(messages: Sequence[Message]) -> dict[str, tuple[Message, dict[str, Any]]]:
    """The buttons under the messages by what a person types to press them: small numbers.

    A button that is labelled with a number keeps it, so that "11" never presses another one.
    """
    pairs = [(message, button) for message in messages for button in buttons(message)]
    labels = {button["text"] for _, button in pairs if _SMALL_NUMBER.fullmatch(button["text"])}
    free = (str(number) for number in count(1) if str(number) not in labels)
    found: dict[str, tuple[Message, dict[str, Any]]] = {}
    for message, button in pairs:
        own = button["text"] in labels and button["text"] not in found
        found[button["text"] if own else next(free)] = message, button
    return found


def buttons(message: Message) -> list[dict[str, Any]]:
    """The buttons under a message, row after row."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button for row in rows for button in row]
