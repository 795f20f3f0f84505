"""Rich messages, and the classic ones that stand in where Telegram does not take them.

The methods are of Bot API 10.1 (June 2026): `sendRichMessage`, and `editMessageText` with
`rich_message`, which also makes a text rich and a rich message a text
(https://core.telegram.org/bots/api#sendrichmessage). python-telegram-bot 22.8 has neither. What
was read is that documentation; neither was tried on Telegram's own server. A server that does not
know the method answers 404, one that takes no rich edit "message text is empty"; either way, and
when a limit is passed, the person gets the classic answer and sees no error.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar, cast

from telegram import Bot, Message
from telegram.error import BadRequest, EndPointNotFound, TelegramError

from handlers.refusals import is_ordinary
from handlers.views.screen import Screen

logger = logging.getLogger(__name__)

T = TypeVar("T")

_PAUSE = 3600.0  # seconds without another try: servers are seldom updated, and a try costs a call


class RichMessages:
    """Whether rich messages are to be tried. Forgotten when the process ends."""

    def __init__(self, *, on: bool = True, clock: Callable[[], float] = time.monotonic) -> None:
        """Try them at once, or never; `clock` counts seconds."""
        self._on = on
        self._clock = clock
        self._refused_until = clock()

    @property
    def welcome(self) -> bool:
        """Whether to try: they are on, and none was refused lately."""
        return self._on and self._clock() >= self._refused_until

    def refused(self, problem: TelegramError) -> None:
        """Remember that one was refused whose classic answer was then taken."""
        self._refused_until = self._clock() + _PAUSE
        logger.warning("No rich messages for an hour: %s", problem.message)


async def send_rich(bot: Bot, screen: Screen, **place: Any) -> Message:  # noqa: ANN401  (ids, replies)
    """Sends a screen's rich message to where the parameters say; returns what was sent."""
    sent = await bot.do_api_request(
        "sendRichMessage", {**place, **_content(screen)}, return_type=Message
    )
    return cast("Message", sent)


async def edit_rich(bot: Bot, screen: Screen, **place: Any) -> None:  # noqa: ANN401
    """Puts a screen's rich message in place of the message that the parameters name."""
    no_text: Any = None  # left out of the request: a message is either
    await bot.edit_message_text(no_text, **place, api_kwargs=_content(screen))


def is_rich(message: Message) -> bool:
    """Whether a message is a rich one: it has no text, and is edited all the same."""
    return "rich_message" in message.api_kwargs


def _content(screen: Screen) -> dict[str, Any]:
    """HTML in which Telegram looks for no phone or card numbers of its own, and the buttons."""
    rich = {"html": screen.rich, "skip_entity_detection": True}
    return {"rich_message": rich, "reply_markup": screen.keyboard}


async def show_either(
    rich: RichMessages | None,
    richly: Callable[[], Awaitable[T]],
    plainly: Callable[[], Awaitable[T]],
) -> T:
    """Shows the rich message, or where that is refused the classic one, once; what came of it.

    `rich` is None for what is only classic. Only a clear refusal counts: after a time-out the rich
    message may be there all the same, and what is normal life in a chat is raised as it is. It is
    remembered only once the classic message was taken.
    """
    if rich is None or not rich.welcome:
        return await plainly()
    try:
        return await richly()
    except (BadRequest, EndPointNotFound) as problem:
        if is_ordinary(problem):
            raise
        shown = await plainly()
        rich.refused(problem)
        return shown
