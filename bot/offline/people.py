"""What people do on Telegram: each thing comes back as the update that tells the bot of it."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from bot.offline.standing import placed, quoted
from bot.offline.text import detected
from bot.offline.world import (
    AN,
    ANONYMOUS_ADMIN,
    CHANNEL_SENDER,
    TELEGRAM,
    Chat,
    ChatType,
    Person,
    World,
)


class People:
    """Those in the chats of a world, the bot aside."""

    def __init__(self, world: World) -> None:
        """Have them act in `world`."""
        self.world = world

    def chat(
        self,
        identifier: int,
        kind: ChatType,
        title: str = "",
        *,
        topics: tuple[int, ...] = (),
    ) -> Chat:
        """Open a group, supergroup or channel; with topics it is a forum."""
        chat = Chat(identifier, kind, title or kind, is_forum=bool(topics), topics=set(topics))
        self.world.chats[identifier] = chat
        return chat

    def private(self, person: Person = AN) -> Chat:
        """The private chat of a person with the bot, opened at the first call."""
        chat = Chat(person.id, "private", person=person)
        return self.world.chats.setdefault(person.id, chat)

    def say(  # noqa: PLR0913, PLR0917  (all that a message may come with)
        self,
        text: str,
        user: Person = AN,
        chat: Chat | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
        entities: Sequence[Mapping[str, Any]] = (),
        channel: Chat | None = None,
    ) -> dict[str, Any]:
        """The update that comes of a person's message; `reply_to` is a message's id.

        Without a chat it is said in private; in a channel it is a post. `entities` come on top of
        those Telegram finds itself; `channel`: in whose name a group's member writes.
        """
        chat = chat or self.private(user)
        fields = _worded(text, entities)
        if user is ANONYMOUS_ADMIN:
            fields["sender_chat"] = chat.as_json()
        if channel:
            user, fields["sender_chat"] = CHANNEL_SENDER, channel.as_json()
        message = chat.add(user, fields | placed(chat, thread, reply_to))
        return self._update(_post("", chat) or "message", copy.deepcopy(message))

    def forward(self, post: Mapping[str, Any], group: Chat) -> dict[str, Any]:
        """The update of a channel's post that Telegram copies to the group linked to it."""
        origin = {name: post[name] for name in ("chat", "message_id", "date")}
        fields = _worded(post["text"]) | {
            "sender_chat": post["chat"],
            "is_automatic_forward": True,
            "forward_origin": {"type": "channel", **origin},
        }
        return self._update("message", copy.deepcopy(group.add(TELEGRAM, fields)))

    def edit(self, message: Mapping[str, Any], text: str, after: int = 1) -> dict[str, Any]:
        """The update that comes of a person's changing their message so many seconds later."""
        chat = self.world.chats[message["chat"]["id"]]
        kept = chat.messages[message["message_id"]]
        kept.pop("entities", None)
        kept.update(_worded(text), edit_date=kept["date"] + after)
        return self._update(_post("edited_", chat) or "edited_message", copy.deepcopy(kept))

    def press(
        self, message: Mapping[str, Any], button: Mapping[str, Any], user: Person = AN
    ) -> dict[str, Any]:
        """The update that comes of pressing a button under a message of the bot.

        It carries the message as it is now, or what is left of one that was deleted.

        Raises:
            KeyError: the button has no callback data: pressing it tells the bot nothing.
        """
        query = {
            "id": str(self.world.next_id()),
            "from": user.as_json(),
            "message": self._now(message),
            "chat_instance": str(message["chat"]["id"]),
            "data": button["callback_data"],
        }
        self.world.open_queries.add(query["id"])
        return self._update("callback_query", query)

    def press_inline(
        self, identifier: str, button: Mapping[str, Any], user: Person = AN
    ) -> dict[str, Any]:
        """The update of a press under a message that somebody sent by inline mode."""
        query = {
            "id": str(self.world.next_id()),
            "from": user.as_json(),
            "inline_message_id": identifier,
            "chat_instance": identifier,
            "data": button["callback_data"],
        }
        self.world.open_queries.add(query["id"])
        return self._update("callback_query", query)

    def _now(self, message: Mapping[str, Any]) -> dict[str, Any]:
        chat = self.world.chats[message["chat"]["id"]]
        now = copy.deepcopy(chat.messages.get(message["message_id"]))
        if now is None:
            return {"chat": chat.as_json(), "message_id": message["message_id"], "date": 0}
        replied = now.pop("reply_to_message", {}).get("message_id")
        topic = now.get("message_thread_id") if now.get("is_topic_message") else None
        told = copy.deepcopy(quoted(chat, replied, topic))
        return now | ({"reply_to_message": told} if told else {})

    def _update(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        return {"update_id": self.world.next_id(), kind: content}


def _worded(text: str, entities: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    found = [*map(dict, entities), *detected(text, list(map(dict, entities)))]
    return {"text": text} | ({"entities": found} if found else {})


def _post(edited: str, chat: Chat) -> str:
    """What an update is called in a channel; "" elsewhere."""
    return f"{edited}channel_post" if chat.type == "channel" else ""
