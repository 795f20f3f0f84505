"""What `doctor` finds out about the way to Telegram, each over real sockets on loopback."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from bot import reach as module
from bot.reach import RefusedError, reach
from bot.settings import Settings
from bot.trouble import Trouble
from tests.botapi import TOKEN, BotApiServer, Reply
from tests.certificates import self_signed
from tests.proxies import HttpProxy, Proxy, SocksProxy

WAYS = pytest.mark.parametrize("kind", [HttpProxy, SocksProxy], ids=["http", "socks5"])
HOST = "telegram.invalid"


@pytest.fixture(autouse=True)
def _patience(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(module, "PATIENCE", 2.0)
    monkeypatch.setattr(module, "_ALTOGETHER", 4.0)
    yield
    # httpcore leaves a connection open where a SOCKS proxy refuses: the garbage collector's.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    with BotApiServer() as api:
        yield api


@contextmanager
def listening(*said: bytes, ends: bool = True) -> Iterator[int]:
    """A port where each that connects is read once and sent this; then it ends, or says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        held: list[socket.socket] = []

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                    connection.recv(65536)
                    connection.sendall(b"".join(said))
                except OSError:
                    return
                if ends:
                    connection.close()
                held.append(connection)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
        server.shutdown(socket.SHUT_RDWR)
        for each in held:
            each.close()


def found(url: str, proxy: str | None = None) -> str:
    """The trouble in one line, with the mend."""
    trouble = asyncio.run(reach(Settings(token=TOKEN, api_url=url, proxy=proxy)))
    assert isinstance(trouble, Trouble), trouble
    assert trouble.mend
    assert TOKEN not in str(trouble)
    return f"{trouble} → {trouble.mend}"


def unknown(*_: Any, **__: Any) -> Any:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


def test_a_name_that_dns_does_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert found(f"https://{HOST}").startswith(f"DNS: {HOST} is not known here → check the network")


def test_a_port_that_refuses() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        told = found(f"http://127.0.0.1:{port}")
    assert told.startswith(f"TCP: port {port} of 127.0.0.1 refuses the connection → where Telegram")


def test_a_port_that_says_nothing() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        # Whoever comes when as many wait as may is not answered.
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.settimeout(0)
            each.connect_ex(full.getsockname())
        told = found(f"http://127.0.0.1:{full.getsockname()[1]}")
        for each in waiting:
            each.close()
    assert "of 127.0.0.1 does not answer in time" in told
    assert told.startswith("TCP:")


@pytest.mark.parametrize(
    ("hosts", "days", "why"),
    [
        pytest.param(["localhost"], 1, "self-signed", id="self-signed"),
        pytest.param(["another.vn"], 1, "not valid for 'localhost'", id="of another host"),
        pytest.param(["localhost"], -3, "expired", id="expired"),
    ],
)
def test_a_certificate_that_is_not_valid(
    hosts: list[str], days: int, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, context = self_signed(tmp_path, *hosts, days=days)
    if why != "self-signed":
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    api = BotApiServer()
    api.encrypt(context)
    with api:
        told = found(api.url.replace("http://127.0.0.1", "https://localhost"))
    assert told.startswith("TLS: the certificate of localhost is not valid (")
    assert why in told
    assert not api.methods, "the token must not be sent"


def test_a_server_without_tls() -> None:
    with BotApiServer() as api:
        told = found(api.url.replace("http://", "https://"))
    assert "of 127.0.0.1 does not speak it" in told
    assert told.startswith("TLS:")


def test_a_connection_that_is_cut_when_encryption_begins() -> None:
    with listening() as port:
        told = found(f"https://127.0.0.1:{port}")
    assert told.startswith("TLS: 127.0.0.1 is reached, but the connection ends")


@pytest.mark.parametrize(
    ("status", "body", "state"),
    [
        pytest.param(502, b"<html>Bad Gateway</html>", "an answer 502 that is of no", id="502"),
        pytest.param(200, b"<html>Log in</html>", "an answer 200 that is of no", id="log in"),
        pytest.param(200, b"[1]", "an answer 200 that is of no", id="other JSON"),
        pytest.param(200, b'{"ok": true}', "the Bot API answers 200", id="no result"),
        pytest.param(404, b"<html>Not Found</html>", "an answer 404 that is of no", id="404"),
        pytest.param(
            429, b'{"ok": false, "description": "Wait"}', "answers 429: Wait", id="a flood"
        ),
    ],
)
def test_what_is_no_bot_api(status: int, body: bytes, state: str, api: BotApiServer) -> None:
    api.fault = lambda _method, _params: Reply(status, body)
    told = found(api.url)
    assert told.startswith("HTTP:")
    assert state in told


@pytest.mark.parametrize("ends", [True, False], ids=["cut", "silent"])
def test_a_server_that_does_not_answer(ends: bool) -> None:  # noqa: FBT001
    with listening(ends=ends) as port:
        told = found(f"http://127.0.0.1:{port}")
    assert told.startswith("HTTP: the call broke off" if ends else "HTTP: no answer in time")


def test_a_refused_token(api: BotApiServer) -> None:
    with pytest.raises(RefusedError):
        asyncio.run(reach(Settings(token="1:another", api_url=api.url)))  # noqa: S106


@WAYS
def test_through_a_proxy_to_https(
    kind: type[Proxy], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate, context = self_signed(tmp_path, HOST)
    api = BotApiServer()
    api.encrypt(context)
    home = {HOST: ("127.0.0.1", int(api.url.rpartition(":")[2]))}
    with api, kind("me:secret", home) as proxy:
        url = proxy.url("me:secret")
        assert found(f"https://{HOST}", url).startswith(f"TLS: the certificate of {HOST} is not")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        me = asyncio.run(reach(Settings(token=TOKEN, api_url=f"https://{HOST}", proxy=url)))
    assert isinstance(me, dict)
    assert me["username"] == "baocao_bot"


@WAYS
def test_a_proxy_that_cannot_reach_telegram(kind: type[Proxy]) -> None:
    with kind(hosts={HOST: ("127.0.0.1", 9)}) as proxy:
        told = found(f"https://{HOST}", proxy.url())
        assert told.startswith(f"proxy: {proxy.address} is reached, but does not reach Telegram: ")


@WAYS
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_refuses_the_password(kind: type[Proxy], scheme: str) -> None:
    with kind("me:secret") as proxy:
        for user in ("", "me:wrong"):
            told = found(f"{scheme}://{HOST}", proxy.url(user))
            assert told.startswith(f"proxy: {proxy.address} refuses user and password → put")
            assert "wrong" not in told


@WAYS
def test_a_proxy_that_is_not_there(kind: type[Proxy], monkeypatch: pytest.MonkeyPatch) -> None:
    told = found(f"https://{HOST}", f"{kind.scheme}://127.0.0.1:9")
    assert told.startswith("proxy: 127.0.0.1:9 refuses the connection → check BOT_PROXY")
    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    told = found("https://127.0.0.1", f"{kind.scheme}://nowhere.invalid:1080")
    assert told.startswith("proxy: nowhere.invalid is not known here → check BOT_PROXY")


@pytest.mark.parametrize("scheme", ["http", "socks5"])
@pytest.mark.parametrize("ends", [True, False], ids=["cut", "silent"])
def test_what_is_no_proxy(scheme: str, ends: bool) -> None:  # noqa: FBT001
    with listening(ends=ends) as port:
        told = found(f"https://{HOST}", f"{scheme}://127.0.0.1:{port}")
    assert told.startswith(f"proxy: 127.0.0.1:{port} does not answer as a proxy of {scheme}://")


def test_a_web_server_is_no_socks_proxy(api: BotApiServer) -> None:
    told = found(f"https://{HOST}", api.url.replace("http", "socks5"))
    assert "does not answer as a proxy of socks5:// does" in told
