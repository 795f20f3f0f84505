from contextlib import closing
from pathlib import Path

import pytest

from data.library import Library
from data.load import load
from tests.chat import Chat
from tests.conftest import CORPUS


@pytest.mark.parametrize("command", ["/report", "/baocao"])
def test_a_card_tells_source_dates_periods_people_and_counts(chat: Chat, command: str) -> None:
    answer = chat.say(f"{command} 2014")
    for line in (
        "📄 Đảm bảo công tác chuẩn bị nhân sự cho đại hội Đảng các cấp",
        "Nguồn: vietnamplus.vn",
        "Hội nghị ngày: 27/01/2015 (năm được suy ra)",
        "Kỳ báo cáo: năm 2014",
        "Kế hoạch: năm 2015",
        "• Tô Huy Rứa, Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng ban Tổ chức",
    ):
        assert line in answer.text
    assert {"✅ 7 việc đã làm", "🎯 3 việc dự kiến", "📅 2014", "📅 2015"} <= set(answer.buttons)
    assert "🔗 Bài gốc" in answer.buttons


def test_a_card_opens_its_lists_and_its_years(chat: Chat) -> None:
    chat.say("/report 2014")
    assert "Đã làm (7)" in chat.press("✅").text
    chat.press("Báo cáo")
    assert chat.press("📅 2015").text.startswith("📅 Năm 2015")


def test_half_years_are_named_as_such(chat: Chat) -> None:
    text = chat.say("/report 2019").text
    assert "6 tháng đầu năm 2019" in text
    assert "6 tháng cuối năm 2019" in text


def test_a_report_is_reached_by_its_id(chat: Chat, library: Library) -> None:
    card = library.resolve("2024").found[0]
    assert "Tô Lâm" in chat.say(f"/report {card.id}").text


@pytest.mark.parametrize("command", ["report", "tasks"])
def test_without_words_an_example_is_given(chat: Chat, command: str) -> None:
    assert f"/{command} 2012" in chat.say(f"/{command}").text


def test_an_inferred_year_says_so_wherever_it_is_shown(chat: Chat) -> None:
    assert "6 tháng đầu năm 2019 (năm được suy ra)" in chat.say("/year 2019").text
    assert "Đã làm · 2019, suy ra · 1/6" in chat.press("1").text


def test_a_card_names_every_document(chat: Chat) -> None:
    text = chat.say("/report 2012").text
    assert "📑 Văn bản (23)" in text
    assert "Hướng dẫn số 15-HD/BTCTW" in text
    assert "mục khác" not in text


def test_a_card_names_every_site_that_published_the_report(tmp_path: Path) -> None:
    text = next(CORPUS.glob("000*")).read_text("utf-8")
    (tmp_path / "first.txt").write_text(text, "utf-8")
    elsewhere = text.replace("www.vietnamplus.vn", "baodonghai.example.vn")
    (tmp_path / "second.txt").write_text(elsewhere, "utf-8")
    load(tmp_path / "reports.db", [tmp_path])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library) as chat:
        card = chat.say("/report 2014")
    assert "Nguồn: vietnamplus.vn\nCũng đăng trên: baodonghai.example.vn" in card.text
    assert {"🔗 Bài gốc", "🔗 baodonghai.example.vn"} <= set(card.buttons)


def test_people_stand_apart_from_figures_and_documents(chat: Chat) -> None:
    text = chat.say("/report 2014").text
    assert "\n\n👤 Người được nêu tên\n• Tô Huy Rứa" in text
    assert "\n\n🔢 Số liệu" in text
    assert "\n\n\n" not in text
