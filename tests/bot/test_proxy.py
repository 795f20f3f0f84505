"""`run` behind a proxy, over loopback. The names that it calls are known to the proxy alone."""

from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bot.commandline import command, environment
from tests.botapi import TOKEN, BotApiServer
from tests.certificates import self_signed
from tests.conftest import CORPUS
from tests.proxies import HttpProxy, Proxy, SocksProxy

HOST = "telegram.invalid"
PASSWORD = "p@ss/wörd:1"  # noqa: S105  # of these tests alone
ENCODED = "p%40ss%2Fw%C3%B6rd%3A1"
KINDS = [HttpProxy, SocksProxy]
WAYS = pytest.mark.parametrize("kind", KINDS, ids=["http", "socks5"])


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    with BotApiServer() as api:
        yield api


@contextmanager
def serving(
    database: Path, cwd: Path, proxy: str, **settings: object
) -> Iterator[subprocess.Popen[str]]:
    given = {"BOT_TOKEN": TOKEN, "BOT_PROXY": proxy, "BOT_API_URL": f"http://{HOST}"}
    given |= {"BOT_DATABASE": str(database), "BOT_REPORTS": str(CORPUS)}
    with subprocess.Popen(  # noqa: S603  # our own program
        command("run"),
        cwd=cwd,
        env=environment(**given | settings),
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def ended(process: subprocess.Popen[str]) -> str:
    """What was printed until SIGTERM ended it."""
    process.send_signal(signal.SIGTERM)
    _, stderr = process.communicate(timeout=10)
    assert process.returncode == 0
    for secret in (PASSWORD, ENCODED, TOKEN.partition(":")[2]):
        assert secret not in stderr
    return stderr


def home(api: BotApiServer) -> dict[str, tuple[str, int]]:
    return {HOST: ("127.0.0.1", int(api.url.rpartition(":")[2]))}


@WAYS
def test_sending_and_polling_go_through_it(
    kind: type[Proxy], api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    api.say("/years")
    with kind(hosts=home(api)) as proxy, serving(loaded_database, tmp_path, proxy.url()) as process:
        assert "2012" in str(api.wait_for("sendMessage").result)
        ended(process)
    if kind is HttpProxy:
        assert {f"POST {HOST}/bot{TOKEN}/{m}" for m in ("getUpdates", "sendMessage")} <= set(
            proxy.passed
        )
    else:
        assert len(proxy.passed) >= 2, "polling has a connection of its own"
        assert set(proxy.passed) == {f"CONNECT {HOST}:80"}


@WAYS
def test_it_may_ask_for_a_password_and_lead_to_https(
    kind: type[Proxy], loaded_database: Path, tmp_path: Path
) -> None:
    certificate, context = self_signed(tmp_path, HOST)
    api = BotApiServer()
    api.encrypt(context)
    api.say("/years")
    with api, kind(f"me:{PASSWORD}", home(api)) as proxy:
        settings = {"BOT_API_URL": f"https://{HOST}", "SSL_CERT_FILE": certificate}
        url = proxy.url(f"me:{ENCODED}")
        with serving(loaded_database, tmp_path, url, BOT_LOG_LEVEL="DEBUG", **settings) as process:
            api.wait_for("sendMessage")
            ended(process)
    assert set(proxy.passed) == {f"CONNECT {HOST}:443"}


@WAYS
def test_one_that_refuses_the_password_is_told_and_tried_again(
    kind: type[Proxy], api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    with (
        kind("me:another", home(api)) as proxy,
        serving(loaded_database, tmp_path, proxy.url(f"me:{ENCODED}")) as process,
    ):
        assert process.stderr is not None
        line = process.stderr.readline()
        assert f"proxy: {proxy.address} refuses user and password" in line
        assert "again in" in line
        proxy.user = f"me:{PASSWORD}"
        api.say("/years")
        api.wait_for("sendMessage")
        assert ENCODED not in line + ended(process)


@WAYS
def test_one_that_is_down_is_told_and_waited_for(
    kind: type[Proxy], api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"{kind.scheme}://me:{ENCODED}@127.0.0.1:{port}"
    with serving(loaded_database, tmp_path, url) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert f"proxy: 127.0.0.1:{port} refuses the connection" in line
        with kind(f"me:{PASSWORD}", home(api), port):
            api.say("/years")
            api.wait_for("sendMessage")
            assert ENCODED not in line + ended(process)


def test_the_path_of_a_relay_is_kept(
    api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    api.say("/years")
    relay = f"{api.url}/relay/of-ours"
    with serving(loaded_database, tmp_path, "", BOT_API_URL=relay) as process:
        api.wait_for("sendMessage")
        ended(process)
    assert api.prefixes == {"/relay/of-ours"}
