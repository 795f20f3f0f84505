"""Plain questions over the whole stack: what was understood is said, and the right screen comes."""

import datetime as dt
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.offline.world import Chat as Place
from data.library import Library
from data.load import load
from data.model import Period
from data.parsed import to_json
from handlers.register import COMMANDS
from handlers.texts import TEXTS
from tests.chat import KATE, Chat
from tests.reports import report

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"
TITLE_2019 = "Hoàn thành rà soát, bổ sung quy hoạch nhân sự khóa 13"
THIS_YEAR = dt.datetime.now(dt.timezone(dt.timedelta(hours=7))).year


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("@baocao_bot 2012", "📅 Năm 2012"),
        ("@Baocao_Bot: 15-CT/TW", "🔎 15-CT/TW — "),
        ("@baocao_bot", "Tôi giúp bạn tra cứu"),
    ],
)
def test_the_bots_name_is_no_part_of_a_question_in_private_either(
    chat: Chat, said: str, start: str
) -> None:
    assert chat.say(said).text.startswith(start)


@pytest.mark.parametrize(
    ("text", "understood", "start"),
    [
        ("nhiệm vụ năm 2012", "/year 2012", "📅 Năm 2012 — 1 báo cáo"),
        ("nhieemj vuj nawm 2012", "/year 2012", "📅 Năm 2012 — 1 báo cáo"),
        ("nvụ năm 2o12 là j v ạ", "/year 2012", "📅 Năm 2012"),
        ("cho mình hỏi năm 2016 ban làm đc gì ạ", "/year 2016", "📅 Năm 2016"),
        ("năm 2024 có bao nhiêu nhiệm vụ", "/year 2024", "📅 Năm 2024"),
        ("6 tháng đầu năm 2019 làm gì", "/year 2019", "📅 Năm 2019, suy ra"),
        ("nam 2015 co ke hoach gi", "/year 2015 (phần dự kiến)", "📅 Năm 2015"),
        ("kế hoạch năm 2019 là gì", "/year 2019 (phần dự kiến)", "📅 Năm 2019"),
        ("từ 2012 đến 2016 làm được những gì", "/year 2012-2016", "Các năm có báo cáo"),
        ("nhiệm kỳ 2010-2015 làm được gì", "/year 2010-2015", "Các năm có báo cáo"),
        ("có những năm nào", "/years", "Các năm có báo cáo"),
        ("có bao nhiêu báo cáo", "/years", "Các năm có báo cáo"),
        ("báo cáo mới nhất", "báo cáo mới nhất", "📄 Tổng Bí thư Tô Lâm dự Hội nghị"),
        ("tìm báo cáo về quy hoạch nhân sự", "/search quy hoạch nhân sự", "🔎 quy hoạch nhân sự"),
        ("nhiệm vụ trong báo cáo quy hoạch nhân sự", "/tasks quy hoạch nhân sự", "📄 Hoàn thành"),
        ("Ban Tổ chức 2012 có gì vậy bạn", "/search Ban Tổ chức 2012", "🔎 Ban Tổ chức 2012"),
    ],
)
def test_a_question_is_answered_by_the_command_that_fits(
    chat: Chat, text: str, understood: str, start: str
) -> None:
    assert chat.say(text).text.startswith(f"Đã hiểu là: {understood}\n\n{start}")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("bạn làm được gì", "Tôi giúp bạn tra cứu"),
        ("đổi sang tiếng anh", "All right, I speak English"),
        (
            "có báo cáo mới về quy hoạch thì báo mình",
            "🔔 Từ giờ, khi có báo cáo mới về “quy hoạch”",
        ),
    ],
)
def test_an_answer_that_says_itself_what_was_understood_says_it_once(
    chat: Chat, text: str, start: str
) -> None:
    assert chat.say(text).text.startswith(start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2012", "📅 Năm 2012"),
        ("năm 2012", "📅 Năm 2012"),
        ("từ 2012 đến 2016", "Các năm có báo cáo"),
        ("các năm", "Các năm có báo cáo"),
        ("15-CT/TW", "🔎 15-CT/TW"),
        ("xin chào", "Tôi giúp bạn tra cứu"),
        ("cảm ơn bạn nhiều nhé", "Không có gì ạ."),
        ("ok", "Không có gì ạ."),
    ],
)
def test_nothing_is_said_back_where_nothing_was_guessed(chat: Chat, text: str, start: str) -> None:
    assert chat.say(text).text.startswith(start)


@pytest.mark.parametrize(
    "text",
    [
        TITLE_2012,
        "10 nhiem vu noi bat 2012",
        "nhiệm vụ nổi bật năm 2012",
        "Triển khai công tác tổ chức xây dựng Đảng năm 2017",
        "trien khai cong tac to chuc xay dung dang nam 2017",
        "Hội nghị tổng kết năm 2024",
        "hoi nghi tong ket",
        "quy hoạch nhân sự",
        "Tô Huy Rứa",
    ],
)
def test_titles_and_words_are_searched_for(chat: Chat, text: str) -> None:
    assert chat.say(text).text.startswith(f"🔎 {text} — ")


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Kế hoạch công tác năm 2021 và những năm tiếp theo", "kế hoạch công tác năm 2021"),
        ("Nhìn lại một năm: 2021 có gì mới", "Nhìn lại một năm: 2021 có gì mới?"),
        ("Kế hoạch năm 2021 của ngành Nội vụ", "ke hoach nam 2021 cua nganh noi vu"),
        ("Nhiệm vụ năm 2021", "nhiệm vụ năm 2021"),
    ],
)
def test_what_is_nearly_a_title_is_no_question(tmp_path: Path, title: str, text: str) -> None:
    with closing(library_of(tmp_path, title)) as library, Chat(library) as chat:
        assert chat.say(text).text.startswith(f"🔎 {text} — 1 kết quả")
        assert "Đã hiểu là: /year 2021" in chat.say("năm 2021 làm được những gì").text


def library_of(folder: Path, title: str) -> Library:
    made = report(title=title, periods=(Period(2021, "year", "reviewed"),))
    (folder / "made.jsonl").write_text(to_json(made) + "\n", "utf-8")
    load(folder / "reports.db", [folder / "made.jsonl"])
    return Library(folder / "reports.db")


def test_the_command_understood_is_there_to_be_copied(chat: Chat) -> None:
    assert chat.say("nam 2015 co ke hoach gi").entities("code") == ["/year 2015"]


def test_last_year_is_told_from_today(chat: Chat) -> None:
    assert chat.say("năm ngoái làm được gì").text.startswith(f"Đã hiểu là: /year {THIS_YEAR - 1}\n")


def test_an_english_question_is_understood_in_english(chat: Chat) -> None:
    text = chat.say("what was planned for 2015?", user=KATE).text
    assert text.startswith("Understood as: /year 2015 (what is planned)\n\n📅 2015")
    assert chat.say("thanks!", user=KATE).text.startswith("You're welcome.")


def test_hits_below_what_was_understood_are_paged(chat: Chat) -> None:
    first = chat.say("tìm thông tin về công tác")
    assert first.text.startswith("Đã hiểu là: /search công tác\n\n🔎 công tác — ")
    second = chat.press("2/")
    assert second.text.startswith("🔎 công tác — ")
    assert "\n11. " in second.text
    assert "\n1. " in chat.press("‹ 1/").text


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("so sánh 2012 với 2024 giúp mình", "compare 2012 2024"),
        ("công tác cán bộ qua các năm", "topic công tác cán bộ"),
        ("ai là trưởng ban năm 2024", "people trưởng ban 2024"),
        ("đồng chí Trần Lưu Hải là ai", "people Trần Lưu Hải"),
        ("chỉ thị 15 được nhắc ở đâu", "doc chỉ thị 15"),
        ("2024 có bao nhiêu đề án", "find đề án 2024"),
        ("báo cáo nào nhắc đến Lâm Đồng", "find Lâm Đồng"),
        ("tải nhiệm vụ 2012", "export 2012"),
    ],
)
def test_without_the_command_a_question_is_searched_for(
    chat: Chat, text: str, command: str
) -> None:
    known = command.split(maxsplit=1)[0] in {each.name for each in COMMANDS}
    starts = (f"Đã hiểu là: /{command}\n\n",) if known else (f"🔎 {text} — ", "Không tìm thấy “")
    assert chat.say(text).text.startswith(starts)


def test_who_is_named_in_a_year_stands_on_the_report_of_it(chat: Chat) -> None:
    text = chat.say("những ai được nhắc đến năm 2024").text
    assert text.startswith("Đã hiểu là: /report 2024\n\n📄 Tổng Bí thư Tô Lâm dự Hội nghị")
    assert "Phan Đình Trạc" in text


@pytest.mark.parametrize(
    "text",
    [
        "năm 2012 làm gì " * 12,
        "ạ " * 90,
        "so sánh 2012 với " * 11,
        "tìm " + "a " * 90,
        "báo cáo thay đổi thế nào " + "b " * 80,
    ],
)
def test_long_and_empty_questions_get_an_answer(chat: Chat, text: str) -> None:
    assert chat.say(text).text


def test_what_was_understood_fits_above_the_longest_answer(tmp_path: Path) -> None:
    title = "Sở Nội vụ báo cáo " + "tổng kết công tác " * 12
    tasks = tuple(replace(report().tasks[0], headline="việc " * 60) for _ in range(30))
    made = [
        report(f"aaaa22222{n}", title=f"{title} {n}", source="nguồn " * 12, tasks=tasks, url=None)
        for n in range(3)
    ]
    (tmp_path / "made.jsonl").write_text("".join(to_json(each) + "\n" for each in made), "utf-8")
    load(tmp_path / "reports.db", [tmp_path / "made.jsonl"])
    with closing(Library(tmp_path / "reports.db")) as library, Chat(library) as chat:
        assert chat.say("nhiệm vụ năm 2021").text.startswith("Đã hiểu là: /year 2021")


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_hint_of_the_help_shows_a_question(language: str) -> None:
    assert "2015" in TEXTS[language].plain_text_hint


def test_a_group_is_not_disturbed(chat: Chat) -> None:
    group = Place(-100500, "supergroup", "Phòng Tổng hợp")
    assert not chat.say("nhiệm vụ năm 2012", place=group).messages
