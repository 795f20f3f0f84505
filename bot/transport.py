"""HTTP to Telegram that says in one line what failed, and tries again where nothing doubles by it.

A call that Telegram cannot have carried out is made again: it was never sent, or Telegram itself
says that it failed. When the answer to a call is lost on the way, it may have been carried out:
then only what may happen twice (an edit, a question) is done again, a message is not.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from http import HTTPStatus
from typing import Any

import httpx
from telegram.error import NetworkError

from bot.measured import MeasuredRequest
from bot.order import ANSWERING

logger = logging.getLogger(__name__)

CONNECTIONS = 256  # as many answers may be on their way at a time
READ_TIMEOUT = 10.0  # seconds; Telegram's own answers seldom take one
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 15.0  # seconds between attempts
# Seconds from the first attempt to the last. Who waits for an answer waits until it is stale.
_WITHOUT_NETWORK = 600.0
_WITH_FAILURES = 60.0
_FOR_NOBODY = 3.0  # whoever called, not for an update, has a plan of their own
_MAKES_ANEW = ("send", "copy", "forward")  # methods that do more when they are called twice
_UNSENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
# Said by what stands before the server. After 504 the server may have done it all the same.
_FAILED = (
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.SERVICE_UNAVAILABLE,
)


class UnsentError(NetworkError):
    """The call did not reach Telegram."""


class FailedError(NetworkError):
    """Telegram says that it could not carry the call out."""


class LostError(NetworkError):
    """What came of the call is not known."""


class Transport(MeasuredRequest):
    """The requests of a bot; `getUpdates` is not repeated: polling goes on by itself."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  # as HTTPXRequest
        """The status and body of the answer; the body is JSON.

        Raises:
            NetworkError: none came, and another attempt would not help, or could double.
        """
        method = (kwargs["url"] if "url" in kwargs else args[0]).rpartition("/")[2]
        makes_anew = method.startswith(_MAKES_ANEW)
        begun, wait = time.monotonic(), _FIRST_WAIT
        while True:
            try:
                return await self._noted(*args, makes_anew=makes_anew, **kwargs)
            except NetworkError as error:
                end = begun + _patience(error, makes_anew=makes_anew)
                if method == "getUpdates" or time.monotonic() + wait > end:
                    raise
                told = ANSWERING.get() is not None and wait == _FIRST_WAIT
                level = logging.WARNING if told else logging.DEBUG
                logger.log(level, "%s failed, again in %g s: %s", method, wait, error)
            await asyncio.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT)

    async def _noted(self, *args: Any, makes_anew: bool, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """One attempt, noted with the update it is made for."""
        held = ANSWERING.get()
        if held is None or not makes_anew:
            return await self._attempt(*args, **kwargs)
        before, held.sent = held.sent, True
        try:
            status, body = await self._attempt(*args, **kwargs)
        except (UnsentError, FailedError):
            held.sent = before
            raise
        held.sent = before or status == HTTPStatus.OK
        return status, body

    async def _attempt(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401
        try:
            status, body = await super().do_request(*args, **kwargs)
        except NetworkError as error:
            kind = UnsentError if isinstance(error.__cause__, _UNSENT) else LostError
            raise kind(error.message) from None
        if status in _FAILED:
            msg = f"Telegram answers {status}"
            raise FailedError(msg)
        if not _is_answer(status, body):
            msg = f"an answer that is not Telegram's, status {status}"
            raise LostError(msg)
        return status, body


def _patience(error: NetworkError, *, makes_anew: bool) -> float:
    """How many seconds after the first attempt the last one may be."""
    if makes_anew and isinstance(error, LostError):
        return 0
    if ANSWERING.get() is None:
        return _FOR_NOBODY
    return _WITHOUT_NETWORK if isinstance(error, UnsentError) else _WITH_FAILURES


def _is_answer(status: int, body: bytes) -> bool:
    """Whether it can be read as https://core.telegram.org/bots/api#making-requests says."""
    try:
        content = json.loads(body)
    except ValueError:
        return False
    return isinstance(content, dict) and (status != HTTPStatus.OK or "result" in content)
