"""A question that is edited has its answer edited, once, and is never answered twice."""

import datetime as dt
from functools import partial
from typing import Any

import pytest
from telegram import Chat as TelegramChat
from telegram import Message, Update
from telegram.ext import CommandHandler

from bot.offline.world import Chat as Place
from data.library import Library
from handlers.answered import Answered
from handlers.context import Context
from handlers.reply import post
from tests.chat import BINH, Answer, Chat

DAY = 24 * 60 * 60


def methods(answer: Answer) -> list[str]:
    return [call.method for call in answer.turn.calls]


@pytest.fixture
def group(chat: Chat) -> Place:
    return chat.telegram.chat(-100, "supergroup", "Văn phòng")


@pytest.mark.parametrize(
    ("first", "then", "start"),
    [
        ("/year 2012", "/year 2014", "📅 Năm 2014"),
        ("/year 2021", "/tasks 2012", "📄 10 nhiệm vụ nổi bật"),
        ("/year", "/search quy hoạch", "🔎 quy hoạch"),
        ("2012", "2014", "📅 Năm 2014"),
        ("nhiem vu noi bat", "15-CT/TW", "🔎 15-CT/TW"),
        ("/khongco", "/years", "Các năm có báo cáo"),
    ],
)
def test_an_edited_question_has_its_answer_edited(
    chat: Chat, first: str, then: str, start: str
) -> None:
    answer = chat.say(first).messages[0]
    edited = chat.edit(then)
    assert methods(edited) == ["editMessageText"]
    assert edited.messages[0]["message_id"] == answer["message_id"]
    assert edited.text.startswith(start)


@pytest.mark.parametrize(
    ("first", "then"),
    [("/year 2012", "/year 2014"), ("@baocao_bot 2012", "@baocao_bot 2014")],
)
def test_so_it_is_in_a_group(chat: Chat, group: Place, first: str, then: str) -> None:
    answer = chat.say(first, place=group).messages[0]
    for year, text in ((2014, then), (2012, first)):
        edited = chat.edit(text, place=group)
        assert methods(edited) == ["editMessageText"]
        assert edited.messages[0]["message_id"] == answer["message_id"]
        assert edited.text.startswith(f"📅 Năm {year}")


def test_a_post_in_a_channel_too(chat: Chat) -> None:
    channel = chat.telegram.chat(-300, "channel", "Tin nội bộ")
    post = chat.telegram.say("/year 2012", chat=channel)
    answer = chat.happen(post)
    edited = chat.happen(chat.telegram.edit(post["channel_post"], "/year 2014"))
    assert methods(edited) == ["editMessageText"]
    assert edited.messages[0]["message_id"] == answer.messages[0]["message_id"]


def test_of_two_questions_each_keeps_its_answer(chat: Chat, group: Place) -> None:
    mine = chat.telegram.say("/year 2012", chat=group)
    first = chat.happen(mine)
    second = chat.say("/year 2014", place=group, user=BINH)
    edited = chat.happen(chat.telegram.edit(mine["message"], "/year 2016"))
    assert edited.messages[0]["message_id"] == first.messages[0]["message_id"]
    kept = group.messages[second.messages[0]["message_id"]]
    assert kept["text"].startswith("📅 Năm 2014")


@pytest.mark.parametrize("first", ["/yaer 2012", "nam 2012 có gì"])
def test_what_becomes_a_question_is_answered(chat: Chat, group: Place, first: str) -> None:
    assert not chat.say(first, place=group).turn.calls
    answer = chat.edit("/year 2012", place=group)
    assert methods(answer) == ["sendMessage"]
    assert answer.messages[0]["reply_to_message"]["text"] == "/year 2012"
    assert methods(chat.edit("/year 2014", place=group)) == ["editMessageText"]


def test_what_is_no_question_any_more_keeps_its_answer(chat: Chat, group: Place) -> None:
    chat.say("/year 2012", place=group)
    assert not chat.edit("thôi khỏi", place=group).turn.calls


def test_an_edit_that_leaves_the_text_leaves_the_page_one_is_on(chat: Chat) -> None:
    chat.say("/year 2014")
    chat.press("2015 ▶")
    assert not chat.edit("/year 2014").turn.calls


def test_a_question_from_before_a_restart_is_not_answered_again(library: Library) -> None:
    with Chat(library) as before:
        before.say("/year 2012")
        telegram = before.telegram
        old = telegram.private().messages[1]
        old["date"] -= 60
    with Chat(library, telegram=telegram) as after:
        assert not after.happen(telegram.edit(old, "/year 2014")).turn.calls


@pytest.mark.parametrize(("after", "answered"), [(DAY, True), (DAY + 1, False)])
def test_an_edit_a_day_later_is_left_alone(chat: Chat, after: int, answered: bool) -> None:  # noqa: FBT001
    chat.say("/year 2012")
    assert bool(chat.edit("/year 2014", after=after).messages) is answered


def test_an_edit_whose_answer_was_deleted_is_left_alone(chat: Chat) -> None:
    answer = chat.say("/year 2012").messages[0]
    del chat.telegram.private().messages[answer["message_id"]]
    chat.forgiven = ("message to edit not found",)
    assert methods(chat.edit("/year 2014")) == ["editMessageText"]


@pytest.mark.parametrize(
    ("first", "then", "kind"),
    [
        ("/file 2012", "/file 2014", "document"),
        ("/year 2012", "/file 2014", "document"),
        ("/file 2012", "/year 2014", "text"),
    ],
)
def test_an_answer_that_is_a_file_gives_way_to_a_new_one(
    chat: Chat, group: Place, first: str, then: str, kind: str
) -> None:
    async def send_file(update: Update, context: Context) -> None:
        name = f"{context.words}.csv"
        send = partial(context.bot.send_document, document=b"n", filename=name)
        await post(update, context, send)

    chat.conversation.application.add_handler(CommandHandler("file", send_file), group=1)
    before = chat.say(first, place=group).messages[0]
    answer = chat.edit(then, place=group)
    (after,) = answer.messages
    assert kind in after
    assert methods(answer)[0] == "deleteMessage"
    assert before["message_id"] not in group.messages
    assert after["reply_to_message"]["text"] == then
    assert len(group.messages) == 2, "the question and its one answer"


def test_an_answer_of_two_messages_does_not_take_its_own_first_away(
    chat: Chat, group: Place
) -> None:
    async def send_two(update: Update, context: Context) -> None:
        for name in ("one", "two"):
            await post(update, context, partial(context.bot.send_message, text=name))

    chat.conversation.application.add_handler(CommandHandler("two", send_two), group=1)
    chat.say("/year 2012", place=group)
    assert chat.edit("/two", place=group).texts == ["one", "two"]
    assert [each["text"] for each in group.messages.values()] == ["/two", "one", "two"]


def test_of_more_questions_than_are_remembered_the_oldest_are_forgotten_not_answered_again() -> (
    None
):
    answered = Answered(most=2)
    start = dt.datetime.now(tz=dt.UTC).replace(microsecond=0)
    asked = [message(number, start + dt.timedelta(seconds=number)) for number in range(4)]
    for question in asked[:3]:
        answered.note(question, 100 + question.message_id)
    kept = [answer and answer.message_id for answer in map(answered.answer_to, asked)]
    assert kept == [None, 101, 102, None]
    edited = [message(each.message_id, each.date, text="/year 2014") for each in asked]
    assert [answered.may_answer(each) for each in edited] == [False, True, True, True]


def message(number: int, date: dt.datetime, **fields: Any) -> Message:
    place = TelegramChat(1, TelegramChat.PRIVATE)
    return Message(number, date, place, **{"text": "/year 2012", **fields})
