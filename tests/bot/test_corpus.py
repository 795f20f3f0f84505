"""The reports change while the bot serves them."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from bot.offline.world import AN
from data.load import load
from data.parsed import to_json
from tests.bot.commandline import serving
from tests.botapi import PATIENCE, BotApiServer
from tests.chat import BINH
from tests.reports import BODY, report

RELOADS = 50


@dataclass(frozen=True)
class Living:
    """A bot that runs over a folder of reports."""

    api: BotApiServer
    folder: Path
    database: Path
    log: Path
    pid: int

    def write(self, *titles: str) -> None:
        """These reports, one with each title, and no others; in no moment half of them."""
        new = self.folder / ".new"
        # Texts that are alike would be taken for one report that is told twice.
        reports = [
            report(f"aaaa{n:06}", title=title, body=f"{BODY}\n{' '.join([f'lời {n}'] * 200)}")
            for n, title in enumerate(titles)
        ]
        lines = [json.dumps(json.loads(to_json(each)), ensure_ascii=False) for each in reports]
        new.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        new.replace(self.folder / "reports.jsonl")

    def ask(self, text: str) -> str:
        """What the bot answers."""
        count = len(self.api.sent())
        self.api.say(text)
        self.api.wait_until(lambda: len(self.api.sent()) > count)
        return self.api.sent()[count]

    def reload(self) -> str:
        """What an admin is told at the end of a reload, be it a long one."""
        answer, count = self.ask("/reload"), len(self.api.sent())
        if answer.startswith("Đang đọc lại"):
            self.api.wait_until(lambda: len(self.api.sent()) > count)
            answer = self.api.sent()[count]
        return answer

    def until(self, text: str, pattern: str) -> None:
        """Ask until the answer matches."""
        end = time.monotonic() + PATIENCE
        while not re.search(pattern, answer := self.ask(text)):
            assert time.monotonic() < end, answer + self.log.read_text("utf-8")
            time.sleep(0.3)

    def logged(self, words: str) -> None:
        """Wait until the log holds the words."""
        end = time.monotonic() + PATIENCE
        while words not in (log := self.log.read_text("utf-8")):
            assert time.monotonic() < end, log
            time.sleep(0.05)


@pytest.fixture(scope="module")
def serves(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    with over_reports(tmp_path_factory.mktemp("living")) as living:
        yield living


@pytest.fixture
def living(serves: Living) -> Living:
    """One that has served other tests before, and holds one report again."""
    serves.write("Báo cáo đầu tiên")
    return serves


@pytest.fixture
def frail(tmp_path: Path) -> Iterator[Living]:
    """One of a test's own, to be damaged."""
    with over_reports(tmp_path) as living:
        yield living


@contextmanager
def over_reports(tmp_path: Path) -> Iterator[Living]:
    folder, database, log = tmp_path / "reports", tmp_path / "reports.db", tmp_path / "log"
    folder.mkdir()
    settings = {"BOT_DATABASE": database, "BOT_REPORTS": folder, "BOT_ADMINS": AN.id}
    settings["BOT_RICH"] = "off"
    with BotApiServer() as api:
        Living(api, folder, database, log, 0).write("Báo cáo đầu tiên")
        with serving(tmp_path, log, BOT_API_URL=api.url, **settings) as process:
            api.wait_for("deleteWebhook")
            yield Living(api, folder, database, log, process.pid)


def test_files_that_come_change_and_go_are_taken_up(living: Living) -> None:
    living.until("/report 2021", "Báo cáo đầu tiên")
    living.write("Báo cáo đã sửa")
    living.until("/report 2021", "Báo cáo đã sửa")
    (living.folder / "reports.jsonl").unlink()
    living.until("/report 2021", "Không tìm thấy|Không có|Chưa có")
    libraries = [each.path for each in psutil.Process(living.pid).memory_maps()]
    assert not [path for path in libraries if "sklearn" in path or "/scipy/" in path]


def test_an_admin_reloads_and_is_told_what_changed(living: Living) -> None:
    living.reload()
    living.write("Báo cáo đầu tiên", "Báo cáo thứ hai")
    (living.folder / "rỗng.txt").touch()
    answer = living.reload()
    assert "thêm 1" in answer or "không có gì thay đổi" in answer, "unless the watch was first"
    assert "1 chỗ chưa đọc được" in answer
    assert "rỗng.txt: " in answer
    assert "Kho báo cáo không có gì thay đổi." in living.reload()
    group = living.api.telegram.chat(-1004003, "supergroup")
    living.api.say("/reload", chat=group)
    living.api.wait_until(lambda: living.api.sent(group.id))
    assert "rỗng.txt" not in living.api.sent(group.id)[0]
    (living.folder / "rỗng.txt").unlink()


def test_to_all_others_there_is_no_such_command(living: Living) -> None:
    living.api.say("/reload", BINH)
    living.api.wait_until(lambda: living.api.sent(BINH.id))
    assert living.api.sent(BINH.id)[0].startswith("Tôi không có lệnh /reload.")
    menus = [call for call in living.api.telegram.calls if call.method == "setMyCommands"]
    assert menus
    assert "reload" not in str(menus)


def test_reloads_leave_no_question_without_a_whole_answer(living: Living) -> None:
    over = threading.Event()

    def reload() -> None:
        for number in range(RELOADS):
            living.write(f"Báo cáo số {number}", f"Kế hoạch số {number}")
            load(living.database, [living.folder])
        over.set()

    living.until("/report 2021", "Báo cáo đầu tiên")
    reloading = threading.Thread(target=reload)
    reloading.start()
    answers = []
    while not over.is_set():
        answers.append(living.ask("/year 2021"))
    reloading.join()
    whole = living.ask("/year 2021")
    assert "Báo cáo số 49" in whole
    assert "Kế hoạch số 49" in whole
    seen = set()
    for answer in answers:
        number = re.search(r"Báo cáo( số \d+)", answer)
        if number is None:
            assert "Báo cáo đầu tiên" in answer
            continue
        assert answer == whole.replace(" số 49", number[1]), "all of it is of one load"
        seen.add(number[1])
    assert len(seen) > 5, "the reloads show"
    assert "Traceback" not in living.log.read_text("utf-8")


def test_a_database_that_is_damaged_while_serving_is_built_anew(frail: Living) -> None:
    frail.until("/report 2021", "Báo cáo đầu tiên")
    with closing(sqlite3.connect(frail.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size = frail.database.stat().st_size
    with frail.database.open("r+b") as file:
        file.write(os.urandom(size))
    frail.write("Báo cáo của kho mới")
    frail.until("/report 2021", "Báo cáo của kho mới")
    frail.logged("it is kept as reports.db.set-aside-1, and a new one was built")
    assert not frail.database.with_name("reports.db.set-aside-2").exists()


def test_a_page_that_is_damaged_while_serving_is_found_and_mended(frail: Living) -> None:
    frail.until("/report 2021", "Báo cáo đầu tiên")
    with closing(sqlite3.connect(frail.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'reports'"
        (page,) = connection.execute(query).fetchone()
    with frail.database.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    frail.write("Báo cáo còn nguyên")
    frail.until("/report 2021", "Báo cáo còn nguyên")
    frail.logged("it is kept as reports.db.set-aside-1, and a new one was built")
