"""Followers are told by the bot as it is run, over real HTTP, whatever Telegram answers."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from telegram.error import RetryAfter

from bot.app import build_application
from bot.limits import ChatLimiter
from bot.offline.request import OfflineRequest
from bot.offline.server import OfflineTelegram
from bot.offline.world import AN, Person
from bot.settings import Settings
from bot.telling import telling
from data.library import Library
from data.load import load
from data.parsed import to_json
from data.state import State, open_state
from data.tidings import gather
from handlers.tell import ONCE
from tests.bot.commandline import command, environment
from tests.botapi import TOKEN, BotApiServer, Reply
from tests.conftest import CORPUS
from tests.reports import report

SOME = [Person(5000 + number, f"P{number}") for number in range(6)]


@pytest.fixture
def folder(loaded_database: Path, tmp_path: Path) -> Path:
    """A folder where the five reports are loaded; its reports and state can be added to."""
    shutil.copy(loaded_database, tmp_path / "reports.db")
    return tmp_path


@pytest.fixture
def settings(folder: Path) -> Settings:
    return Settings(database=folder / "reports.db", reports=folder / "none")


@pytest.fixture
def state(settings: Settings) -> Iterator[State]:
    with open_state(settings.state_file)[0] as state:
        yield state


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    with BotApiServer() as api:
        for person in (AN, *SOME):
            api.telegram.private(person)
        yield api


def follow(state: State, settings: Settings, *people: Person) -> None:
    with closing(Library(settings.database)) as library:
        gather(state, library)
    for person in people:
        assert state.follows.add(person.id, 0, "", "vi")


def load_one(settings: Settings, id_: str) -> None:
    file = settings.database.parent / f"{id_}.jsonl"
    file.write_text(to_json(report(id_)), "utf-8")
    assert load(settings.database, [file]).added == 1


@contextmanager
def running(api: BotApiServer, folder: Path) -> Iterator[subprocess.Popen[str]]:
    given = {"BOT_TOKEN": TOKEN, "BOT_API_URL": api.url, "BOT_REPORTS": CORPUS}
    with subprocess.Popen(  # noqa: S603  # our own program
        command("run"),
        cwd=folder,
        env=environment(BOT_DATABASE=folder / "reports.db", **given),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def told(api: BotApiServer) -> list[int]:
    calls = api.telegram.calls
    return [c.result["chat"]["id"] for c in calls if c.method == "sendMessage" and not c.refused]


def refusing(
    chat: int, reply: Reply, times: int
) -> tuple[Callable[[str, Mapping[str, Any]], Reply | None], list[str]]:
    """A fault: messages to a chat are refused so many times; and the list of refusals."""
    refused: list[str] = []

    def fault(method: str, params: Mapping[str, Any]) -> Reply | None:
        if method != "sendMessage" or int(params["chat_id"]) != chat or len(refused) == times:
            return None
        refused.append(method)
        return reply

    return fault, refused


def refusal(code: int, description: str, **parameters: int) -> Reply:
    body = {"ok": False, "error_code": code, "description": description}
    return Reply(code, json.dumps(body | {"parameters": parameters}).encode())


BLOCKED = refusal(403, "Forbidden: bot was blocked by the user")
FLOOD = refusal(429, "Too Many Requests: retry after 3600", retry_after=3600)


@pytest.mark.parametrize("reply", [BLOCKED, FLOOD], ids=["blocked", "flood"])
def test_one_chat_that_refuses_keeps_no_other_from_being_told(
    api: BotApiServer, settings: Settings, state: State, folder: Path, reply: Reply
) -> None:
    follow(state, settings, *SOME)
    load_one(settings, "aaaa222222")
    api.fault, refused = refusing(SOME[2].id, reply, times=99)
    with running(api, folder) as process:
        api.wait_for("sendMessage", len(SOME) - 1)
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        assert process.stderr is not None
        assert "Traceback" not in process.stderr.read()
    assert sorted(told(api)) == [person.id for person in SOME if person != SOME[2]]
    assert len(refused) == 1
    still = [each.chat for each in state.follows.all()]
    assert (SOME[2].id in still) is (reply is FLOOD), "who blocks the bot is dropped"
    assert state.news.claim(0) is None
    later = state.news.claim(1e12)
    assert (later and later.chat) == (SOME[2].id if reply is FLOOD else None)


def test_a_killed_bot_tells_the_rest_when_it_comes_back_and_nobody_twice(
    api: BotApiServer, settings: Settings, state: State, folder: Path
) -> None:
    follow(state, settings, *SOME)
    load_one(settings, "aaaa222222")
    with running(api, folder) as process:
        api.wait_for("sendMessage", 2)
        process.send_signal(signal.SIGKILL)
    # What was claimed when the process died comes back when its lease is over: at once, here.
    state.connection.execute("UPDATE news SET not_before = 0")
    claimed_when_killed = {chat for (chat,) in state.connection.execute("SELECT chat FROM news")}
    before = set(told(api))
    with running(api, folder) as process:
        api.wait_for("sendMessage", len(told(api)) + len(claimed_when_killed))
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    assert set(told(api)) == {person.id for person in SOME}, "nobody is left out"
    assert len(before & claimed_when_killed) <= 1, "only whose message was under way"


def test_a_load_while_the_bot_serves_is_told_and_the_end_is_clean(
    settings: Settings, state: State
) -> None:
    telegram = OfflineTelegram()
    telegram.private(AN)
    follow(state, settings, AN)

    async def serve() -> None:
        with closing(Library(settings.database)) as library:
            request = OfflineRequest(telegram)
            application = build_application(settings, library, request, state=state)
            async with application, telling(application, every=0.01):
                load_one(settings, "aaaa222222")
                await asyncio.wait_for(messages(telegram, 1), 30)
                load_one(settings, "bbbb333333")
                await asyncio.wait_for(messages(telegram, 2), 30)

    asyncio.run(serve())
    texts = [call.result["text"] for call in telegram.calls if call.method == "sendMessage"]
    assert [text.split("\n")[0] for text in texts] == ["🔔 1 báo cáo mới"] * 2
    assert state.news.claim(1e12) is None


async def messages(telegram: OfflineTelegram, count: int) -> None:
    while [call.method for call in telegram.calls].count("sendMessage") < count:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


def test_a_migrated_chat_is_told_under_its_new_number(
    api: BotApiServer, settings: Settings, state: State, folder: Path
) -> None:
    group = Person(-5, "old")
    api.telegram.chat(-1005, "supergroup")
    follow(state, settings, group)
    load_one(settings, "aaaa222222")
    moved = refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1005)
    api.fault, _ = refusing(-5, moved, times=1)
    with running(api, folder) as process:
        api.wait_for("sendMessage")
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    assert told(api) == [-1005]
    assert [each.chat for each in state.follows.all()] == [-1005]


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
def test_a_flood_in_one_chat_holds_up_no_other() -> None:
    done: list[str] = []

    async def call(name: str, *, floods: int) -> str:
        if floods and name not in done:
            done.append(name)
            raise RetryAfter(1)
        done.append(name)
        return name

    async def both() -> None:
        limiter = ChatLimiter()
        ask = limiter.process_request
        slow = ask(call, ("slow",), {"floods": 1}, "sendMessage", {"chat_id": 1}, None)
        quick = ask(call, ("quick",), {"floods": 0}, "sendMessage", {"chat_id": 2}, None)
        await asyncio.gather(slow, quick)
        with pytest.raises(RetryAfter):
            await ask(call, ("never",), {"floods": 1}, "sendMessage", {"chat_id": 3}, ONCE)

    asyncio.run(both())
    assert done == ["slow", "quick", "slow", "never"]
