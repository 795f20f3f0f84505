"""People who call the bot from where it is not: over an input field, or as a guest."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from bot.offline.inline import posted
from bot.offline.standing import placed
from bot.offline.text import detected
from bot.offline.world import AN, Chat, Person, World

LONGEST_QUERY = 256  # https://core.telegram.org/bots/api#inlinequery


class Callers:
    """Each thing they do comes back as the update that tells the bot of it."""

    world: World

    def inline_query(
        self, text: str, offset: str = "", user: Person = AN, chat_type: str = "private"
    ) -> dict[str, Any]:
        """The update that comes of typing `text` after the bot's name in a chat's input field.

        Raises:
            ValueError: no client sends so much.
        """
        if len(text) > LONGEST_QUERY:
            msg = f"no client sends {len(text)} characters"
            raise ValueError(msg)
        query = {
            "id": self._open(),
            "from": user.as_json(),
            "query": text,
            "offset": offset,
            "chat_type": chat_type,
        }
        return self._tell("inline_query", query)

    def choose(self, result: Mapping[str, Any], chat: Chat, user: Person = AN) -> dict[str, Any]:
        """The update that comes of a person's sending an inline result."""
        via = {"via_bot": self.world.bot.as_json()}
        return self._tell("message", chat.add(user, posted(result) | via))

    def call_as_guest(
        self, text: str, chat: Chat, user: Person = AN, reply_to: int | None = None
    ) -> dict[str, Any]:
        """The update that comes of naming the bot in a chat that was not opened to it."""
        fields = {"text": text, "entities": list(detected(text, []))}
        message = chat.add(user, fields | placed(chat, None, reply_to))
        identifier = self._open()
        self.world.calls_of_guest[identifier] = chat, message
        return self._tell("guest_message", message | {"guest_query_id": identifier})

    def _open(self) -> str:
        identifier = str(self.world.next_id())
        self.world.open_queries.add(identifier)
        return identifier

    def _tell(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        return {"update_id": self.world.next_id(), kind: copy.deepcopy(content)}
