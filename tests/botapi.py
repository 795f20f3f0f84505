"""A Bot API server on loopback: real HTTP in front of an `OfflineTelegram`."""

from __future__ import annotations

import contextlib
import json
import ssl
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR, SO_LINGER, SOL_SOCKET, socket
from typing import Any, ClassVar, Self
from urllib.parse import parse_qsl

from bot.offline.parameters import Upload
from bot.offline.refusal import BotApiError
from bot.offline.server import Call, OfflineTelegram
from bot.offline.world import AN, Chat, Person

TOKEN = "1234567890:AAF-a_token_that_only_tests_know_0123"  # noqa: S105
PATIENCE = 30.0  # seconds until a test gives up waiting


@dataclass(frozen=True)
class Reply:
    """What goes back over the wire."""

    status: int
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


class BotApiServer:
    """Serves while its `with` block lasts.

    `fault(method, params)` may return a `Reply` to be sent in place of the true answer, sleep, or
    raise ConnectionError to have the connection cut, ConnectionResetError to have it reset.
    `port` and `telegram` let it take the place of one that went down.
    """

    def __init__(
        self, token: str = TOKEN, port: int = 0, telegram: OfflineTelegram | None = None
    ) -> None:
        self.telegram = telegram or OfflineTelegram()
        self.token = token
        self.fault: Callable[[str, Mapping[str, Any]], Reply | None] = lambda _method, _params: None
        self.changed = threading.Condition()
        self.closing = False
        self.prefixes: set[str] = set()  # what stood before /bot… in the paths called
        handler = type("Handler", (_Handler,), {"api": self})
        self._server = _Server(("127.0.0.1", port), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing = True
        with self.changed:
            self.changed.notify_all()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """What BOT_API_URL is to be."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def encrypt(self, context: ssl.SSLContext) -> None:
        """From now on TLS is spoken; before the `with` block."""
        # Each connection shakes hands in its own thread, or one that says nothing stops them all.
        self._server.socket = context.wrap_socket(
            self._server.socket, server_side=True, do_handshake_on_connect=False
        )

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._server.server_port

    def say(
        self, text: str, user: Person = AN, chat: Chat | None = None, *, age: float = 0
    ) -> dict[str, Any]:
        """Somebody writes, in private without a chat, `age` seconds ago; gives the update."""
        update = self.telegram.say(text, user, chat)
        update["message"]["date"] -= round(age)
        return self.happen(update)

    def happen(self, update: dict[str, Any]) -> dict[str, Any]:
        """An update comes, and waits there until the bot fetches it."""
        with self.changed:
            self.telegram.world.updates.append(update)
            self.changed.notify_all()
        return update

    def wait_for(self, method: str, count: int = 1) -> Call:
        """The last of `count` successful calls of a method, as soon as it was made."""

        def made() -> list[Call]:
            calls = self.telegram.calls
            return [call for call in calls if call.method == method and not call.refused]

        with self.changed:
            assert self.changed.wait_for(lambda: len(made()) >= count, PATIENCE), self.methods
            return made()[count - 1]

    def wait_until(self, holds: Callable[[], object]) -> None:
        """Wait for something to hold; it is looked at after every call."""
        with self.changed:
            assert self.changed.wait_for(holds, PATIENCE), self.methods

    def sent(self, chat: int = AN.id) -> list[str]:
        """The texts that came to a chat, in order."""
        calls = [call for call in self.telegram.calls if call.method == "sendMessage"]
        return [call.result["text"] for call in calls if call.result and _to(call) == chat]

    @property
    def methods(self) -> list[str]:
        """The methods called so far."""
        return [call.method for call in self.telegram.calls]

    def answer(self, token: str, method: str, params: Mapping[str, Any]) -> Reply:
        if self.closing:
            raise ConnectionAbortedError
        if token != self.token:
            return _json(BotApiError(401, "Unauthorized"))
        if reply := self.fault(method, params):
            return reply
        deadline = time.monotonic() + float(params.get("timeout") or 0)
        with self.changed:
            while method == "getUpdates" and not self.telegram.world.updates and not self.closing:
                if not self.changed.wait(deadline - time.monotonic()):
                    break
            try:
                result = self.telegram.call(method, params)
            except BotApiError as refused:
                return _json(refused)
            finally:
                self.changed.notify_all()
        return Reply(200, json.dumps({"ok": True, "result": result}).encode())


def _to(call: Call) -> int:
    chat: int = call.result["chat"]["id"]
    return chat


def _json(refused: BotApiError) -> Reply:
    return Reply(refused.code, json.dumps(refused.as_json()).encode())


class _Server(ThreadingHTTPServer):
    """Cuts every connection when it is closed, as a server that goes down does."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.connections: set[socket] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.connections.discard(request)
        super().shutdown_request(request)

    def server_close(self) -> None:
        super().server_close()
        for connection in tuple(self.connections):
            with contextlib.suppress(OSError):
                connection.shutdown(SHUT_RDWR)

    def handle_error(self, *_: object) -> None:
        """Nothing: who is cut off is cut off."""


class _Handler(BaseHTTPRequestHandler):
    api: ClassVar[BotApiServer]
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        before, bot, method = self.path.rsplit("/", 2)
        self.api.prefixes.add(before)
        params = self._params()
        try:
            reply = self.api.answer(bot.removeprefix("bot"), method, params)
            self._send(reply)
        except ConnectionError as cut:
            self.close_connection = True
            if isinstance(cut, ConnectionResetError):  # no goodbye: what TCP calls RST
                self.connection.setsockopt(SOL_SOCKET, SO_LINGER, struct.pack("ii", 1, 0))
                self.connection.close()

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(reply.body)

    def _params(self) -> dict[str, Any]:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        kind = self.headers.get("Content-Type", "")
        if kind.startswith("application/json"):
            return dict(json.loads(body))
        if kind.startswith("multipart/form-data"):
            return dict(_parts(kind, body))
        return dict(parse_qsl(body.decode(), keep_blank_values=True))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Print nothing."""


def _parts(kind: str, body: bytes) -> list[tuple[str, str | Upload]]:
    message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    found: list[tuple[str, str | Upload]] = []
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        if isinstance(name, str):
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            filename = part.get_filename()
            file = Upload(filename, content, part.get_content_type()) if filename else None
            found.append((name, file or content.decode()))
    return found
