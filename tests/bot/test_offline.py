"""What the in-process Telegram takes, gives, and refuses."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, InvalidToken

from bot.offline.markup import parse_html
from bot.offline.parameters import NEW
from bot.offline.refusal import BotApiError
from bot.offline.request import OfflineRequest
from bot.offline.server import METHODS, OfflineTelegram
from bot.offline.world import AN, ANONYMOUS_ADMIN, BAOCAO

BUTTON = {"text": "▶", "callback_data": "1y_2012"}
UNPARSED = "can't parse inline keyboard button: "


@pytest.fixture
def telegram() -> OfflineTelegram:
    telegram = OfflineTelegram()
    telegram.private(AN)
    return telegram


def entity(kind: str, offset: int, length: int, **more: str) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        pytest.param("không gì", "không gì", [], id="plain"),
        pytest.param("<b>a</b><strong>b</strong>", "ab", "bold:0:1 bold:1:1", id="bold"),
        pytest.param("<i>a</i><em>b</em>", "ab", "italic:0:1 italic:1:1", id="italic"),
        pytest.param("<u>a</u><ins>b</ins>", "ab", "underline:0:1 underline:1:1", id="underline"),
        pytest.param(
            "<s>a</s><strike>b</strike><del>c</del>",
            "abc",
            "strikethrough:0:1 strikethrough:1:1 strikethrough:2:1",
            id="strikethrough",
        ),
        pytest.param(
            '<tg-spoiler>a</tg-spoiler><span class="tg-spoiler">b</span>',
            "ab",
            "spoiler:0:1 spoiler:1:1",
            id="spoiler",
        ),
        pytest.param("<blockquote>a</blockquote>", "a", "blockquote:0:1", id="quote"),
        pytest.param(
            "<blockquote expandable><b>a</b>b</blockquote>",
            "ab",
            "expandable_blockquote:0:2 bold:0:1",
            id="expandable quote, a tag in it",
        ),
        pytest.param("<b>a<i>b</i></b>", "ab", "bold:0:2 italic:1:1", id="nested"),
        pytest.param("<B>a</B>", "a", "bold:0:1", id="capitals"),
        pytest.param("<b>a</>", "a", "bold:0:1", id="nameless end"),
        pytest.param("<b></b>a", "a", [], id="empty tags make nothing"),
        pytest.param("📄<b>a</b>", "📄a", "bold:2:1", id="UTF-16: an emoji is two"),
        pytest.param("&lt;b&gt; &amp; &quot;&#39;&#x1F4C4;", "<b> & \"'📄", [], id="references"),
        pytest.param("&#xD800;&#9999999;", "\ufffd\ufffd", [], id="references to no character"),
        pytest.param("1 > 0", "1 > 0", [], id="a bare > is text"),
        pytest.param(
            '<a href="https://a.vn/?x=1&amp;y=>2">a</a>',
            "a",
            [entity("text_link", 0, 1, url="https://a.vn/?x=1&y=>2")],
            id="link",
        ),
        pytest.param("<a href='nowhere'>a</a>", "a", [], id="link to no address: text stays"),
        pytest.param(
            "<a>https://a.vn</a>",
            "https://a.vn",
            [entity("text_link", 0, 12, url="https://a.vn")],
            id="link to its own text",
        ),
        pytest.param("<code>a</code>", "a", "code:0:1", id="code"),
        pytest.param(
            '<pre><code class="language-sql">a</code></pre>',
            "a",
            [entity("pre", 0, 1, language="sql")],
            id="code of a language",
        ),
    ],
)
def test_html(source: str, text: str, entities: str | list[dict[str, Any]]) -> None:
    if isinstance(entities, str):
        parts = [each.split(":") for each in entities.split()]
        entities = [entity(kind, int(offset), int(length)) for kind, offset, length in parts]
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        # Telegram's own words: https://github.com/tdlib/td, MessageEntity.cpp
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("số <script>", 'Unsupported start tag "script" at byte offset 5'),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=https://a>x</a>", "Unexpected end of name token at byte offset 0"),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        # Mended in silence by Telegram; ours alone.
        ("Q&A", 'Unescaped "&" at byte offset 1'),
        ("a&nbsp;b", 'Unescaped "&" at byte offset 1'),
        (
            "<blockquote>a<blockquote>b</blockquote></blockquote>",
            'Tag "blockquote" can\'t be nested in "blockquote" at byte offset 13',
        ),
        ("<code><b>a</b></code>", 'Tag "b" can\'t be nested in "code" at byte offset 6'),
    ],
)
def test_broken_html(source: str, told: str, telegram: OfflineTelegram) -> None:
    params = {"chat_id": AN.id, "text": source, "parse_mode": "HTML"}
    with pytest.raises(BotApiError) as refused:
        telegram.call("sendMessage", params)
    assert refused.value.code == 400
    assert refused.value.description == f"Bad Request: can't parse entities: {told}"


def keyboard(*rows: list[dict[str, Any]]) -> str:
    return json.dumps({"inline_keyboard": rows})


SEND = {"chat_id": str(AN.id), "text": "a"}
REFUSED_CALLS = [
    ("sendMessage", {"chat_id": "9", "text": "a"}, "chat not found"),
    ("sendMessage", {"chat_id": "", "text": "a"}, "chat_id is empty"),
    ("sendMessage", {"text": "a"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": "4001"}, "message text is empty"),
    ("sendMessage", SEND | {"text": ""}, "message text is empty"),
    ("sendMessage", SEND | {"text": " \n"}, "text must be non-empty"),
    ("sendMessage", SEND | {"text": "a" * 4097}, "message is too long"),
    ("sendMessage", SEND | {"text": "📄" * 2049}, "message is too long"),
    ("sendMessage", SEND | {"parse_mode": "BBCode"}, "unsupported parse_mode"),
    ("sendMessage", SEND | {"color": "red"}, 'unknown parameter "color" of sendMessage'),
    ("sendMessage", SEND | {"message_thread_id": "5"}, "message thread not found"),
    (
        "sendMessage",
        SEND | {"reply_parameters": '{"message_id": 77}'},
        "message to be replied not found",
    ),
    ("sendMessage", SEND | {"reply_parameters": "{}"}, 'can\'t find field "message_id"'),
    ("sendMessage", SEND | {"reply_markup": "{"}, "can't parse reply_markup JSON object"),
    ("sendMessage", SEND | {"reply_markup": "[]"}, "object expected as reply markup"),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard(*[[BUTTON]] * 101)},
        "reply markup is too long",
    ),
    ("sendMessage", SEND | {"reply_markup": keyboard([BUTTON] * 9)}, "reply markup is too long"),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard([{"text": "a", "callback_data": "ố" * 33}])},
        "BUTTON_DATA_INVALID",
    ),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard([{"text": "a", "callback_data": ""}])},
        f"{UNPARSED}Text buttons are unallowed in the inline keyboard",
    ),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard([{"text": "a"}])},
        f"{UNPARSED}Text buttons are unallowed in the inline keyboard",
    ),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard([{"callback_data": "a"}])},
        f'{UNPARSED}Can\'t find field "text"',
    ),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard([BUTTON | {"text": " "}])},
        f'{UNPARSED}Field "text" must be non-empty',
    ),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard([{"text": "a", "url": "not-a-url"}])},
        "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        SEND | {"reply_markup": keyboard([{"text": "a", "url": "ftp://example.com"}])},
        "inline keyboard button URL 'ftp://example.com' is invalid: Unsupported URL protocol",
    ),
    ("sendDocument", {"chat_id": "4001", "document": ""}, "there is no document in the request"),
    (
        "sendPhoto",
        {"chat_id": "4001", "photo": "https://a.vn/a.png", "caption": "a" * 1025},
        "message caption is too long",
    ),
    (
        "sendChatAction",
        {"chat_id": "4001", "action": "dancing"},
        "wrong parameter action in request",
    ),
    ("editMessageText", SEND | {"message_id": "77"}, "message to edit not found"),
    ("editMessageText", SEND, "message to edit not found"),
    ("editMessageText", {"inline_message_id": "a", "text": "a"}, "MESSAGE_ID_INVALID"),
    ("deleteMessage", {"chat_id": "4001", "message_id": "77"}, "message to delete not found"),
    ("deleteMessage", {"chat_id": "4001"}, "message identifier is not specified"),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "a" * 201}, "MESSAGE_TOO_LONG"),
    (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": "[]"},
        "query is too old and response timeout expired or query ID is invalid",
    ),
    (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": '[{"id": "a"}, {"id": "a"}]'},
        "RESULT_ID_DUPLICATE",
    ),
    (
        "setMyCommands",
        {"commands": '[{"command": "Năm", "description": "a"}]'},
        "BOT_COMMAND_INVALID",
    ),
    (
        "setMyCommands",
        {"commands": json.dumps([{"command": "nam", "description": "a" * 257}])},
        "BOT_COMMAND_DESCRIPTION_INVALID",
    ),
    (
        "setMyCommands",
        {"commands": "[]", "language_code": "vie"},
        "invalid language code specified",
    ),
    ("setMyDescription", {"description": "a" * 513}, "description is too long"),
    ("getChatMember", {"chat_id": "4001", "user_id": "9"}, "user not found"),
    (
        "setWebhook",
        {"url": "http://a.vn"},
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
]


@pytest.mark.parametrize(("method", "params", "told"), REFUSED_CALLS)
def test_refused_calls(
    method: str, params: dict[str, str], told: str, telegram: OfflineTelegram
) -> None:
    with pytest.raises(BotApiError) as refused:
        telegram.call(method, params)
    assert (refused.value.code, refused.value.description) == (400, f"Bad Request: {told}")
    assert telegram.calls[-1].refused is refused.value


def test_an_unknown_method_is_not_found(telegram: OfflineTelegram) -> None:
    with pytest.raises(BotApiError) as refused:
        telegram.call("sendTelepathy", {})
    assert (refused.value.code, refused.value.description) == (404, "Not Found")


def test_every_method_is_one_of_the_bot_api() -> None:
    assert all(callable(getattr(Bot, method)) for method in METHODS.keys() - NEW.keys())
    assert not any(hasattr(Bot, method) for method in NEW), "it has a signature of its own now"


def test_the_longest_text_is_taken_as_it_is_after_parsing(telegram: OfflineTelegram) -> None:
    text = "<b>" + "&lt;" * 4096 + "</b>"
    sent = telegram.call("sendMessage", SEND | {"text": text, "parse_mode": "HTML"})
    assert sent["text"] == "<" * 4096


def test_a_text_is_trimmed_and_its_entities_with_it(telegram: OfflineTelegram) -> None:
    sent = telegram.call("sendMessage", SEND | {"text": "\n <b> a</b> \n", "parse_mode": "html"})
    assert (sent["text"], sent["entities"]) == ("a", [entity("bold", 0, 1)])


def test_telegram_finds_commands_mentions_and_addresses_itself(telegram: OfflineTelegram) -> None:
    text = "/year@baocao_bot 92-QĐ/TW của @an_nguyen: https://a.vn/b. <code>/year</code>"
    sent = telegram.call("sendMessage", SEND | {"text": text, "parse_mode": "HTML"})
    kinds = [found["type"] for found in sent["entities"]]
    assert kinds == ["bot_command", "mention", "url", "code"]


def test_an_edit_changes_the_message_but_not_what_was_handed_out(
    telegram: OfflineTelegram,
) -> None:
    first = telegram.call("sendMessage", SEND | {"reply_markup": keyboard([BUTTON])})
    change = {"chat_id": AN.id, "message_id": first["message_id"], "text": "b"}
    second = telegram.call("editMessageText", change)
    assert (first["text"], second["text"]) == ("a", "b")
    assert "reply_markup" not in second, "an edit without keyboard takes it away"
    with pytest.raises(BotApiError, match="message is not modified"):
        telegram.call("editMessageText", change)


def test_only_the_bots_own_messages_are_edited(telegram: OfflineTelegram) -> None:
    message = telegram.say("hỏi")["message"]
    with pytest.raises(BotApiError, match="message can't be edited"):
        telegram.call("editMessageText", SEND | {"message_id": message["message_id"]})


def test_a_callback_query_is_answered_once(telegram: OfflineTelegram) -> None:
    message = telegram.call("sendMessage", SEND | {"reply_markup": keyboard([BUTTON])})
    query = telegram.press(message, BUTTON)["callback_query"]
    assert (query["data"], query["message"]) == ("1y_2012", message)
    answer = {"callback_query_id": query["id"]}
    assert telegram.call("answerCallbackQuery", answer) is True
    with pytest.raises(BotApiError, match="query is too old"):
        telegram.call("answerCallbackQuery", answer)


def test_a_reply_may_do_without_a_deleted_question(telegram: OfflineTelegram) -> None:
    reply = {"message_id": 77, "allow_sending_without_reply": True}
    sent = telegram.call("sendMessage", SEND | {"reply_parameters": json.dumps(reply)})
    assert "reply_to_message" not in sent


def test_a_topic_message_is_told_from_a_reply_by_its_flag() -> None:
    telegram = OfflineTelegram()
    forum = telegram.chat(-1001, "supergroup", "Ban", topics=(7,))
    in_topic = telegram.say("/year 2012", chat=forum, thread=7)["message"]
    assert (in_topic["message_thread_id"], in_topic["is_topic_message"]) == (7, True)

    group = telegram.chat(-1002, "supergroup", "Phòng")
    question = telegram.say("2012?", chat=group)["message"]
    reply = telegram.say("/year", chat=group, reply_to=question["message_id"])["message"]
    assert reply["message_thread_id"] == question["message_id"]
    assert "is_topic_message" not in reply


def test_an_anonymous_admin_writes_in_the_groups_name() -> None:
    telegram = OfflineTelegram()
    group = telegram.chat(-1002, "supergroup", "Phòng")
    message = telegram.say("/years", ANONYMOUS_ADMIN, group)["message"]
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (1087968824, -1002)


def test_who_writes_as_a_channel_is_a_bot_of_telegrams() -> None:
    telegram = OfflineTelegram()
    group = telegram.chat(-1002, "supergroup", "Phòng")
    channel = telegram.chat(-1003, "channel", "Tin")
    message = telegram.say("/years", AN, group, channel=channel)["message"]
    assert (message["from"]["id"], message["sender_chat"]["id"]) == (136817688, -1003)


def test_a_post_in_a_channel_names_no_author_and_is_forwarded_to_the_group() -> None:
    telegram = OfflineTelegram()
    group = telegram.chat(-1002, "supergroup", "Phòng")
    channel = telegram.chat(-1003, "channel", "Tin")
    post = telegram.say("/years", chat=channel)["channel_post"]
    assert "from" not in post
    assert post["sender_chat"] == post["chat"]
    update = Update.de_json(telegram.forward(post, group), None)
    assert update.message
    assert update.message.is_automatic_forward
    assert update.message.forward_origin
    assert update.message.from_user
    assert update.message.from_user.id == 777000
    assert not update.message.api_kwargs
    edited = telegram.edit(post, "/year 2012")["edited_channel_post"]
    assert edited["text"] == "/year 2012"
    sent = telegram.call("sendMessage", SEND | {"chat_id": -1003})
    assert telegram.call("editMessageText", SEND_TO_EDIT | {"message_id": sent["message_id"]})


SEND_TO_EDIT = {"chat_id": -1003, "text": "b"}


def test_in_a_topic_what_replies_to_nothing_replies_to_what_opened_it() -> None:
    telegram = OfflineTelegram()
    forum = telegram.chat(-1001, "supergroup", "Ban", topics=(7,))
    message = telegram.say("2012", chat=forum, thread=7)["message"]
    assert message["reply_to_message"]["message_id"] == 7
    update = Update.de_json(telegram.say("2012", chat=forum, thread=7), None)
    assert update.message
    assert update.message.reply_to_message
    assert update.message.reply_to_message.forum_topic_created


def test_a_press_comes_with_the_question_as_it_is_now() -> None:
    telegram = OfflineTelegram()
    group = telegram.chat(-1002, "supergroup", "Phòng")
    question = telegram.say("/years", chat=group)["message"]
    reply = json.dumps({"message_id": question["message_id"]})
    answer = {"chat_id": -1002, "text": "a", "reply_parameters": reply}
    sent = telegram.call("sendMessage", answer | {"reply_markup": keyboard([BUTTON])})
    telegram.edit(question, "/year 2012")
    pressed = telegram.press(sent, BUTTON)["callback_query"]["message"]
    assert pressed["reply_to_message"]["text"] == "/year 2012"
    del group.messages[question["message_id"]]
    assert "reply_to_message" not in telegram.press(sent, BUTTON)["callback_query"]["message"]


@pytest.mark.parametrize(
    ("change", "code", "told"),
    [
        ({"bot_is": "kicked"}, 403, "Forbidden: bot was kicked from the supergroup chat"),
        (
            {"bot_is": "muted"},
            400,
            "Bad Request: not enough rights to send text messages to the chat",
        ),
        ({"closed_topics": {7}}, 400, "Bad Request: TOPIC_CLOSED"),
        ({"topics": set()}, 400, "Bad Request: message thread not found"),
        (
            {"migrated_to": -1009},
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
        ),
    ],
)
def test_chats_that_are_closed_to_the_bot(change: dict[str, Any], code: int, told: str) -> None:
    telegram = OfflineTelegram()
    forum = telegram.chat(-1001, "supergroup", "Ban", topics=(7,))
    for name, value in change.items():
        setattr(forum, name, value)
    with pytest.raises(BotApiError) as refused:
        telegram.call("sendMessage", SEND | {"chat_id": -1001, "message_thread_id": 7})
    assert (refused.value.code, refused.value.description) == (code, told)
    migrated = {"migrate_to_chat_id": -1009} if "migrated_to" in change else None
    assert refused.value.parameters == migrated


def test_a_muted_bot_in_a_channel_and_a_person_who_blocked_it() -> None:
    telegram = OfflineTelegram()
    telegram.chat(-1003, "channel", "Tin").bot_is = "muted"
    with pytest.raises(BotApiError, match="need administrator rights in the channel chat"):
        telegram.call("sendMessage", SEND | {"chat_id": -1003})
    telegram.private(AN).bot_is = "kicked"
    with pytest.raises(BotApiError, match="Forbidden: bot was blocked by the user"):
        telegram.call("sendMessage", SEND)


def test_a_message_sent_by_inline_mode_is_edited_by_its_own_id(telegram: OfflineTelegram) -> None:
    telegram.world.inline_messages["BAAAA"] = {"text": "a"}
    query = telegram.press_inline("BAAAA", BUTTON)["callback_query"]
    assert "message" not in query
    change = {"inline_message_id": query["inline_message_id"], "text": "b"}
    assert telegram.call("editMessageText", change) is True
    assert telegram.world.inline_messages["BAAAA"]["text"] == "b"


def test_updates_are_what_python_telegram_bot_reads(telegram: OfflineTelegram) -> None:
    said = telegram.say("/year@baocao_bot 2012")
    edited = telegram.edit(said["message"], "/year 2014")
    sent = telegram.call("sendMessage", SEND | {"reply_markup": keyboard([BUTTON])})
    for raw in (said, edited, telegram.press(sent, BUTTON)):
        update = Update.de_json(raw, None)
        assert update.effective_user
        assert update.effective_user.id == AN.id
        assert not update.api_kwargs


def test_polling_confirms_what_came_before_the_offset(telegram: OfflineTelegram) -> None:
    waiting = [telegram.say(text) for text in "abc"]
    telegram.world.updates.extend(waiting)
    assert telegram.call("getUpdates", {"limit": 2}) == waiting[:2]
    assert telegram.call("getUpdates", {"offset": waiting[1]["update_id"]}) == waiting[1:]
    assert telegram.call("getUpdates", {}) == waiting[1:], "the first is forgotten"
    assert telegram.call("getUpdates", {"offset": -1}) == waiting[2:]
    telegram.call("deleteWebhook", {"drop_pending_updates": "true"})
    assert telegram.call("getUpdates", {}) == []


def test_no_polling_beside_a_webhook(telegram: OfflineTelegram) -> None:
    telegram.call("setWebhook", {"url": "https://a.vn/hook"})
    with pytest.raises(BotApiError) as refused:
        telegram.call("getUpdates", {})
    assert refused.value.code == 409


def test_the_whole_of_python_telegram_bot_runs_over_it(telegram: OfflineTelegram) -> None:
    async def talk() -> None:
        async with Bot("0:offline", request=OfflineRequest(telegram)) as bot:
            assert bot.username == BAOCAO.username
            button = InlineKeyboardButton("▶", callback_data="1")
            markup = InlineKeyboardMarkup([[button]])
            sent = await bot.send_message(AN.id, "<b>a</b>", "HTML", reply_markup=markup)
            assert sent.text_html == "<b>a</b>"
            assert sent.reply_markup == markup
            file = await sent.reply_document(b"n\tviec", "việc", filename="tasks.csv")
            assert file.document
            assert (file.document.file_name, file.document.file_size) == ("tasks.csv", 6)
            with pytest.raises(BadRequest, match="Message is not modified"):
                await sent.edit_text("<b>a</b>", "HTML", reply_markup=markup)
            with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
                await sent.reply_text("a", reply_markup=InlineKeyboardMarkup([[TOO_LONG]]))
            with pytest.raises(InvalidToken):
                await bot.send_dice(AN.id)

    asyncio.run(talk())


TOO_LONG = InlineKeyboardButton("a", callback_data="a" * 65)
