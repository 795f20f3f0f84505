"""The methods that answer what is typed after the bot's name, and calls as a guest."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bot.offline.keyboards import checked
from bot.offline.parameters import Fields, Parameters
from bot.offline.refusal import refuse
from bot.offline.standing import placed
from bot.offline.text import message_text
from bot.offline.world import World

# https://core.telegram.org/bots/api#answerinlinequery and #inlinequeryresultarticle; the words of
# refusals: https://core.telegram.org/method/messages.setInlineBotResults. That a label holds at
# most 64 characters is not documented; a longer one would not be seen whole.
MOST_RESULTS = 50
LONGEST_RESULT_ID = 64
LONGEST_OFFSET = 64
LONGEST_LABEL = 64
_START = re.compile(r"[A-Za-z0-9_-]{1,64}")


def answer_inline_query(world: World, params: Parameters) -> bool:
    """Show results under the input field of whoever typed the bot's name."""
    results = params.value("results") or []
    if len(results) > MOST_RESULTS:
        refuse("RESULTS_TOO_MUCH")
    identifiers = [str(result.get("id", "")) for result in results]
    if len(set(identifiers)) < len(identifiers):
        refuse("RESULT_ID_DUPLICATE")
    if len(params.text("next_offset").encode()) > LONGEST_OFFSET:
        refuse("NEXT_OFFSET_INVALID")
    for result in results:
        posted(result)
    _check_button(params.value("button"))
    world.close_query(params.text("inline_query_id"))
    return True


def answer_guest_query(world: World, params: Parameters) -> dict[str, str]:
    """Post a result where the bot was called as a guest, in reply to the call."""
    identifier = params.text("guest_query_id")
    content = posted(params.value("result") or {})
    world.close_query(identifier)
    chat, call = world.calls_of_guest.pop(identifier)
    caller = {"guest_bot_caller_user": call["from"]}
    thread = call["message_thread_id"] if call.get("is_topic_message") else None
    place = placed(chat, thread, call["message_id"])
    chat.add(world.bot, content | caller | place)
    return {"inline_message_id": f"guest{identifier}"}


def posted(result: Mapping[str, Any]) -> dict[str, Any]:
    """The content of the message that a result becomes.

    Raises:
        BotApiError: the result is such as Telegram refuses.
    """
    if not 0 < len(str(result.get("id", "")).encode()) <= LONGEST_RESULT_ID:
        refuse("RESULT_ID_INVALID")
    if result.get("type") != "article":
        refuse("can't parse inline query result: only articles are known here")
    if not str(result.get("title", "")).strip():
        refuse("ARTICLE_TITLE_EMPTY")
    if "input_message_content" not in result:
        refuse("Sent message content must be explicitly specified")
    content = message_text(Fields(result["input_message_content"]), "message_text")
    markup = checked(result.get("reply_markup"))
    return content | ({"reply_markup": markup} if markup else {})


def _check_button(button: Mapping[str, Any] | None) -> None:
    if button is None:
        return
    if not 0 < len(button.get("text", "").strip()) <= LONGEST_LABEL:
        refuse("BUTTON_TEXT_INVALID")
    if ("start_parameter" in button) == ("web_app" in button):
        refuse("inline query results button must have exactly one of start_parameter and web_app")
    if not _START.fullmatch(button.get("start_parameter", "web_app")):
        refuse("START_PARAM_INVALID")
