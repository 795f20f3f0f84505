"""Updates as Telegram posts them: on one path, with the secret, and nothing else is let in.

An update is confirmed (200) when it has been handled: one that a crash cuts off is sent again, and
what comes after the stop began is refused (503), which Telegram takes as "later".
https://core.telegram.org/bots/api#setwebhook
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from telegram import Update
from telegram.ext import Application
from tornado.httpserver import HTTPServer
from tornado.web import Application as Site
from tornado.web import HTTPError, RequestHandler, stream_request_body

from bot.settings import Settings

logger = logging.getLogger(__name__)

MOST_BYTES = 1_000_000  # an update has at most a few messages of 4,096 characters in it
MOST_WAITING = 200  # updates in hand; beyond, Telegram is to come again later
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # a header's name
CONNECTIONS = 40  # at once: the Bot API's default

Take: TypeAlias = Callable[[Mapping[str, Any]], Awaitable[None]]


class Webhook:
    """Listens for updates between `open` and `close`, and has each handled by `application`."""

    def __init__(
        self, application: Application[Any, Any, Any, Any, Any, Any], settings: Settings
    ) -> None:
        """`settings` must have a webhook's address and secret."""
        self._application = application
        self._settings = settings
        self._in_hand: set[asyncio.Task[None]] = set()
        self._closing = False
        path = urlsplit(settings.webhook_url or "").path or "/"
        secret = (settings.webhook_secret or "").encode()
        hook = (path, _Hook, {"take": self._take, "secret": secret})
        site = Site([hook], default_handler_class=_Elsewhere, log_function=_log)
        self._server = HTTPServer(
            site, idle_connection_timeout=120, body_timeout=10, max_body_size=4 * MOST_BYTES
        )

    async def open(self) -> None:
        """Listens, then tells Telegram where.

        Raises:
            OSError: the address cannot be listened on.
            TelegramError: Telegram refuses the webhook.
        """
        settings = self._settings
        self._server.listen(settings.webhook_port, settings.webhook_listen)
        await self._application.bot.set_webhook(
            settings.webhook_url or "",
            secret_token=settings.webhook_secret,
            allowed_updates=Update.ALL_TYPES,
            max_connections=CONNECTIONS,
        )

    def close(self) -> None:
        """Lets in nothing more; what is in hand goes on.

        The webhook stays set: other replicas serve it, or Telegram waits for the next start.
        """
        self._closing = True
        self._server.stop()

    async def end(self) -> None:
        """Ends all connections: what is not confirmed by now is posted again."""
        await self._server.close_all_connections()

    async def _take(self, body: Mapping[str, Any]) -> None:
        if self._closing or len(self._in_hand) >= MOST_WAITING:
            raise HTTPError(HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            update = Update.de_json(dict(body), self._application.bot)
        except Exception as problem:  # noqa: BLE001  # python-telegram-bot checks no value
            # Of this shape it will not get better: were it refused, it would come again for a day.
            logger.warning("An update could not be read: %s", type(problem).__name__)
            return
        # Shielded: a sender that hangs up does not cut off an answer.
        task = asyncio.ensure_future(self._handled(update))
        self._in_hand.add(task)
        task.add_done_callback(self._in_hand.discard)
        await asyncio.shield(task)

    async def _handled(self, update: Update) -> None:
        application = self._application
        processing = application.process_update(update)
        try:
            await application.update_processor.process_update(update, processing)
        except Exception:
            # Not of a handler, whose errors are handled, but of an update that Telegram never sends
            # (a chat whose id is a list). As above: were it refused, it would come again.
            logger.exception("Update %s could not be handled", update.update_id)


def parsed(body: bytes | bytearray) -> dict[str, Any] | None:
    """The JSON object in a body; None where there is none."""
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


@stream_request_body
class _Hook(RequestHandler):
    """The one path. The body is looked at as it comes: one that is too long is not waited for."""

    def initialize(self, take: Take, secret: bytes) -> None:
        self._take = take
        self._secret = secret
        self._body = bytearray()

    def prepare(self) -> None:
        """Refuses by the head alone, whatever follows."""
        if self.request.method != "POST":
            self.set_header("Allow", "POST")
            raise HTTPError(HTTPStatus.METHOD_NOT_ALLOWED)
        given = self.request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            raise HTTPError(HTTPStatus.FORBIDDEN)
        kind = self.request.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        if kind != "application/json":
            raise HTTPError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        length = self.request.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > MOST_BYTES:
            raise HTTPError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)

    def data_received(self, chunk: bytes) -> None:
        if len(self._body) <= MOST_BYTES:
            self._body += chunk

    async def post(self) -> None:
        if len(self._body) > MOST_BYTES:  # it came in chunks, without a length
            raise HTTPError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        body = parsed(self._body)
        if body is None:
            raise HTTPError(HTTPStatus.BAD_REQUEST)
        await self._take(body)
        self.set_status(HTTPStatus.OK)

    def write_error(self, status_code: int, **_: object) -> None:
        """A refusal says nothing but its number, and ends the connection."""
        self.set_header("Connection", "close")
        self.finish(f"{status_code}\n")


class _Elsewhere(RequestHandler):
    """Any other path."""

    def prepare(self) -> None:
        raise HTTPError(HTTPStatus.NOT_FOUND)

    def write_error(self, status_code: int, **_: object) -> None:
        self.finish(f"{status_code}\n")


def _log(handler: RequestHandler) -> None:
    """What was refused, without addresses, headers and bodies."""
    if handler.get_status() >= HTTPStatus.BAD_REQUEST:
        logger.debug("A request was refused: %s", handler.get_status())
