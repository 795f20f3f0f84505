"""What is said about what the bot keeps, and about deleting it. It has to stay true.

What is kept about a chat is in `data.state`, what is remembered for a while in `handlers.answered`
and `handlers.limits`, and what the logs hold in `bot.logs`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrivacyTexts:
    """The sentences of one language."""

    heading: str
    here: str  # before what is kept here
    nothing_here: str
    language: str  # {language}
    follows: Callable[[int], str]
    news: Callable[[int], str]  # new reports of which nothing was said yet
    kept: str
    remembered: str
    logged: str
    not_kept: str
    how: str  # to have it deleted
    delete: str  # button
    sure: str  # before what is kept here
    delete_now: str  # button
    leave: str  # button
    deleted: str  # before what was
    nothing_deleted: str
    delete_words: frozenset[str]  # folded: what people type after the command to have it deleted
