"""What is said of the bot's own life: it was away, or reads the reports again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ServingTexts:
    """The sentences of one language."""

    late: str
    reloading: str
    reloaded: Callable[[int, int, int], str]  # added, replaced, removed
    unchanged: str
    problems: Callable[[int], str]
    not_reloaded: str  # before the reason, in English as the command line tells it
