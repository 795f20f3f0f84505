"""Where a message may stand in a chat: its topic, what it replies to, and who is let in."""

from __future__ import annotations

from typing import Any

from bot.offline.refusal import refuse
from bot.offline.world import AN, Chat


def placed(chat: Chat, thread: int | None, reply_to: int | None) -> dict[str, Any]:
    """The fields that say where a message stands: its topic, and what it replies to.

    Outside of topics a reply in a supergroup has a thread id too, that of the first message
    replied to, and only `is_topic_message` tells the two apart.

    Raises:
        BotApiError: no such topic.
    """
    if thread and thread not in chat.topics:
        refuse("message thread not found")
    fields: dict[str, Any] = {}
    replied = chat.messages.get(reply_to or 0)
    if told := quoted(chat, reply_to, thread):
        fields["reply_to_message"] = told
    if thread:
        fields |= {"message_thread_id": thread, "is_topic_message": True}
    elif replied and chat.type == "supergroup":
        fields["message_thread_id"] = replied.get("message_thread_id", replied["message_id"])
        if replied.get("is_topic_message"):
            fields["is_topic_message"] = True
    return fields


def quoted(chat: Chat, reply_to: int | None, thread: int | None) -> dict[str, Any] | None:
    """What a message carries of the one it replies to, as that is now.

    In a topic, what replies to nothing replies to the message that opened the topic.
    """
    if replied := chat.messages.get(reply_to or 0):
        return {key: value for key, value in replied.items() if key != "reply_to_message"}
    if thread not in chat.topics:
        return None
    opened = {"name": str(thread), "icon_color": 7322096}
    place = {"message_thread_id": thread, "is_topic_message": True, "chat": chat.as_json()}
    told = {
        "message_id": thread,
        "from": AN.as_json(),
        "date": 1,
        "forum_topic_created": opened,
    }
    return told | place


def check_open(chat: Chat, thread: int | None) -> None:
    """See whether the bot may send here.

    Raises:
        BotApiError: it was muted, or the topic is closed.
    """
    if chat.bot_is == "muted" and chat.type == "channel":
        refuse("need administrator rights in the channel chat")
    if chat.bot_is == "muted":
        refuse("not enough rights to send text messages to the chat")
    if thread in chat.closed_topics:
        refuse("TOPIC_CLOSED")
