"""`@BotName words`: what is offered while one types, and what is sent."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.conversation import buttons
from bot.settings import Settings
from data.errors import DatabaseError
from data.library import Library
from data.load import load
from data.parsed import to_json
from data.vietnamese import fold
from handlers.actions import ShowReport, ShowTask, ShowYear
from handlers.links import deep_link
from handlers.offers import PAGE, offers
from handlers.texts import TEXTS
from handlers.views import inline as views
from handlers.views.inline import Offer
from handlers.views.screen import Screen
from tests.chat import KATE, Chat, Offered
from tests.reports import report, task

TITLE_2012 = "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012"


def urls(result: dict[str, Any]) -> list[str]:
    return [button["url"] for button in buttons(result)]


def every(chat: Chat, words: str) -> list[dict[str, Any]]:
    """The results of all pages."""
    results, offset = [], ""
    while True:
        page = chat.inline(words, offset)
        results += page.results
        if not (offset := page.next_offset):
            return results


def test_nothing_typed_yet_shows_the_newest_reports(chat: Chat) -> None:
    titles = chat.inline("").titles
    assert titles[0].startswith("📄 Tổng Bí thư Tô Lâm dự Hội nghị toàn quốc")
    assert titles[-1] == f"📄 {TITLE_2012}"
    assert len(titles) == 5


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("2012", ["📅 Năm 2012", f"📄 {TITLE_2012}", "✅ Tiếp tục cụ thể hoá Điều lệ Đảng"]),
        ("nhiem vu nam 2012", ["📅 Năm 2012", f"📄 {TITLE_2012}"]),
        ("2012-2015", ["📅 Năm 2012", "📅 Năm 2014", "📅 Năm 2015", "📄 "]),
        ("nam 201", ["📅 Năm 2019", "📅 Năm 2017", "📅 Năm 2016"]),
        ("2015", ["📅 Năm 2015", "📄 Đảm bảo công tác chuẩn bị", "🎯 "]),
        ("nhiem vu noi b", [f"📄 {TITLE_2012}"]),
        ("nhiem vu tro", ["📄 ", "🎯 tham mưu cụ thể hóa các nghị quyết và nhiệm vụ trọng tâm"]),
        ("lay phieu tin nh", ["✅ Thực hiện chủ trương lấy phiếu tín nhiệm"]),
        ("15-CT/TW", ["✅ Tham mưu Bộ Chính trị ban hành Chỉ thị"]),
        ("chi thi 15", ["✅ Tham mưu Bộ Chính trị ban hành Chỉ thị"]),
        ("phòng chống tham nh", ["✅ "]),  # in a task's text
        ("Tô Huy R", ["📄 Đảm bảo công tác chuẩn bị"]),  # a person
    ],
)
def test_words_are_understood_as_everywhere_and_may_be_unfinished(
    chat: Chat, words: str, titles: list[str]
) -> None:
    offered = chat.inline(words).titles
    assert len(offered) >= len(titles)
    assert all(map(str.startswith, offered, titles)), offered


@pytest.mark.parametrize("spelt", [str, fold])
def test_while_its_title_is_typed_a_report_stays_in_the_list(
    library: Library, spelt: Callable[[str], str]
) -> None:
    for card in library.newest(limit=5):
        title = spelt(card.title or "")
        for typed in range(4, len(title), 3):
            shown = offers(library, title[:typed].strip(), 0, TEXTS["vi"]).offers
            assert ShowReport(card.id).pack() in [offer.id for offer in shown], title[:typed]


@pytest.mark.parametrize("words", ["xyzzy", "2013", "nhiem vu noi bat 2013", "🙂", "a" * 256])
def test_nothing_found_leads_to_private_help(chat: Chat, words: str) -> None:
    offered = chat.inline(words)
    assert not offered.results
    assert offered.button
    assert offered.button["text"] == TEXTS["vi"].inline.nothing
    assert "/year" in chat.say(f"/start {offered.button['start_parameter']}").text


def test_a_reports_card_has_its_title_source_dates_and_counts(chat: Chat) -> None:
    (result, *_) = chat.inline("đảm bảo công tác chuẩn bị nhân sự").results
    assert result["description"] == "vietnamplus.vn · năm 2014 · 7 việc đã làm · 3 việc dự kiến"
    assert result["url"].startswith("http://www.vietnamplus.vn/")
    sent = chat.choose(result)
    title, *facts = sent.text.split("\n")
    assert title == "📄 Đảm bảo công tác chuẩn bị nhân sự cho đại hội Đảng các cấp"
    assert sent.entities("text_link") == [title.removeprefix("📄 ")]
    assert "Nguồn: vietnamplus.vn" in facts
    assert "Kỳ báo cáo: năm 2014" in facts
    assert "7 việc đã làm · 3 việc dự kiến" in facts
    report_id = result["id"].removeprefix("1r_")
    assert deep_link("baocao_bot", ShowReport(report_id)) in urls(result)


def test_a_tasks_card_is_its_verbatim_text_with_its_source(chat: Chat, library: Library) -> None:
    (result,) = chat.inline("lấy phiếu tín nhiệm").results
    sent = chat.choose(result)
    card = library.resolve("2014").found[0]
    (text,) = sent.entities("expandable_blockquote")
    assert text in library.report(card.id).body  # type: ignore[union-attr]  # it is there
    assert sent.text.startswith("✅ Đã làm · 2014\n")
    assert sent.text.endswith(
        "📄 Đảm bảo công tác chuẩn bị nhân sự cho đại hội Đảng các cấp — vietnamplus.vn"
    )


def test_a_years_card_has_its_first_tasks_under_their_report(chat: Chat) -> None:
    (result, *_) = chat.inline("2012").results
    assert result["description"] == "1 báo cáo · 10 việc đã làm"
    lines = chat.choose(result).text.split("\n")
    assert lines[:4] == [
        "📅 Năm 2012 — 1 báo cáo · 10 việc đã làm",
        "",
        "✅ Đã làm (10)",
        f"📄 {TITLE_2012}",
    ]
    assert lines[4].startswith("1. Tiếp tục cụ thể hoá Điều lệ Đảng")
    assert lines[8].startswith("5. ")
    assert lines[9] == "… và 5 mục khác"
    assert urls(result) == [deep_link("baocao_bot", ShowYear(2012))]


def test_an_inferred_year_says_so(chat: Chat) -> None:
    (result, _, task, *_) = chat.inline("2019").results
    assert task["description"].startswith("2019, suy ra · ")
    assert result["title"] == "📅 Năm 2019, suy ra"
    assert chat.choose(result).text.startswith("📅 Năm 2019, suy ra — ")


def test_all_buttons_of_what_is_sent_open_the_bot_in_private(chat: Chat) -> None:
    for words in ("", "2012", "2014", "quy hoạch", "nhiem vu"):
        for result in chat.inline(words).results:
            for url in urls(result):
                address, _, payload = url.partition("?start=")
                assert address == "https://t.me/baocao_bot" or not payload
                assert not payload or chat.say(f"/start {payload}").text


def test_a_reports_id_offers_it_and_every_task_of_it_once(chat: Chat, library: Library) -> None:
    card = library.resolve("2019").found[0]
    ids = [result["id"] for result in every(chat, card.id)]
    assert ids[0] == ShowReport(card.id).pack()
    positions = range(1, card.done + card.planned + 1)
    assert len(ids) == len(set(ids)) == 1 + len(positions) > PAGE
    assert set(ids[1:]) == {ShowTask(card.id, position).pack() for position in positions}


@pytest.mark.parametrize("words", ["2019", "2012-2025", "công tác"])
def test_pages_go_on_to_the_end_without_repeating(chat: Chat, words: str) -> None:
    first = chat.inline(words)
    assert len(first.results) == PAGE
    assert first.next_offset == str(PAGE)
    ids = [result["id"] for result in every(chat, words)]
    assert len(ids) == len(set(ids)) > PAGE


def test_a_year_offers_all_that_was_done_in_it_then_what_was_planned(chat: Chat) -> None:
    marks = [result["title"][0] for result in every(chat, "2019")]
    assert marks == ["📅", "📄", *["✅"] * 6, *["🎯"] * 27]


@pytest.mark.parametrize("offset", ["abc", "-1", "0", "1e9", "9999999", "٢٠", "20 ", "\x00"])
def test_a_forged_offset_offers_nothing(chat: Chat, offset: str) -> None:
    offered = chat.inline("2012", offset)
    assert (offered.results, offered.next_offset, offered.button) == ([], "", None)


def test_beyond_the_last_page_there_is_nothing(chat: Chat) -> None:
    for words in ("", "2012", "can bo", "nam 20"):
        offered = chat.inline(words, "99999")
        assert (offered.results, offered.next_offset, offered.button) == ([], "", None)


def test_answers_are_alike_for_everybody_so_telegram_may_keep_them(chat: Chat) -> None:
    def kept(offered: Offered) -> tuple[str, str]:
        return str(offered.params["cache_time"]), str(offered.params["is_personal"])

    found, nothing = chat.inline("2012"), chat.inline("xyzzy")
    assert (kept(found), kept(nothing)) == (("300", "false"), ("30", "false"))
    assert chat.inline("2012", user=KATE).results == found.results
    assert chat.inline("xyzzy", user=KATE).button == nothing.button


def test_a_bot_that_speaks_english_offers_in_english(library: Library) -> None:
    with Chat(library, Settings(language="en")) as chat:
        (result, *_) = chat.inline("2012").results
        assert result["description"] == "1 report · 10 done"
        assert chat.inline("xyzzy").button == {
            "text": TEXTS["en"].inline.nothing,
            "start_parameter": "1h",
        }


def test_trouble_is_noted_and_answered_with_an_empty_list(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(Library, "search", broken)
    offered = chat.inline("quy hoạch")
    assert (offered.results, str(offered.params["cache_time"])) == ([], "5")
    assert "inline query" in caplog.text


@pytest.mark.parametrize(
    "words",
    [
        *("\x00", "-", "2012-", "15-", "15-CT/", "٢٠١٢", "2 0 1 2", "nguồn:", "nguồn:TTXVN tong k"),
        *("<b>&\"' OR 1=1 -- NEAR( * ^ :", "</b></a>", '"', "* *", "AND OR NOT", "kkk" * 80),
        *("nhiệm vụ " * 28, "\u202e2102", "e\u0302\u0301" * 60, "🙂" * 128, "99999999999999999999"),
    ],
)
def test_whatever_is_typed_is_answered(
    chat: Chat, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    offered = chat.inline(words)
    assert offered.results or offered.button
    assert not caplog.records


def test_more_than_clients_send_is_answered_too(chat: Chat) -> None:
    update = chat.telegram.inline_query("2012")
    update["inline_query"]["query"] = "nhiệm vụ " * 500
    (call,) = chat.happen(update).turn.calls
    assert call.params["results"] == "[]"


def test_where_telegram_refuses_a_result_the_list_stays_empty(
    chat: Chat, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> Offer:
        return Offer("a", "A", "", Screen("<b>"))

    monkeypatch.setattr(views, "report", broken)
    chat.forgiven = ("can't parse entities",)
    refused, answered = chat.happen(chat.telegram.inline_query("quy hoạch")).turn.calls
    assert refused.refused
    assert answered.params["results"] == "[]"
    assert "inline query" in caplog.text


def test_an_answer_that_comes_too_late_is_normal_life(chat: Chat) -> None:
    update = chat.telegram.inline_query("2012")
    chat.telegram.world.open_queries.clear()
    chat.forgiven = ("query is too old",)
    assert not chat.happen(update).messages


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    file = tmp_path / "none.jsonl"
    file.write_text("", "utf-8")
    load(tmp_path / "none.db", [file])
    with closing(Library(tmp_path / "none.db")) as library, Chat(library) as chat:
        offered = chat.inline("")
        assert not offered.results
        assert offered.button
        assert offered.button["text"] == TEXTS["vi"].inline.no_reports
        assert not chat.inline("2012").results


def test_the_longest_texts_are_cut_and_lead_to_the_whole(tmp_path: Path) -> None:
    """The transport refuses what Telegram would find too long."""
    wide = "<&> 😀 nghiên cứu " * 60
    whole = report()
    text = "Sở " + "đã làm & ghi <lại> 😀 " * 400
    start = len(whole.body)
    tasks = [
        dataclasses.replace(
            task(text, 2021, headline=text), start=start, end=start + len(text), status=status
        )
        for status in ("done", "planned")
        for _ in range(12)
    ]
    long = dataclasses.replace(
        whole,
        title=wide,
        source=wide,
        author=wide,
        url="https://example.vn/" + "a" * 900,
        body=whole.body + text,
        tasks=tuple(tasks),
    )
    file = tmp_path / "long.jsonl"
    file.write_text(to_json(long), "utf-8")
    assert not load(tmp_path / "long.db", [file]).problems
    with closing(Library(tmp_path / "long.db")) as library, Chat(library) as chat:
        for words in ("", "2021", long.id, "nghien c"):
            for result in chat.inline(words).results:
                sent = chat.choose(result)
                if result["id"].startswith("1t"):
                    (shown,) = sent.entities("expandable_blockquote")
                    assert shown.endswith(" …")
                    assert shown.removesuffix(" …") in text
                    _, _, payload = urls(result)[0].partition("?start=")
                    assert "2/" in str(chat.say(f"/start {payload}").buttons)


@pytest.mark.parametrize("name", list(TEXTS["vi"].inline.__dataclass_fields__))
def test_both_languages_fill_a_sentence_with_the_same_names(name: str) -> None:
    said = [getattr(texts.inline, name) for texts in TEXTS.values()]
    assert len({frozenset(re.findall(r"\{\w+\}", text)) for text in said}) == 1


def test_help_tells_of_inline_mode_where_it_is_on(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "gõ @baocao_bot kèm vài từ" in chat.say("/help").text
    monkeypatch.setattr(ExtBot, "supports_inline_queries", False)
    assert "@baocao_bot" not in chat.say("/help").text


def test_labels_of_buttons_over_the_list_fit() -> None:
    for texts in TEXTS.values():
        for label in (texts.inline.nothing, texts.inline.no_reports):
            assert 0 < len(label) <= 64
