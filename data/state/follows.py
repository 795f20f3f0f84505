"""What is followed, chat by chat."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from data.state.changing import asking, changing
from data.vietnamese import fold

MOST = 20  # follows of one chat
_COLUMNS = "number, chat, thread, words, language"


@dataclass(frozen=True, slots=True)
class Follow:
    """Words that a chat follows, "" for every report; `thread` is 0 outside of topics."""

    number: int
    chat: int
    thread: int
    words: str
    language: str


class Follows:
    """The follows of one state file. Every method may raise StateError."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Use a connection to the file."""
        self._connection = connection

    def all(self) -> list[Follow]:
        """Every follow of every chat."""
        return self._where("true", [])

    def of(self, chat: int, thread: int) -> list[Follow]:
        """What is followed in a place, in the order in which it was begun."""
        return self._where("chat = ? AND thread = ?", [chat, thread])

    def count(self, chat: int) -> int:
        """How much a chat follows, in all its topics."""
        return len(self._where("chat = ?", [chat]))

    def add(self, chat: int, thread: int, words: str, language: str) -> bool:
        """Begins to follow words; False if that is so already, whatever accents they have."""
        statement = """INSERT OR IGNORE INTO follows (chat, thread, words, key, language)
            VALUES (?, ?, ?, ?, ?)"""
        values = [chat, thread, words, _key(words), language]
        with changing(self._connection):
            return self._connection.execute(statement, values).rowcount == 1

    def drop(self, chat: int, number: int) -> Follow | None:
        """Ends a follow of a chat and returns it; None if it has none of this number."""
        return next(iter(self._drop("chat = ? AND number = ?", [chat, number])), None)

    def drop_words(self, chat: int, thread: int, words: str) -> Follow | None:
        """Ends to follow words in a place and returns what ended; None if they were not."""
        where = "chat = ? AND thread = ? AND key = ?"
        return next(iter(self._drop(where, [chat, thread, _key(words)])), None)

    def drop_all(self, chat: int, thread: int) -> list[Follow]:
        """Ends all that is followed in a place and returns it."""
        return self._drop("chat = ? AND thread = ?", [chat, thread])

    def _drop(self, where: str, values: list[object]) -> list[Follow]:
        statement = f"DELETE FROM follows WHERE {where} RETURNING {_COLUMNS}"
        with changing(self._connection):
            return [Follow(*row) for row in self._connection.execute(statement, values).fetchall()]

    def _where(self, where: str, values: list[object]) -> list[Follow]:
        query = f"SELECT {_COLUMNS} FROM follows WHERE {where} ORDER BY number"
        with asking():
            return [Follow(*row) for row in self._connection.execute(query, values)]


def _key(words: str) -> str:
    return " ".join(fold(words).split())
