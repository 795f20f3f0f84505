"""The bot's life cycle: stopped, killed, started again, and never twice at a time."""

from __future__ import annotations

import itertools
import os
import signal
import sqlite3
import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.offline.world import AN, Person
from tests.bot.commandline import serving
from tests.bot.test_faults import NOT_THERE, on, refused
from tests.botapi import BotApiServer
from tests.chat import BINH
from tests.conftest import CORPUS

LIMIT = 5.0  # seconds in which a stop is to be over


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    with BotApiServer() as api:
        yield api


@pytest.fixture
def settings(api: BotApiServer, loaded_database: Path, tmp_path: Path) -> dict[str, object]:
    copy = tmp_path / "reports.db"
    copy.write_bytes(loaded_database.read_bytes())
    return {"BOT_API_URL": api.url, "BOT_DATABASE": copy, "BOT_REPORTS": CORPUS}


def stopped(process: subprocess.Popen[str], number: signal.Signals = signal.SIGTERM) -> float:
    """Stops it; how many seconds that took."""
    began = time.monotonic()
    process.send_signal(number)
    process.communicate(timeout=2 * LIMIT)
    assert process.returncode == 0
    return time.monotonic() - began


def test_nothing_is_lost_or_answered_twice_over_restarts(
    api: BotApiServer, settings: dict[str, object], tmp_path: Path
) -> None:
    people = [Person(5000 + number, "Người", None, "vi") for number in range(3)]
    asked: dict[int, list[str]] = {person.id: [] for person in people}
    over = threading.Event()

    def ask() -> None:
        for number in itertools.count():
            person = people[number % 3]
            asked[person.id].append(NOT_THERE.format(f"xyz{number}"))
            api.say(f"/report xyz{number}", person)
            if over.wait(0.06):
                return

    asking = threading.Thread(target=ask)
    asking.start()
    for number in (signal.SIGTERM, signal.SIGINT):
        with serving(tmp_path, tmp_path / "log", **settings) as process:
            api.wait_for("sendMessage", api.methods.count("sendMessage") + 10)
            assert stopped(process, number) < LIMIT
    over.set()
    asking.join()
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        api.wait_for("sendMessage", sum(map(len, asked.values())))
        stopped(process)
    for person in people:
        assert api.sent(person.id) == asked[person.id]
    assert not list(tmp_path.glob("*-unanswered-*"))


def test_an_answer_that_a_flood_holds_up_is_given_after_the_restart(
    api: BotApiServer, settings: dict[str, object], tmp_path: Path
) -> None:
    flood = refused(429, "Too Many Requests: retry after 60", retry_after=60)
    api.fault = on("sendMessage", flood, chat=AN.id)
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        api.say("/report xyz1")
        api.say("/report xyz2")
        api.say("/report của Bình", BINH)
        api.wait_for("sendMessage")
        assert stopped(process) < LIMIT
    assert api.sent() == []
    assert not api.telegram.world.updates
    (left,) = tmp_path.glob("reports.db-unanswered-*")
    assert stat.S_IMODE(left.stat().st_mode) == stat.S_IRUSR | stat.S_IWUSR
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        api.wait_for("sendMessage", 3)
        api.say("/report xyz3")
        api.wait_for("sendMessage", 4)
        stopped(process)
    assert api.sent() == [NOT_THERE.format(f"xyz{number}") for number in (1, 2, 3)]
    assert not left.exists()


def test_what_was_answered_is_not_again_if_the_stop_could_not_be_told(
    api: BotApiServer, settings: dict[str, object], tmp_path: Path
) -> None:
    broken = True

    def no_second_poll(method: str, _: object) -> None:
        if method == "getUpdates" and "getUpdates" in api.methods and broken:
            raise ConnectionResetError

    api.fault = no_second_poll
    api.say("/report xyz1")
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        api.wait_for("sendMessage")
        assert stopped(process) < LIMIT
    broken = False
    assert api.telegram.world.updates, "the server does not know that it was answered"
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        api.say("/report xyz2")
        api.wait_for("sendMessage", 2)
        stopped(process)
    assert api.sent() == [NOT_THERE.format("xyz1"), NOT_THERE.format("xyz2")]


def test_a_second_process_is_stopped_by_the_lock_before_it_polls(
    api: BotApiServer, settings: dict[str, object], tmp_path: Path
) -> None:
    with serving(tmp_path, tmp_path / "log", **settings) as first:
        api.wait_for("deleteWebhook")
        with serving(tmp_path, **settings) as second:
            _, stderr = second.communicate(timeout=20)
        assert second.returncode == 1
        assert "Another process on this machine serves this bot" in stderr
        assert stderr.count("\n") == 1
        first.send_signal(signal.SIGKILL)
        first.wait()
    (lock,) = tmp_path.glob("baocao-bot-*.lock")
    assert api.token.partition(":")[2] not in f"{lock}{lock.read_text()}"
    with serving(tmp_path, tmp_path / "log", **settings) as third:
        api.say("/years")
        api.wait_for("sendMessage")
        stopped(third)


@pytest.mark.parametrize("seconds", [0.4, 1.2])
def test_killed_at_any_moment_it_starts_again_on_a_whole_database(
    api: BotApiServer, settings: dict[str, object], tmp_path: Path, seconds: float
) -> None:
    database = Path(str(settings["BOT_DATABASE"]))
    database.unlink()  # so that it is killed while it builds one, or soon after
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        process.wait()
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        api.say("/years")
        assert "2012" in str(api.wait_for("sendMessage").result)
        stopped(process)
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_stop_during_the_first_load_is_a_stop(
    api: BotApiServer, settings: dict[str, object], tmp_path: Path
) -> None:
    Path(str(settings["BOT_DATABASE"])).unlink()
    with serving(tmp_path, **settings) as process:
        assert process.stderr is not None
        assert "Reading the reports first." in process.stderr.readline()
        assert stopped(process) < LIMIT
    assert api.methods == []


def test_a_database_that_is_none_is_set_aside_at_the_start(
    api: BotApiServer, settings: dict[str, object], tmp_path: Path
) -> None:
    Path(str(settings["BOT_DATABASE"])).write_bytes(os.urandom(20_000))
    api.say("/years")
    with serving(tmp_path, tmp_path / "log", **settings) as process:
        assert "2012" in str(api.wait_for("sendMessage").result)
        stopped(process)
    log = (tmp_path / "log").read_text("utf-8")
    assert log.count("It was damaged; it is kept as reports.db.set-aside-1") == 1
    assert "Traceback" not in log
