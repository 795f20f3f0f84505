"""What words find: hits, passages, a topic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.vietnamese import fold, nfc
from handlers.actions.action import MOST_BYTES, VERSION, Action
from handlers.actions.written import AskedByWords, Order, Scope, Words


@dataclass(frozen=True, slots=True)
class ShowHits(Action):
    """Another page of search hits; the words searched for stand in the message itself."""

    letter = "s"
    in_message = True
    page: int = 0


@dataclass(frozen=True, slots=True)
class SearchFor(Action):
    """The first page of a search: for links, which have no message to keep the words in."""

    letter = "A"
    words: Words

    @classmethod
    def within_limits(cls, words: str) -> SearchFor | None:
        """A search for the words as they are, or else without accents; None if too long so too.

        >>> SearchFor.within_limits("quy hoạch")
        SearchFor(words='quy hoạch')
        >>> SearchFor.within_limits("thủ tướng đã chỉ đạo những gì về chuyển đổi")
        SearchFor(words='thu tuong da chi dao nhung gi ve chuyen doi')
        >>> SearchFor.within_limits("nhiệm vụ " * 8)
        """
        room = MOST_BYTES - len(f"{VERSION}{cls.letter}_")
        return next(map(cls, _spelt_within(room, words)), None)


@dataclass(frozen=True, slots=True)
class AskAgain(Action):
    """What a command answers to words: for links, which open all of what a group sees little of."""

    letter = "a"
    command: AskedByWords
    words: Words

    @classmethod
    def within_limits(cls, command: AskedByWords, words: str) -> AskAgain | None:
        """The words as they are, or else without accents; None if they are too long so too.

        >>> AskAgain.within_limits("find", "quy hoạch")
        AskAgain(command='find', words='quy hoạch')
        >>> AskAgain.within_limits("people", "quy hoạch" * 8)
        """
        room = MOST_BYTES - len(f"{VERSION}{cls.letter}_{command}_")
        return next((cls(command, spelt) for spelt in _spelt_within(room, words)), None)


@dataclass(frozen=True, slots=True)
class ShowPassages(Action):
    """A page of passages; the words searched for stand in the message itself."""

    letter = "f"
    in_message = True
    scope: Scope = "all"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowTopic(Action):
    """Another page of a topic's tasks; its words stand in the message itself."""

    letter = "o"
    in_message = True
    order: Order = "newest"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowChart(Action):
    """The chart of the topic in the message."""

    letter = "O"
    in_message = True


def _spelt_within(room: int, words: str) -> Iterator[str]:
    """The words as they are, and without accents, that so many bytes hold as base64: 3 in 4."""
    spelt = (nfc(words), fold(words))
    return (each for each in spelt if len(each.encode()) <= room * 3 // 4)
