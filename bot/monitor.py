"""`/healthz` and `/metrics`, on an address of their own that only the operator reaches."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST
from telegram.ext import Application
from tornado.httpserver import HTTPServer
from tornado.web import Application as Site
from tornado.web import HTTPError, RequestHandler

from bot.metrics import Metrics
from bot.settings import Settings
from data.errors import DatabaseError
from data.library import Library

SILENT = 180.0  # seconds without a poll's answer after which polling is taken to be stuck


class Health:
    """How well the serving process is."""

    def __init__(
        self, library: Library, metrics: Metrics, backlog: Callable[[], int], *, polling: bool
    ) -> None:
        """`backlog`: the updates in hand. By webhook silence means nothing: nobody may ask."""
        self._library = library
        self._metrics = metrics
        self._backlog = backlog
        self._polling = polling

    def report(self) -> Mapping[str, Any]:
        """`ok`, and what was looked at: the database, how long Telegram is silent, the backlog."""
        silent = self._metrics.silent_for()
        stuck = self._polling and (silent is None or silent > SILENT)
        database: Mapping[str, Any]
        try:
            database = {"ok": True} | self._library.counts()
        except DatabaseError as problem:
            database = {"ok": False, "problem": str(problem)}
        return {
            "ok": bool(database["ok"]) and not stuck,
            "database": database,
            "telegram": {"ok": not stuck, "silent_seconds": silent and round(silent, 1)},
            "backlog": self._backlog(),
        }


@contextlib.contextmanager
def monitored(
    application: Application[Any, Any, Any, Any, Any, Any],
    settings: Settings,
    metrics: Metrics,
    backlog: Callable[[], int],
) -> Iterator[None]:
    """Tells how the bot is, where the operator wants to know, as long as the block lasts.

    Raises:
        OSError: the address cannot be listened on.
    """
    if settings.monitor_listen is None:
        yield
        return
    metrics.watch("baocao_backlog", "Updates that wait or are being answered.", backlog)
    polling = settings.webhook_url is None
    health = Health(application.bot_data.library, metrics, backlog, polling=polling)
    server = monitor(health, metrics)
    host, port = settings.monitor_listen
    server.listen(port, host)
    try:
        yield
    finally:
        server.stop()


def monitor(health: Health, metrics: Metrics) -> HTTPServer:
    """A server of both pages, not yet listening."""
    healthz = ("/healthz", _Healthz, {"health": health})
    exposition = ("/metrics", _Metrics, {"metrics": metrics})
    site = Site([healthz, exposition], default_handler_class=_Elsewhere, log_function=_silent)
    return HTTPServer(site, max_body_size=0, idle_connection_timeout=60)


class _Healthz(RequestHandler):
    def initialize(self, health: Health) -> None:
        self._health = health

    def get(self) -> None:
        report = self._health.report()
        self.set_status(HTTPStatus.OK if report["ok"] else HTTPStatus.SERVICE_UNAVAILABLE)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(report, ensure_ascii=False) + "\n")


class _Metrics(RequestHandler):
    def initialize(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def get(self) -> None:
        self.set_header("Content-Type", CONTENT_TYPE_LATEST)
        self.finish(self._metrics.exposition())


class _Elsewhere(RequestHandler):
    def prepare(self) -> None:
        raise HTTPError(HTTPStatus.NOT_FOUND)


def _silent(_: RequestHandler) -> None:
    """Keeps no log: both pages are asked for every few seconds."""
