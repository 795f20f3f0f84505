"""A report that says it lists more or fewer tasks than were read of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.library import Library
from data.load import load
from handlers.texts import TEXTS
from tests.chat import KATE, Chat

REPORT = """\
Sở Nội vụ tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019

Năm 2018, Sở Nội vụ đã ban hành 12 văn bản; mở 3 lớp tập huấn.
Năm 2019, Sở đề ra 5 nhiệm vụ trọng tâm:
1. Rà soát vị trí việc làm của các cơ quan.
2. Sắp xếp lại tổ chức bộ máy cấp huyện.
3. Đẩy mạnh cải cách hành chính.
"""
SAID = "Văn bản nêu 5 nhiệm vụ trọng tâm, đọc được 3."


@pytest.fixture
def short(tmp_path: Path) -> Iterator[Chat]:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    load(tmp_path / "reports.db", [tmp_path / "report.txt"])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library) as chat:
        yield chat


def test_the_list_of_tasks_says_so_under_its_heading(short: Chat) -> None:
    assert f"🎯 Dự kiến (3)\n{SAID}\n" in short.say("/tasks Sở Nội vụ").text


def test_the_card_says_so(short: Chat) -> None:
    assert SAID in short.say("/report Sở Nội vụ").text
    english = short.say("/report Sở Nội vụ", user=KATE).text
    assert "The text says “5 nhiệm vụ trọng tâm”; 3 were read." in english


def test_one_is_counted_as_one_in_english() -> None:
    assert TEXTS["en"].counted("5 tasks", 1) == "The text says “5 tasks”; 1 was read."


@pytest.mark.parametrize("command", ["/tasks", "/report"])
def test_nothing_is_said_where_the_counts_agree(chat: Chat, command: str) -> None:
    assert "Văn bản nêu" not in chat.say(f"{command} 2012").text


def test_a_report_comes_back_with_what_it_announces(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    load(tmp_path / "reports.db", [tmp_path / "report.txt"])
    with closing(Library(tmp_path / "reports.db")) as library:
        card = library.resolve("Sở Nội vụ").found[0]
        report = library.report(card.id)
    assert report is not None
    (announced,) = report.announced
    assert (announced.count, announced.noun) == (5, "nhiệm vụ trọng tâm")
    assert [(each.announced, each.held) for each in card.counts] == [(announced, 3)]
