"""What the in-process Telegram takes as a rich message, and what it refuses."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.offline.refusal import BotApiError
from bot.offline.server import OfflineTelegram
from bot.offline.world import AN


@pytest.fixture
def telegram() -> OfflineTelegram:
    telegram = OfflineTelegram()
    telegram.private(AN)
    return telegram


def send(telegram: OfflineTelegram, html: str) -> list[dict[str, Any]]:
    params = {"chat_id": AN.id, "rich_message": json.dumps({"html": html})}
    blocks: list[dict[str, Any]] = telegram.call("sendRichMessage", params)["rich_message"][
        "blocks"
    ]
    return blocks


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        pytest.param(
            "a  <b>b\n<i>c</i></b> &lt;&#38;",
            [
                {
                    "type": "paragraph",
                    "text": [
                        "a ",
                        {"type": "bold", "text": ["b ", {"type": "italic", "text": "c"}]},
                        " ",
                        "<",
                        "&",
                    ],
                }
            ],
            id="inline",
        ),
        pytest.param(
            "<h2>Năm 2012</h2>\n<p>a<br>b</p><hr/>",
            [
                {"type": "heading", "size": 2, "text": "Năm 2012"},
                {"type": "paragraph", "text": "a\nb"},
                {"type": "divider"},
            ],
            id="heading and paragraph",
        ),
        pytest.param(
            "<details open><summary>s</summary>t<details><summary>u</summary></details></details>",
            [
                {
                    "type": "details",
                    "summary": "s",
                    "is_open": True,
                    "blocks": [
                        {"type": "paragraph", "text": "t"},
                        {"type": "details", "summary": "u", "blocks": []},
                    ],
                }
            ],
            id="details",
        ),
        pytest.param(
            "<blockquote>a<cite>b</cite></blockquote>",
            [
                {
                    "type": "blockquote",
                    "blocks": [{"type": "paragraph", "text": "a"}],
                    "credit": "b",
                }
            ],
            id="quotation",
        ),
        pytest.param(
            '<ul><li>a</li></ul><ol start="3"><li>b</li> <li>c</li></ol>',
            [
                {"type": "list", "items": [{"label": "•", "blocks": [paragraph]}]}
                for paragraph in [{"type": "paragraph", "text": "a"}]
            ]
            + [
                {
                    "type": "list",
                    "items": [
                        {"label": "3.", "blocks": [{"type": "paragraph", "text": "b"}]},
                        {"label": "4.", "blocks": [{"type": "paragraph", "text": "c"}]},
                    ],
                }
            ],
            id="lists",
        ),
        pytest.param(
            "<table bordered><caption>c</caption><tr><th>a</th></tr>"
            '<tr><td align="right" colspan="2"><a href="https://a.vn">1</a></td></tr></table>',
            [
                {
                    "type": "table",
                    "is_bordered": True,
                    "caption": "c",
                    "cells": [
                        [{"text": "a", "is_header": True, "align": "left", "valign": "top"}],
                        [
                            {
                                "text": {"type": "url", "text": "1", "url": "https://a.vn"},
                                "align": "right",
                                "valign": "top",
                                "colspan": 2,
                            }
                        ],
                    ],
                }
            ],
            id="table",
        ),
    ],
)
def test_html_becomes_blocks(
    html: str, blocks: list[dict[str, Any]], telegram: OfflineTelegram
) -> None:
    assert send(telegram, html) == blocks


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("", id="empty"),
        pytest.param("<p> </p><hr>", id="nothing to read"),
        pytest.param("<p>a", id="open at the end"),
        pytest.param("<p>a</b></p>", id="another end tag"),
        pytest.param("a & b", id="bare ampersand"),
        pytest.param("a < b", id="bare sign"),
        pytest.param("&copy;", id="reference"),
        pytest.param("<!-- a -->b", id="comment"),
        pytest.param("<script>a</script>", id="tag"),
        pytest.param('<p style="x">a</p>', id="attribute"),
        pytest.param("<b><p>a</p></b>", id="block in a line"),
        pytest.param("<table><tr><td><p>a</p></td></tr></table>", id="block in a cell"),
        pytest.param("<table><td>a</td></table>", id="cell outside a row"),
        pytest.param("<table><tr></tr></table>a", id="row without cells"),
        pytest.param("<table></table>a", id="table without rows"),
        pytest.param('<table><tr><td align="top">a</td></tr></table>', id="alignment"),
        pytest.param('<table><tr><td colspan="x">a</td></tr></table>', id="span"),
        pytest.param("<tr><td>a</td></tr>", id="row outside a table"),
        pytest.param("<details>a</details>", id="details without summary"),
        pytest.param("<ul>a</ul>", id="list without items"),
        pytest.param("a" * 32_769, id="too long"),
        pytest.param("<p>a</p>" * 501, id="too many blocks"),
        pytest.param(f"<table>{'<tr><td>a</td></tr>' * 500}</table>", id="rows are blocks"),
        pytest.param("<b>" * 17 + "a" + "</b>" * 17, id="too deep"),
        pytest.param(f"<table><tr>{'<td>a</td>' * 21}</tr></table>", id="too many columns"),
    ],
)
def test_refused_html(html: str, telegram: OfflineTelegram) -> None:
    with pytest.raises(BotApiError) as refused:
        send(telegram, html)
    assert refused.value.code == 400


def test_the_largest_is_taken(telegram: OfflineTelegram) -> None:
    assert send(telegram, "📅" * 32_768)
    assert len(send(telegram, "<p>a</p>" * 500)) == 500
    assert send(telegram, f"<table><tr>{'<td>a</td>' * 20}</tr></table>")


@pytest.mark.parametrize("rich", [{}, {"html": "a", "text": "b"}, {"markdown": "a"}, "a", ["a"]])
def test_only_html_is_understood(rich: Any, telegram: OfflineTelegram) -> None:
    with pytest.raises(BotApiError):
        telegram.call("sendRichMessage", {"chat_id": AN.id, "rich_message": json.dumps(rich)})


def test_an_edit_makes_a_text_rich_and_back(telegram: OfflineTelegram) -> None:
    sent = telegram.call("sendMessage", {"chat_id": AN.id, "text": "a"})
    place = {"chat_id": AN.id, "message_id": sent["message_id"]}
    rich = place | {"rich_message": json.dumps({"html": "<h1>b</h1>"})}
    assert "text" not in telegram.call("editMessageText", rich)
    with pytest.raises(BotApiError, match="message is not modified"):
        telegram.call("editMessageText", rich)
    again = telegram.call("editMessageText", place | {"text": "c"})
    assert again["text"] == "c"
    assert "rich_message" not in again
    with pytest.raises(BotApiError, match="message text is empty"):
        telegram.call("editMessageText", place)
