import re
from pathlib import Path

import pytest

from data import followed
from tests.chat import KATE, Chat
from tests.reports import library_of, listing

PLANS = "🔁 Việc dự kiến năm 2019 được nhắc lại về sau (2)"


@pytest.mark.parametrize(
    "words",
    [
        *("2019 2024", "2019 và 2024", "2019-2024", "2019–2024", "2019, 2024"),
        *("năm 2019 với năm 2024", "2019/2024", "so sánh nam 2019 và nam 2024 giúp tôi"),
    ],
)
@pytest.mark.parametrize("command", ["/compare", "/sosanh"])
def test_two_years_stand_side_by_side(chat: Chat, command: str, words: str) -> None:
    answer = chat.say(f"{command} {words}")
    assert answer.text.startswith("⚖️ Năm 2019 (suy ra) và năm 2024\n")
    (table,) = answer.entities("pre")
    assert table.splitlines() == [
        "              2019    2024",
        "Báo cáo          1       1",
        "Đã làm           6      18",
        "Dự kiến         27       0",
        "Văn bản          2       1",
        "Số liệu          2       6",
    ]
    assert "Chỉ năm 2024 nhắc (1): Nghị quyết số 18-NQ/TW" in answer.text


def test_the_order_typed_is_kept_and_can_be_turned(chat: Chat) -> None:
    answer = chat.say("/compare 2024 2019")
    assert answer.text.startswith("⚖️ Năm 2024 và năm 2019 (suy ra)")
    assert "Chưa thấy báo cáo nào về sau nhắc lại rõ ràng việc dự kiến năm 2024." in answer.text
    assert PLANS in chat.press("⇄").text


def test_plans_that_come_up_again_stand_verbatim_with_both_sources(chat: Chat) -> None:
    text = chat.say("/compare 2019 2024").text
    assert PLANS in text
    plan, later = text.split("\n2) ")[1].split("\n2a) ")
    assert plan.startswith("🎯 2019 · đẩy mạnh phân cấp gắn với tăng cường kiểm tra, giám sát")
    assert "📄 Hoàn thành rà soát, bổ sung quy hoạch nhân sự khóa 13" in plan
    assert later.startswith("✅ 2024 · tăng cường phân cấp, phân quyền đi đôi với kiểm tra")
    assert "📄 Tổng Bí thư Tô Lâm dự Hội nghị toàn quốc" in later


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("2", "đẩy mạnh phân cấp gắn với tăng cường kiểm tra"),
        ("2a", "tăng cường phân cấp, phân quyền đi đôi với kiểm tra"),
    ],
)
def test_each_line_opens_its_task(chat: Chat, label: str, text: str) -> None:
    chat.say("/compare 2019 2024")
    assert chat.press(label).entities("expandable_blockquote")[0].startswith(text)


@pytest.mark.parametrize("bound", ["_MOST_PLANS", "_MOST_COMPARED"])
def test_what_was_not_looked_at_is_told(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    monkeypatch.setattr(followed, bound, 5)
    assert re.search(r"Mới đối chiếu \d+/27 việc\.", chat.say("/compare 2019 2024").text)


def test_a_year_without_plans_says_so(chat: Chat) -> None:
    assert "Báo cáo về năm 2012 không nêu việc dự kiến." in chat.say("/compare 2012 2024").text


@pytest.mark.parametrize(
    ("words", "sentence", "press", "then"),
    [
        ("2012", "Bạn muốn so năm 2012 với năm nào?", "2014", "⚖️ Năm 2012 và năm 2014"),
        ("2012 2012", "Hai năm giống nhau.", "2014", "⚖️ Năm 2012 và năm 2014"),
        ("2013 2024", "báo cáo nào về năm 2013", "2014 – 2024", "⚖️ Năm 2014 và năm 2024"),
        ("2024 2013", "báo cáo nào về năm 2013", "2024 – 2014", "⚖️ Năm 2024 và năm 2014"),
        ("2013", "báo cáo nào về năm 2013", "Các năm", "Các năm có báo cáo"),
        ("2011 2013", "báo cáo nào về năm 2011", "2012", "📅 Năm 2012"),
        ("", "Gõ lệnh kèm vài từ, ví dụ: /compare 2012 2024", "Các năm", "Các năm có báo cáo"),
        ("hai năm", "Gõ hai năm muốn so sánh", "Các năm", "Các năm có báo cáo"),
        ("2012 2014 2024", "Gõ hai năm muốn so sánh", "Các năm", "Các năm có báo cáo"),
        ("20122 2024x1", "Gõ hai năm muốn so sánh", "Các năm", "Các năm có báo cáo"),
        ("2012 " * 99, "tối đa 200", "Các năm", "Các năm có báo cáo"),
    ],
)
def test_what_is_no_two_years_gets_a_sentence_and_a_way_on(
    chat: Chat, words: str, sentence: str, press: str, then: str
) -> None:
    assert sentence in chat.say(f"/compare {words}").text
    assert chat.press(press).text.startswith(then)


@pytest.mark.parametrize("words", ["2012", "2012 2014"])
def test_an_empty_library_says_so(tmp_path: Path, words: str) -> None:
    with library_of(tmp_path) as library, Chat(library) as chat:
        assert "Chưa có báo cáo nào trong kho." in chat.say(f"/compare {words}").text
        assert "Không thấy nhiệm vụ nào" in chat.say("/topic quy hoạch").text


def test_a_link_opens_a_comparison(chat: Chat) -> None:
    shown = chat.say("/compare 2019 2024").text
    assert chat.say("/start 1c_2019_2024_sides_0").text == shown


def test_a_year_offers_the_one_before_it(chat: Chat) -> None:
    chat.say("/year 2024")
    assert chat.press("So với 2019").text.startswith("⚖️ Năm 2019 (suy ra) và năm 2024")
    chat.say("/year 2012")
    assert "⚖️" not in str(chat.last)


def test_many_plans_are_paged_each_once_in_a_group_and_alone(tmp_path: Path) -> None:
    matters = [
        *("nạo vét kênh mương nội đồng", "số hóa hồ sơ địa chính", "trồng rừng phòng hộ ven biển"),
        *("sửa chữa hồ chứa nước", "tuyển sinh lớp đầu cấp", "tiêm vắc xin lở mồm long móng"),
        *("cắm mốc hành lang đường sắt", "xây kè chống sạt lở", "thả cá giống xuống đầm phá"),
    ]
    plan = listing(
        "aaaa222222", 2020, ["Họp"], [f"Sẽ {each}, xong trước mùa mưa" for each in matters]
    )
    later = listing("bbbb222222", 2021, [f"Đã {each} trước mùa mưa" for each in matters])
    with library_of(tmp_path, plan, later) as library, Chat(library) as chat:
        group = chat.telegram.chat(-100, "supergroup")
        for place, size in ((None, 5), (group, 2)):
            answer = chat.say("/compare 2021 2020", place=place)
            assert "được nhắc lại về sau (9)" in answer.text
            text = chat.press("Xem cả 9 việc").text
            for _ in range(-(-9 // size) - 1):
                text += chat.press("›").text
            assert all(text.count(f"🎯 2021 · Sẽ {each}") == 1 for each in matters)
            assert all(text.count(f"✅ 2021 · Đã {each}") == 1 for each in matters)
            assert chat.press("↩ So sánh").text == answer.text
        gone = chat.forge("1c_2021_2020_plans_999").text
        assert "9) 🎯 2021 · Sẽ thả cá giống" in gone, "the last page there is"


def test_in_english(chat: Chat) -> None:
    text = chat.say("/compare 2019 2024", user=KATE).text
    assert text.startswith("⚖️ 2019 (inferred) and 2024\n")
    assert "🔁 Plans of 2019 that come up again later (2)" in text
