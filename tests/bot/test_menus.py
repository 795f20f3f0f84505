"""Menus and descriptions: set in every scope and language when they changed, else not at all."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from telegram import BotCommandScopeAllGroupChats, BotCommandScopeChat
from telegram.error import BadRequest

from bot.menus import publish_menus, renew_chat_menus
from bot.offline.refusal import BotApiError
from bot.settings import Settings
from data.library import Library
from data.state import State
from handlers.command import Command
from handlers.menus import SCOPES, menu
from handlers.register import COMMANDS
from handlers.texts import TEXTS
from tests.chat import Chat

LANGUAGES = ["", "en", "vi"]


def publish(chat: Chat) -> list[tuple[str, str, str]]:
    """The calls that publishing takes: method, scope, language."""
    turn = chat.conversation.let(publish_menus(chat.conversation.application))
    return [
        (
            call.method,
            json.loads(call.params.get("scope", "{}")).get("type", ""),
            call.params.get("language_code", ""),
        )
        for call in turn.calls
    ]


def shown(chat: Chat, **asked: Any) -> list[str]:
    """The commands of a menu, as the server keeps it."""
    params = {name: json.dumps(v) if isinstance(v, dict) else v for name, v in asked.items()}
    answer = chat.telegram.call("getMyCommands", params)
    return [f"{each['command']}: {each['description']}" for each in answer]


def test_every_scope_and_language_is_set_once(chat: Chat) -> None:
    calls = publish(chat)
    menus = [call[1:] for call in calls if call[0] == "setMyCommands"]
    assert sorted(menus) == sorted((s.type, code) for s in SCOPES.values() for code in LANGUAGES)
    for method in ("setMyDescription", "setMyShortDescription"):
        assert sorted(call[2] for call in calls if call[0] == method) == LANGUAGES
    assert publish(chat) == [], "nothing changed"


def test_each_menu_is_of_its_audience_and_language(chat: Chat) -> None:
    publish(chat)
    private = shown(chat, scope={"type": "all_private_chats"}, language_code="en")
    assert "year: a year's summary" in private
    assert "language: choose the language here" in private
    group = shown(chat, scope={"type": "all_group_chats"})
    assert "year: tổng hợp một năm" in group
    assert not [each for each in group if each.startswith(("follow", "language", "years"))]
    admins = shown(chat, scope={"type": "all_chat_administrators"}, language_code="vi")
    assert set(group) < set(admins)
    assert "follow: báo khi có báo cáo mới" in admins
    assert shown(chat) == [], "the default scope is left alone"


def test_what_changed_is_published_anew(chat: Chat) -> None:
    publish(chat)
    data = chat.conversation.application.bot_data
    data.commands = [*data.commands[1:], Command("start", None, data.commands[0].callback)]
    assert len(publish(chat)) == 15
    data.language = "en"
    assert len(publish(chat)) == 15
    assert "start: begin" in shown(chat, scope={"type": "all_private_chats"})


def test_what_fails_is_tried_again_the_next_time(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def down(*_: object) -> None:
        raise BotApiError(502, "Bad Gateway")

    with monkeypatch.context() as patched:
        patched.setattr(chat.telegram, "call", down)
        assert publish(chat) == []
    assert "The command menus could not be set" in caplog.text
    assert len(publish(chat)) == 15


def test_without_a_state_file_menus_are_set_all_the_same(chat: Chat) -> None:
    state: State = chat.conversation.application.bot_data.state
    state.connection.execute("PRAGMA query_only = ON")
    assert len(publish(chat)) == 15


def test_chats_with_a_language_get_the_menu_of_a_new_version(library: Library) -> None:
    with Chat(library, Settings()) as chat:
        chat.say("/language en")
        application = chat.conversation.application
        renew = renew_chat_menus
        assert not chat.conversation.let(renew(application, asyncio.Event())).calls
        application.bot_data.commands = application.bot_data.commands[:2]
        turn = chat.conversation.let(renew(application, asyncio.Event()))
        assert [call.method for call in turn.calls] == ["setMyCommands"]
        own = shown(chat, scope={"type": "chat", "chat_id": 4001})
        assert own == ["year: a year's summary", "years: years with reports"]
        assert not chat.conversation.let(renew(application, asyncio.Event())).calls


@pytest.mark.parametrize("language", sorted(TEXTS))
@pytest.mark.parametrize("audience", sorted(SCOPES))
def test_menus_keep_to_telegrams_limits(audience: Any, language: str) -> None:
    for command in menu(COMMANDS, audience, language):
        assert 1 <= len(command.command) <= 32
        assert 1 <= len(command.description) <= 256


@pytest.mark.parametrize(
    ("scope", "refusal"),
    [
        (BotCommandScopeChat(-999), "Chat not found"),
        (BotCommandScopeChat(-1002), "Can't change commands in channel chats"),
        (SCOPES["group"], None),
    ],
)
def test_the_offline_server_knows_scopes(chat: Chat, scope: Any, refusal: str | None) -> None:
    chat.telegram.chat(-1002, "channel")
    bot = chat.conversation.application.bot
    setting = bot.set_my_commands([("help", "x")], scope)
    if refusal is None:
        chat.conversation.let(setting)
        assert shown(chat, scope=BotCommandScopeAllGroupChats().to_dict()) == ["help: x"]
    else:
        with pytest.raises(BadRequest, match=refusal):
            chat.conversation.let(setting)
