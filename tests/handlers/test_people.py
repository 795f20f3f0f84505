from pathlib import Path

import pytest

from data.library import Library
from data.model import Person
from handlers.actions import ShowPeople, ShowPerson
from tests.chat import KATE, Chat, payload
from tests.reports import library_of, report


@pytest.mark.parametrize("command", ["/people", "/nguoi"])
@pytest.mark.parametrize("name", ["Tô Huy Rứa", "rua", "ông Rứa", "huy to", "đồng chí Tô Huy Rứa"])
def test_a_person_is_shown_with_the_roles_over_the_years(
    chat: Chat, command: str, name: str
) -> None:
    answer = chat.say(f"{command} {name}")
    assert answer.text.startswith("👤 Tô Huy Rứa — 2 báo cáo")
    first, second = answer.text.index("· năm 2014"), answer.text.index("· năm 2012")
    assert first < second
    assert "1. Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng ban Tổ chức" in answer.text
    assert chat.press("2").text.startswith("📄 10 nhiệm vụ nổi bật")


def test_alone_it_lists_everybody_the_most_often_named_first(chat: Chat, library: Library) -> None:
    answer = chat.say("/people")
    assert answer.text.startswith("👤 Người được nêu tên (8)\n\n1. Tô Huy Rứa, Ủy viên")
    assert answer.text.count("báo cáo") == library.counts()["people"] == 8
    assert chat.press("3").text.startswith("👤 ")


def test_a_role_finds_who_holds_it_and_a_deputy_holds_another(chat: Chat) -> None:
    answer = chat.say("/people trưởng ban")
    assert answer.text.startswith("🔎 trưởng ban — 4 người")
    assert "Phó trưởng" not in answer.text
    assert chat.say("/people phó trưởng ban").text.startswith("👤 Trần Lưu Hải")
    assert chat.say("/people ai là tổng bí thư năm 2024").text.startswith("👤 Tô Lâm")


def test_a_slip_in_a_name_is_forgiven_and_told(chat: Chat) -> None:
    text = chat.say("/people phan minh chinh").text
    assert text.startswith("👤 Phạm Minh Chính — 1 báo cáo\nĐã hiểu là: Phạm Minh Chính")


def test_a_choice_is_paged_by_the_words_in_the_message(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
    listed = chat.say("/people ban", place=group)
    assert "6. " in chat.press("2/2 ›").text
    assert chat.press("‹ 1/2").text == listed.text


def test_a_card_and_a_year_lead_to_their_people_and_back(chat: Chat) -> None:
    chat.say("/report 2014")
    assert chat.press("👤 Người").text.startswith("👤 Người được nêu tên (1)\n📄 Đảm bảo")
    assert chat.press("📄 Báo cáo").text.startswith("📄 Đảm bảo")
    chat.say("/year 2024")
    assert chat.press("👤 Người").text.startswith("👤 Người được nêu tên (4) · Năm 2024")
    assert chat.press("📅 2024").text.startswith("📅 Năm 2024")


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("zzz", "Không tìm thấy tên người hay chức danh “zzz” trong các báo cáo."),
        ("<i>", "Không tìm thấy tên người hay chức danh “<i>”"),
        ('"* NEAR( key:', "Không tìm thấy tên người"),
        ("2012", "Không tìm thấy tên người"),
        ("🙂", "ít nhất một chữ hoặc số"),
        ("a " * 200, "tối đa 200"),
    ],
)
def test_bad_input_gets_a_sentence(chat: Chat, asked: str, sentence: str) -> None:
    assert sentence in chat.say(f"/people {asked}").text


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (ShowPerson("nope222222"), "Không còn báo cáo nào nêu tên người này."),
        (ShowPeople("nope222222"), "Báo cáo này không còn trong kho."),
        (ShowPeople("1999"), "Ở đây không nêu tên ai."),
        (ShowPeople("found"), "Nút này không còn hiệu lực."),
        (ShowPeople("all", 900), "\n8. "),
    ],
)
def test_a_button_to_what_has_gone_says_so(
    chat: Chat, action: ShowPerson | ShowPeople, sentence: str
) -> None:
    chat.say("/start")
    assert sentence in chat.forge(action.pack()).text


def test_english(chat: Chat) -> None:
    assert chat.say("/people rua", user=KATE).text.startswith("👤 Tô Huy Rứa — 2 reports")


def test_the_people_that_a_group_does_not_see_open_in_private(tmp_path: Path) -> None:
    people = tuple(Person(f"Người {letter}", "Giám đốc") for letter in "ABCDEGH")
    with (
        library_of(tmp_path, report("many222222", people=people)) as library,
        Chat(library) as chat,
    ):
        short = chat.say("/people giám đốc", place=chat.telegram.chat(-100, "group", "Văn phòng"))
        assert short.buttons == ["1", "2", "3", "4", "5", "2/2 ›", "⤢ Xem đầy đủ"]
        whole = chat.say(f"/start {payload(short.messages[0], 'Xem đầy đủ')}")
        assert whole.text.startswith("🔎 giám đốc — 7 người")
        assert whole.buttons == [*"1234567"]
