"""The methods that send, edit and delete messages. Each takes the world and the parameters."""

from __future__ import annotations

import time
from typing import Any

from telegram.constants import ChatAction

from bot.offline.keyboards import checked
from bot.offline.parameters import Parameters, Upload
from bot.offline.refusal import refuse
from bot.offline.standing import check_open, placed
from bot.offline.text import caption, message_text
from bot.offline.world import Chat, World

_CONTENT = ("text", "entities", "rich_message")


def send_message(world: World, params: Parameters) -> dict[str, Any]:
    """Send a text; returns the message."""
    chat = world.chat(params)
    return _send(world, chat, params, message_text(params))


def send_rich_message(world: World, params: Parameters) -> dict[str, Any]:
    """Send headings, tables and folded blocks; returns the message."""
    chat = world.chat(params)
    return _send(world, chat, params, _rich(params))


def _rich(params: Parameters) -> dict[str, Any]:
    from bot.offline.rich.message import rich_message  # noqa: PLC0415  # seldom sent in a terminal

    return rich_message(params)


def send_photo(world: World, params: Parameters) -> dict[str, Any]:
    """Send a picture; returns the message. Its size is not looked at and told as 0 by 0."""
    size = _file(world, params, "photo") | {"width": 0, "height": 0}
    return _send(world, world.chat(params), params, {"photo": [size]} | caption(params))


def send_document(world: World, params: Parameters) -> dict[str, Any]:
    """Send a file; returns the message."""
    document = {"document": _file(world, params, "document")}
    return _send(world, world.chat(params), params, document | caption(params))


def _file(world: World, params: Parameters, name: str) -> dict[str, Any]:
    file = params.file(name)
    if not file:
        refuse(f"there is no {name} in the request")
    identifier = f"file{world.next_id()}"
    described: dict[str, Any] = {"file_id": identifier, "file_unique_id": identifier}
    if isinstance(file, str):
        return described
    if not file.content:
        refuse("file must be non-empty")
    described["file_size"] = len(file.content)
    return described | (_named(file) if name == "document" else {})


def _named(file: Upload) -> dict[str, Any]:
    return {"file_name": file.name, "mime_type": file.mime_type}


def _send(world: World, chat: Chat, params: Parameters, content: dict[str, Any]) -> dict[str, Any]:
    markup = checked(params.value("reply_markup"))
    thread = params.number("message_thread_id")
    check_open(chat, thread)
    place = placed(chat, thread, _replied(chat, params))
    return chat.add(world.bot, content | place | ({"reply_markup": markup} if markup else {}))


def _replied(chat: Chat, params: Parameters) -> int | None:
    reply = params.value("reply_parameters")
    if reply is None:
        return None
    if "message_id" not in reply:
        refuse('can\'t find field "message_id"')
    if reply["message_id"] not in chat.messages and not reply.get("allow_sending_without_reply"):
        refuse("message to be replied not found")
    return int(reply["message_id"])


def send_chat_action(world: World, params: Parameters) -> bool:
    """Show that the bot is at work; leaves no trace."""
    placed(world.chat(params), params.number("message_thread_id"), None)
    if params.text("action") not in set(ChatAction):
        refuse("wrong parameter action in request")
    return True


def edit_message_text(world: World, params: Parameters) -> dict[str, Any] | bool:
    """Put another text or rich message and keyboard in a message's place; returns the message.

    A text becomes a rich message and the other way round: the method is for both
    (https://core.telegram.org/bots/api#editmessagetext). Of one that was sent by inline mode only
    True comes back, as of all edits.
    """
    message = _editable(world, params)
    if not {"text", "rich_message"} & message.keys():
        refuse("there is no text in the message to edit")
    content = _rich(params) if params.text("rich_message") else message_text(params)
    return _edit(message, params, content)


def edit_message_reply_markup(world: World, params: Parameters) -> dict[str, Any] | bool:
    """Put another keyboard under a message; returns the message."""
    message = _editable(world, params)
    kept: dict[str, Any] = {name: message[name] for name in _CONTENT if name in message}
    return _edit(message, params, kept)


def _editable(world: World, params: Parameters) -> dict[str, Any]:
    if inline := params.text("inline_message_id"):
        return world.inline_messages.get(inline) or refuse("MESSAGE_ID_INVALID")
    _, message = world.message(params, "edit")
    # A post in a channel names no author; that it was the bot's is for the test to see to.
    if message.get("from", {"id": world.bot.id})["id"] != world.bot.id:
        refuse("message can't be edited")
    return message


def _edit(
    message: dict[str, Any], params: Parameters, content: dict[str, Any]
) -> dict[str, Any] | bool:
    markup = checked(params.value("reply_markup"))
    after = content | ({"reply_markup": markup} if markup else {})
    replaced = (*_CONTENT, "reply_markup")
    if after == {name: message[name] for name in replaced if name in message}:
        refuse(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    for name in replaced:
        message.pop(name, None)
    message.update(after, edit_date=int(time.time()))
    return True if params.text("inline_message_id") else message


def delete_message(world: World, params: Parameters) -> bool:
    """Take a message away for everybody."""
    chat, message = world.message(params, "delete")
    del chat.messages[message["message_id"]]
    return True
