"""What there is to say about following: in the chat that follows, and when there is news."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FollowTexts:
    """The sentences of one language."""

    all_words: frozenset[str]  # folded: what people type for "every report"
    every: str  # every report, as a thing to follow
    begun: str  # {what}
    begun_all: str
    already: str  # {what}
    ended: str  # {what}
    ended_all: str
    not_followed: str  # {what}
    list: str  # heading
    nothing: str
    how: str
    how_to_end: str
    too_short: str  # {least}
    full: str  # {most}
    news: Callable[[int], str]  # heading: that many new reports
    about: str  # {what}, after the heading
    others: Callable[[int], str]  # that many more than are named
    open_list: str  # button
