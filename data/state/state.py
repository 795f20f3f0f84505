"""The choices of chats, and what the bot notes for itself."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from data.state.changing import asking, changing
from data.state.follows import Follows
from data.state.news import News

_TABLES = ("chats", "follows", "news")


@dataclass(frozen=True, slots=True)
class Choice:
    """The language chosen in a chat, and the fingerprint of the menu set for it, if one is."""

    chat: int
    language: str
    menu: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept about a chat: its language, how many follows, how many reports to be told."""

    language: str | None = None
    follows: int = 0
    news: int = 0

    def __bool__(self) -> bool:
        """Whether anything is."""
        return self != Kept()


class State:
    """One open state file. Every method may raise StateError."""

    def __init__(self, connection: sqlite3.Connection, path: Path | None = None) -> None:
        """Use a connection whose tables are those of `schema`.

        `path` is the file that changes are kept in, None where they are not.
        """
        self.connection = connection
        self.path = path
        self.follows = Follows(connection)
        self.news = News(connection)

    def __enter__(self) -> Self:
        """Nothing to begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Closes the file."""
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self.connection.close()

    def language(self, chat: int) -> str | None:
        """The language chosen in a chat."""
        choice = self.choice(chat)
        return choice.language if choice else None

    def choice(self, chat: int) -> Choice | None:
        """What was chosen in a chat, None if nothing was."""
        with asking():
            query = "SELECT chat, language, menu FROM chats WHERE chat = ?"
            row = self.connection.execute(query, [chat]).fetchone()
        return Choice(*row) if row else None

    def choose_language(self, chat: int, language: str) -> None:
        """From now on a chat has this language."""
        statement = """INSERT INTO chats (chat, language) VALUES (?, ?)
            ON CONFLICT (chat) DO UPDATE SET language = excluded.language"""
        with changing(self.connection):
            self.connection.execute(statement, [chat, language])

    def choices(self, other_than: str) -> list[Choice]:
        """The choices of chats whose own menu is of another kind than this, "…:" and language."""
        query = "SELECT chat, language, menu FROM chats WHERE menu != ? || ':' || language"
        with asking():
            return [Choice(*row) for row in self.connection.execute(query, [other_than])]

    def set_menu(self, chat: int, menu: str | None) -> None:
        """Notes the fingerprint of the menu that a chat was given."""
        with changing(self.connection):
            self.connection.execute("UPDATE chats SET menu = ? WHERE chat = ?", [menu, chat])

    def note(self, name: str) -> str | None:
        """What was noted under a name."""
        with asking():
            query = "SELECT value FROM notes WHERE name = ?"
            row = self.connection.execute(query, [name]).fetchone()
        return row[0] if row else None

    def keep(self, name: str, value: str) -> None:
        """Notes something under a name; what was there goes."""
        with changing(self.connection):
            self.connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", [name, value])

    def move(self, chat: int, to: int) -> None:
        """A chat has another number now; what that had of its own already stays."""
        with changing(self.connection):
            for table in _TABLES:
                statement = f"UPDATE OR IGNORE {table} SET chat = ? WHERE chat = ?"
                self.connection.execute(statement, [to, chat])
                self.connection.execute(f"DELETE FROM {table} WHERE chat = ?", [chat])
            self.connection.execute("UPDATE chats SET menu = '' WHERE chat = ?", [to])

    def leave_thread(self, chat: int, thread: int) -> None:
        """A topic is gone: what was followed in it is followed in the chat itself."""
        with changing(self.connection):
            for table in ("follows", "news"):
                where = "WHERE chat = ? AND thread = ?"
                statement = f"UPDATE OR IGNORE {table} SET thread = 0 {where}"
                self.connection.execute(statement, [chat, thread])
                self.connection.execute(f"DELETE FROM {table} {where}", [chat, thread])

    def kept(self, chat: int) -> Kept:
        """All that is kept about a chat."""
        with asking():
            return self._kept(chat)

    def forget(self, chat: int) -> Kept:
        """Nothing of a chat is kept any more, nor to be found in the file; what it was."""
        with changing(self.connection):
            kept = self._kept(chat)
            for table in _TABLES:
                self.connection.execute(f"DELETE FROM {table} WHERE chat = ?", [chat])
        with asking():  # what was deleted is still in the log of changes, until it is emptied
            self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return kept

    def _kept(self, chat: int) -> Kept:
        query = """SELECT (SELECT language FROM chats WHERE chat = :chat),
            (SELECT count(*) FROM follows WHERE chat = :chat),
            (SELECT coalesce(sum(count), 0) FROM news WHERE chat = :chat)"""
        return Kept(*self.connection.execute(query, {"chat": chat}).fetchone())
