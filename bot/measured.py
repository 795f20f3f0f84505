"""The application and its calls, with what they do counted, and what fails told in a sentence."""

from __future__ import annotations

import asyncio
import sys
import time
from http import HTTPStatus
from importlib.util import find_spec
from typing import Any

import httpx
from telegram import Update
from telegram.error import NetworkError, TimedOut
from telegram.ext import Application
from telegram.request import HTTPXRequest

from bot.metrics import Metrics
from bot.people import in_hand
from bot.settings import Settings
from bot.trouble import refused_by_proxy, trouble

# Seconds beyond what may be waited for an answer. httpx bounds each read, but not many small ones,
# nor a SOCKS proxy that never says a word.
_LONGEST = 60.0


def spare_a_search() -> None:
    """Has `import sniffio` fail at once where it is not installed.

    httpcore tries it several times a call, and a search of the whole path each time is a third of
    what the call costs. Without it httpcore takes it that asyncio runs, which it does.
    """
    if find_spec("sniffio") is None:
        sys.modules["sniffio"] = None  # type: ignore[assignment]  # as the import system has it


class MeasuredApplication(Application[Any, Any, Any, Any, Any, Any]):
    """An application whose updates are timed."""

    def __init__(self, *, metrics: Metrics, **kwargs: Any) -> None:  # noqa: ANN401  # the builder's
        """As the builder makes it, and `metrics` to tell."""
        super().__init__(**kwargs)
        self._metrics = metrics

    async def process_update(self, update: object) -> None:
        """Handles an update, and tells how long that took."""
        begun = time.perf_counter()
        try:
            with in_hand(_ids(update)):
                await super().process_update(update)
        finally:
            self._metrics.update_handled(update, time.perf_counter() - begun)

    async def process_error(self, *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401  # as PTB's
        """Hands an error to the error handlers, and tells that there was one."""
        self._metrics.update_failed()
        return await super().process_error(*args, **kwargs)


class MeasuredRequest(HTTPXRequest):
    """A request through the proxy; its calls are counted, and what fails is told in a sentence."""

    def __init__(self, metrics: Metrics, settings: Settings, **kwargs: Any) -> None:  # noqa: ANN401
        """As `HTTPXRequest`, and `metrics` to tell."""
        super().__init__(proxy=settings.proxy, **kwargs)
        self._metrics = metrics
        self._settings = settings

    async def do_request(self, url: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401
        """Makes the call; of its address only the method is told, for the rest holds the token."""
        method, proxy = url.rpartition("/")[2], self._settings.proxy
        read = kwargs.get("read_timeout")
        try:
            async with asyncio.timeout(_LONGEST + (read if isinstance(read, int | float) else 0)):
                status, body = await super().do_request(url, *args, **kwargs)
        except RuntimeError:  # it is shut down
            raise
        except Exception as error:  # noqa: BLE001  # as python-telegram-bot: all are of the network
            self._metrics.called(method, 0)
            cause = error if isinstance(error, TimeoutError) else error.__cause__ or error
            raise self._told(cause) from cause
        self._metrics.called(method, status)
        if proxy and status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED:
            # As through a tunnel: the call did not reach Telegram.
            raise NetworkError(str(refused_by_proxy(proxy))) from httpx.ProxyError("407")
        return status, body

    def _told(self, cause: BaseException) -> NetworkError:
        if isinstance(cause, httpx.PoolTimeout):
            return TimedOut("too many calls at once")
        kind = (
            TimedOut if isinstance(cause, httpx.TimeoutException | TimeoutError) else NetworkError
        )
        return kind(str(trouble(cause, self._settings.api_url, self._settings.proxy)))


def _ids(update: object) -> list[int]:
    if not isinstance(update, Update):
        return []
    places = (update.effective_user, update.effective_chat)
    return [place.id for place in places if place is not None and isinstance(place.id, int)]
