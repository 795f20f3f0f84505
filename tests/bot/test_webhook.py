from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.webhook import MOST_BYTES
from tests.bot.commandline import command, environment
from tests.botapi import TOKEN, BotApiServer
from tests.chat import find
from tests.conftest import CORPUS

SECRET = "what_Telegram-sends-along"  # noqa: S105  # of these tests alone
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Replica:
    """A bot that serves by webhook, as whoever posts to it sees it."""

    def __init__(self, process: subprocess.Popen[str], port: int, monitor: int) -> None:
        self.process = process
        self.port = port
        self.url = f"http://127.0.0.1:{port}/hook"
        self.monitor = f"http://127.0.0.1:{monitor}"

    def post(self, update: Mapping[str, Any], secret: str = SECRET) -> int:
        return httpx.post(self.url, json=update, headers={HEADER: secret}).status_code

    def post_raw(self, header: str, body: bytes) -> int:
        """Post something that is not waited for to its end."""
        head = f"POST /hook HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\n{header}\r\n"
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(f"{head}Content-Type: application/json\r\n\r\n".encode() + body)
            return int(connection.recv(1000).split()[1])


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    with BotApiServer() as api:
        yield api


@contextmanager
def replica(api: BotApiServer, database: Path, **settings: object) -> Iterator[Replica]:
    port, monitor = free_port(), free_port()
    given = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": api.url,
        "BOT_DATABASE": database,
        "BOT_REPORTS": CORPUS,
        "BOT_WEBHOOK_URL": "https://example.vn/hook",
        "BOT_WEBHOOK_PORT": port,
        "BOT_WEBHOOK_SECRET": SECRET,
        "BOT_MONITOR_LISTEN": f"127.0.0.1:{monitor}",
        "BOT_RICH": "off",
    } | settings
    known = api.methods.count("setWebhook")
    with subprocess.Popen(  # noqa: S603  # our own program
        command("run"), env=environment(**given), stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            api.wait_for("setWebhook", known + 1)
            yield Replica(process, port, monitor)
        finally:
            process.kill()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def test_an_update_is_confirmed_when_it_is_answered_and_sigterm_ends_it(
    api: BotApiServer, loaded_database: Path
) -> None:
    with replica(api, loaded_database, BOT_LOG_LEVEL="DEBUG") as bot:
        assert api.telegram.world.webhook == {
            "url": "https://example.vn/hook",
            "secret_token": SECRET,
        }
        assert bot.post(api.telegram.say("/year 2012")) == 200
        assert "2012" in api.wait_for("sendMessage").result["text"]
        bot.process.send_signal(signal.SIGTERM)
        _, stderr = bot.process.communicate(timeout=10)
    assert bot.process.returncode == 0
    assert SECRET not in stderr
    assert TOKEN.partition(":")[2] not in stderr
    assert api.telegram.world.webhook, "another replica may serve it"


def test_nothing_else_is_let_in(api: BotApiServer, loaded_database: Path) -> None:
    with replica(api, loaded_database) as bot, httpx.Client(headers={HEADER: SECRET}) as client:
        json = {"Content-Type": "application/json"}
        update = api.telegram.say("/years")
        assert client.get(bot.url).status_code == 405
        assert client.put(bot.url, json=update).status_code == 405
        assert client.post(bot.url + "/x", json=update).status_code == 404
        assert client.post(bot.url.removesuffix("/hook"), json=update).status_code == 404
        assert client.post(bot.url, data={"a": "b"}).status_code == 415
        assert bot.post_raw(f"Content-Length: {MOST_BYTES + 1}", b"") == 413
        chunk = b"%x\r\n" % (MOST_BYTES + 1) + b"x" * (MOST_BYTES + 1) + b"\r\n0\r\n\r\n"
        assert bot.post_raw("Transfer-Encoding: chunked", chunk) == 413
        for broken in (b"", b"{", b"[]", b'"x"', b"\xff", b"[" * 100_000):
            assert client.post(bot.url, content=broken, headers=json).status_code == 400
        for secret in ("", "what", SECRET + "x", SECRET.upper()):
            assert bot.post(update, secret) == 403
        assert httpx.post(bot.url, json=update).status_code == 403
        assert "sendMessage" not in api.methods
        odd: dict[str, Any]
        for odd in ({}, {"update_id": 1}, {"update_id": "x", "message": 3}, {"message": {}}):
            assert bot.post(odd) == 200, "it would come again and again"
        assert bot.post(update) == 200
        assert api.methods.count("sendMessage") == 1


def test_replicas_on_one_database_answer_the_buttons_of_each_other(
    api: BotApiServer, loaded_database: Path
) -> None:
    with replica(api, loaded_database) as one, replica(api, loaded_database) as other:
        assert one.post(api.telegram.say("/year 2015")) == 200
        shown = api.wait_for("sendMessage").result
        assert other.post(api.telegram.press(shown, find(shown, "◀ 2014"))) == 200
        assert api.wait_for("editMessageText").result["text"].startswith("📅 Năm 2014")


def test_health_and_metrics_are_told_on_an_address_of_their_own(
    api: BotApiServer, loaded_database: Path
) -> None:
    with replica(api, loaded_database) as bot:
        assert bot.post(api.telegram.say("/years")) == 200
        health = httpx.get(f"{bot.monitor}/healthz")
        assert health.status_code == 200
        assert health.json()["database"] == {"ok": True, **health.json()["database"]}
        assert health.json()["database"]["reports"] == 5
        assert health.json()["backlog"] == 0
        metrics = httpx.get(f"{bot.monitor}/metrics").text
        assert 'baocao_updates_total{kind="message"} 1.0' in metrics
        assert 'baocao_telegram_calls_total{method="sendMessage",status="200"} 1.0' in metrics
        assert "baocao_update_seconds_count 1.0" in metrics
        assert "process_resident_memory_bytes" in metrics
        assert TOKEN.partition(":")[2] not in metrics
        assert httpx.get(f"{bot.monitor}/hook").status_code == 404
        assert httpx.get(bot.url.replace("/hook", "/metrics")).status_code == 404


def test_a_port_that_is_taken_is_one_line(api: BotApiServer, loaded_database: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        given = {
            "BOT_TOKEN": TOKEN,
            "BOT_API_URL": api.url,
            "BOT_DATABASE": loaded_database,
            "BOT_REPORTS": CORPUS,
            "BOT_WEBHOOK_URL": "https://example.vn/hook",
            "BOT_WEBHOOK_PORT": taken.getsockname()[1],
            "BOT_WEBHOOK_SECRET": SECRET,
            "BOT_LOG_LEVEL": "ERROR",
        }
        done = subprocess.run(  # noqa: S603  # our own program
            command("run"),
            env=environment(**given),
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert "cannot be listened on" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "setWebhook" not in api.methods
