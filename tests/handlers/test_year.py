import datetime as dt
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from data.library import Library
from data.load import load
from data.model import Period
from data.parsed import to_json
from tests.chat import KATE, Chat
from tests.reports import BODY, report


@pytest.mark.parametrize("year", [2012, 2014, 2015, 2016, 2017, 2019, 2024, 2025])
def test_every_year_of_the_seeds_has_an_answer(chat: Chat, year: int) -> None:
    answer = chat.say(f"/year {year}")
    inferred = ", suy ra" if year == 2019 else ""
    assert answer.text.startswith(f"📅 Năm {year}{inferred} — 1 báo cáo")
    assert answer.entities("bold")[0] == f"Năm {year}"


def test_a_year_tells_its_report_tasks_figures_and_documents(chat: Chat) -> None:
    text = chat.say("/year 2012").text
    assert "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012" in text
    assert "✅ Đã làm (10)" in text
    assert all(f"\n{n}. " in text for n in range(1, 11))
    assert "hơn 600 cán bộ" in text
    assert "Quy định 92-QĐ/TW" in text


def test_a_report_is_named_with_source_date_and_link(chat: Chat) -> None:
    answer = chat.say("/year 2014")
    assert "vietnamplus.vn" in answer.text
    assert "27/01/2015 (năm được suy ra)" in answer.text
    entities = answer.messages[0]["entities"]
    assert any("304488.vnp" in entity.get("url", "") for entity in entities)


def test_a_year_also_tells_what_was_planned_for_it(chat: Chat) -> None:
    assert "🎯 Dự kiến cho năm 2019, suy ra (27)" in chat.say("/year 2019").text


def test_the_list_of_years_says_which_no_report_prints(chat: Chat) -> None:
    text = chat.say("/years").text
    assert "📅 2019, suy ra — " in text
    assert text.count("suy ra") == 1
    assert "📅 2019, inferred — " in chat.say("/years", user=KATE).text


def test_a_year_that_is_only_planned_shows_the_plans(chat: Chat) -> None:
    text = chat.say("/year 2015").text
    assert "🎯 Dự kiến cho năm 2015 (3)" in text
    assert "1) tập trung tham mưu chuẩn bị" in text


def test_previous_and_next_year_edit_the_message(chat: Chat) -> None:
    chat.say("/year 2014")
    answer = chat.press("2015 ▶")
    assert answer.edited
    assert answer.text.startswith("📅 Năm 2015")
    assert chat.press("◀ 2014").text.startswith("📅 Năm 2014")
    assert chat.press("◀ 2012").text.startswith("📅 Năm 2012")
    assert not any("◀" in label for label in chat.press("Các năm").buttons)


def test_the_plans_of_a_year_are_paged_and_come_back_to_the_start(chat: Chat) -> None:
    chat.say("/year 2019")
    first = chat.press("🎯 27 việc dự kiến")
    assert "\n1) " in first.text
    assert "\n10) " in first.text
    second = chat.press("2/3 ›")
    assert "\n11) " in second.text
    third = chat.press("3/3 ›")
    assert "\n27) " in third.text
    assert not any("›" in label for label in third.buttons)
    assert chat.press("‹ 2/3").text == second.text


@pytest.mark.parametrize("year", [2013, 1999, 2199])
def test_a_year_without_reports_names_the_nearest(chat: Chat, year: int) -> None:
    answer = chat.say(f"/year {year}")
    assert f"Không có báo cáo nào về năm {year}" in answer.text
    nearest = [int(label) for label in answer.buttons if label.isdigit()]
    assert nearest == sorted(nearest, key=lambda known: (abs(known - year), -known))
    assert chat.press(str(nearest[0])).text.startswith(f"📅 Năm {nearest[0]}")


@pytest.mark.parametrize(
    "text", ["abc", "12", "99999999999999999999", "-1", "🙂", "<b>&\"'", "x" * 4000]
)
def test_what_is_no_year_is_said_back_briefly(chat: Chat, text: str) -> None:
    answer = chat.say(f"/year {text}")
    assert "không phải là một năm" in answer.text
    assert len(answer.text) < 200


@pytest.mark.parametrize("text", ["2012", "năm 2012", "nam 2012", "٢٠١٢", "２０１２", " 2012 "])
def test_any_way_of_writing_a_year_is_understood(chat: Chat, text: str) -> None:
    assert chat.say(f"/year {text}").text.startswith("📅 Năm 2012")


@pytest.mark.parametrize("said", ["/nam 2012 nhé", "/year hai nghìn mười hai", "/nam2012"])
def test_a_year_among_small_words_or_in_words_or_without_a_blank_is_one(
    chat: Chat, said: str
) -> None:
    assert chat.say(said).text.startswith("📅 Năm 2012")


@pytest.mark.parametrize(("said", "back"), [("/nam nay", 0), ("/nam ngoái", 1), ("/nam ngoai", 1)])
def test_nam_belongs_to_what_is_said(chat: Chat, said: str, back: int) -> None:
    year = dt.datetime.now(dt.timezone(dt.timedelta(hours=7))).year - back
    assert f"năm {year}" in chat.say(said).text.lower()


def test_a_range_shows_the_years_in_it(chat: Chat) -> None:
    shown = ["2012", "2014", "2015", "2016", "📅 Các năm"]
    assert chat.say("/year 2012-2016").buttons == shown
    assert chat.say("/year 2016 - 2012").buttons == shown
    assert len(chat.press("📅 Các năm").buttons) == 8
    assert "1990-1999" in chat.say("/year 1990-1999").text


@pytest.mark.parametrize("command", ["/years", "/cacnam", "/year", "/nam"])
def test_the_years_are_listed_with_counts_as_buttons(chat: Chat, command: str) -> None:
    answer = chat.say(command)
    assert "📅 2012 — 1 báo cáo · 10 việc đã làm" in answer.text
    assert answer.buttons == ["2012", "2014", "2015", "2016", "2017", "2019", "2024", "2025"]


def test_an_english_client_is_answered_in_english(chat: Chat) -> None:
    assert chat.say("/year 2014", user=KATE).text.startswith("📅 2014 — 1 report · 7 done")
    assert "27 January 2015 (year inferred)" in chat.say("/year 2014", user=KATE).text


def test_a_task_of_a_report_on_another_year_stands_under_its_name(tmp_path: Path) -> None:
    one = report(title="Sở Nội vụ tổng kết năm 2021")
    two = report("bbbb333333", title="Sở Tư pháp tổng kết năm 2022", body=f"Khác. {BODY}")
    earlier = replace(two.tasks[0], year=2021, start=6, end=6 + len(two.tasks[0].text))
    two = replace(two, periods=(Period(2022, "year", "reviewed"),), tasks=(earlier,), documents=(),
                  figures=(), announced=())  # fmt: skip
    path = tmp_path / "reports.jsonl"
    path.write_text(f"{to_json(one)}\n{to_json(two)}\n", "utf-8")
    load(tmp_path / "reports.db", [path])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library) as chat:
        text = chat.say("/year 2021").text
    listed = text[text.index("✅") :]
    named = [listed.index(f"Sở {name} tổng kết") for name in ("Nội vụ", "Tư pháp")]
    assert named[0] < listed.index(earlier.text) < named[1] < listed.rindex(earlier.text)
