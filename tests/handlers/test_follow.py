"""Following: what is followed where, by whom, and the message when there is news."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.offline.world import Chat as Place
from bot.telling import tell_all
from data.library import Library
from data.load import load
from data.parsed import to_json
from data.state import Follow, State
from data.tidings import gather
from tests.chat import BINH, KATE, Answer, Chat
from tests.conftest import CORPUS
from tests.reports import report

ADMINS_ONLY = "Trong nhóm và kênh, chỉ quản trị viên mới đổi được mục này."
TITLE = "Sở Nội vụ tổng kết công tác năm 2021"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """The five reports, in a place of its own: more will be loaded."""
    shutil.copytree(CORPUS, tmp_path / "corpus")
    load(tmp_path / "reports.db", [tmp_path / "corpus"])
    return tmp_path / "reports.db"


@pytest.fixture
def chat(database: Path) -> Iterator[Chat]:
    with closing(Library(database)) as library, Chat(library) as chat:
        yield chat


@pytest.fixture
def load_more(database: Path) -> Callable[..., None]:
    """Loads so many more reports, as another process does while the bot serves."""

    def load_more(count: int, first: int = 0) -> None:
        numbers = range(first, first + count)
        lines = (to_json(report(f"new{number:07d}".replace("0", "x"))) for number in numbers)
        (database.parent / f"{first}.jsonl").write_text("\n".join(lines), "utf-8")
        assert load(database, [database.parent / f"{first}.jsonl"]).added == count

    return load_more


@pytest.fixture
def group(chat: Chat) -> Place:
    """A forum that Bình is an admin of."""
    group = chat.telegram.chat(-1001, "supergroup", topics=(7,))
    group.admins.add(BINH.id)
    return group


def state_of(chat: Chat) -> State:
    state: State = chat.conversation.application.bot_data.state
    return state


def told(chat: Chat) -> Answer:
    """What the bot sends of itself when it looks for news now."""
    conversation = chat.conversation
    data = conversation.application.bot_data
    gather(data.state, data.library)
    turn = conversation.let(tell_all(conversation.application.bot, data, asyncio.Event()))
    answer = Answer(turn)
    chat.last = answer.messages[-1] if answer.messages else chat.last
    return answer


def test_a_new_report_is_told_once(chat: Chat, load_more: Callable[..., None]) -> None:
    assert "chưa theo dõi gì" in chat.say("/follow").text
    begun = chat.say("/follow tổng kết công tác")
    assert begun.text.startswith("🔔 Từ giờ, khi có báo cáo mới về “tổng kết công tác”")
    assert not told(chat).messages, "what is there already is no news"
    load_more(1)
    answer = told(chat)
    assert answer.text.startswith("🔔 1 báo cáo mới về “tổng kết công tác”\n\n1. 📄 " + TITLE)
    assert "đăng ngày 05/01/2022" in answer.text
    assert not told(chat).messages
    assert chat.press("1").text.startswith(f"📄 {TITLE}")


def test_much_news_is_one_message(chat: Chat, load_more: Callable[..., None]) -> None:
    chat.say("/follow all", user=KATE)
    chat.say("/theodoi tất cả")
    load_more(1_007)
    vietnamese, english = told(chat).texts
    assert english.startswith("🔔 1,007 new reports\n\n1. 📄 " + TITLE)
    assert english.endswith("and 1,002 more reports")
    assert vietnamese.startswith("🔔 1.007 báo cáo mới\n")
    assert vietnamese.endswith("và 1.002 báo cáo khác")


def test_news_of_several_loads_that_were_not_told_are_one_message(
    chat: Chat, load_more: Callable[..., None]
) -> None:
    chat.say("/follow all")
    load_more(1)
    gather(state_of(chat), chat.conversation.application.bot_data.library)
    load_more(1, first=10)
    assert [text.split("\n")[0] for text in told(chat).texts] == ["🔔 2 báo cáo mới"]


def test_what_is_followed_is_listed_and_dropped_by_buttons(chat: Chat) -> None:
    for words in ("quy hoạch", "<b>2026</b>", "all"):
        chat.say(f"/follow {words}")
    answer = chat.say("/unfollow")
    assert "• quy hoạch\n• <b>2026</b>\n• mọi báo cáo" in answer.text
    assert answer.text.endswith("\n\nBấm 🔕 để thôi theo dõi một mục, hoặc gõ /unfollow tất cả.")
    assert answer.buttons == ["🔕 quy hoạch", "🔕 <b>2026</b>", "🔕 mọi báo cáo"]
    pressed = chat.press("🔕 quy hoạch")
    assert pressed.edited
    assert pressed.text.startswith("🔕 Đã thôi theo dõi “quy hoạch”.")
    assert pressed.buttons == ["🔕 <b>2026</b>", "🔕 mọi báo cáo"]
    assert "• <b>2026</b>\n• mọi báo cáo" in chat.say("/follow").text


def test_a_button_pressed_twice_or_forged_shows_what_is_followed(chat: Chat) -> None:
    chat.say("/follow quy hoạch")
    chat.say("/follow 2026", user=KATE)
    mine = chat.say("/follow").text
    chat.forgiven = ("message is not modified",)
    for forged in ("1W_2", "1W_999999", "1w"):
        assert not chat.forge(forged).messages
    assert chat.say("/follow").text == mine
    assert chat.say("/follow", user=KATE).buttons == ["🔕 2026"]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("/unfollow QUY HOACH", "🔕 Đã thôi theo dõi “QUY HOACH”."),
        ("/botheodoi an sinh", "Ở đây không theo dõi “an sinh”."),
        ("/unfollow tất cả", "🔕 Đã thôi theo dõi tất cả."),
        ("/unfollow all", "🔕 Đã thôi theo dõi tất cả."),
        ("/follow quy  hoach", "Ở đây đang theo dõi “quy hoach” rồi."),
        ("/follow a", "Bạn gõ ít nhất 2 chữ cái hoặc chữ số nhé."),
        ("/follow 🙂🙂", "Tôi cần ít nhất một chữ hoặc số"),
        (f"/follow {'dài ' * 100}", "tối đa 200"),
        ("/theodoi", "Đang theo dõi:\n• quy hoạch"),
        ("/theodõi", "Đang theo dõi:\n• quy hoạch"),
    ],
)
def test_what_is_said_to_follow_gets_a_sentence(chat: Chat, said: str, sentence: str) -> None:
    chat.say("/follow quy hoạch")
    assert sentence in chat.say(said).text


def test_a_chat_follows_twenty_things_at_most(chat: Chat) -> None:
    for number in range(20):
        chat.say(f"/follow việc {number}")
    answer = chat.say("/follow việc 20")
    assert answer.text.startswith("Mỗi cuộc trò chuyện chỉ theo dõi được tối đa 20 mục.")
    assert len(answer.buttons) == 20
    chat.press(0)
    assert chat.say("/follow việc 20").text.startswith("🔔 Từ giờ")


def test_in_groups_admins_follow_topic_by_topic(
    chat: Chat, group: Place, load_more: Callable[..., None]
) -> None:
    assert chat.say("/follow 2021", place=group, thread=7).text == ADMINS_ONLY
    chat.say("/follow 2021", place=group, thread=7, user=BINH)
    assert "chưa theo dõi gì" in chat.say("/follow", place=group).text
    load_more(1)
    (message,) = told(chat).messages
    assert (message["chat"]["id"], message["message_thread_id"]) == (-1001, 7)
    listed = chat.press("🔔 Đang theo dõi")
    assert listed.buttons == ["🔕 2021"]
    assert chat.press("🔕 2021").notices == [ADMINS_ONLY]
    assert "Đã thôi theo dõi" in chat.press("🔕 2021", user=BINH).text
    assert chat.say("/unfollow all", place=group).text == ADMINS_ONLY


def test_a_channel_can_follow(chat: Chat, load_more: Callable[..., None]) -> None:
    channel = chat.telegram.chat(-1002, "channel")
    chat.say("/follow all", place=channel)
    load_more(1)
    assert [message["chat"]["id"] for message in told(chat).messages] == [-1002]


def test_what_a_deleted_topic_followed_is_told_in_the_group(
    chat: Chat, group: Place, load_more: Callable[..., None]
) -> None:
    chat.say("/follow all", place=group, thread=7, user=BINH)
    load_more(1)
    group.topics.clear()
    (message,) = told(chat).messages
    assert "message_thread_id" not in message
    assert state_of(chat).follows.all() == [Follow(1, -1001, 0, "", "vi")]


def test_a_group_that_becomes_a_supergroup_keeps_following(chat: Chat) -> None:
    group, supergroup = chat.telegram.chat(-5, "group"), chat.telegram.chat(-1005, "supergroup")
    group.admins.add(BINH.id)
    chat.say("/follow 2021", place=group, user=BINH)
    chat.say("/language en", place=group, user=BINH)
    for place, told_by in (
        (group, {"migrate_to_chat_id": supergroup.id}),
        (supergroup, {"migrate_from_chat_id": group.id}),
    ):
        message = place.add(BINH, told_by)
        update = {"update_id": chat.telegram.world.next_id(), "message": dict(message)}
        assert not chat.happen(update).messages
    assert [each.chat for each in state_of(chat).follows.all()] == [supergroup.id]
    assert chat.say("/follow", place=supergroup).text.startswith("Following:\n• 2021")


def test_a_closed_chat_is_forgotten_and_the_others_are_told(
    chat: Chat, load_more: Callable[..., None]
) -> None:
    chat.say("/follow all", user=KATE)
    chat.say("/follow all")
    load_more(1)
    del chat.telegram.world.chats[KATE.id]
    assert len(told(chat).messages) == 1
    assert [each.chat for each in state_of(chat).follows.all()] == [4001]


def test_an_unwritable_state_is_said(chat: Chat) -> None:
    state_of(chat).connection.execute("PRAGMA query_only = ON")
    turn = chat.conversation.say("/follow all")
    assert Answer(turn).text.startswith("Hiện tôi chưa ghi lại được lựa chọn của bạn.")
