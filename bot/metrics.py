"""What is counted while the bot serves, for Prometheus, and how well it is, for `/healthz`.

Names follow https://prometheus.io/docs/practices/naming/. No label holds anything people wrote.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)
from telegram import Update

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)  # of handling an update


class Metrics:
    """The counts of one serving process."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        """`clock`: seconds since 1970."""
        self._clock = clock
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        updates = "Updates that were handled, by kind."
        self._updates = Counter("baocao_updates", updates, ["kind"], registry=self.registry)
        failures = "Updates whose handler failed."
        self._failures = Counter("baocao_update_failures", failures, registry=self.registry)
        seconds = "Time from taking an update to having answered it."
        self._seconds = Histogram(
            "baocao_update_seconds", seconds, registry=self.registry, buckets=_SECONDS
        )
        calls = "Calls of the Bot API, by method and HTTP status; 0 for none."
        self._calls = Counter(
            "baocao_telegram_calls", calls, ["method", "status"], registry=self.registry
        )
        heard = "When Telegram was last heard: a poll that was answered, or an update."
        self._heard = Gauge("baocao_last_heard_timestamp_seconds", heard, registry=self.registry)
        self.last_heard: float | None = None

    def watch(self, name: str, help_: str, value: Callable[[], float]) -> None:
        """Tells a value as it is when it is asked for."""
        Gauge(name, help_, registry=self.registry).set_function(value)

    def update_handled(self, update: object, seconds: float) -> None:
        """An update was handled in so many seconds."""
        self._updates.labels(_kind(update)).inc()
        self._seconds.observe(seconds)
        self.heard()

    def update_failed(self) -> None:
        """The handler of an update raised an error."""
        self._failures.inc()

    def called(self, method: str, status: int) -> None:
        """A method of the Bot API was called; `status` 0: no answer came."""
        self._calls.labels(method, str(status)).inc()
        if method == "getUpdates" and status == 200:  # noqa: PLR2004
            self.heard()

    def heard(self) -> None:
        """Telegram was heard just now."""
        self.last_heard = self._clock()
        self._heard.set(self.last_heard)

    def silent_for(self) -> float | None:
        """Seconds since Telegram was last heard; None if it never was."""
        return None if self.last_heard is None else self._clock() - self.last_heard

    def exposition(self) -> bytes:
        """All of it in Prometheus's text format."""
        return generate_latest(self.registry)


def _kind(update: object) -> str:
    if not isinstance(update, Update):
        return "other"
    return next((kind for kind in Update.ALL_TYPES if getattr(update, kind) is not None), "other")
