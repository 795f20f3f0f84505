"""The terminal chat with its input and output in pipes, and on a terminal."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.bot.commandline import command, environment, run
from tests.conftest import CORPUS


@pytest.fixture
def here(loaded_database: Path) -> dict[str, Path]:
    return {"BOT_DATABASE": loaded_database, "BOT_REPORTS": CORPUS}


def test_a_piped_conversation(here: dict[str, Path], tmp_path: Path) -> None:
    done = run("chat", cwd=tmp_path, stdin="/year 2012\n\n2015\n/thoat\n/years\n", settings=here)
    assert done.returncode == 0
    assert not done.stderr
    assert "2012" in done.stdout
    assert "2015" in done.stdout, "a year is no button's number"
    assert "\x1b" not in done.stdout, "no colours in a pipe"
    assert "›" not in done.stdout, "no prompt in a pipe"


def test_a_number_presses_a_button(here: dict[str, Path], tmp_path: Path) -> None:
    asked = run("chat", cwd=tmp_path, stdin="/years\n", settings=here)
    label = re.search(r"\[2\] (\S+)", asked.stdout)
    assert label
    year = re.findall(r"\d{4}", asked.stdout.splitlines()[-2])[1]
    pressed = run("chat", cwd=tmp_path, stdin="/years\n2\n", settings=here)
    assert year in pressed.stdout.removeprefix(asked.stdout)


def test_a_press_says_which_message_it_changed(here: dict[str, Path], tmp_path: Path) -> None:
    pressed = run("chat", cwd=tmp_path, stdin="/years\n2\n", settings=here)
    assert "✎ Tin “Các năm có báo cáo” đổi thành:\n📅 Năm 2014 — 1 báo cáo" in pressed.stdout


def test_a_picture_is_kept_beside_the_chat(here: dict[str, Path], tmp_path: Path) -> None:
    answer = run("chat", cwd=tmp_path, stdin="/topic quy hoạch\n", settings=here).stdout
    number = re.search(r"\[(\d+)\] 📊", answer)
    assert number
    stdin = f"/topic quy hoạch\n{number[1]}\n"
    done = run("chat", cwd=tmp_path, stdin=stdin, settings=here)
    assert "[photo]\n📈 quy hoạch — 8 việc\n" in done.stdout
    assert "Đã lưu: bieu-do.png (" in done.stdout
    assert (tmp_path / "bieu-do.png").read_bytes().startswith(b"\x89PNG")


def test_a_group_hears_commands_only(here: dict[str, Path], tmp_path: Path) -> None:
    done = run("chat", "--group", cwd=tmp_path, stdin="2012\n/years\n", settings=here)
    assert done.returncode == 0
    first, _, rest = done.stdout.partition("\n")
    assert first == "(bot không trả lời)"
    assert rest.startswith("↪ An: /years\n")
    assert "2012" in rest


def test_inline_mode_lists_and_a_number_sends(here: dict[str, Path], tmp_path: Path) -> None:
    lines = "/inline lay phieu tin nh\n1\n1\n"
    done = run("chat", cwd=tmp_path, stdin=lines, settings=here)
    listed, sent, card = done.stdout.strip().split("\n\n[1]")[:3]
    assert listed.startswith("1. ✅ Thực hiện chủ trương lấy phiếu tín nhiệm")
    assert "\n   2014 · Đảm bảo công tác chuẩn bị nhân sự" in listed
    assert "✅ Đã làm · 2014\nThực hiện chủ trương lấy phiếu tín nhiệm" in sent
    assert "Kỳ báo cáo: năm 2014" in card, "the card that its button opens in private"


def test_inline_mode_goes_on_and_leads_to_help(here: dict[str, Path], tmp_path: Path) -> None:
    done = run("chat", cwd=tmp_path, stdin="/inline 2019\n21\n", settings=here)
    assert "[20] [21] Xem tiếp" in done.stdout
    assert "\n21. 🎯 " in done.stdout
    done = run("chat", "--group", cwd=tmp_path, stdin="/inline xyzzy\n1\n", settings=here)
    assert "[1] Không tìm thấy." in done.stdout
    assert "/year" in done.stdout


def test_on_a_terminal(here: dict[str, Path], tmp_path: Path) -> None:
    master, slave = pty.openpty()
    with subprocess.Popen(  # noqa: S603  # our own program
        command("chat"),
        cwd=tmp_path,
        env=environment(TERM="xterm-256color", COLUMNS=80, **here),
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
    ) as process:
        os.close(slave)
        try:
            shown = until(master, "› ")
            assert "/thoat" in shown
            os.write(master, b"/help\n")
            shown = until(master, "› ")
            assert "\x1b[7m 1 " in shown, "buttons stand out"
            os.write(master, b"/tro\t\n")
            shown = until(master, "› ")
            assert "/trogiup" in shown, "Tab completes a command"
            assert "/cacnam" in shown, "and it is answered"
            os.write(master, b"/year 2012\n")
            assert "Gõ + để mở các mục ▸." in until(master, "› ")
            os.write(master, b"+\n")
            assert "• Chỉ thị số 15-CT/TW ngày 24-02-2012" in until(master, "› ")
            interrupt(process)
            assert process.wait(10) == 0
        finally:
            process.kill()
            os.close(master)


def interrupt(process: subprocess.Popen[bytes]) -> None:
    """Presses Ctrl-C until it is heard: `input` misses one between its prompt and its wait."""
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(1)
            return


def until(terminal: int, end: str) -> str:
    shown = ""
    deadline = time.monotonic() + 30
    while not shown.endswith(end):
        assert time.monotonic() < deadline, shown
        shown += os.read(terminal, 4096).decode(errors="replace")
    return shown
