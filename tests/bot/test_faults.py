"""The bot as a process of its own, while the network and Telegram fail in its face."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.offline.world import AN, Person
from tests.bot.commandline import environment, serving
from tests.botapi import PATIENCE, TOKEN, BotApiServer, Reply
from tests.chat import BINH
from tests.conftest import CORPUS

SECRET = TOKEN.partition(":")[2]
HTML = Reply(502, b"<html><body><h1>502 Bad Gateway</h1></body></html>")
NOT_THERE = "Không tìm thấy báo cáo nào khớp với “{}”."


@dataclass(frozen=True)
class Served:
    """A bot that runs, its server, and what it logs."""

    api: BotApiServer
    log: Path
    process: subprocess.Popen[str]

    def logged(self, pattern: str) -> None:
        """Wait until a line of the log matches."""
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, self.log.read_text("utf-8")):
            assert time.monotonic() < end, self.log.read_text("utf-8")
            time.sleep(0.05)


@pytest.fixture(scope="module")
def bot(loaded_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("serving")
    settings: dict[str, object] = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
    settings["BOT_ADMINS"] = f"{AN.id},{BINH.id}"  # who are not told that they ask too fast
    with (
        BotApiServer() as api,
        serving(folder, folder / "log", BOT_API_URL=api.url, **settings) as process,
    ):
        yield Served(api, folder / "log", process)
        assert SECRET not in (folder / "log").read_text("utf-8")


@pytest.fixture
def served(bot: Served) -> Iterator[Served]:
    """The running bot; whatever a test did to it, it must go on serving."""
    bot.api.telegram.calls.clear()
    yield bot
    bot.api.fault = lambda _method, _params: None
    bot.api.say("/report still here")
    bot.api.wait_until(lambda: NOT_THERE.format("still here") in bot.api.sent())


def refused(code: int, description: str, **parameters: int) -> Reply:
    body = {"ok": False, "error_code": code, "description": description, "parameters": parameters}
    return Reply(code, json.dumps(body).encode())


def on(
    method: str, reply: Reply | type[Exception], times: int = 1, chat: int | None = None
) -> Callable[[str, Mapping[str, Any]], Reply | None]:
    """A fault of the next calls of a method, to a chat or to any."""
    left = [reply] * times

    def fault(called: str, params: Mapping[str, Any]) -> Reply | None:
        hit = called == method and chat in {None, int(params.get("chat_id", 0))}
        happening = left.pop() if hit and left else None
        if isinstance(happening, type):
            raise happening
        return happening

    return fault


def test_a_flooded_chat_waits_and_others_do_not(served: Served) -> None:
    flood = refused(429, "Too Many Requests: retry after 2", retry_after=2)
    served.api.fault = on("sendMessage", flood, chat=AN.id)
    served.api.say("/report thứ nhất")
    served.api.say("/report thứ hai")
    served.api.say("/report của Bình", BINH)
    served.api.wait_until(lambda: served.api.sent(BINH.id))
    assert served.api.sent() == []
    served.api.wait_until(lambda: len(served.api.sent()) == 2)
    assert served.api.sent() == [NOT_THERE.format("thứ nhất"), NOT_THERE.format("thứ hai")]


def test_an_answer_that_telegram_failed_to_take_is_given_again(served: Served) -> None:
    served.api.fault = on("sendMessage", HTML, times=2)
    served.api.say("/report lần ba")
    served.api.wait_until(served.api.sent)
    assert served.api.sent() == [NOT_THERE.format("lần ba")]
    served.logged("sendMessage failed, again in .* s: Telegram answers 502\n")


@pytest.mark.parametrize(
    "fault",
    [
        HTML,
        Reply(200, b'{"ok": true, "result": [{"update_id": 1, "mess'),
        Reply(200, b'{"ok": true, "result": true}'),
        ConnectionResetError,
        refused(429, "Too Many Requests: retry after 1", retry_after=1),
    ],
    ids=["502", "truncated", "no list", "reset", "429"],
)
def test_polling_goes_on(served: Served, fault: Reply | type[Exception]) -> None:
    served.api.fault = on("getUpdates", fault)
    served.api.say("/report sau đó")  # ends the poll that waits: the next one meets the fault
    served.api.wait_until(served.api.sent)
    served.api.say("/report và sau nữa")
    served.api.wait_until(lambda: len(served.api.sent()) == 2)
    assert served.api.sent() == [NOT_THERE.format("sau đó"), NOT_THERE.format("và sau nữa")]


@pytest.mark.parametrize(
    "reason", ["bot was blocked by the user", "bot was kicked from the supergroup chat"]
)
def test_a_chat_that_shut_the_bot_out_gets_silence(served: Served, reason: str) -> None:
    served.api.fault = on("sendMessage", refused(403, f"Forbidden: {reason}"))
    served.api.say("/report hỏi rồi chặn")
    served.api.say("/report sau khi mở lại")
    served.api.wait_until(served.api.sent)
    (answer,) = served.api.sent()
    assert "sau khi mở lại" in answer
    assert "Traceback" not in served.log.read_text("utf-8")


def test_a_group_that_became_a_supergroup_is_answered_there(served: Served) -> None:
    group = served.api.telegram.chat(-4001, "group")
    supergroup = served.api.telegram.chat(-1004001, "supergroup")
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    moved = refused(400, reason, migrate_to_chat_id=supergroup.id)
    served.api.fault = on("sendMessage", moved, times=9, chat=group.id)
    served.api.say("/years", chat=group)
    served.api.wait_until(lambda: served.api.sent(supergroup.id))
    assert served.api.sent(group.id) == []


def test_an_update_that_cannot_be_read_keeps_none_from_being_answered(served: Served) -> None:
    number = served.api.telegram.world.next_id()
    served.api.happen({"update_id": number, "message": {"message_id": 1, "date": "noon"}})
    served.api.say("/report đằng sau")
    served.api.wait_until(served.api.sent)
    served.logged(f"Update {number} cannot be read")


def test_a_backlog_is_answered_in_order_after_an_outage(
    loaded_database: Path, tmp_path: Path
) -> None:
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
    asked = [f"/report xyz{number}" for number in range(60)]
    people = [Person(5000 + number, "Người", None, "vi") for number in range(5)]
    with (
        BotApiServer() as before,
        serving(tmp_path, tmp_path / "log", BOT_API_URL=before.url, **settings),
    ):
        before.say("/help")
        before.wait_for("sendMessage")
        before.__exit__()
        for number, text in enumerate(asked):
            update = before.telegram.say(text, people[number % 5])
            before.telegram.world.updates.append(update)
        time.sleep(1)
        with BotApiServer(port=before.port, telegram=before.telegram) as after:
            after.wait_for("sendMessage", 1 + len(asked))
    for number, person in enumerate(people):
        expected = [NOT_THERE.format(text.removeprefix("/report ")) for text in asked[number::5]]
        assert after.sent(person.id) == expected


def test_old_questions_get_one_note_and_new_ones_their_answers(
    loaded_database: Path, tmp_path: Path
) -> None:
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}
    with BotApiServer() as api:
        group = api.telegram.chat(-1004002, "supergroup")
        api.say("/years", age=3600)
        api.say("chuyện phiếm", chat=group, age=3600)
        message = api.telegram.world.chats[AN.id].messages[1]
        api.happen(api.telegram.press(message, {"callback_data": "0"}))
        api.telegram.world.open_queries.clear()  # Telegram waits for no answer any more
        api.say("/year 2012", age=1200)
        api.say("/report xyz", age=60)
        with serving(tmp_path, tmp_path / "log", BOT_API_URL=api.url, **settings):
            api.wait_for("sendMessage", 2)
            api.say("/help")
            api.wait_for("sendMessage", 3)
    note, answer, _ = api.sent()
    assert note.startswith("Lúc bạn nhắn tôi đang mất kết nối")
    assert answer == NOT_THERE.format("xyz")
    assert api.sent(group.id) == [], "it would not have answered that in time either"


@pytest.mark.parametrize("method", ["getUpdates", "sendMessage"])
def test_a_token_revoked_in_the_midst_ends_it_in_one_line(
    method: str, loaded_database: Path, tmp_path: Path
) -> None:
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS, "BOT_LOG_LEVEL": "ERROR"}
    with BotApiServer() as api, serving(tmp_path, BOT_API_URL=api.url, **settings) as process:
        api.say("/years")
        api.wait_for("sendMessage")
        api.fault = on(method, refused(401, "Unauthorized"), times=9)
        api.say("/years")
        _, stderr = process.communicate(timeout=10)
    assert process.returncode == 1
    assert "refuses the token" in stderr
    assert stderr.count("\n") == 1


BROKEN = """
import sys
import handlers.help
from bot.__main__ import main
def fail(*args, **kwargs):
    raise ZeroDivisionError("a bug")
handlers.help.help_screen = fail
sys.exit(main(["run"]))
"""


def test_a_handler_that_crashes_is_logged_apologised_for_and_survived(
    loaded_database: Path, tmp_path: Path
) -> None:
    settings = {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS, "BOT_TOKEN": TOKEN}
    with BotApiServer() as api:
        env = environment(BOT_API_URL=api.url, TMPDIR=tmp_path, **settings)
        command = [sys.executable, "-c", BROKEN]
        with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603
            number = api.say("/help")["update_id"]
            api.say("/report kế tiếp")
            api.wait_for("sendMessage", 2)
            process.send_signal(signal.SIGTERM)
            _, stderr = process.communicate(timeout=10)
    assert process.returncode == 0
    assert api.sent()[0].startswith("Xin lỗi")
    assert api.sent()[1] == NOT_THERE.format("kế tiếp")
    assert f"Update {number} failed" in stderr
    assert "ZeroDivisionError: a bug" in stderr
