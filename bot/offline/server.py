"""The server's side of the Bot API in memory, and what people do there."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.offline import answers, delivery, inline, messages, profile
from bot.offline.callers import Callers
from bot.offline.parameters import Parameters
from bot.offline.people import People
from bot.offline.refusal import BotApiError
from bot.offline.world import World, not_found

METHODS = {
    "getMe": profile.get_me,
    "getUpdates": delivery.get_updates,
    "setWebhook": delivery.set_webhook,
    "deleteWebhook": delivery.delete_webhook,
    "getWebhookInfo": delivery.get_webhook_info,
    "sendMessage": messages.send_message,
    "sendRichMessage": messages.send_rich_message,
    "sendPhoto": messages.send_photo,
    "sendDocument": messages.send_document,
    "sendChatAction": messages.send_chat_action,
    "editMessageText": messages.edit_message_text,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "answerCallbackQuery": answers.answer_callback_query,
    "answerInlineQuery": inline.answer_inline_query,
    "answerGuestQuery": inline.answer_guest_query,
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


class OfflineTelegram(Callers, People):
    """Telegram as a bot sees it. Objects go in and out as the Bot API writes them."""

    def __init__(self) -> None:
        """Begin with nobody there but the bot."""
        super().__init__(World())
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
