"""A command of the registry: what is typed, and what answers it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

InGroups: TypeAlias = Literal["all", "admins", "nobody"]


@dataclass(frozen=True, slots=True)
class Command:
    """`name` and its Vietnamese `alias` both call `callback`; both are ASCII, as Telegram asks.

    `for_guests`: it answers with one screen and keeps nothing about the chat, so that it may be
    called where the bot is no member: there it can send no files, and a chat's id may be that of
    another chat.
    `in_groups`: in whose menu it stands there.
    """

    name: str
    alias: str | None
    callback: Callable[..., Coroutine[Any, Any, None]]
    in_menu: bool = True
    for_guests: bool = True
    in_groups: InGroups = "all"
