"""Proxies on loopback, one for HTTP and one for SOCKS, that note what went through them.

Names are looked up in `hosts` first, so that a test can have "api.telegram.org" at home.
"""

from __future__ import annotations

import socket
import struct
import threading
from base64 import b64decode
from collections.abc import Mapping
from http import HTTPStatus
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any, ClassVar, Self
from urllib.parse import urlsplit

Address = tuple[str, int]


class Proxy:
    """Serves while its `with` block lasts. `user`: "name:password", without which nobody gets in.

    `passed`: what went through, by target: "GET host:port/path", "CONNECT host:port".
    """

    scheme: ClassVar[str]
    handler: ClassVar[type[_Handler]]

    def __init__(
        self, user: str = "", hosts: Mapping[str, Address] | None = None, port: int = 0
    ) -> None:
        self.user = user
        self.hosts = hosts or {}
        self.passed: list[str] = []
        handler = type("Handler", (self.handler,), {"proxy": self})
        self._server = _Server(("127.0.0.1", port), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def address(self) -> str:
        """Host and port."""
        return f"127.0.0.1:{self._server.server_address[1]}"

    def url(self, user: str = "") -> str:
        """What BOT_PROXY is to be; `user` as it stands in an address."""
        return f"{self.scheme}://{user}{'@' if user else ''}{self.address}"

    def connect(self, host: str, port: int) -> socket.socket:
        return socket.create_connection(self.hosts.get(host, (host, port)), timeout=30)


class _Server(ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True

    def handle_error(self, *_: object) -> None:
        """Nothing: whoever hangs up hangs up."""


class _Handler(StreamRequestHandler):
    proxy: ClassVar[Any]

    def join(self, target: socket.socket) -> None:
        """Carry bytes both ways until both have ended."""
        back = threading.Thread(target=_copy, args=(target, self.connection), daemon=True)
        back.start()
        _copy(self.connection, target)
        back.join()
        target.close()


def _copy(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


class _Http(_Handler):
    """CONNECT for https, whole addresses for http: https://www.rfc-editor.org/rfc/rfc9110#CONNECT"""

    def handle(self) -> None:
        while line := self.rfile.readline().decode():
            method, target, _ = line.split()
            headers = dict(self.headers())
            if not self.lets_in(headers.get("proxy-authorization", "")):
                self.refuse(HTTPStatus.PROXY_AUTHENTICATION_REQUIRED)
            elif method == "CONNECT":
                self.tunnel(target)
            else:
                self.forward(method, target, headers)

    def headers(self) -> list[tuple[str, str]]:
        found = []
        while line := self.rfile.readline().decode().strip():
            name, _, value = line.partition(":")
            found.append((name.lower(), value.strip()))
        return found

    def lets_in(self, given: str) -> bool:
        user = b64decode(given.removeprefix("Basic ")).decode()
        return not self.proxy.user or user == self.proxy.user

    def refuse(self, status: HTTPStatus) -> None:
        """The connection goes on: what came with the request was not read, so it must end."""
        head = f"HTTP/1.1 {status} {status.phrase}\r\nConnection: close\r\n"
        self.wfile.write(f"{head}Content-Length: 0\r\n\r\n".encode())
        self.connection.shutdown(socket.SHUT_WR)
        while self.rfile.read(65536):
            pass

    def tunnel(self, target: str) -> None:
        host, _, port = target.rpartition(":")
        self.proxy.passed.append(f"CONNECT {target}")
        try:
            there = self.proxy.connect(host, int(port))
        except OSError:
            self.refuse(HTTPStatus.BAD_GATEWAY)
            return
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        self.join(there)

    def forward(self, method: str, target: str, headers: Mapping[str, str]) -> None:
        parts = urlsplit(target)
        self.proxy.passed.append(f"{method} {parts.netloc}{parts.path}")
        body = self.rfile.read(int(headers.get("content-length", 0)))
        kept = {name: value for name, value in headers.items() if not name.startswith("proxy-")}
        head = [f"{method} {parts.path} HTTP/1.1"]
        head += [f"{name}: {value}" for name, value in (kept | {"connection": "close"}).items()]
        try:
            there = self.proxy.connect(parts.hostname or "", parts.port or 80)
        except OSError:
            self.refuse(HTTPStatus.BAD_GATEWAY)
            return
        with there:
            there.sendall("\r\n".join([*head, "", ""]).encode() + body)
            answer = b"".join(iter(lambda: there.recv(65536), b""))
        self.wfile.write(answer.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
        self.connection.shutdown(socket.SHUT_RDWR)


class _Socks(_Handler):
    """https://www.rfc-editor.org/rfc/rfc1928 and, for the password, rfc1929."""

    def handle(self) -> None:
        if not self.greeted():
            return
        _, _, _, kind = self.rfile.read(4)
        host = self.text() if kind == 3 else socket.inet_ntoa(self.rfile.read(4))
        (port,) = struct.unpack("!H", self.rfile.read(2))
        self.proxy.passed.append(f"CONNECT {host}:{port}")
        try:
            there = self.proxy.connect(host, port)
        except OSError:
            self.wfile.write(b"\x05\x04\x00\x01" + bytes(6))  # host unreachable
            return
        self.wfile.write(b"\x05\x00\x00\x01" + bytes(6))
        self.join(there)

    def greeted(self) -> bool:
        methods = self.rfile.read(self.rfile.read(2)[1])
        method = 2 if self.proxy.user else 0
        if method not in methods:
            self.wfile.write(b"\x05\xff")
            return False
        self.wfile.write(bytes([5, method]))
        if not method:
            return True
        self.rfile.read(1)
        known: bool = f"{self.text()}:{self.text()}" == self.proxy.user
        self.wfile.write(b"\x01\x00" if known else b"\x01\x01")
        return known

    def text(self) -> str:
        return self.rfile.read(self.rfile.read(1)[0]).decode()


class HttpProxy(Proxy):
    scheme = "http"
    handler = _Http


class SocksProxy(Proxy):
    scheme = "socks5"
    handler = _Socks
