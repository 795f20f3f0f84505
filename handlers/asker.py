"""Whose a list is: in groups only who asked for it may turn its pages."""

from __future__ import annotations

from telegram import Message, Update
from telegram.constants import ChatType


def may_press(update: Update) -> bool:
    """Whether the button is for who pressed it: in groups, for whoever asked.

    Who asked is read from the message that the bot's answer replies to. A question asked in the
    name of the group (an anonymous admin) or of a channel (a post, or a person writing as one)
    counts as everybody's there: a press comes from the person behind, whom the question does not
    name. So does one that was deleted, or that Telegram does not show any more: there is nobody
    left to keep the list for, anybody might ask the same anew, and a list on which no button works
    is of use to none.
    """
    query = update.callback_query
    answer = query.message if query else None
    if query is None or not isinstance(answer, Message) or answer.chat.type == ChatType.PRIVATE:
        return True
    question = answer.reply_to_message
    # In a topic, what replies to nothing else replies to the message that opened the topic.
    if question is None or question.forum_topic_created or question.from_user is None:
        return True
    if question.sender_chat is not None or question.from_user.id == answer.get_bot().id:
        return True
    return question.from_user.id == query.from_user.id
