import pytest

from data.library import Library
from tests.chat import Chat

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"


@pytest.mark.parametrize(
    "reference", ["10 nhiệm vụ nổi bật", "10 nhiem vu noi bat", "2012", "năm 2012", "92-QĐ/TW"]
)
def test_the_2012_report_shows_its_ten_tasks_by_its_own_numbers(chat: Chat, reference: str) -> None:
    answer = chat.say(f"/tasks {reference}")
    numbers = [line.split(".")[0] for line in answer.text.splitlines() if line[:1].isdigit()]
    assert numbers == [str(n) for n in range(1, 11)]
    assert answer.buttons[:10] == numbers
    assert TITLE_2012 in answer.text


def test_every_task_opens_to_its_whole_text_with_its_source(chat: Chat, library: Library) -> None:
    report = library.report(library.resolve("2012").found[0].id)
    assert report is not None
    for task in report.tasks:
        chat.say("/tasks 2012")
        answer = chat.press(str(task.n))
        assert answer.entities("expandable_blockquote") == [task.text]
        assert TITLE_2012 in answer.text


def test_an_open_task_leads_to_its_neighbours_its_list_and_its_report(chat: Chat) -> None:
    shown = chat.say("/tasks 2012").text
    chat.press("1")
    assert "2. Đã làm · 2012" in chat.press("▶").text
    assert "1. Đã làm · 2012" in chat.press("◀").text
    assert chat.press("Danh sách").text == shown
    chat.press("10")
    assert "Kỳ báo cáo: năm 2012" in chat.press("Báo cáo").text


def test_the_first_task_has_none_before_it_and_the_last_none_after(chat: Chat) -> None:
    chat.say("/tasks 2012")
    assert "◀" not in chat.press("1").buttons
    chat.press("Danh sách")
    assert "▶" not in chat.press("10").buttons


def test_done_and_planned_stand_apart_where_both_fit(chat: Chat) -> None:
    text = chat.say("/tasks 2014").text
    done, planned = text.split("🎯 Dự kiến (3)")
    assert "✅ Đã làm (7)" in done
    assert "lấy phiếu tín nhiệm" in done
    assert "kiện toàn bộ máy" in planned


def test_a_long_report_keeps_done_and_planned_on_pages_of_their_own(chat: Chat) -> None:
    answer = chat.say("/tasks 2019")
    assert "✅ Đã làm (6)" in answer.text
    assert "Dự kiến" not in answer.text
    assert "🎯 Dự kiến (27)" in chat.press("🎯").text
    assert "\n11) " in chat.press("2/3 ›").text
    chat.press("11")
    assert "\n11) " in chat.press("Danh sách").text, "back to the page it was opened from"


def test_a_year_that_a_report_only_plans_opens_its_plans(chat: Chat) -> None:
    assert "Dự kiến (3)" in chat.say("/tasks 2025").text


def test_several_reports_are_a_choice_of_buttons(chat: Chat) -> None:
    answer = chat.say("/tasks công tác tổ chức xây dựng Đảng")
    assert "Bạn muốn xem báo cáo nào?" in answer.text
    assert len(answer.buttons) > 1
    assert "Đã làm" in chat.press(0).text


def test_nothing_found_names_the_nearest(chat: Chat) -> None:
    answer = chat.say("/tasks 10 nhiệm vụ nổi bật 2013")
    assert "Không tìm thấy báo cáo nào" in answer.text
    assert TITLE_2012 in answer.text
    assert "✅ Đã làm (10)" in chat.press("nổi bật").text


def test_a_task_opened_from_a_year_goes_back_to_the_year(chat: Chat) -> None:
    shown = chat.say("/year 2014").text
    chat.press("3")
    assert chat.press("Danh sách").text == shown
