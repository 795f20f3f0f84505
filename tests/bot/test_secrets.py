"""What must not be seen is not seen: in nothing that a faulty run prints, and in no file it makes.

The handlers are the true ones, but for one that fails with an address in its error as of httpx.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.confidential import exposed, forms
from bot.logs import set_up_logging
from bot.people import in_hand
from tests.bot.commandline import command, environment, run
from tests.bot.test_webhook import free_port
from tests.botapi import TOKEN, BotApiServer, Reply
from tests.conftest import CORPUS
from tests.proxies import HttpProxy

HALF = TOKEN.partition(":")[2]
PASSWORD, ENCODED = "p@ss/wörd:1", "p%40ss%2Fw%C3%B6rd%3A1"  # of these tests alone
SENT = b64encode(f"me:{PASSWORD}".encode()).decode()
SECRET = "what_Telegram-sends-along"  # noqa: S105  # of these tests alone
HIDDEN = (TOKEN, HALF, PASSWORD, ENCODED, SENT, SECRET)
TEXT = "một câu riêng tư"
# Runs `python -m bot` with a command that fails as httpx and others do.
FAULTY = """
import logging, sys, threading, warnings
from handlers import register
from handlers.command import Command

async def leak(update, context):
    request = context.bot.request
    url = f"https://api.telegram.org/bot{context.bot.token}/sendMessage"
    warnings.warn(url)
    thread = threading.Thread(target=lambda: 1 / int(url))
    thread.start()
    thread.join()
    logging.getLogger("telegram.ext.Application").critical("No context for %s", update)
    raise RuntimeError(f"{url} via {request._client_kwargs['proxy']}, {update.effective_user.id}")

register.COMMANDS = (*register.COMMANDS, Command("leak", None, leak, in_menu=False))
from bot.__main__ import main
sys.exit(main(["run"]))
"""


@contextmanager
def faulty(cwd: Path, **settings: object) -> Iterator[subprocess.Popen[str]]:
    given = {"BOT_TOKEN": TOKEN, "BOT_REPORTS": CORPUS, "BOT_DATABASE": cwd / "reports.db"}
    with subprocess.Popen(  # noqa: S603  # our own program
        [sys.executable, "-c", FAULTY],
        cwd=cwd,
        env=environment(**given | settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def faults(api: BotApiServer) -> None:
    """Everything goes wrong once, twice or thrice before it goes well."""
    seen: dict[str, int] = {}
    html = b"<html>502 at /bot" + TOKEN.encode() + b"/x</html>"
    flood = {"ok": False, "error_code": 429, "description": "Flood", "parameters": {}}
    flood["parameters"] = {"retry_after": 1}
    echo = {"ok": False, "error_code": 400, "description": f"Bad Request: {TOKEN} {SECRET}"}

    def fault(method: str, _: Mapping[str, Any]) -> Reply | None:
        seen[method] = number = seen.get(method, 0) + 1
        if method == "getMe" and number <= 3:
            if number == 1:
                raise ConnectionError
            return Reply(502, html) if number == 2 else Reply(200, b'{"ok": tr')
        if method == "sendMessage" and number <= 2:
            return Reply(429, json.dumps(flood).encode())
        if method == "getMyCommands":
            return Reply(400, json.dumps(echo).encode())
        if method == "getUpdates" and number == 3:
            return Reply(500, html)
        return None

    api.fault = fault


def assert_hidden(printed: str, folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            printed += path.read_bytes().decode(errors="replace")
    for secret in HIDDEN:
        assert secret not in printed


def test_nothing_shows_in_a_faulty_run_by_polling_behind_a_proxy(tmp_path: Path) -> None:
    api = BotApiServer()
    faults(api)
    here = {"telegram.invalid": ("127.0.0.1", int(api.url.rpartition(":")[2]))}
    with api, HttpProxy("me:another", here) as proxy:
        settings = {"BOT_API_URL": "http://telegram.invalid", "BOT_LOG_LEVEL": "DEBUG"}
        settings["BOT_PROXY"] = proxy.url(f"me:{ENCODED}")
        with faulty(tmp_path, **settings) as process:
            printed, gather = listen_to(process)
            wait_for(lambda: "refuses user and password" in printed())
            assert_hidden(process_title(process.pid), tmp_path)
            proxy.user = f"me:{PASSWORD}"
            api.say("/leak")
            api.say("/years")
            api.wait_for("sendMessage")
            api.say("/leak")
            api.say("/years")
            api.wait_for("sendMessage", 2)
            api.token = "another"  # noqa: S105  # from now on 401
            api.say("/years")
            time.sleep(1)
            process.send_signal(signal.SIGTERM)
            process.wait(30)
            gather.join(10)
    assert "Update" in printed()
    assert "RuntimeError: https://api.telegram.org/bot***/sendMessage via http" in printed()
    assert "ValueError" in printed(), "of a thread"
    assert_hidden(printed(), tmp_path)


def test_nothing_shows_in_a_faulty_run_by_webhook(tmp_path: Path) -> None:
    port = free_port()
    settings = {
        "BOT_WEBHOOK_URL": "https://example.vn/hook",
        "BOT_WEBHOOK_PORT": port,
        "BOT_WEBHOOK_SECRET": SECRET,
        "BOT_LOG_LEVEL": "DEBUG",
    }
    with BotApiServer() as api, faulty(tmp_path, BOT_API_URL=api.url, **settings) as process:
        printed, gather = listen_to(process)
        api.wait_for("setWebhook")
        url, header = f"http://127.0.0.1:{port}/hook", "X-Telegram-Bot-Api-Secret-Token"
        for secret in (SECRET.upper(), f"x{SECRET}", SECRET):
            headers = {header: secret, "Content-Type": "application/json"}
            for body in (json.dumps(api.telegram.say("/leak")), f'{{"{SECRET}": "{TOKEN}"', "{}"):
                httpx.post(url, content=body, headers=headers)
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        gather.join(10)
    assert "RuntimeError: https://api.telegram.org/bot***/sendMessage" in printed()
    assert_hidden(printed(), tmp_path)


@pytest.mark.parametrize("status", [400, 401, 404])
def test_a_refusal_that_repeats_the_secrets_shows_none(status: int, tmp_path: Path) -> None:
    said = {"ok": False, "error_code": status, "description": f"bad webhook {TOKEN} {SECRET}"}
    with BotApiServer() as api:
        api.fault = lambda method, _: (
            Reply(status, json.dumps(said).encode()) if method == "setWebhook" else None
        )
        done = run(
            "run",
            cwd=tmp_path,
            settings={
                "BOT_TOKEN": TOKEN,
                "BOT_API_URL": api.url,
                "BOT_REPORTS": CORPUS,
                "BOT_DATABASE": tmp_path / "reports.db",
                "BOT_WEBHOOK_URL": "https://example.vn/hook",
                "BOT_WEBHOOK_PORT": free_port(),
                "BOT_WEBHOOK_SECRET": SECRET,
            },
        )
    assert done.returncode == 1
    assert "Telegram refuses the" in done.stderr
    assert_hidden(done.stdout + done.stderr, tmp_path)


def test_logs_hold_no_text_and_no_user_by_default(tmp_path: Path) -> None:
    """Also where the server's answer with the text in it is broken."""
    api = BotApiServer()
    broken = threading.Event()

    def fault(method: str, _: Mapping[str, Any]) -> Reply | None:
        waiting = api.telegram.world.updates
        if method == "getUpdates" and waiting and not broken.is_set():
            broken.set()
            return Reply(200, json.dumps({"ok": True, "result": list(waiting)}).encode()[:-9])
        return None

    api.fault = fault
    with api, faulty(tmp_path, BOT_API_URL=api.url) as process:
        printed, gather = listen_to(process)
        api.say(f"/leak {TEXT}")
        user = api.telegram.say(TEXT)["message"]["from"]["id"]
        api.wait_for("sendMessage")
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        gather.join(10)
    assert broken.is_set()
    assert "Update" in printed()
    assert TEXT not in printed()
    assert TEXT not in printed().encode().decode("unicode_escape", errors="replace")
    assert f"{user}" not in printed()
    assert "via None, #" in printed()
    assert "No context for Update" in printed()


def test_users_are_hashed_by_a_key_of_each_start(capsys: pytest.CaptureFixture[str]) -> None:
    lines = []
    before = logging.getLogger().handlers[:]
    for _ in range(2):
        set_up_logging(logging.INFO, [])
        with in_hand([4001, -100200]):
            logging.getLogger("test").info("4001, 4001 in -100200, not 14001")
        lines.append(capsys.readouterr().err.partition("test: ")[2].split())
    logging.getLogger().handlers[:] = before
    (one, same, _, group, _, other), (later, *_) = lines
    assert one == f"{same},"
    assert one.startswith("#")
    assert group.startswith("#")
    assert other == "14001"
    assert later != one


def test_a_record_that_cannot_be_written_does_not_show_what_it_holds(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = logging.getLogger().handlers[:]
    set_up_logging(logging.INFO, forms(TOKEN, None))
    logging.getLogger("test").info("%d", TOKEN)
    logging.getLogger().handlers[:] = before
    printed = capsys.readouterr().err
    assert printed == "A record of test could not be written: TypeError\n"


@pytest.mark.skipif(os.name != "posix", reason="rights of files")
@pytest.mark.parametrize(("mode", "told"), [(0o644, True), (0o640, False), (0o600, False)])
def test_an_env_file_that_everybody_can_read_is_told(
    mode: int,
    told: bool,  # noqa: FBT001
    tmp_path: Path,
    loaded_database: Path,
) -> None:
    file = tmp_path / ".env"
    file.write_text("BOT_LANGUAGE=vi\nBOT_TOKEN=\n")
    file.chmod(mode)
    assert bool(exposed(file)) == told
    done = run("doctor", cwd=tmp_path)
    line = "✗ settings: .env can be read by every user of this machine → chmod 600 .env"
    assert (line in done.stdout) == told
    file.write_text(f"BOT_TOKEN={TOKEN}\nBOT_API_URL=http://127.0.0.1:9\n")
    with subprocess.Popen(  # noqa: S603  # our own program
        command("run"),
        cwd=tmp_path,
        env=environment(BOT_DATABASE=loaded_database, BOT_REPORTS=CORPUS),
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        printed, gather = listen_to(process)
        wait_for(lambda: "cannot be reached" in printed())
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        gather.join(10)
    assert printed().count("can be read by every user of this machine: chmod 600") == told


def listen_to(process: subprocess.Popen[str]) -> tuple[Any, threading.Thread]:
    """What the process has printed so far, as a function, and the thread that gathers it."""
    stream, lines = process.stdout or process.stderr, list[str]()
    assert stream is not None
    thread = threading.Thread(target=lambda: lines.extend(stream), daemon=True)
    thread.start()
    return lambda: "".join(lines), thread


def wait_for(holds: Any) -> None:
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def process_title(number: int) -> str:
    """What `ps` shows of a process, where there is a /proc."""
    files = (Path(f"/proc/{number}/{name}") for name in ("cmdline", "comm", "status"))
    return " ".join(file.read_text() for file in files if file.exists())
