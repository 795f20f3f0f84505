"""The command menus: which commands stand in whose menu, and the menu of one chat."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterable, Sequence
from typing import Any, Literal, TypeAlias

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
)
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import ExtBot

from data.state import State
from handlers.command import Command
from handlers.texts import TEXTS

logger = logging.getLogger(__name__)

Audience: TypeAlias = Literal["private", "group", "admins"]

SCOPES: dict[Audience, BotCommandScope] = {
    "private": BotCommandScopeAllPrivateChats(),
    "group": BotCommandScopeAllGroupChats(),
    "admins": BotCommandScopeAllChatAdministrators(),
}
_IN_GROUPS = {"private": {"all", "admins", "nobody"}, "group": {"all"}, "admins": {"all", "admins"}}


def menu(commands: Iterable[Command], audience: Audience, language: str) -> list[BotCommand]:
    """What stands in somebody's menu, in a language."""
    said = TEXTS[language].commands
    return [
        BotCommand(command.name, said[command.name])
        for command in commands
        if command.in_menu and command.in_groups in _IN_GROUPS[audience]
    ]


def fingerprint(commands: Sequence[Command]) -> str:
    """What is equal as long as no menu of any audience and language changed."""
    menus = [
        (audience, language, [(each.command, each.description) for each in shown])
        for audience in SCOPES
        for language in TEXTS
        for shown in [menu(commands, audience, language)]
    ]
    return f"{zlib.crc32(repr(menus).encode()):08x}"


async def set_chat_menu(
    bot: ExtBot[Any], state: State, chat: int, commands: Sequence[Command]
) -> None:
    """Gives a chat the menu in the language it chose, where it has another one.

    A chat's own menu goes before that of all chats and of all admins, so a group is given both.
    """
    choice = state.choice(chat)
    if choice is None:
        return
    wanted = f"{fingerprint(commands)}:{choice.language}"
    if choice.menu == wanted:
        return
    try:
        for audience, scope in _scopes_of(chat):
            shown = menu(commands, audience, choice.language)
            await bot.set_my_commands(shown, scope)
    except (BadRequest, Forbidden) as problem:  # a chat that is closed to us
        logger.debug("Chat %s takes no menu: %s", chat, problem)
    except TelegramError as problem:
        logger.warning("The menu of chat %s could not be set: %s", chat, problem)
        return
    state.set_menu(chat, wanted)


async def remove_chat_menu(bot: ExtBot[Any], chat: int) -> None:
    """Takes a chat's own menu away, so that it has that of all chats again."""
    try:
        for _, scope in _scopes_of(chat):
            await bot.delete_my_commands(scope)
    except TelegramError as problem:  # it stays, in a language that is no longer chosen
        logger.debug("A chat keeps its menu: %s", problem)


def _scopes_of(chat: int) -> list[tuple[Audience, BotCommandScope]]:
    if chat > 0:  # https://core.telegram.org/bots/api#chat: only groups and channels are negative
        return [("private", BotCommandScopeChat(chat))]
    return [
        ("group", BotCommandScopeChat(chat)),
        ("admins", BotCommandScopeChatAdministrators(chat)),
    ]
