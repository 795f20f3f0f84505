"""Called in a chat that it is no member of, the bot answers there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation import buttons
from bot.offline.world import AN
from bot.offline.world import Chat as Place
from data.errors import DatabaseError
from data.library import Library
from handlers.texts import TEXTS
from tests.chat import KATE, Chat, payload

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"


@pytest.fixture
def elsewhere() -> Place:
    return Place(-300, "supergroup", "Nơi khác")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("@baocao_bot 2012", "📅 Năm 2012"),
        ("@BaoCao_Bot, năm 2012?", "📅 Năm 2012"),
        ("nhiệm vụ năm 2012 @baocao_bot", "📅 Năm 2012"),
        ("🙂 @baocao_bot 2012", "📅 Năm 2012"),
        ("@other_bot @baocao_bot 2012", "📅 Năm 2012"),
        ("@baocao_bot /year 2014", "📅 Năm 2014"),
        ("/year@baocao_bot 2014", "📅 Năm 2014"),
        ("@baocao_bot /nhiemvu 2012", f"📄 {TITLE_2012}\n\n✅ Đã làm (10)"),
        ("@baocao_bot 15-CT/TW", "🔎 15-CT/TW — 1 kết quả"),
        ("@baocao_bot nhim vu noii bat", "🔎 nhim vu noii bat — 1 kết quả"),
        ("@baocao_bot 2013", "Không có báo cáo nào về năm 2013."),
        ("@baocao_bot xyzzy qwrtp", "Không tìm thấy “xyzzy qwrtp”."),
        ("@baocao_bot /khongco", "Tôi không có lệnh /khongco"),
        ("@baocao_bot", "Bạn gọi tôi kèm câu hỏi nhé, ví dụ: @baocao_bot 2012"),
        ("@baocao_bot " + "nhiệm vụ " * 60, "Câu hỏi dài 539 ký tự"),
    ],
)
def test_a_call_is_understood_as_plain_text_is(
    chat: Chat, elsewhere: Place, text: str, start: str
) -> None:
    answer = chat.call_as_guest(text, place=elsewhere)
    assert answer.without_preface.startswith(start)
    assert len(answer.messages) == 1
    assert answer.messages[0]["reply_to_message"]["text"] == text


def test_a_report_is_found_by_its_id(chat: Chat, elsewhere: Place, library: Library) -> None:
    card = library.resolve("2012").found[0]
    answer = chat.call_as_guest(f"@baocao_bot {card.id}", place=elsewhere)
    assert answer.text.startswith(f"📄 {TITLE_2012}\n")


def test_without_a_question_what_is_replied_to_is_the_question(
    chat: Chat, elsewhere: Place
) -> None:
    said = elsewhere.add(KATE, {"text": "Chỉ thị 15-CT/TW nói gì nhỉ?"})["message_id"]
    answer = chat.call_as_guest("@baocao_bot", place=elsewhere, reply_to=said)
    assert "Tham mưu Bộ Chính trị ban hành Chỉ thị" in answer.text
    long = elsewhere.add(KATE, {"text": "nhiệm vụ " * 60})["message_id"]
    answer = chat.call_as_guest("@baocao_bot", place=elsewhere, reply_to=long)
    assert answer.text.startswith("Bạn gọi tôi kèm câu hỏi nhé")


@pytest.mark.parametrize("text", ["@baocao_bot /tasks 2012", "@baocao_bot /nhiệmvụ 2012"])
def test_what_is_not_for_guests_is_told_so(
    chat: Chat, elsewhere: Place, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    bot_data = chat.conversation.application.bot_data
    inside = [replace(command, for_guests=False) for command in bot_data.commands]
    monkeypatch.setattr(bot_data, "commands", inside)
    answer = chat.call_as_guest(text, place=elsewhere)
    assert answer.text.startswith("Lệnh /tasks chỉ dùng được khi nhắn riêng cho tôi")
    assert chat.say("/nhiệmvụ 2012").text.startswith(f"📄 {TITLE_2012}")


def test_a_picture_may_call_too(chat: Chat, elsewhere: Place) -> None:
    update = chat.telegram.call_as_guest("@baocao_bot", elsewhere)
    called = update["guest_message"]
    del called["text"], called["entities"]
    chat.happen(update | {"guest_message": called | {"photo": [], "caption": "@baocao_bot 2012"}})
    assert elsewhere.messages[elsewhere.last_id]["text"].startswith("📅 Năm 2012")


def test_of_what_replies_to_an_answer_only_a_reference_is_answered(
    chat: Chat, elsewhere: Place
) -> None:
    answer = chat.call_as_guest("@baocao_bot 2012", place=elsewhere).messages[0]["message_id"]
    for talk in ("cảm ơn nhé", "2012 vui thật", "hay quá 👍"):
        update = chat.telegram.call_as_guest(talk, elsewhere, reply_to=answer)
        assert not chat.conversation.happen(update).calls
    chat.telegram.world.open_queries.clear()
    for asked, start in (("2014", "📅 Năm 2014"), ("15-CT/TW", "🔎 15-CT/TW"), ("năm 2015", "📅")):
        again = chat.call_as_guest(asked, place=elsewhere, reply_to=answer)
        assert again.text.startswith(start)


def test_lists_are_as_short_as_in_groups_and_lead_to_private(chat: Chat, elsewhere: Place) -> None:
    answer = chat.call_as_guest("@baocao_bot /tasks 2012", place=elsewhere)
    assert "\n5. " in answer.text
    assert "\n6. " not in answer.text
    assert answer.buttons == ["1", "2", "3", "4", "5", "2/2 ›", "📄 Báo cáo"]
    for button in buttons(answer.messages[0]):
        address, _, payload = button["url"].partition("?start=")
        assert address == "https://t.me/baocao_bot"
        assert chat.say(f"/start {payload}").text


def test_pages_of_a_search_whose_words_no_link_holds_are_left_out(
    chat: Chat, elsewhere: Place
) -> None:
    answer = chat.call_as_guest("@baocao_bot can bo", place=elsewhere)
    assert "\n5. " in answer.text
    assert answer.buttons == ["1", "2", "3", "4", "5", "⤢ Xem đầy đủ"]
    whole = chat.say(f"/start {payload(answer.messages[0], 'Xem đầy đủ')}")
    assert whole.text.startswith(answer.text.splitlines()[0])
    assert "\n10. " in whole.text


def test_in_the_private_chat_of_two_people_it_is_a_guest_too(chat: Chat) -> None:
    theirs = Place(KATE.id, "private", person=KATE)
    answer = chat.call_as_guest("@baocao_bot /tasks 2012", place=theirs, user=AN)
    assert "\n6. " not in answer.text
    assert all("url" in button for button in buttons(answer.messages[0]))


def test_trouble_is_told_where_it_was_called(
    chat: Chat, elsewhere: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(Library, "search", broken)
    turn = chat.conversation.happen(chat.telegram.call_as_guest("@baocao_bot quy hoạch", elsewhere))
    assert not turn.refusals
    assert elsewhere.messages[elsewhere.last_id]["text"] == TEXTS["vi"].unavailable


def test_an_answer_that_comes_too_late_is_normal_life(chat: Chat, elsewhere: Place) -> None:
    update = chat.telegram.call_as_guest("@baocao_bot 2012", elsewhere)
    chat.telegram.world.open_queries.clear()
    chat.forgiven = ("query is too old",)
    assert not chat.happen(update).messages
