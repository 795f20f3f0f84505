"""A command of the registry: what is typed, and what answers it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Command:
    """`name` and its Vietnamese `alias` both call `callback`; both are ASCII, as Telegram asks."""

    name: str
    alias: str | None
    callback: Callable[..., Coroutine[Any, Any, None]]
    in_menu: bool = True
