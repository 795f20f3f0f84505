"""The language of a chat: chosen, else the person's, else the bot's."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import Update

from bot.offline.world import AN, ANONYMOUS_ADMIN, Person
from bot.offline.world import Chat as Place
from bot.settings import Settings
from data.library import Library
from data.state import State
from handlers.context import Context
from handlers.menus import menu
from handlers.register import COMMANDS
from tests.chat import BINH, KATE, Answer, Chat

VI, EN = "Vâng, từ giờ ở đây tôi nói tiếng Việt.", "All right, I speak English here from now on."
ADMINS_ONLY = "Trong nhóm và kênh, chỉ quản trị viên mới đổi được mục này."


@pytest.fixture
def group(chat: Chat) -> Place:
    """A supergroup that Bình is an admin of."""
    group = chat.telegram.chat(-1001, "supergroup", topics=(7,))
    group.admins.add(BINH.id)
    return group


def menus_set(answer: Answer) -> list[tuple[str, str]]:
    """The scopes that a menu was set for, each with the first description in it."""
    calls = [call.params for call in answer.turn.calls if call.method == "setMyCommands"]
    values: list[tuple[Any, Any]] = [
        (json.loads(params["scope"]), json.loads(params["commands"])) for params in calls
    ]
    return [(scope["type"], commands[0]["description"]) for scope, commands in values]


def test_buttons_show_the_languages_and_tick_the_one_spoken(chat: Chat) -> None:
    answer = chat.say("/language")
    assert answer.text == "Bạn muốn tôi nói tiếng gì ở đây?"
    assert answer.buttons == ["✓ Tiếng Việt", "English"]
    pressed = chat.press("English")
    assert pressed.edited
    assert pressed.text == EN
    assert "a year's summary" in chat.say("/help").text
    assert chat.say("/ngonngu").buttons == ["Tiếng Việt", "✓ English"]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("/language en", EN),
        ("/language English", EN),
        ("/language tiếng anh", EN),
        ("/ngonngu tieng viet", VI),
        ("/language VI", VI),
        ("/ngônngữ anh", EN),  # with accents, which Telegram takes for no command
    ],
)
def test_a_language_is_called_by_any_of_its_names(chat: Chat, said: str, answer: str) -> None:
    assert chat.say(said).text == answer


@pytest.mark.parametrize("said", ["fr", "<b>", "tiếng " * 300])
def test_another_language_gets_a_sentence_and_the_buttons(chat: Chat, said: str) -> None:
    answer = chat.say(f"/language {said}")
    assert answer.text.startswith("Tôi chưa biết “")
    assert answer.buttons == ["✓ Tiếng Việt", "English"]


def test_what_a_person_chose_goes_before_their_telegram(chat: Chat) -> None:
    assert "a year's summary" in chat.say("/help", user=KATE).text
    chat.say("/language vi", user=KATE)
    assert "tổng hợp một năm" in chat.say("/help", user=KATE).text


def test_where_nothing_is_known_the_bot_speaks_its_own(library: Library) -> None:
    with Chat(library, Settings(language="en")) as chat:
        group = chat.telegram.chat(-1001, "supergroup")
        assert "a year's summary" in chat.say("/help", place=group).text


def test_in_a_group_only_admins_choose_and_for_all(chat: Chat, group: Place) -> None:
    assert chat.say("/language en", place=group).text == ADMINS_ONLY
    assert chat.say("/language en", place=group, user=BINH).text == EN
    assert "a year's summary" in chat.say("/help", place=group).text
    assert "tổng hợp một năm" in chat.say("/help").text, "their private chat is another"


def test_an_anonymous_admin_is_one(chat: Chat, group: Place) -> None:
    assert chat.say("/language en", place=group, user=ANONYMOUS_ADMIN).text == EN


def test_who_presses_must_be_an_admin_too(chat: Chat, group: Place) -> None:
    chat.say("/language", place=group)
    pressed = chat.press("English")
    assert pressed.notices == [ADMINS_ONLY]
    assert not pressed.messages
    chat.say("/language", place=group, user=BINH)
    assert chat.press("English", user=BINH).text == EN


def test_in_a_channel_who_may_post_may_choose(chat: Chat) -> None:
    channel = chat.telegram.chat(-1002, "channel")
    assert chat.say("/language en", place=channel).text == EN
    assert "a year's summary" in chat.say("/help", place=channel).text
    chat.say("/language", place=channel)
    chat.forgiven = ("user not found",)  # a reader, whom the offline server never saw there
    assert chat.press("Tiếng Việt").notices == [
        "In groups and channels only admins can change this."
    ]


def test_outside_of_any_chat_what_somebody_chose_for_themselves_holds(chat: Chat) -> None:
    application = chat.conversation.application
    group = chat.telegram.chat(-1003, "supergroup")
    group.admins.add(KATE.id)
    chat.say("/language vi", place=group, user=KATE)

    def language(user: Person) -> str:
        asked = {"id": "1", "from": user.as_json(), "query": "2012", "offset": ""}
        update = Update.de_json({"update_id": 1, "inline_query": asked}, application.bot)
        return Context.from_update(update, application).language

    assert [language(user) for user in (AN, KATE)] == ["vi", "en"]
    chat.say("/language en")
    assert language(AN) == "en"


def test_the_menu_of_the_chat_speaks_it_too(chat: Chat, group: Place) -> None:
    first = menu(COMMANDS, "private", "en")[0].description
    assert menus_set(chat.say("/language en")) == [("chat", first)]
    assert menus_set(chat.say("/language en")) == [], "it has that menu already"
    assert menus_set(chat.say("/language vi")) != []
    in_group = menus_set(chat.say("/language en", place=group, user=BINH))
    assert in_group == [("chat", first), ("chat_administrators", first)]


def test_what_cannot_be_kept_is_said(chat: Chat) -> None:
    state: State = chat.conversation.application.bot_data.state
    state.connection.execute("PRAGMA query_only = ON")
    turn = chat.conversation.say("/language en")
    assert Answer(turn).text.startswith("Hiện tôi chưa ghi lại được lựa chọn của bạn.")
    assert "tổng hợp một năm" in chat.say("/help").text
