from contextlib import closing
from pathlib import Path

import pytest

from data.library import Library
from data.load import load
from handlers.actions import ShowDocument, ShowDocuments
from tests.chat import KATE, Chat
from tests.conftest import CORPUS

CITED = "1. ✅ Tham mưu Bộ Chính trị ban hành Chỉ thị số 15-CT/TW ngày 24-02-2012"


@pytest.mark.parametrize("command", ["/doc", "/vanban"])
@pytest.mark.parametrize("code", ["15-CT/TW", "15-CT/TƯ", "chi thi 15", "CT 15", "Chỉ thị số 15"])
def test_a_document_is_shown_with_the_sentence_that_cites_it(
    chat: Chat, command: str, code: str
) -> None:
    answer = chat.say(f"{command} {code}")
    assert answer.text.startswith("📑 Chỉ thị 15-CT/TW — 1 lần\nBộ Chính trị · ngày 24/02/2012\n")
    assert CITED in answer.text
    assert "📄 10 nhiệm vụ nổi bật" in answer.text
    assert answer.entities("underline") == ["Chỉ thị số 15-CT/TW ngày 24-02-2012"]
    assert "15-CT/TW" in chat.press("1").entities("expandable_blockquote")[0]


def test_a_number_that_several_have_becomes_a_choice(chat: Chat) -> None:
    answer = chat.say("/doc 15")
    assert answer.text.startswith("🔎 15 — 2 văn bản\nBạn muốn xem văn bản nào?")
    assert "Chỉ thị 15-CT/TW" in answer.text
    assert chat.press("2").text.startswith("📑 ")


def test_a_document_that_is_not_cited_is_never_another_one(chat: Chat) -> None:
    answer = chat.say("/doc 35-CT/TW")
    assert answer.text.startswith("Không có báo cáo nào nhắc đến văn bản “35-CT/TW”.")
    assert "có thể không phải văn bản bạn hỏi:\n1. Chỉ thị 35" in answer.text
    assert chat.press("1").text.startswith("📑 Chỉ thị 35")


def test_alone_it_lists_all_documents_page_by_page(chat: Chat, library: Library) -> None:
    pages = [chat.say("/doc").text]
    assert pages[0].startswith("📑 Văn bản (32)")
    while any("›" in label for label in labels(chat)):
        pages.append(chat.press("›").text)
    lines = [line for page in pages for line in page.split("\n") if line[:1].isdigit()]
    assert len(lines) == len(set(lines)) == library.counts()["documents"]


def labels(chat: Chat) -> list[str]:
    rows = chat.last["reply_markup"]["inline_keyboard"]
    return [button["text"] for row in rows for button in row]


def test_a_card_and_a_year_lead_to_their_documents_and_back(chat: Chat) -> None:
    chat.say("/report 2014")
    listed = chat.press("📑 Văn bản")
    assert listed.text.startswith("📑 Văn bản (5)\n📄 Đảm bảo công tác")
    assert chat.press("📄 Báo cáo").text.startswith("📄 Đảm bảo công tác")
    chat.say("/year 2012")
    assert chat.press("📑 Văn bản").text.startswith("📑 Văn bản (23) · Năm 2012")
    assert "\n11. " in chat.press("2/3 ›").text
    assert chat.press("📅 2012").text.startswith("📅 Năm 2012")


def test_a_choice_is_paged_by_the_words_in_the_message(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
    first = chat.say("/doc nghị quyết", place=group)
    assert first.text.startswith("🔎 nghị quyết — ")
    second = chat.press("2/")
    assert "\n6. " in second.text
    assert chat.press("‹ 1/").text == first.text


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ("zzz", "Không có báo cáo nào nhắc đến văn bản “zzz”."),
        ("<b>", "Không có báo cáo nào nhắc đến văn bản “<b>”."),
        ('"* NEAR(', "Không có báo cáo nào nhắc đến"),
        ("🙂", "ít nhất một chữ hoặc số"),
        ("15 " * 100, "tối đa 200"),
    ],
)
def test_bad_input_gets_a_sentence(chat: Chat, asked: str, sentence: str) -> None:
    assert sentence in chat.say(f"/doc {asked}").text


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (ShowDocument("nope222222"), "Không còn báo cáo nào nhắc đến văn bản này."),
        (ShowDocuments("nope222222"), "Báo cáo này không còn trong kho."),
        (ShowDocuments("1999"), "Ở đây không nhắc đến văn bản nào."),
        (ShowDocuments("found"), "Nút này không còn hiệu lực."),
        (ShowDocuments("all", 900), "\n32. "),
    ],
)
def test_a_button_to_what_has_gone_says_so(
    chat: Chat, action: ShowDocument | ShowDocuments, sentence: str
) -> None:
    chat.say("/start")
    assert sentence in chat.forge(action.pack()).text


def test_a_document_has_a_link_that_holds_after_a_rebuild(chat: Chat, tmp_path: Path) -> None:
    chat.say("/doc 15")
    links = [
        button["callback_data"]
        for row in chat.last["reply_markup"]["inline_keyboard"]
        for button in row
    ]
    load(tmp_path / "again.db", [next(CORPUS.glob("001*"))])
    with closing(Library(tmp_path / "again.db")) as library, Chat(library) as after:
        answers = [after.say(f"/start {link}").text for link in links]
    assert any(answer.startswith("📑 Chỉ thị 15-CT/TW") for answer in answers)


def test_english(chat: Chat) -> None:
    assert chat.say("/doc 15-CT/TW", user=KATE).text.startswith(
        "📑 Chỉ thị 15-CT/TW — once\nBộ Chính trị · dated 24 February 2012"
    )
