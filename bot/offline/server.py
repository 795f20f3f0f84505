"""The server's side of the Bot API in memory, and what people do there."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.offline import answers, delivery, messages, profile
from bot.offline.parameters import Parameters
from bot.offline.refusal import BotApiError
from bot.offline.text import detected
from bot.offline.world import AN, ANONYMOUS_ADMIN, Chat, ChatType, Person, World, not_found

METHODS = {
    "getMe": profile.get_me,
    "getUpdates": delivery.get_updates,
    "setWebhook": delivery.set_webhook,
    "deleteWebhook": delivery.delete_webhook,
    "getWebhookInfo": delivery.get_webhook_info,
    "sendMessage": messages.send_message,
    "sendPhoto": messages.send_photo,
    "sendDocument": messages.send_document,
    "sendChatAction": messages.send_chat_action,
    "editMessageText": messages.edit_message_text,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "answerCallbackQuery": answers.answer_callback_query,
    "answerInlineQuery": answers.answer_inline_query,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyDescription": profile.set_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getChat": profile.get_chat,
    "getChatMember": profile.get_chat_member,
}


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot: what it asked, and what came of it."""

    method: str
    params: Mapping[str, Any]
    result: Any = None
    refused: BotApiError | None = None


class OfflineTelegram:
    """Telegram as a bot sees it. Objects go in and out as the Bot API writes them."""

    def __init__(self) -> None:
        """Begin with nobody there but the bot."""
        self.world = World()
        self.calls: list[Call] = []

    def call(self, method: str, params: Mapping[str, Any]) -> Any:  # noqa: ANN401  (any JSON)
        """The result of a Bot API method, JSON-able; every call is kept in `calls`.

        Raises:
            BotApiError: Telegram would refuse the call.
        """
        try:
            answer = METHODS.get(method)
            if answer is None:
                raise not_found()
            # Copied, since a message that was handed out must not change with a later edit.
            result = copy.deepcopy(answer(self.world, Parameters(method, params)))
        except BotApiError as refused:
            self.calls.append(Call(method, params, refused=refused))
            raise
        self.calls.append(Call(method, params, result))
        return result

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

    def say(
        self,
        text: str,
        user: Person = AN,
        chat: Chat | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> dict[str, Any]:
        """The update that comes of a person's message; `reply_to` is a message's id.

        Without a chat it is said in private; in a channel it is a post.
        """
        chat = chat or self.private(user)
        entities = list(detected(text, []))
        fields: dict[str, Any] = {"text": text} | ({"entities": entities} if entities else {})
        if user is ANONYMOUS_ADMIN:
            fields["sender_chat"] = chat.as_json()
        message = chat.add(user, fields | chat.placed(thread, reply_to))
        kind = "channel_post" if chat.type == "channel" else "message"
        return self._update(kind, copy.deepcopy(message))

    def edit(self, message: Mapping[str, Any], text: str) -> dict[str, Any]:
        """The update that comes of a person's changing their message."""
        kept = self.world.chats[message["chat"]["id"]].messages[message["message_id"]]
        kept.update(text=text, entities=list(detected(text, [])), edit_date=kept["date"] + 1)
        return self._update("edited_message", copy.deepcopy(kept))

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

    def _now(self, message: Mapping[str, Any]) -> dict[str, Any]:
        chat = self.world.chats[message["chat"]["id"]]
        inaccessible = {"chat": chat.as_json(), "message_id": message["message_id"], "date": 0}
        return copy.deepcopy(chat.messages.get(message["message_id"], inaccessible))

    def _update(self, kind: str, content: dict[str, Any]) -> dict[str, Any]:
        return {"update_id": self.world.next_id(), kind: content}
