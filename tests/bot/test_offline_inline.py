"""Inline results and guests' answers, refused as Telegram refuses them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from telegram import Update

from bot.offline.refusal import BotApiError
from bot.offline.server import OfflineTelegram
from bot.offline.world import BAOCAO, Chat

CONTENT = {"message_text": "<b>a</b>", "parse_mode": "HTML"}
RESULT: dict[str, Any] = {
    "type": "article",
    "id": "a",
    "title": "A",
    "input_message_content": CONTENT,
}
BUTTON = {"text": "?", "start_parameter": "1h"}


def keyboard(**button: str) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "a", **button}]]}


def answered(telegram: OfflineTelegram, *results: dict[str, Any], **params: Any) -> Any:
    query = telegram.inline_query("2012")["inline_query"]["id"]
    given = {"inline_query_id": query, "results": json.dumps(results)}
    return telegram.call("answerInlineQuery", given | params)


@pytest.fixture
def telegram() -> OfflineTelegram:
    return OfflineTelegram()


@pytest.mark.parametrize(
    ("results", "params"),
    [
        ([], {}),
        ([RESULT], {"next_offset": "a" * 64, "cache_time": "0", "button": json.dumps(BUTTON)}),
        ([RESULT | {"id": str(number)} for number in range(50)], {"is_personal": "true"}),
        ([RESULT | {"reply_markup": keyboard(callback_data="1")}], {}),
        ([RESULT | {"reply_markup": keyboard(url="https://t.me/a_bot?start=1h")}], {}),
        ([RESULT | {"input_message_content": {"message_text": "a" * 4096}}], {}),
    ],
)
def test_what_telegram_takes(
    telegram: OfflineTelegram, results: list[dict[str, Any]], params: dict[str, Any]
) -> None:
    assert answered(telegram, *results, **params) is True


@pytest.mark.parametrize(
    ("results", "params", "told"),
    [
        ([RESULT | {"id": str(n)} for n in range(51)], {}, "RESULTS_TOO_MUCH"),
        ([RESULT, RESULT], {}, "RESULT_ID_DUPLICATE"),
        ([RESULT | {"id": ""}], {}, "RESULT_ID_INVALID"),
        ([RESULT | {"id": "ố" * 22}], {}, "RESULT_ID_INVALID"),
        ([RESULT | {"title": " "}], {}, "ARTICLE_TITLE_EMPTY"),
        ([RESULT], {"next_offset": "a" * 65}, "NEXT_OFFSET_INVALID"),
        ([RESULT], {"button": json.dumps(BUTTON | {"start_parameter": ""})}, "START_PARAM_INVALID"),
        ([], {"button": json.dumps(BUTTON | {"start_parameter": "?"})}, "START_PARAM_INVALID"),
        ([], {"button": json.dumps(BUTTON | {"text": "a" * 65})}, "BUTTON_TEXT_INVALID"),
        ([], {"button": json.dumps({"text": "a"})}, "inline query results button must have"),
        ([RESULT], {"gallery": "1"}, 'unknown parameter "gallery"'),
        (
            [RESULT | {"input_message_content": {"message_text": ""}}],
            {},
            "message text is empty",
        ),
        (
            [RESULT | {"input_message_content": {"message_text": "a" * 4097}}],
            {},
            "message is too long",
        ),
        (
            [RESULT | {"input_message_content": CONTENT | {"message_text": "<b>a"}}],
            {},
            "can't parse entities",
        ),
        (
            [{"type": "article", "id": "a", "title": "A"}],
            {},
            "Sent message content must be explicitly specified",
        ),
        ([RESULT | {"reply_markup": keyboard(url="a")}], {}, "inline keyboard button URL 'a'"),
        (
            [RESULT | {"reply_markup": keyboard(callback_data="a" * 65)}],
            {},
            "BUTTON_DATA_INVALID",
        ),
    ],
)
def test_what_telegram_refuses(
    telegram: OfflineTelegram, results: list[dict[str, Any]], params: dict[str, Any], told: str
) -> None:
    with pytest.raises(BotApiError) as refused:
        answered(telegram, *results, **params)
    assert refused.value.description.startswith(f"Bad Request: {told}")


def test_a_query_is_answered_once(telegram: OfflineTelegram) -> None:
    query = telegram.inline_query("2012")["inline_query"]["id"]
    params = {"inline_query_id": query, "results": "[]"}
    assert telegram.call("answerInlineQuery", params)
    with pytest.raises(BotApiError, match="query is too old"):
        telegram.call("answerInlineQuery", params)


def test_a_chosen_result_is_sent_by_the_person_through_the_bot(telegram: OfflineTelegram) -> None:
    message = telegram.choose(RESULT, telegram.private())["message"]
    assert (message["text"], message["via_bot"]["id"]) == ("a", BAOCAO.id)
    assert message["from"]["id"] != BAOCAO.id
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 1}]


def test_a_guest_answers_once_and_can_do_nothing_else(telegram: OfflineTelegram) -> None:
    there = Chat(-300, "supergroup", "Nơi khác")
    call = telegram.call_as_guest("@baocao_bot 2012", there)["guest_message"]
    with pytest.raises(BotApiError, match="chat not found"):
        telegram.call("sendMessage", {"chat_id": "-300", "text": "a"})
    params = {"guest_query_id": call["guest_query_id"], "result": json.dumps(RESULT)}
    assert telegram.call("answerGuestQuery", params)["inline_message_id"]
    answer = there.messages[there.last_id]
    assert answer["text"] == "a"
    assert answer["reply_to_message"]["message_id"] == call["message_id"]
    assert answer["guest_bot_caller_user"] == call["from"]
    with pytest.raises(BotApiError, match="query is too old"):
        telegram.call("answerGuestQuery", params)


def test_a_guests_answer_is_refused_as_a_result_is(telegram: OfflineTelegram) -> None:
    there = Chat(-300, "supergroup", "Nơi khác")
    call = telegram.call_as_guest("@baocao_bot 2012", there)["guest_message"]
    wrong = json.dumps(RESULT | {"title": ""})
    params = {"guest_query_id": call["guest_query_id"], "result": wrong}
    with pytest.raises(BotApiError, match="ARTICLE_TITLE_EMPTY"):
        telegram.call("answerGuestQuery", params)


def test_updates_are_what_python_telegram_bot_reads(telegram: OfflineTelegram) -> None:
    there = Chat(-300, "supergroup", "Nơi khác")
    call = Update.de_json(telegram.call_as_guest("@baocao_bot 2012", there), None)
    assert call.guest_message
    assert call.guest_message.guest_query_id
    assert call.guest_message.entities[0].type == "mention"
    query = Update.de_json(telegram.inline_query("2012", "20"), None).inline_query
    assert query
    assert (query.query, query.offset, query.chat_type) == ("2012", "20", "private")


def test_no_client_sends_more_than_256_characters(telegram: OfflineTelegram) -> None:
    with pytest.raises(ValueError, match="257"):
        telegram.inline_query("a" * 257)
