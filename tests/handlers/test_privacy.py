"""What the bot says it keeps is what it keeps, and it goes at once when somebody wants that."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.app import build_application
from bot.offline.request import OfflineRequest
from bot.offline.server import OfflineTelegram
from bot.offline.world import AN, ANONYMOUS_ADMIN
from bot.offline.world import Chat as Place
from bot.settings import Settings
from data.library import Library
from data.state import Kept, State, Tidings, in_memory, open_state
from data.state.news import Unknown
from data.state.schema import TABLES
from handlers.answered import Answered
from tests.chat import BINH, KATE, Chat

NOTHING = "Về cuộc trò chuyện này, tôi chưa lưu gì."
NOTHING_DELETED = "Về cuộc trò chuyện này, tôi không lưu gì cả nên không có gì để xoá."
ADMINS_ONLY = "Trong nhóm và kênh, chỉ quản trị viên mới đổi được mục này."
ABOUT_CHATS = {"chats", "follows", "news"}


def state_of(chat: Chat) -> State:
    state: State = chat.conversation.application.bot_data.state
    return state


@pytest.fixture
def group(chat: Chat) -> Place:
    """A supergroup that Bình is an admin of, and that follows something."""
    group = chat.telegram.chat(-1001, "supergroup", topics=(7,))
    group.admins.add(BINH.id)
    chat.say("/follow quy hoạch", place=group, user=BINH)
    return group


@pytest.mark.parametrize("command", ["/privacy", "/riengtu", "/riêngtư", "riêng tư", "/privacy gì"])
def test_it_says_what_is_kept_and_what_is_not(chat: Chat, command: str) -> None:
    answer = chat.say(command)
    assert answer.text.startswith(f"Tôi lưu gì, không lưu gì\n\n{NOTHING}\n\n")
    assert "/privacy xoá" in answer.text
    assert answer.buttons == [], "there is nothing to delete"


def test_it_counts_what_is_kept_here(chat: Chat) -> None:
    chat.say("/language vi")
    chat.say("/follow quy hoạch")
    chat.say("/follow 15-CT/TW")
    answer = chat.say("/privacy")
    listed = "Đang lưu về cuộc trò chuyện này:\n• ngôn ngữ đã chọn: Tiếng Việt\n• 2 mục theo dõi\n"
    assert listed in answer.text
    assert answer.buttons == ["🗑 Xoá những gì đang lưu"]
    assert NOTHING in chat.say("/privacy", user=BINH).text


@pytest.mark.parametrize("command", ["/privacy delete", "/privacy xoá", "/riengtu xóa", "/privacy"])
def test_everything_is_deleted_after_asking_once_more(chat: Chat, command: str) -> None:
    chat.say("/language en")
    chat.say("/language vi")
    chat.say("/follow quy hoạch")
    chat.say(command)
    if command == "/privacy":
        chat.press("🗑 Xoá những gì đang lưu")
    assert state_of(chat).kept(AN.id) == Kept("vi", 1), "asking deletes nothing"
    pressed = chat.press("🗑 Xoá hết")
    assert pressed.edited
    assert pressed.text == "Đã xoá:\n• ngôn ngữ đã chọn: Tiếng Việt\n• 1 mục theo dõi"
    assert not state_of(chat).kept(AN.id)
    assert chat.say("/follow").text.startswith("Ở đây chưa theo dõi gì.")
    assert chat.say("/privacy delete").text == NOTHING_DELETED


def test_the_chat_has_the_menu_of_all_chats_again(chat: Chat) -> None:
    chat.say("/language en")
    profile = chat.telegram.world.profile
    assert [key for key in profile if f"chat_id={AN.id}" in key]
    chat.say("/privacy delete")
    chat.press("🗑 Delete it")
    assert not [key for key in profile if f"chat_id={AN.id}" in key]


def test_whoever_thinks_better_of_it_keeps_all(chat: Chat) -> None:
    chat.say("/follow quy hoạch")
    chat.say("/privacy xoá")
    assert chat.press("Thôi, giữ lại").text.startswith("Tôi lưu gì, không lưu gì")
    assert state_of(chat).kept(AN.id) == Kept(None, 1)


def test_in_groups_admins_delete(chat: Chat, group: Place) -> None:
    assert "• 1 mục theo dõi" in chat.say("/privacy", place=group).text
    assert chat.press("🗑 Xoá những gì").notices == [ADMINS_ONLY]
    assert chat.say("/privacy xoá", place=group).text == ADMINS_ONLY
    asked = chat.say("/privacy xoá", place=group, user=BINH).messages[0]
    assert chat.press("🗑 Xoá hết", on=asked).messages == [], "another one's question"
    assert state_of(chat).kept(group.id)
    assert chat.press("🗑 Xoá hết", on=asked, user=BINH).text == "Đã xoá:\n• 1 mục theo dõi"
    assert not state_of(chat).kept(group.id)


def test_a_forged_button_and_an_anonymous_admin_are_asked_for_the_right_too(
    chat: Chat, group: Place
) -> None:
    chat.say("/privacy", place=group)
    assert chat.forge("1V_yes").notices == [ADMINS_ONLY]
    chat.say("/privacy delete", place=group, user=ANONYMOUS_ADMIN)
    assert chat.press("🗑 Xoá hết").notices == [ADMINS_ONLY], "whoever presses is no admin"
    assert chat.press("🗑 Xoá hết", user=BINH).text == "Đã xoá:\n• 1 mục theo dõi"


def test_no_link_deletes_without_asking(chat: Chat) -> None:
    chat.say("/follow quy hoạch")
    answer = chat.say("/start 1V_yes")
    assert answer.text.startswith("Xoá hết những gì đang lưu")
    assert state_of(chat).kept(AN.id)
    assert chat.say("/start 1V_no").text.startswith("Liên kết này không còn hiệu lực.")


def test_only_this_chat_is_forgotten(chat: Chat, group: Place) -> None:
    chat.say("/follow quy hoạch")
    chat.say("/privacy delete")
    chat.press("🗑 Xoá hết")
    assert state_of(chat).kept(group.id) == Kept(None, 1)


def test_what_is_still_to_be_told_goes_too() -> None:
    state = in_memory()
    state.follows.add(1, 0, "quy hoạch", "vi")
    tidings = [Tidings(chat, 0, ("a", "b"), 2, ("quy hoạch",)) for chat in (1, 2)]
    assert state.news.note(Unknown((("a", ("a",)), ("b", ("b",)))), tidings)
    assert state.forget(1) == Kept(None, 1, 2)
    assert state.forget(1) == Kept()
    assert state.kept(2) == Kept(None, 0, 2)


def test_nothing_that_is_deleted_can_be_read_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "reports-state.db"
    words, chat = "điều không ai nên thấy", 4001
    state, _ = open_state(path)
    with state:
        for n in range(20):
            state.follows.add(chat, 0, f"{words} {n}", "vi")
        assert words.encode() in contents(path)
        assert state.forget(chat).follows == 20
        assert words.encode() not in contents(path), "also while the file is in use"


def contents(path: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(path.parent.glob(f"{path.name}*")))


def test_whatever_the_file_keeps_about_a_chat_is_forgotten() -> None:
    """A new table about chats, or a column, is a reason to look at `/privacy` and its words."""
    assert {name for name, spec in TABLES.items() if "chat" in spec["columns"]} == ABOUT_CHATS
    columns = {column for name in ABOUT_CHATS for column in TABLES[name]["columns"]}
    assert columns == {
        *("chat", "language", "menu", "number", "thread", "words", "key"),
        *("reports", "count", "not_before"),
    }


def test_no_question_is_written_anywhere(library: Library, tmp_path: Path) -> None:
    state, _ = open_state(tmp_path / "state.db")
    with state, Chat(library) as chat:
        chat.conversation.application.bot_data.state = state
        for said in ("bimatcuatoi", "/search bimatcuatoi", "/year bimatcuatoi", "@baocao_bot hi"):
            chat.say(said)
        chat.inline("bimatcuatoi")
    assert b"bimat" not in contents(tmp_path / "state.db")


def test_of_a_question_that_was_answered_only_a_hash_is_remembered(chat: Chat) -> None:
    chat.say("/search bimatcuatoi")
    answered: Answered = chat.conversation.application.bot_data.answered
    assert "Answer(message_id=" in repr(vars(answered))
    assert "bimatcuatoi" not in repr(vars(answered))
    assert chat.edit("/year 2012").edited, "it is known all the same that the text is another"


def test_what_a_deleted_chat_asked_is_forgotten_as_well(chat: Chat) -> None:
    chat.say("/language vi")
    answered: Answered = chat.conversation.application.bot_data.answered
    chat.say("/privacy delete")
    chat.press("🗑 Xoá hết")
    assert str(AN.id) not in repr(vars(answered))


def test_what_cannot_be_deleted_is_said(chat: Chat) -> None:
    chat.say("/follow quy hoạch")
    chat.say("/privacy delete")
    state_of(chat).connection.execute("PRAGMA query_only = ON")
    update = chat.telegram.press(chat.last, {"callback_data": "1V_yes"}, AN)
    turn = chat.conversation.happen(update)
    assert [call.method for call in turn.calls] == ["answerCallbackQuery"]
    assert turn.notices[0].startswith("Hiện tôi chưa ghi lại được")


def test_guests_are_sent_to_the_private_chat(chat: Chat) -> None:
    elsewhere = Place(-300, "supergroup", "Nơi khác")
    answer = chat.call_as_guest("@baocao_bot /privacy", place=elsewhere)
    assert answer.text.startswith("Lệnh /privacy chỉ dùng được khi nhắn riêng cho tôi")


def test_in_english(chat: Chat) -> None:
    assert chat.say("/privacy", user=KATE).text.startswith("What I keep, and what I don't")


def test_state_is_the_only_thing_that_outlives_the_process(library: Library) -> None:
    application = build_application(Settings(), library, OfflineRequest(OfflineTelegram()))
    assert application.persistence is None
