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

from telegram.error import BadRequest, EndPointNotFound, TelegramError

logger = logging.getLogger(__name__)

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


async def show_either(
    rich: RichMessages,
    richly: Callable[[], Awaitable[None]],
    plainly: Callable[[], Awaitable[None]],
) -> None:
    """Sends the rich message, or where that is refused the classic one, once.

    Only a clear refusal counts: after a time-out the rich message may be there all the same. It is
    remembered only once the classic message was taken, since what both are refused for (a closed
    chat) has to do with neither.
    """
    if not rich.welcome:
        await plainly()
        return
    try:
        await richly()
    except (BadRequest, EndPointNotFound) as problem:
        await plainly()
        rich.refused(problem)
