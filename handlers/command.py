"""A command of the registry: what is typed, and what answers it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

InGroups: TypeAlias = Literal["all", "admins", "nobody"]


@dataclass(frozen=True, slots=True)
class Command:
    """`name` and its Vietnamese `alias` both call `callback`; both are ASCII, as Telegram asks.

    `in_groups`: in whose menu it stands there.
    """

    name: str
    alias: str | None
    callback: Callable[..., Coroutine[Any, Any, None]]
    in_menu: bool = True
    in_groups: InGroups = "all"
