"""A conversation, and how the terminal shows it, with handlers made for these tests alone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from bot.app import OFFLINE_TOKEN
from bot.console import Console
from bot.conversation import Conversation, numbered
from bot.offline.request import OfflineRequest
from bot.offline.server import OfflineTelegram
from bot.plain import plain
from bot.screen import Screen

HTML = (
    '📄 <b>Báo cáo</b> <a href="https://a.vn/1">nguồn</a>\n\n'
    "<blockquote expandable>Nguyên văn\nhai dòng</blockquote>\n\nhết"
)
KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton(label, callback_data=label) for label in ("◀", "2012", "▶")],
        [InlineKeyboardButton(label, callback_data=label) for label in ("2", "3")],
        [
            InlineKeyboardButton("Nguồn", url="https://a.vn/1"),
            InlineKeyboardButton("Đầy đủ", url="https://t.me/baocao_bot?start=r_1"),
        ],
    ]
)


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    await update.message.reply_text(f"chào {' '.join(context.args or ())}")


async def show(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message
    preview = LinkPreviewOptions(is_disabled=True)
    await update.message.reply_html(HTML, reply_markup=KEYBOARD, link_preview_options=preview)


async def crash(_update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    raise ZeroDivisionError


async def pressed(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    query = update.callback_query
    assert query
    await query.answer(f"bấm {query.data}")
    if query.data != "3":
        await query.edit_message_text(f"trang {query.data}")


EDITED = "✎ Tin “📄 Báo cáo nguồn” đổi thành:"


@pytest.fixture
def conversation() -> Iterator[Conversation]:
    telegram = OfflineTelegram()
    request = OfflineRequest(telegram)
    builder = Application.builder().token(OFFLINE_TOKEN).updater(None).job_queue(None)
    application: Application[Any, Any, Any, Any, Any, Any]
    application = builder.request(request).get_updates_request(request).build()
    for name, callback in (("start", start), ("show", show), ("crash", crash)):
        application.add_handler(CommandHandler(name, callback))
    application.add_handler(CallbackQueryHandler(pressed))
    with Conversation(application, telegram) as conversation:
        yield conversation


def test_a_turn_holds_what_was_sent_and_edited(conversation: Conversation) -> None:
    [message] = conversation.say("/show").messages
    assert message["text"] == "📄 Báo cáo nguồn\n\nNguyên văn\nhai dòng\n\nhết"
    turn = conversation.press(message, {"callback_data": "▶"})
    assert [edited["text"] for edited in turn.messages] == ["trang ▶"]
    assert turn.notices == ["bấm ▶"]
    assert not turn.refusals


def test_a_turn_holds_what_went_wrong(conversation: Conversation) -> None:
    assert [type(error) for error in conversation.say("/crash").errors] == [ZeroDivisionError]
    message = conversation.say("/start").messages[0]
    conversation.press(message, {"callback_data": "a"})
    turn = conversation.press(message, {"callback_data": "a"})
    assert "message is not modified" in turn.refusals[0].description


def test_a_button_with_a_number_for_a_label_keeps_it(conversation: Conversation) -> None:
    keys = numbered(conversation.say("/show").messages)
    labels = {key: button["text"] for key, (_, button) in keys.items()}
    assert labels == {
        "1": "◀",
        "4": "2012",
        "5": "▶",
        "2": "2",
        "3": "3",
        "6": "Nguồn",
        "7": "Đầy đủ",
    }


def test_plain(conversation: Conversation) -> None:
    assert plain(conversation.say("/show").messages) == (
        "📄 Báo cáo nguồn <https://a.vn/1>\n\nNguyên văn\nhai dòng\n\nhết\n\n"
        "[1] ◀ [4] 2012 [5] ▶ [2] [3] [6] Nguồn <https://a.vn/1> "
        "[7] Đầy đủ <https://t.me/baocao_bot?start=r_1>"
    )


def test_the_screen_puts_a_bar_beside_quotes(
    conversation: Conversation, capsys: pytest.CaptureFixture[str]
) -> None:
    Screen().show(conversation.say("/show").messages)
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        "📄 Báo cáo nguồn",
        "",
        "▎ Nguyên văn",
        "▎ hai dòng",
        "",
        "hết",
        "",
        " 1  ◀    4  2012    5  ▶",
        " 2     3",
        " 6  Nguồn ↗ https://a.vn/1    7  Đầy đủ ↗ https://t.me/baocao_bot?start=r_1",
        "",
    ]


@pytest.mark.parametrize(
    ("lines", "shown"),
    [
        pytest.param("/start\n", ["chào"], id="a message"),
        pytest.param("/show\n5\n", ["ⓘ bấm ▶", EDITED, "trang ▶"], id="a press: notice, edit"),
        pytest.param("/show\n3\n1\n", ["ⓘ bấm 3", "ⓘ bấm ◀", EDITED, "trang ◀"], id="buttons stay"),
        pytest.param("/show\n6\n", ["https://a.vn/1"], id="a link is shown"),
        pytest.param("/show\n7\n", ["chào r_1"], id="a deep link is followed"),
        pytest.param("/show\n8\n", ["(bot không trả lời)"], id="no button's number is text"),
        pytest.param("2012\n", ["(bot không trả lời)"], id="silence is shown"),
        pytest.param("/quit\n/start\n", [], id="quit"),
    ],
)
def test_the_console(
    lines: str,
    shown: list[str],
    conversation: Conversation,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    Console(conversation, "vi").run()
    _, _, after = capsys.readouterr().out.rpartition("start=r_1>\n")
    assert [line.strip() for line in after.splitlines() if line] == shown
