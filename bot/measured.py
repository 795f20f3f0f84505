"""The parts of python-telegram-bot that serve, with what they do counted."""

from __future__ import annotations

import time
from typing import Any

from telegram.error import NetworkError
from telegram.ext import Application, ApplicationBuilder

from bot.metrics import Metrics
from bot.transport import CONNECTIONS, READ_TIMEOUT, Transport


def measure(
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any],
    metrics: Metrics | None,
    proxy: str | None,
) -> None:
    """Has the application built of these parts; polling has a request of its own."""
    metrics = metrics or Metrics()
    builder.application_class(MeasuredApplication, {"metrics": metrics})
    how: dict[str, Any] = {"read_timeout": READ_TIMEOUT, "proxy": proxy}
    builder.request(MeasuredTransport(metrics, CONNECTIONS, **how))
    builder.get_updates_request(MeasuredTransport(metrics, 1, **how))


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
            await super().process_update(update)
        finally:
            self._metrics.update_handled(update, time.perf_counter() - begun)

    async def process_error(self, *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401  # as PTB's
        """Hands an error to the error handlers, and tells that there was one."""
        self._metrics.update_failed()
        return await super().process_error(*args, **kwargs)


class MeasuredTransport(Transport):
    """A transport whose attempts are counted by method and status; 0 is no answer of Telegram's."""

    def __init__(self, metrics: Metrics, connections: int, **kwargs: Any) -> None:  # noqa: ANN401  # HTTPXRequest's
        """As `Transport`, and `metrics` to tell."""
        super().__init__(connections, **kwargs)
        self._metrics = metrics

    async def _attempt(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401
        # Of the address only the method is told, for the rest holds the token.
        method = (kwargs["url"] if "url" in kwargs else args[0]).rpartition("/")[2]
        try:
            status, body = await super()._attempt(*args, **kwargs)
        except NetworkError:
            self._metrics.called(method, 0)
            raise
        self._metrics.called(method, status)
        return status, body
