"""Which message answers which question: what the bot must know when a question is edited.

Telegram does not tell it, and no message of the bot can hold it, since an edited question comes
without its answer. So it is kept in memory, bounded, and lost with the process: a question older
than that may have been answered by the process before, so its edits are passed over rather than
answered a second time. The price is that a message from before a restart which was no question
cannot be edited into one; sending it anew always works.
"""

from __future__ import annotations

import datetime as dt
from collections import OrderedDict
from dataclasses import dataclass

from telegram import Message, MessageOriginChannel

_MOST = 2000  # questions remembered: more than a process answers in the two days edits are allowed
_LATEST = dt.timedelta(days=1)  # after that nobody waits for an answer to a mended question


@dataclass(frozen=True, slots=True)
class Answer:
    """The message that answers a question; `asked_at` is the question's time.

    `to`: a hash of the question's text, which is not kept itself.
    `message_id` is 0 as long as it was not sent.
    """

    message_id: int
    has_text: bool
    to: int
    asked_at: dt.datetime


class Answered:
    """The questions answered by this process, and the messages that answer them."""

    def __init__(self, most: int = _MOST) -> None:
        """Remembers at most so many, the oldest forgotten first."""
        self._most = most
        self._answers: OrderedDict[tuple[int, int], Answer] = OrderedDict()
        # Telegram dates messages in whole seconds.
        self._since = dt.datetime.now(tz=dt.UTC).replace(microsecond=0)

    def take(self, asked: Message) -> None:
        """Keeps that a question is about to be answered."""
        self.note(asked, 0)

    def note(self, asked: Message, answer: int, *, has_text: bool = True) -> None:
        """Keeps the id of the message that answers a question, in the question's chat."""
        key = (asked.chat_id, asked.message_id)
        self._answers[key] = Answer(answer, has_text, hash(asked.text), asked.date)
        self._answers.move_to_end(key)
        if len(self._answers) > self._most:
            _, forgotten = self._answers.popitem(last=False)
            self._since = max(self._since, forgotten.asked_at + dt.timedelta(seconds=1))

    def answer_to(self, asked: Message) -> Answer | None:
        """What answers a question, if this process answered it."""
        answer = self._answers.get((asked.chat_id, asked.message_id))
        return answer if answer and answer.message_id else None

    def may_answer(self, edited: Message) -> bool:
        """Whether an edited message is to be answered, in its old answer's place if it has one.

        Not when its text is as it was (Telegram tells of other changes too, and the asker may
        have paged the answer since), nor after a day, nor if it was perhaps answered by a process
        before this one.
        """
        if edited.edit_date and edited.edit_date - edited.date > _LATEST:
            return False
        answer = self._answers.get((edited.chat_id, edited.message_id))
        return answer.to != hash(edited.text) if answer else edited.date >= self._since

    def forget(self, chat: int) -> None:
        """Forgets all questions of a chat."""
        for key in [key for key in self._answers if key[0] == chat]:
            del self._answers[key]

    def has_taken(self, origin: object) -> bool:
        """Whether a channel's post that was forwarded is answered where it was posted."""
        if not isinstance(origin, MessageOriginChannel):
            return False
        return (origin.chat.id, origin.message_id) in self._answers
