"""Inline mode in the terminal: `/inline words` shows what a client lists over its input field.

The list is a message with numbered buttons, as all else in the terminal; a number sends the result
to the chat, as tapping it does.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.conversation import Conversation, Message, Turn
from bot.offline.callers import LONGEST_QUERY
from bot.offline.tags import utf16_length

COMMAND = "/inline"
_IN_A_ROW = 10
_MORE = {"vi": "Xem tiếp", "en": "More"}


@dataclass(frozen=True, slots=True)
class Listed(Turn):
    """A turn of which something is shown that the bot itself did not send."""

    listed: tuple[Message, ...] = ()

    @property
    def messages(self) -> list[Message]:
        """What is shown."""
        return list(self.listed)


class InlineField:
    """The field in which somebody types the bot's name and some words."""

    def __init__(self, conversation: Conversation, language: str) -> None:
        """Speak `language` where the field itself has something to say."""
        self._conversation = conversation
        self._more = _MORE[language]

    def typed(self, line: str) -> Turn | None:
        """What `/inline words` lists; None for a line that says something else."""
        command, _, words = line.partition(" ")
        return self._list(words.strip()[:LONGEST_QUERY]) if command == COMMAND else None

    def press(self, button: Mapping[str, Any]) -> Turn:
        """What a button of the list does: send its result, or go on listing."""
        if "result" not in button:
            return self._list(button["words"], button["offset"], button["first"])
        talk = self._conversation
        chat = talk.chat or talk.telegram.private(talk.user)
        update = talk.telegram.choose(button["result"], chat, talk.user)
        turn = talk.happen(update)
        return Listed(turn.calls, turn.errors, (update["message"], *turn.messages))

    def _list(self, words: str, offset: str = "", first: int = 1) -> Turn:
        talk = self._conversation
        where = talk.chat.type if talk.chat else "sender"
        turn = talk.happen(talk.telegram.inline_query(words, offset, talk.user, where))
        given = next((c.params for c in turn.calls if c.method == "answerInlineQuery"), {})
        results = json.loads(given.get("results") or "[]")
        buttons = [
            {"text": str(number), "inline": {"result": result}}
            for number, result in enumerate(results, first)
        ]
        rows = [buttons[at : at + _IN_A_ROW] for at in range(0, len(buttons), _IN_A_ROW)]
        if offset := given.get("next_offset") or "":
            further = {"words": words, "offset": offset, "first": first + len(results)}
            rows.append([{"text": self._more, "inline": further}])
        if over := json.loads(given.get("button") or "null"):
            address = f"https://t.me/{talk.bot_name}?start={over['start_parameter']}"
            rows.append([{"text": over["text"], "url": address}])
        listed = (_message(results, first, rows),) if rows else ()
        return Listed(turn.calls, turn.errors, listed)


def _message(results: Sequence[Mapping[str, Any]], first: int, rows: Sequence[Any]) -> Message:
    text, bold = "", []
    for number, result in enumerate(results, first):
        title = f"{number}. {result['title']}"
        entity = {"type": "bold", "offset": utf16_length(text), "length": utf16_length(title)}
        bold.append(entity)
        text += f"{title}\n" + (f"   {result['description']}\n" if "description" in result else "")
    keyboard = {"inline_keyboard": list(rows)}
    nowhere = {"message_id": 0, "chat": {"id": 0}}
    return nowhere | {"text": text.rstrip(), "entities": bold, "reply_markup": keyboard}
