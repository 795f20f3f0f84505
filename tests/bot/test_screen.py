"""What a terminal shows of rich messages, replies and buttons."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.conversation import Message
from bot.lines import completion
from bot.offline.server import OfflineTelegram
from bot.offline.world import Person
from bot.plain import plain
from bot.screen import Screen
from handlers.actions import ShowYear
from handlers.links import share_link

RICH = (
    "<h2>📅 Năm 2012</h2><p>1 báo cáo</p>"
    '<table bordered><tr><th>Báo cáo</th><th align="right">Đã làm</th></tr>'
    '<tr><td><a href="https://a.vn/1">Tổng kết công tác năm</a> — a.vn</td>'
    '<td align="right">10</td></tr></table>'
    "<details><summary><b>1.</b> Mở 3 lớp tập huấn …</summary>"
    "<blockquote><p>Mở 3 lớp tập huấn cho 120 cán bộ<br>và sơ kết</p></blockquote></details>"
    "<hr/><ul><li>120 cán bộ</li></ul>"
)
ROWS = [
    [{"text": "1", "callback_data": "a"}, {"text": "◀ 2011", "callback_data": "b"}],
    [{"text": "📅 Các năm", "callback_data": "c"}, {"text": "2013 ▶", "callback_data": "d"}],
]


@pytest.fixture
def rich_message() -> Message:
    telegram = OfflineTelegram()
    params: dict[str, Any] = {
        "chat_id": telegram.private().id,
        "rich_message": json.dumps({"html": RICH}),
        "reply_markup": json.dumps({"inline_keyboard": ROWS}),
    }
    message: Message = telegram.call("sendRichMessage", params)
    return message


def shown(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()]


def test_a_rich_message_is_drawn_folded(
    rich_message: Message, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    assert Screen().show([rich_message]), "something is folded"
    assert shown(capsys) == [
        "📅 Năm 2012",
        "1 báo cáo",
        "",
        "Báo cáo                        Đã làm",
        "─────────────────────────────────────",
        "Tổng kết công tác năm — a.vn       10",
        "",
        "▸ 1. Mở 3 lớp tập huấn …",
        "────────────────────────────────────────────",
        "• 120 cán bộ",
        "",
        " 1     2  ◀ 2011",
        " 3  📅 Các năm    4  2013 ▶",
        "",
    ]


def test_unfolded_in_a_narrow_terminal(
    rich_message: Message, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    assert not Screen().show([rich_message], unfolded=True)
    assert shown(capsys) == [
        "📅 Năm 2012",
        "1 báo cáo",
        "",
        "Báo cáo           Đã làm",
        "────────────────────────",
        "Tổng kết công         10",
        "tác năm — a.vn",
        "",
        "▾ 1. Mở 3 lớp tập huấn …",
        "  ▎ Mở 3 lớp tập huấn",
        "  ▎ cho 120 cán bộ",
        "  ▎ và sơ kết",
        "────────────────────────",
        "• 120 cán bộ",
        "",
        " 1     2  ◀ 2011",
        " 3  📅 Các năm",
        " 4  2013 ▶",
        "",
    ]


def test_a_pipe_gets_all_of_it_as_text(rich_message: Message) -> None:
    assert plain([rich_message]).splitlines() == [
        "📅 Năm 2012",
        "1 báo cáo",
        "",
        "Báo cáo | Đã làm",
        "Tổng kết công tác năm <https://a.vn/1> — a.vn | 10",
        "",
        "▾ 1. Mở 3 lớp tập huấn …",
        "  Mở 3 lớp tập huấn cho 120 cán bộ",
        "  và sơ kết",
        "",
        "• 120 cán bộ",
        "",
        "[1] [2] ◀ 2011 [3] 📅 Các năm [4] 2013 ▶",
    ]


def test_no_colour_and_no_style_where_the_terminal_has_none(
    rich_message: Message, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("FORCE_COLOR", "1")  # as if stdout were a terminal
    Screen().show([rich_message])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "[1]   [2] ◀ 2011" in out


def test_no_color_is_honoured(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("FORCE_COLOR", "1")
    message = {"text": "/year", "entities": [{"type": "bot_command", "offset": 0, "length": 5}]}
    Screen().show([message])
    assert "\x1b[36m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    Screen().show([message])
    assert "\x1b[36m" not in capsys.readouterr().out


def test_an_answer_in_a_topic_says_what_it_replies_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    telegram = OfflineTelegram()
    forum = telegram.chat(-1001, "supergroup", "Ban", topics=(7,))
    asked = telegram.say("/years\nnhé", Person(5, "Bình"), forum, thread=7)["message"]
    answer = telegram.call(
        "sendMessage",
        {
            "chat_id": forum.id,
            "text": "Các năm",
            "message_thread_id": 7,
            "reply_parameters": json.dumps({"message_id": asked["message_id"]}),
        },
    )
    Screen().show([answer])
    assert shown(capsys)[:2] == ["# 7 ↪ Bình: /years nhé", "Các năm"]
    assert plain([answer]) == "# 7 ↪ Bình: /years nhé\nCác năm"


def test_tab_completes_commands_of_both_languages() -> None:
    commands = ["/year", "/years", "/nam", "/thoat"]
    assert [completion(commands, "/ye", n) for n in range(3)] == ["/year ", "/years ", None]
    assert completion(commands, "/na", 0) == "/nam "
    assert completion(commands, "", 0) is None


def test_a_link_to_share_is_a_label_without_its_long_address(
    rich_message: Message, capsys: pytest.CaptureFixture[str]
) -> None:
    share = share_link("baocao_bot", ShowYear(2012), "Năm 2012")
    source = {"text": "🔗 Bài gốc", "url": "https://a.vn/1"}
    rows = [[source, {"text": "📤 Chia sẻ", "url": share}]]
    Screen().show([{**rich_message, "reply_markup": {"inline_keyboard": rows}}])
    assert " 1  🔗 Bài gốc ↗ https://a.vn/1    2  📤 Chia sẻ" in shown(capsys)
