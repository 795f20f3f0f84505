"""A scripted user: says and presses things, over the whole stack but for the network.

    with Chat(library) as chat:
        answer = chat.say("/year 2012")
        assert "2012" in answer.text
        answer = chat.press("▶")

Every turn fails the test if a handler raised, if Telegram refused a call, or if a pressed button
was left waiting.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from bot.app import build_application
from bot.conversation import Conversation, Message, Turn, buttons
from bot.entities import message_text, spans
from bot.offline.request import OfflineRequest
from bot.offline.server import OfflineTelegram
from bot.offline.world import AN, BAOCAO, Person
from bot.offline.world import Chat as Place
from bot.settings import Settings
from data.library import Library

BINH = Person(4002, "Bình", "binh_tran", "vi")
KATE = Person(4003, "Kate", "kate", "en")


@dataclass(frozen=True)
class Answer:
    """What one turn brought; messages are Bot API objects.

    `posted`: what it answered where it is a guest.
    """

    turn: Turn
    posted: tuple[Message, ...] = ()

    @property
    def messages(self) -> list[Message]:
        return [*self.turn.messages, *self.posted]

    @property
    def texts(self) -> list[str]:
        return [message_text(message) for message in self.messages]

    @property
    def text(self) -> str:
        """All that was said, as people read it: without markup."""
        return "\n\n".join(self.texts)

    @property
    def without_preface(self) -> str:
        """All that was said after what was understood, where that stands first."""
        preface, _, answer = self.text.partition("\n\n")
        return answer if preface.startswith("Đã hiểu là: /") else self.text

    @property
    def buttons(self) -> list[str]:
        """The labels of all buttons."""
        return [button["text"] for message in self.messages for button in buttons(message)]

    @property
    def notices(self) -> list[str]:
        """What popped up after a press."""
        return self.turn.notices

    @property
    def edited(self) -> bool:
        """Whether the bot changed a message of its own rather than sending another."""
        return any("edit_date" in message for message in self.messages)

    def entities(self, kind: str) -> list[str]:
        """The stretches of text that are, say, "bold" or "expandable_blockquote"."""
        return [
            message_text(message)[start:end]
            for message in self.messages
            for entity, start, end in spans(message)
            if entity["type"] == kind
        ]


def payload(message: Message, button: str) -> str:
    """What the deep link of a button has the bot open in private, be it a link to share."""
    query = parse_qs(urlsplit(find(message, button)["url"]).query)
    query = parse_qs(urlsplit(query["url"][0]).query) if "url" in query else query
    start = "".join(query["start"])
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", start)
    return start


@dataclass(frozen=True)
class Offered:
    """The list over somebody's input field: results as Bot API objects, and all else of it."""

    results: list[dict[str, Any]]
    params: Mapping[str, Any]

    @property
    def titles(self) -> list[str]:
        return [result["title"] for result in self.results]

    @property
    def next_offset(self) -> str:
        return str(self.params.get("next_offset") or "")

    @property
    def button(self) -> dict[str, Any] | None:
        """The button over the results."""
        return json.loads(self.params["button"]) if "button" in self.params else None


class Chat:
    """A person's chat with the bot, in private unless said otherwise.

    Answers are classic ones unless the settings say otherwise: test_rich.py is about the others.
    """

    def __init__(
        self,
        library: Library,
        settings: Settings | None = None,
        telegram: OfflineTelegram | None = None,
    ) -> None:
        """`telegram`: that of an earlier chat, whose bot was restarted or has another beside it."""
        self.telegram = telegram or OfflineTelegram()
        request = OfflineRequest(self.telegram)
        application = build_application(settings or Settings(rich=False), library, request)
        self.conversation = Conversation(application, self.telegram)
        self.last: Message = {}
        self.forgiven: tuple[str, ...] = ()  # beginnings of refusals that a test brings about

    def __enter__(self) -> Self:
        self.conversation.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.conversation.__exit__()

    def say(  # noqa: PLR0913  # all that a message may come with
        self,
        text: str,
        *,
        user: Person = AN,
        place: Place | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
        entities: Sequence[Mapping[str, Any]] = (),
        channel: Place | None = None,
    ) -> Answer:
        """Write a message; `place` is a group or None for the private chat."""
        return self.happen(
            self.telegram.say(text, user, place, reply_to, thread, entities, channel)
        )

    def edit(self, text: str, *, place: Place | None = None, after: int = 1) -> Answer:
        """Change the last message that somebody wrote in a chat."""
        there = (place or self.telegram.private()).messages.values()
        written = [each for each in there if each.get("from") != BAOCAO.as_json()][-1]
        return self.happen(self.telegram.edit(written, text, after))

    def press(self, button: str | int, *, on: Message | None = None, user: Person = AN) -> Answer:
        """Press a button by its label, a part of that, or its index; on the last message."""
        message = on or self.last
        return self.happen(self.telegram.press(message, find(message, button), user))

    def forge(self, data: str, *, on: Message | None = None, user: Person = AN) -> Answer:
        """Press a button that was never there."""
        return self.happen(self.telegram.press(on or self.last, {"callback_data": data}, user))

    def inline(self, text: str, offset: str = "", *, user: Person = AN) -> Offered:
        """Type after the bot's name; what is offered."""
        turn = self.happen(self.telegram.inline_query(text, offset, user)).turn
        (call,) = turn.calls
        assert call.method == "answerInlineQuery"
        return Offered(json.loads(call.params["results"]), call.params)

    def choose(self, result: Mapping[str, Any], *, user: Person = AN) -> Answer:
        """Send an offered result to the private chat; the answer holds what was sent."""
        update = self.telegram.choose(result, self.telegram.private(user), user)
        answer = self.happen(update)
        assert not answer.messages, "what inline mode sent is no question"
        return Answer(answer.turn, (update["message"],))

    def call_as_guest(
        self, text: str, *, place: Place, user: Person = AN, reply_to: int | None = None
    ) -> Answer:
        """Name the bot where it is no member; the answer holds what it posted there."""
        before = place.last_id
        answer = self.happen(self.telegram.call_as_guest(text, place, user, reply_to))
        assert not answer.messages, "where it is no member the bot can send nothing"
        posted = [place.messages[n] for n in range(before + 2, place.last_id + 1)]
        return Answer(answer.turn, tuple(posted))

    def happen(self, update: Mapping[str, Any]) -> Answer:
        """Let an update happen, and check the bot's manners."""
        turn = self.conversation.happen(update)
        if turn.errors:
            raise turn.errors[0]
        refused = [each.description.removeprefix("Bad Request: ") for each in turn.refusals]
        assert all(each.startswith(self.forgiven) for each in refused), refused
        assert not self.telegram.world.open_queries, "a pressed button was left waiting"
        answer = Answer(turn)
        self.last = answer.messages[-1] if answer.messages else self.last
        return answer


def find(message: Message, button: str | int) -> dict[str, Any]:
    """The button of this index, this very label, or with this in its label."""
    there = buttons(message)
    if isinstance(button, int):
        return there[button]
    labels = [each["text"] for each in there]
    matching = [each for each in there if each["text"] == button] or [
        each for each in there if button in each["text"]
    ]
    assert len(matching) == 1, f"{button!r} is not one of {labels}"
    return matching[0]
