"""Answers stay in the topic they were asked in, and in none where there is none."""

import logging

import pytest

from bot.offline.world import Chat as Place
from tests.chat import BINH, Chat

TOPIC, OTHER = 7, 9


@pytest.fixture
def forum(chat: Chat) -> Place:
    return chat.telegram.chat(-200, "supergroup", "Diễn đàn", topics=(TOPIC, OTHER))


@pytest.mark.parametrize("asked", ["/year 2014", "@baocao_bot 2014", "/khongco@baocao_bot"])
def test_an_answer_stays_in_its_topic(chat: Chat, forum: Place, asked: str) -> None:
    (message,) = chat.say(asked, place=forum, thread=TOPIC).messages
    assert (message["message_thread_id"], message["is_topic_message"]) == (TOPIC, True)
    assert message["reply_to_message"]["text"] == asked


def test_a_page_turned_stays_in_its_topic(chat: Chat, forum: Place) -> None:
    chat.say("/year 2014", place=forum, thread=TOPIC)
    chat.say("/year 2012", place=forum, thread=OTHER, user=BINH)
    (message,) = chat.press("2014 ▶", user=BINH).messages
    assert message["message_thread_id"] == OTHER


def test_the_general_topic_is_not_named(chat: Chat, forum: Place) -> None:
    answer = chat.say("/year 2014", place=forum)
    assert "message_thread_id" not in answer.turn.calls[0].params
    assert answer.text.startswith("📅 Năm 2014")


def test_a_reply_in_the_general_topic_is_in_a_thread_that_is_no_topic(
    chat: Chat, forum: Place
) -> None:
    said = chat.telegram.say("ai biết không?", chat=forum)["message"]
    answer = chat.say("/year 2014", place=forum, reply_to=said["message_id"])
    assert "message_thread_id" not in answer.turn.calls[0].params
    assert answer.text.startswith("📅 Năm 2014")


def test_nor_is_a_thread_of_replies_in_a_group_without_topics(chat: Chat) -> None:
    group = chat.telegram.chat(-100, "supergroup", "Văn phòng")
    said = chat.telegram.say("ai biết không?", chat=group)["message"]
    update = chat.telegram.say("/year 2014", chat=group, reply_to=said["message_id"])
    assert update["message"]["message_thread_id"] == said["message_id"]
    assert "message_thread_id" not in chat.happen(update).turn.calls[0].params


def test_a_reply_to_the_bot_in_a_topic_is_answered_there(chat: Chat, forum: Place) -> None:
    (first,) = chat.say("/year 2014", place=forum, thread=TOPIC).messages
    answer = chat.say("còn 2012?", place=forum, thread=TOPIC, reply_to=first["message_id"])
    assert answer.text.startswith("📅 Năm 2012")
    assert answer.messages[0]["message_thread_id"] == TOPIC


def test_a_year_said_in_a_topic_that_the_bot_opened_is_no_reply_to_it(
    chat: Chat, forum: Place
) -> None:
    update = chat.telegram.say("2012", chat=forum, thread=TOPIC)
    assert update["message"]["reply_to_message"]["forum_topic_created"]
    update["message"]["reply_to_message"]["from"] = chat.telegram.world.bot.as_json()
    assert not chat.happen(update).turn.calls


def test_only_the_asker_pages_and_of_a_deleted_question_everybody(chat: Chat, forum: Place) -> None:
    (message,) = chat.say("/year 2014", place=forum, thread=TOPIC).messages
    assert chat.press("2015 ▶", user=BINH).notices
    del forum.messages[message["reply_to_message"]["message_id"]]
    assert chat.press("2015 ▶", user=BINH).text.startswith("📅 Năm 2015")


def test_what_people_write_to_a_channel_is_answered_in_their_thread(
    chat: Chat, forum: Place
) -> None:
    """A channel's direct messages are topics of another kind, one for each person."""
    update = chat.telegram.say("/year 2014", chat=forum)
    update["message"]["direct_messages_topic"] = {"topic_id": 5}
    assert chat.happen(update).turn.calls[0].params["direct_messages_topic_id"] == "5"


@pytest.mark.parametrize(
    ("change", "told"),
    [("closed", "TOPIC_CLOSED"), ("deleted", "message thread not found")],
)
def test_a_topic_that_is_closed_or_deleted_is_left_in_peace(
    chat: Chat, forum: Place, caplog: pytest.LogCaptureFixture, change: str, told: str
) -> None:
    update = chat.telegram.say("/year 2014", chat=forum, thread=TOPIC)
    if change == "closed":
        forum.closed_topics.add(TOPIC)
    else:
        forum.topics.remove(TOPIC)
    turn = chat.conversation.happen(update)
    assert not turn.errors
    assert [refused.description for refused in turn.refusals] == [f"Bad Request: {told}"]
    assert not [each for each in caplog.records if each.levelno >= logging.WARNING]
