"""Where an answer goes: the chat, the topic, and the message it replies to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Message, ReplyParameters
from telegram.constants import ChatType
from telegram.error import ChatMigrated

from handlers.refusals import passed_over


async def deliver(asked: Message, send: Callable[..., Awaitable[Message]]) -> Message | None:
    """Sends an answer to where the question stands.

    `send` is a method of the bot that sends, with all but the place filled in: for example
    `partial(context.bot.send_document, document=b"…")`. What comes back is the message, or None
    where the chat is closed to the bot, which is no error.

    A group that has become a supergroup meanwhile is written to under its new id, once, and
    without a reply: its messages have other numbers there.
    """
    sent: Message | None = None
    with passed_over():
        try:
            sent = await send(**_place(asked))
        except ChatMigrated as moved:
            sent = await send(chat_id=moved.new_chat_id)
    return sent


def _place(asked: Message) -> dict[str, Any]:
    """The parameters all methods that send share.

    A message may be in a thread of replies that is no topic, and naming that is an error; so is
    naming the General topic, whose messages are not marked as a topic's.
    """
    place: dict[str, Any] = {"chat_id": asked.chat_id}
    if asked.is_topic_message:
        place["message_thread_id"] = asked.message_thread_id
    if asked.direct_messages_topic:  # where people write to a channel
        place["direct_messages_topic_id"] = asked.direct_messages_topic.topic_id
    if asked.chat.type != ChatType.PRIVATE:
        place["reply_parameters"] = ReplyParameters(
            asked.message_id, allow_sending_without_reply=True
        )
    return place
