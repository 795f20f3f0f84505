"""Who and what there is on the server's side: people, chats, their messages, open questions."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.offline.parameters import Parameters
from bot.offline.refusal import BotApiError, refuse

ChatType = Literal["private", "group", "supergroup", "channel"]
Membership = Literal["member", "muted", "kicked"]


@dataclass(frozen=True, slots=True)
class Person:
    """A user, or a bot."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = None
    is_bot: bool = False

    def as_json(self) -> dict[str, Any]:
        """The Bot API's User."""
        fields = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        optional = {"username": self.username, "language_code": self.language_code}
        return fields | {name: value for name, value in optional.items() if value}


AN = Person(4001, "An", "an_nguyen", "vi")
BAOCAO = Person(7000000001, "Báo cáo", "baocao_bot", is_bot=True)
# Whoever is anonymous admin of a group writes as this user, in the name of the group.
ANONYMOUS_ADMIN = Person(1087968824, "Group", "GroupAnonymousBot", is_bot=True)
# Whoever writes in a channel's name, and what forwards a channel's posts to its group.
CHANNEL_SENDER = Person(136817688, "Channel", "Channel_Bot", is_bot=True)
TELEGRAM = Person(777000, "Telegram")


@dataclass(slots=True)
class Chat:
    """A chat with all its messages, as Bot API objects by their ids."""

    id: int
    type: ChatType = "private"
    title: str = ""
    person: Person | None = None
    is_forum: bool = False
    topics: set[int] = field(default_factory=set)
    closed_topics: set[int] = field(default_factory=set)
    bot_is: Membership = "member"
    migrated_to: int | None = None
    admins: set[int] = field(default_factory=set)  # user ids
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)
    last_id: int = 0

    def as_json(self) -> dict[str, Any]:
        """The Bot API's Chat."""
        if self.person:
            name = self.person.as_json()
            names = {key: name[key] for key in ("first_name", "username") if key in name}
            return {"id": self.id, "type": self.type} | names
        forum = {"is_forum": True} if self.is_forum else {}
        return {"id": self.id, "type": self.type, "title": self.title} | forum

    def add(self, sender: Person, fields: dict[str, Any]) -> dict[str, Any]:
        """Keep a new message of `sender` and return it. In a channel the channel is who says it."""
        self.last_id += 1
        told = {"message_id": self.last_id, "chat": self.as_json(), "date": int(time.time())}
        in_channel = self.type == "channel"
        author = {"sender_chat": self.as_json()} if in_channel else {"from": sender.as_json()}
        self.messages[self.last_id] = told | author | fields
        return self.messages[self.last_id]


@dataclass(slots=True)
class World:
    """All that the methods of the Bot API read and change."""

    bot: Person = BAOCAO
    chats: dict[int, Chat] = field(default_factory=dict)
    open_queries: set[str] = field(default_factory=set)
    calls_of_guest: dict[str, tuple[Chat, dict[str, Any]]] = field(default_factory=dict)
    updates: deque[dict[str, Any]] = field(default_factory=deque)
    webhook: dict[str, Any] = field(default_factory=dict)
    profile: dict[tuple[str, ...], Any] = field(default_factory=dict)
    inline_messages: dict[str, dict[str, Any]] = field(default_factory=dict)
    last_id: int = 100

    def next_id(self) -> int:
        """A number not given before, for updates, queries and files."""
        self.last_id += 1
        return self.last_id

    def chat(self, params: Parameters) -> Chat:
        """The chat that the parameter `chat_id` names.

        Raises:
            BotApiError: there is none, or none any more where the bot is in.
        """
        if not params.text("chat_id"):
            refuse("chat_id is empty")
        chat = self.chats.get(params.number("chat_id") or 0) or refuse("chat not found")
        if chat.bot_is == "kicked":
            by = "blocked by the user" if chat.person else f"kicked from the {chat.type} chat"
            raise BotApiError(403, f"Forbidden: bot was {by}")
        if chat.migrated_to:
            told = "Bad Request: group chat was upgraded to a supergroup chat"
            raise BotApiError(400, told, {"migrate_to_chat_id": chat.migrated_to})
        return chat

    def message(self, params: Parameters, purpose: str) -> tuple[Chat, dict[str, Any]]:
        """The message that `chat_id` and `message_id` name, and its chat.

        Raises:
            BotApiError: "message to {purpose} not found".
        """
        chat = self.chat(params)
        message = chat.messages.get(params.number("message_id") or 0)
        return chat, message or refuse(f"message to {purpose} not found")

    def close_query(self, identifier: str) -> None:
        """Take a query as answered.

        Raises:
            BotApiError: it was answered before, or there never was such a query.
        """
        if identifier not in self.open_queries:
            refuse("query is too old and response timeout expired or query ID is invalid")
        self.open_queries.remove(identifier)


def not_found() -> BotApiError:
    """What a wrong address, a malformed token or an unknown method is answered with."""
    return BotApiError(404, "Not Found")
