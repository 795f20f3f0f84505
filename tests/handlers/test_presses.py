"""Every press of a button is answered exactly once, soon, and whatever happens meanwhile."""

import asyncio
import logging
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from telegram.error import BadRequest

from bot.conversation import Message, Turn, buttons
from bot.offline.request import OfflineRequest
from bot.offline.world import Chat as Place
from data.errors import DatabaseError
from data.library import Library
from data.load import load
from handlers import reply
from handlers.actions import ShowTasks, ShowYear
from handlers.texts import TEXTS
from handlers.views import year as views
from handlers.views.screen import Screen
from tests.chat import BINH, Chat, find

CORPUS = Path(__file__).parents[2] / "data" / "corpus"


def methods(turn: Turn) -> list[str]:
    return [call.method for call in turn.calls]


def unseen(message: Message) -> Message:
    """A message as Telegram gives it when it is too old or deleted."""
    return {"chat": message["chat"], "message_id": message["message_id"], "date": 0}


def press(chat: Chat, label: str) -> Turn:
    """Without failing the test for an error, as `Chat.press` does."""
    return chat.conversation.happen(chat.telegram.press(chat.last, find(chat.last, label)))


def test_an_answered_press_shows_the_screen_first(chat: Chat) -> None:
    chat.say("/year 2014")
    assert methods(chat.press("2015 ▶").turn) == ["editMessageText", "answerCallbackQuery"]


def test_a_slow_edit_does_not_keep_the_button_busy(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The edit is held up until the press is answered: without that the test would hang."""
    answered = asyncio.Event()
    do_request = OfflineRequest.do_request

    async def slow(self: OfflineRequest, url: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        if url.endswith("/editMessageText"):
            await asyncio.wait_for(answered.wait(), 20)
        result = await do_request(self, url, *args, **kwargs)
        if url.endswith("/answerCallbackQuery"):
            answered.set()
        return result

    chat.say("/year 2014")
    monkeypatch.setattr(reply, "_PATIENCE", 0.01)
    monkeypatch.setattr(OfflineRequest, "do_request", slow)
    answer = chat.press("2015 ▶")
    assert methods(answer.turn) == ["answerCallbackQuery", "editMessageText"]
    assert answer.text.startswith("📅 Năm 2015")


def test_a_press_whose_edit_fails_late_was_answered_and_is_logged(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    chat.say("/year 2014")
    monkeypatch.setattr(reply, "_PATIENCE", 0)
    monkeypatch.setattr(views, "summary", lambda *_: Screen("<b>"))
    turn = press(chat, "2015 ▶")
    assert methods(turn).count("answerCallbackQuery") == 1
    assert not chat.telegram.world.open_queries
    assert [record.levelname for record in caplog.records] == ["ERROR"]


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        (KeyError("a bug"), TEXTS["vi"].trouble),
        (DatabaseError("gone"), TEXTS["vi"].unavailable),
        (None, TEXTS["vi"].trouble),  # Telegram refuses the screen
    ],
)
def test_a_press_that_fails_is_told_so_in_its_one_answer(
    chat: Chat,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    raised: Exception | None,
    told: str,
) -> None:
    def broken(*_: object) -> Screen:
        if raised:
            raise raised
        return Screen("<b>")

    before = chat.say("/year 2014").text
    monkeypatch.setattr(views, "summary", broken)
    turn = press(chat, "2015 ▶")
    assert turn.notices == [told]
    assert methods(turn).count("answerCallbackQuery") == 1
    assert isinstance(turn.errors[0], type(raised) if raised else BadRequest)
    assert chat.telegram.private().messages[chat.last["message_id"]]["text"] == before
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_a_press_that_was_answered_in_vain_still_turns_the_page(chat: Chat) -> None:
    """Telegram forgets a query after some seconds: "query is too old"."""
    chat.say("/year 2014")
    update = chat.telegram.press(chat.last, find(chat.last, "2015 ▶"))
    chat.telegram.world.open_queries.clear()
    chat.forgiven = ("query is too old",)
    assert chat.happen(update).text.startswith("📅 Năm 2015")


def test_a_message_that_was_deleted_is_left_alone(chat: Chat) -> None:
    message = chat.say("/year 2014").messages[0]
    del chat.telegram.private().messages[message["message_id"]]
    chat.forgiven = ("message to edit not found",)
    assert not chat.press("2015 ▶").messages


def test_a_message_too_old_to_be_seen_is_turned_all_the_same(chat: Chat) -> None:
    chat.say("/year 2014")
    update = chat.telegram.press(chat.last, find(chat.last, "2015 ▶"))
    update["callback_query"]["message"] = unseen(update["callback_query"]["message"])
    assert chat.happen(update).text.startswith("📅 Năm 2015")


def test_hits_under_a_message_too_old_to_be_seen_say_so_and_lead_on(chat: Chat) -> None:
    chat.say("/search can bo")
    update = chat.telegram.press(chat.last, find(chat.last, "2/2 ›"))
    update["callback_query"]["message"] = unseen(update["callback_query"]["message"])
    answer = chat.happen(update)
    assert answer.text.startswith("Nút này không còn hiệu lực.")
    assert answer.buttons == ["📅 Các năm", "❔ Cách dùng"]


@pytest.mark.parametrize(
    ("data", "start"), [(ShowYear(2014).pack(), "📅 Năm 2014"), ("0_forged", "thẻ")]
)
def test_a_button_under_a_message_sent_by_inline_mode(chat: Chat, data: str, start: str) -> None:
    button = {"text": "▶", "callback_data": data}
    chat.telegram.world.inline_messages["BAAAA"] = {
        "text": "thẻ",
        "reply_markup": {"inline_keyboard": [[button]]},
    }
    answer = chat.happen(chat.telegram.press_inline("BAAAA", button, BINH))
    assert methods(answer.turn).count("answerCallbackQuery") == 1
    message = chat.telegram.world.inline_messages["BAAAA"]
    assert message["text"].startswith(start)
    assert button not in buttons(message)


def test_a_button_under_a_picture_is_answered_beside_it(chat: Chat) -> None:
    """No text can take a picture's place; the new message is still the asker's."""
    group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
    question = chat.telegram.say("/topic quy hoạch", chat=group)["message"]
    button = {"text": "📅 2014", "callback_data": ShowYear(2014).pack()}
    picture = group.add(
        chat.telegram.world.bot,
        {
            "photo": [{"file_id": "a", "file_unique_id": "a", "width": 1, "height": 1}],
            "reply_to_message": question,
            "reply_markup": {"inline_keyboard": [[button]]},
        },
    )
    assert chat.press("📅 2014", on=picture, user=BINH).notices
    answer = chat.press("📅 2014", on=picture)
    assert methods(answer.turn) == ["sendMessage", "answerCallbackQuery"]
    assert answer.messages[0]["reply_to_message"]["message_id"] == question["message_id"]
    assert chat.press("2015 ▶").edited


def test_a_reload_between_two_presses_shows_at_the_next(tmp_path: Path) -> None:
    database = tmp_path / "reports.db"
    load(database, [CORPUS])
    with closing(Library(database)) as library, Chat(library) as chat:
        first = chat.say("/tasks 2012").text
        chat.press("📄 Báo cáo")
        database.unlink()
        load(database, [CORPUS])
        assert chat.press("✅").text == first


def test_a_report_that_a_reload_took_away_says_so_and_leads_on(tmp_path: Path) -> None:
    database, corpus = tmp_path / "reports.db", tmp_path / "corpus"
    corpus.mkdir()
    for file in CORPUS.iterdir():
        (corpus / file.name).write_bytes(file.read_bytes())
    load(database, [corpus])
    with closing(Library(database)) as library, Chat(library) as chat:
        chat.say("/tasks 2012")
        gone = ShowTasks("bc7skgfzbk").pack()
        for file in corpus.iterdir():
            if "10 nhiệm vụ nổi bật" in file.read_text("utf-8"):
                file.unlink()
        database.unlink()
        load(database, [corpus])
        answer = chat.forge(gone)
        assert answer.text == "Báo cáo này không còn trong kho."
        assert answer.buttons == ["📅 Các năm", "❔ Cách dùng"]


def test_two_replicas_serve_one_list_by_turns(library: Library) -> None:
    with Chat(library) as one, Chat(library, telegram=one.telegram) as other:
        group: Place = one.telegram.chat(-100, "supergroup", "Văn phòng")
        one.say("/year 2014", place=group)
        assert other.press("2015 ▶", on=one.last).text.startswith("📅 Năm 2015")
        assert one.press("2016 ▶", on=other.last).text.startswith("📅 Năm 2016")
        assert other.press("2017 ▶", on=one.last, user=BINH).notices


def test_normal_life_is_not_worth_a_warning(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING)
    chat.say("/year 2014")
    chat.forgiven = ("message is not modified", "message to edit not found")
    chat.forge(ShowYear(2014).pack())
    chat.telegram.private().messages.clear()
    chat.press("2015 ▶")
    assert not caplog.records
