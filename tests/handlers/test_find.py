from contextlib import closing
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

from bot.conversation import buttons
from data.library import Library
from data.load import load
from handlers.actions import ShowPassages
from handlers.texts import TEXTS
from tests.chat import Chat
from tests.conftest import CORPUS

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"


@pytest.mark.parametrize("command", ["/find", "/toanvan"])
@pytest.mark.parametrize(
    "words", ["lấy phiếu tín nhiệm", "lay phieu tin nhiem", "“LẤY PHIẾU” tín nhiệm"]
)
def test_a_passage_is_shown_with_its_words_marked_and_its_report(
    chat: Chat, command: str, words: str
) -> None:
    answer = chat.say(f"{command} {words}")
    assert answer.text.startswith(f"🔎 {words} — 1 báo cáo\n\n1. ✅ Thực hiện chủ trương lấy phiếu")
    assert "📄 Đảm bảo công tác chuẩn bị nhân sự" in answer.text
    assert "vietnamplus.vn · năm 2014" in answer.text
    assert answer.entities("underline") == ["lấy phiếu tín nhiệm"]


def test_a_passage_opens_the_task_it_lies_in_or_else_its_report(chat: Chat) -> None:
    chat.say("/find lấy phiếu tín nhiệm")
    opened = chat.press("1").entities("expandable_blockquote")[0]
    assert "lấy phiếu tín nhiệm" in opened
    chat.say("/find 73 điểm cầu")
    assert chat.press("1").text.startswith("📄 Triển khai công tác tổ chức xây dựng Đảng")


def test_a_report_shows_two_passages_and_leads_to_all_others_and_back(chat: Chat) -> None:
    first = chat.say("/find quy hoạch")
    assert "đoạn khác trong báo cáo này" in first.text
    more = next(label for label in first.buttons if label.startswith("Thêm"))
    every = chat.press(more)
    assert every.edited
    assert every.text.startswith("🔎 quy hoạch — ")
    assert " đoạn\n📄 " in every.text
    assert chat.press("↩ Mọi báo cáo").text == first.text


def test_pages_hold_every_report_once_by_the_words_in_the_message(chat: Chat) -> None:
    words = 'công — <tác> "cán bộ" & đảng'
    first = chat.say(f"/find {words}")
    assert first.text.startswith(f"🔎 {words} — 5 báo cáo")
    second = chat.press("2/2 ›")
    titles = [
        line for answer in (first, second) for line in answer.text.split("\n") if line[0:1] == "📄"
    ]
    assert len(titles) == len(set(titles)) == 5
    assert chat.press("‹ 1/2").text == first.text
    assert chat.forge(ShowPassages("all", 500).pack()).text == second.text


def test_old_buttons_go_on_after_a_restart_and_a_reload(chat: Chat, tmp_path: Path) -> None:
    first = chat.say("/find cán bộ")
    load(tmp_path / "again.db", [CORPUS])
    with closing(Library(tmp_path / "again.db")) as library, Chat(library) as after:
        after.say("/find cán bộ")
        assert after.press("2/2 ›").text == chat.press("2/2 ›").text
    assert "1." in first.text


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("nhim vuj trongj taam", "Đã hiểu là: nhiệm vụ trọng tâm"),
        ("tín nhiem", "tín nhiệm"),
    ],
)
def test_slips_are_forgiven_and_told(chat: Chat, words: str, start: str) -> None:
    assert start in chat.say(f"/find {words}").text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "/find kiểm điểm tự phê bình"),
        ("🙂🙂", "ít nhất một chữ hoặc số"),
        ("nhiệm vụ " * 600, "tối đa 200"),
        ("zzzqqq", "Không tìm thấy “zzzqqq” trong toàn văn các báo cáo."),
        ("1.999 cán bộ", "Không tìm thấy “1.999 cán bộ”"),
        ("<b>&\"' OR 1=1 -- NEAR( * ^ :", "Không tìm thấy “<b>&\"' OR 1=1 -- NEAR( * ^ :”"),
        ("</b></u>", "báo cáo"),
    ],
)
def test_bad_queries_get_a_sentence(chat: Chat, words: str, sentence: str) -> None:
    assert sentence in chat.say(f"/find {words}").text


def test_where_there_is_no_passage_titles_are_searched_at_a_press(chat: Chat) -> None:
    chat.say("/find zzzqqq nổi bật 2012")
    assert chat.press("🔎 Tìm theo tiêu đề").text


@pytest.mark.parametrize(
    "action", [ShowPassages("nope222222"), ShowPassages("2012"), ShowPassages("found")]
)
def test_a_report_that_has_gone_is_told(chat: Chat, action: ShowPassages) -> None:
    chat.say("/find quy hoạch")
    assert chat.forge(action.pack()).text == "Báo cáo này không còn trong kho."


def test_a_button_under_another_message_is_out_of_date(chat: Chat) -> None:
    chat.say("/years")
    assert "không còn hiệu lực" in chat.forge(ShowPassages("all", 1).pack()).text


def test_in_a_group_a_report_shows_one_passage(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
    answer = chat.say("/find cán bộ", place=group)
    assert answer.messages[0]["reply_to_message"]["text"] == "/find cán bộ"
    assert "\n3. " in answer.text
    assert "\n4. " not in answer.text
    assert [b["text"] for b in buttons(chat.last) if b["text"].isdigit()] == ["1", "2", "3"]


@pytest.mark.parametrize("feature", ["passages", "cited", "named"])
def test_both_languages_fill_sentences_with_the_same_names(feature: str) -> None:
    said = [getattr(texts, feature) for texts in TEXTS.values()]
    for field in fields(said[0]):
        values = [getattr(each, field.name) for each in said]
        if all(isinstance(value, str) for value in values):
            names = {tuple(n for _, n, _, _ in Formatter().parse(value) if n) for value in values}
            assert len(names) == 1, field.name
