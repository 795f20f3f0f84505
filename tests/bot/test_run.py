from __future__ import annotations

import json
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.offline.world import Chat
from tests.bot.commandline import run, serving
from tests.botapi import TOKEN, BotApiServer, Reply
from tests.conftest import CORPUS

SECRET = TOKEN.partition(":")[2]


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    with BotApiServer() as api:
        yield api


def test_a_message_is_answered_by_long_polling_and_sigterm_ends_it(
    api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    api.say("/help")
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS, "BOT_LOG_LEVEL": "DEBUG"}
    with serving(tmp_path, BOT_API_URL=api.url, **settings) as process:
        assert "/year" in api.wait_for("sendMessage").result["text"]
        api.say("/years")
        assert "2012" in str(api.wait_for("sendMessage", 2).result)
        process.send_signal(signal.SIGTERM)
        stdout, stderr = process.communicate(timeout=10)
    assert process.returncode == 0
    assert SECRET not in stdout + stderr
    assert "Traceback" not in stderr
    assert not api.telegram.world.updates, "what was answered must be confirmed at the end"


def test_who_calls_the_bot_from_elsewhere_is_answered(
    api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    there = Chat(-300, "supergroup", "Nơi khác")
    api.happen(api.telegram.inline_query("tổng k"))
    api.happen(api.telegram.call_as_guest("@baocao_bot 2012", there))
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
    with serving(tmp_path, BOT_API_URL=api.url, **settings) as process:
        results = api.wait_for("answerInlineQuery").params["results"]
        assert "tổng kết" in json.loads(results)[0]["title"]
        assert api.wait_for("answerGuestQuery").result["inline_message_id"]
        process.send_signal(signal.SIGTERM)
        _, stderr = process.communicate(timeout=10)
    assert there.messages[there.last_id]["text"].startswith("📅 Năm 2012")
    assert "Traceback" not in stderr
    wanted = api.wait_for("getUpdates").params["allowed_updates"]
    assert {"inline_query", "guest_message"} <= set(json.loads(wanted))


def test_a_server_that_knows_no_rich_messages_is_asked_once_and_answered_classically(
    api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    asked: list[str] = []

    def without_rich(method: str, _: object) -> Reply | None:
        asked.append(method)
        return refused(404, "Not Found") if method == "sendRichMessage" else None

    api.fault = without_rich
    api.say("/year 2012")
    settings = {"BOT_API_URL": api.url, "BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
    with serving(tmp_path, **settings) as process:
        assert "Năm 2012" in api.wait_for("sendMessage").result["text"]
        api.say("/year 2014")
        assert "Năm 2014" in api.wait_for("sendMessage", 2).result["text"]
        process.send_signal(signal.SIGTERM)
        _, stderr = process.communicate(timeout=10)
    assert asked.count("sendRichMessage") == 1
    assert api.methods.count("sendMessage") == 2
    assert "Traceback" not in stderr


def test_menus_are_published_once(api: BotApiServer, loaded_database: Path, tmp_path: Path) -> None:
    database = shutil.copy(loaded_database, tmp_path)  # with a state file of its own
    settings = {"BOT_API_URL": api.url, "BOT_DATABASE": database, "BOT_REPORTS": CORPUS}
    for run_number in (1, 2):
        with serving(tmp_path, **settings) as process:
            api.wait_for("deleteWebhook", run_number)  # the last call before polling begins
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=10)
        assert process.returncode == 0
        assert api.methods.count("setMyCommands") == 9, "three scopes: default, vi, en"


def test_a_refused_token_is_one_line(
    api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    api.token = "another"  # noqa: S105  # no token at all
    settings = {"BOT_API_URL": api.url, "BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
    done = run("run", cwd=tmp_path, settings=settings | {"BOT_TOKEN": TOKEN})
    assert done.returncode == 1
    assert "refuses the token" in done.stderr
    assert done.stderr.count("\n") == 1
    assert SECRET not in done.stderr + done.stdout


def test_a_second_poller_ends_in_one_line(
    api: BotApiServer, loaded_database: Path, tmp_path: Path
) -> None:
    conflict = "Conflict: terminated by other getUpdates request"
    api.fault = lambda method, _: refused(409, conflict) if method == "getUpdates" else None
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS, "BOT_LOG_LEVEL": "ERROR"}
    done = run(
        "run", cwd=tmp_path, settings=settings | {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url}
    )
    assert done.returncode == 1
    assert "Another process polls" in done.stderr.splitlines()[-1]


def test_unreachable_telegram_is_waited_for_until_sigterm(
    loaded_database: Path, tmp_path: Path
) -> None:
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
    with serving(tmp_path, BOT_API_URL="http://127.0.0.1:9", **settings) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert "cannot be reached" in line
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=10)
    assert process.returncode == 0
    assert SECRET not in line


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        pytest.param({}, "BOT_TOKEN is not set", id="no token"),
        pytest.param({"BOT_TOKEN": "abc"}, "BOT_TOKEN does not look like", id="no token's shape"),
        pytest.param(
            {"BOT_TOKEN": TOKEN, "BOT_WEBHOOK_URL": "https://example.vn/hook"},
            "BOT_WEBHOOK_SECRET is required",
            id="webhook without a secret",
        ),
    ],
)
def test_wrong_configuration_is_one_line(
    settings: dict[str, str], told: str, tmp_path: Path
) -> None:
    done = run("run", cwd=tmp_path, settings=settings)
    assert done.returncode == 2
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    assert not done.stdout


def refused(code: int, description: str) -> Reply:
    body = {"ok": False, "error_code": code, "description": description}
    return Reply(code, json.dumps(body).encode())
