"""Manners in a chat that several people share."""

import logging
import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.offline.request import OfflineRequest
from bot.offline.world import AN, ANONYMOUS_ADMIN, Membership, Person
from bot.offline.world import Chat as Place
from data.library import Library
from data.load import load
from data.parsed import to_json
from handlers.views import year as views
from handlers.views.screen import Screen
from tests.chat import BINH, KATE, Answer, Chat, payload
from tests.reports import report

NOT_YOURS = "Danh sách này là của người đã hỏi. Bạn gõ lệnh để có danh sách của mình nhé."
ANOTHER_BOT = Person(7000000002, "Bot khác", "other_bot", is_bot=True)


@pytest.fixture
def group(chat: Chat) -> Place:
    return chat.telegram.chat(-100, "supergroup", "Văn phòng")


@pytest.mark.parametrize("command", ["/nam@baocao_bot 2012", "/YEAR@Baocao_Bot 2012", "/year 2012"])
def test_a_command_is_answered_once_in_reply_to_it(chat: Chat, group: Place, command: str) -> None:
    answer = chat.say(command, place=group)
    assert len(answer.messages) == 1
    assert answer.text.startswith("📅 Năm 2012")
    assert answer.messages[0]["reply_to_message"]["text"] == command


@pytest.mark.parametrize(
    "text",
    [
        "/year@other_bot 2012",
        "/khongco 2012",
        "/khongco@other_bot",
        "/năm@other_bot 2012",
        "/năm 2012",
        "nhiệm vụ năm 2012",
        "2012",
        "15-CT/TW",
        "hỏi @other_bot năm 2012",
        "baocao_bot năm 2012",
        "viết cho a@baocao_bot.vn",
    ],
)
def test_what_is_not_said_to_the_bot_is_left_alone(chat: Chat, group: Place, text: str) -> None:
    assert not chat.say(text, place=group).turn.calls


def test_a_command_it_has_not_is_told_only_where_it_is_named(chat: Chat, group: Place) -> None:
    assert "không có lệnh /khongco" in chat.say("/khongco@baocao_bot", place=group).text
    assert chat.say("/năm@baocao_bot 2012", place=group).text.startswith("📅 Năm 2012")


@pytest.mark.parametrize("by", ["bot", "card"])
def test_what_no_person_typed_is_left_alone(chat: Chat, group: Place, by: str) -> None:
    update = chat.telegram.say("/year 2012", ANOTHER_BOT if by == "bot" else AN, group)
    if by == "card":
        update["message"]["via_bot"] = chat.telegram.world.bot.as_json()
    assert not chat.happen(update).turn.calls


@pytest.mark.parametrize(
    ("asked", "start"),
    [
        ("/year 2012", "📅 Năm 2012"),
        ("/tasks 2012", "📄 10 nhiệm vụ nổi bật"),
        ("/search cán bộ", "🔎 cán bộ — 20 kết quả"),
        (
            "/search công tác cán bộ trong tổ chức đảng",
            "🔎 cong tac can bo trong to chuc dang — 10 kết quả",
        ),
        ("/topic cán bộ", "📈 cán bộ — 30 việc"),
        ("/doc nghị quyết", "🔎 nghị quyết — 10 văn bản"),
    ],
)
def test_a_shortened_list_opens_whole_in_private(
    chat: Chat, group: Place, asked: str, start: str
) -> None:
    short = chat.say(asked, place=group)
    assert numbers(short) == [1, 2, 3, 4, 5]
    whole = chat.say(f"/start {payload(short.messages[0], 'Xem đầy đủ')}")
    assert whole.messages[0]["chat"]["type"] == "private"
    assert whole.text.startswith(start)
    assert numbers(whole)[:7] == [1, 2, 3, 4, 5, 6, 7]
    assert "⤢ Xem đầy đủ" not in whole.buttons


def test_the_passages_that_a_group_does_not_see_open_in_private(chat: Chat, group: Place) -> None:
    short = chat.say("/find cán bộ", place=group)
    assert numbers(short) == [1, 2, 3]
    whole = chat.say(f"/start {payload(short.messages[0], 'Xem đầy đủ')}")
    assert whole.text.startswith("🔎 cán bộ — 5 báo cáo")
    assert numbers(whole) == [*range(1, 9)]
    assert "⤢ Xem đầy đủ" not in chat.say("/find lấy phiếu tín nhiệm", place=group).buttons


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("/report 2021", "📅 Năm 2021 — 8 báo cáo"),
        ("/report so noi vu", "🔎 so noi vu — "),
        ("/tasks Sở Nội vụ", "🔎 Sở Nội vụ — "),
    ],
)
def test_a_choice_that_is_cut_short_opens_whole_in_private(
    tmp_path: Path, asked: str, whole: str
) -> None:
    file = tmp_path / "many.jsonl"
    title = report().title
    many = [replace(report(f"many22222{n}"), title=f"{title} ({n})") for n in range(8)]
    file.write_text("\n".join(map(to_json, many)), "utf-8")
    load(tmp_path / "many.db", [file])
    with closing(Library(tmp_path / "many.db")) as library, Chat(library) as chat:
        group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
        short = chat.say(asked, place=group)
        assert short.text.startswith("Có nhiều báo cáo")
        assert numbers(short) == [1, 2, 3, 4, 5]
        answer = chat.say(f"/start {payload(short.messages[0], 'Xem đầy đủ')}")
        assert answer.text.startswith(whole)
        assert numbers(answer)[:8] == [*range(1, 9)]


@pytest.mark.parametrize(
    "asked", ["/years", "/report 2012", "/tasks bc7skgfzbk", "/search " + "nhiệm vụ " * 12]
)
def test_what_is_whole_or_fits_no_link_has_no_button_to_the_whole(
    chat: Chat, group: Place, asked: str
) -> None:
    if asked.startswith("/tasks"):
        chat.say(asked, place=group)
        answer = chat.press("1")  # a task
    else:
        answer = chat.say(asked, place=group)
    assert answer.text
    assert "⤢ Xem đầy đủ" not in answer.buttons


def numbers(answer: Answer) -> list[int]:
    return [int(number) for number in re.findall(r"(?m)^(\d+)[.)] ", answer.text)]


def test_an_anonymous_admin_asks_for_everybody_in_the_group(chat: Chat, group: Place) -> None:
    chat.say("/year 2014", place=group, user=ANONYMOUS_ADMIN)
    assert chat.press("2015 ▶", user=BINH).text.startswith("📅 Năm 2015")
    assert chat.press("2016 ▶", user=KATE).text.startswith("📅 Năm 2016")


def test_who_writes_as_a_channel_pages_and_so_does_everybody(chat: Chat, group: Place) -> None:
    channel = chat.telegram.chat(-300, "channel", "Tin nội bộ")
    chat.say("/year 2014", place=group, user=BINH, channel=channel)
    assert chat.press("2015 ▶", user=BINH).text.startswith("📅 Năm 2015")
    assert chat.press("2016 ▶", user=KATE).text.startswith("📅 Năm 2016")


def test_a_list_whose_question_was_deleted_is_everybodys(chat: Chat, group: Place) -> None:
    question = chat.say("/year 2014", place=group).messages[0]["reply_to_message"]
    assert chat.press("2015 ▶", user=BINH).notices == [NOT_YOURS]
    del group.messages[question["message_id"]]
    assert chat.press("2015 ▶", user=BINH).text.startswith("📅 Năm 2015")


def test_people_who_page_at_once_do_not_disturb_each_other(chat: Chat, group: Place) -> None:
    mine = chat.say("/tasks 2012", place=group).messages[0]
    theirs = chat.say("/year 2014", place=group, user=BINH).messages[0]
    assert chat.press("2/2 ›", on=mine).text.count("\n6. ") == 1
    assert chat.press("2015 ▶", on=theirs, user=BINH).text.startswith("📅 Năm 2015")
    theirs = group.messages[theirs["message_id"]]
    assert chat.press("2016 ▶", on=theirs).notices == [NOT_YOURS]
    assert chat.press("‹ 1/2", on=group.messages[mine["message_id"]], user=BINH).notices
    assert group.messages[mine["message_id"]]["text"].count("\n6. ") == 1
    assert theirs["text"].startswith("📅 Năm 2015")
    assert "\n1. " in chat.press("‹ 1/2", on=group.messages[mine["message_id"]]).text


def test_a_post_in_a_channel_is_answered_there(chat: Chat) -> None:
    channel = chat.telegram.chat(-300, "channel", "Tin nội bộ")
    answer = chat.say("/year 2014", place=channel)
    assert answer.text.startswith("📅 Năm 2014")
    assert answer.messages[0]["chat"]["id"] == channel.id
    assert chat.press("2015 ▶", user=BINH).text.startswith("📅 Năm 2015")
    for text in ("năm 2014", "@baocao_bot năm 2014", "/khongco"):
        assert not chat.say(text, place=channel).turn.calls


def test_a_channels_post_is_not_answered_again_in_its_group(chat: Chat, group: Place) -> None:
    channel = chat.telegram.chat(-300, "channel", "Tin nội bộ")
    answer = chat.say("/year 2014", place=channel)
    for post in (channel.messages[1], answer.messages[0]):
        assert not chat.happen(chat.telegram.forward(post, group)).turn.calls


def test_not_even_while_it_is_being_answered(
    chat: Chat, group: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Different chats are answered at once: the copy comes while the answer is on its way."""
    channel = chat.telegram.chat(-300, "channel", "Tin nội bộ")
    post = chat.telegram.say("/year 2014", chat=channel)
    copy = chat.telegram.forward(post["channel_post"], group)
    application, do_request = chat.conversation.application, OfflineRequest.do_request

    async def meanwhile(
        self: OfflineRequest, url: str, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        if url.endswith("/sendMessage"):
            await application.process_update(Update.de_json(copy, application.bot))
        return await do_request(self, url, *args, **kwargs)

    monkeypatch.setattr(OfflineRequest, "do_request", meanwhile)
    answer = chat.happen(post)
    assert [message["chat"]["id"] for message in answer.messages] == [channel.id]


def test_a_post_of_a_channel_without_the_bot_is_answered_in_its_group(
    chat: Chat, group: Place
) -> None:
    channel = chat.telegram.chat(-300, "channel", "Tin nội bộ")
    post = chat.telegram.say("/year 2014", chat=channel)["channel_post"]
    answer = chat.happen(chat.telegram.forward(post, group))
    assert answer.messages[0]["chat"]["id"] == group.id
    assert chat.press("2015 ▶", user=BINH).text.startswith("📅 Năm 2015")


def test_a_group_that_became_a_supergroup_is_answered_there(chat: Chat) -> None:
    old = chat.telegram.chat(-5, "group", "Phòng")
    new = chat.telegram.chat(-1005, "supergroup", "Phòng")
    old.migrated_to = new.id
    chat.forgiven = ("group chat was upgraded",)
    answer = chat.say("/year 2012", place=old)
    assert [message["chat"]["id"] for message in answer.messages] == [new.id]
    assert "reply_to_message" not in answer.messages[0], "its numbers mean other messages there"


CLOSED = {
    "kicked": "Forbidden: bot was kicked from the supergroup chat",
    "muted": "Bad Request: not enough rights to send text messages to the chat",
}


@pytest.mark.parametrize("how", CLOSED)
@pytest.mark.parametrize(
    "asked", ["/year 2012", "/search", "@baocao_bot 2012", "/khongco@baocao_bot"]
)
def test_a_chat_that_is_closed_to_the_bot_is_left_in_peace(
    chat: Chat, group: Place, caplog: pytest.LogCaptureFixture, how: Membership, asked: str
) -> None:
    group.bot_is = how
    turn = chat.conversation.happen(chat.telegram.say(asked, chat=group))
    assert not turn.errors
    assert not turn.messages
    assert [refused.description for refused in turn.refusals] == [CLOSED[how]], "asked once"
    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]


@pytest.mark.parametrize(
    "raised", [Forbidden("bot was kicked"), BadRequest("CHAT_WRITE_FORBIDDEN"), ChatMigrated(-9)]
)
def test_wherever_a_closed_chat_is_noticed_nothing_is_said(
    chat: Chat,
    group: Place,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    raised: TelegramError,
) -> None:
    def closed(*_: object) -> Screen:
        raise raised

    monkeypatch.setattr(views, "summary", closed)
    turn = chat.conversation.happen(chat.telegram.say("/year 2012", chat=group))
    assert turn.errors == (raised,)
    assert not turn.calls
    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]


def test_a_supergroup_that_is_gone_too_is_asked_once(chat: Chat, group: Place) -> None:
    group.migrated_to = -9
    turn = chat.conversation.happen(chat.telegram.say("/year 2012", chat=group))
    assert not turn.errors
    assert len(turn.refusals) == len(turn.calls) == 2


def test_a_bot_kicked_before_a_press_is_no_error(chat: Chat, group: Place) -> None:
    chat.say("/year 2014", place=group)
    group.bot_is = "kicked"
    chat.forgiven = ("Forbidden: bot was kicked",)
    assert not chat.press("2015 ▶").messages


def test_an_answer_to_a_question_that_is_gone_stands_for_itself(chat: Chat, group: Place) -> None:
    update = chat.telegram.say("/year 2012", chat=group)
    group.messages.clear()
    assert "reply_to_message" not in chat.happen(update).messages[0]


@pytest.fixture
def long_corpus(tmp_path: Path) -> Path:
    whole = report()
    first = whole.tasks[0]
    tasks = [replace(first, n=n, headline=f"Việc thứ {n}") for n in range(1, 24)]
    file = tmp_path / "long.jsonl"
    file.write_text(to_json(replace(whole, tasks=tuple(tasks))), "utf-8")
    return file


def test_a_long_list_paged_by_two_through_a_restart_and_a_reload_shows_every_task_once(
    long_corpus: Path, tmp_path: Path
) -> None:
    database = tmp_path / "long.db"
    load(database, [long_corpus])
    with closing(Library(database)) as library, Chat(library) as chat:
        telegram, group = chat.telegram, chat.telegram.chat(-100, "supergroup", "Văn phòng")
        asked = {who: chat.say("/tasks aaaa222222", place=group, user=who) for who in (BINH, KATE)}
        lists = {who: answer.messages[0]["message_id"] for who, answer in asked.items()}
        forward = {who: numbers(answer) for who, answer in asked.items()}
        turn_pages("›", 2, chat, lists, forward)
    with closing(Library(database)) as library, Chat(library, telegram=telegram) as chat:
        turn_pages("›", 1, chat, lists, forward)
        database.unlink()
        load(database, [long_corpus])
        turn_pages("›", 1, chat, lists, forward)
        back: dict[Person, list[int]] = {BINH: [], KATE: []}
        turn_pages("‹", 3, chat, lists, back)
    with closing(Library(database)) as library, Chat(library, telegram=telegram) as chat:
        turn_pages("‹", 1, chat, lists, back)
    for who in (BINH, KATE):
        assert forward[who] == [*range(1, 24)]
        assert sorted(back[who]) == [*range(1, 21)]


def turn_pages(
    arrow: str,
    times: int,
    chat: Chat,
    lists: dict[Person, int],
    seen: dict[Person, list[int]],
) -> None:
    """Both turn their own list by turns, and try to turn the other's."""
    messages = chat.telegram.world.chats[-100].messages
    for _ in range(times):
        for who, other in ((BINH, KATE), (KATE, BINH)):
            seen[who] += numbers(chat.press(arrow, on=messages[lists[who]], user=who))
            assert chat.press(0, on=messages[lists[who]], user=other).notices == [NOT_YOURS]
