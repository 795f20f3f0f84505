"""Everything long at once in comparisons, topics and files: Telegram refuses what is too long."""

import dataclasses
from pathlib import Path

import pytest

from handlers.actions import (
    Action,
    ExportReport,
    ExportYears,
    ShowChart,
    ShowComparison,
    ShowTopic,
)
from tests.chat import Chat
from tests.reports import library_of, listing

_WIDE = "<&> 𝐓𝐎̂̉𝐍𝐆 𝐊𝐄̂́𝐓 😀 " * 9  # letters that Telegram counts twice
_LONG = "nạo vét kênh mương nội đồng & hồ chứa <thượng nguồn> 😀 sau mùa mưa bão " * 4


def test_the_longest_answers_fit_into_messages(tmp_path: Path) -> None:
    done = [f"Đã {_LONG} ở xã số {n}" for n in range(30)]
    planned = [f"Sẽ {_LONG} ở xã số {n}" for n in range(30)]
    reports = [
        dataclasses.replace(
            listing(f"long22222{n}", 2018 + n, done, planned),
            title=f"{_WIDE} {n}",
            source=_WIDE,
            url=f"https://example.vn/{n}/" + "a" * 500,
        )
        for n in range(5)
    ]
    with library_of(tmp_path, *reports) as library, Chat(library) as chat:
        for asked in (
            *("/compare 2019 2020", "/topic kênh mương", "/topic " + "kênh mương " * 18),
            *("/export long222222", "/export long222222 csv", "/export 2018-2022 xlsx"),
            *("/report long222222", "/year 2020"),
        ):
            assert chat.say(asked).text
        chat.say("/compare 2019 2020")
        assert "🔁" in chat.press("Xem cả").text
        chat.say("/topic kênh mương")
        assert chat.press("Biểu đồ").text


@pytest.mark.parametrize(
    "action",
    [
        ShowComparison(999999, 999999, "plans", 999999),
        ShowTopic("newest", 999999),
        ShowChart(),
        ExportReport("k7m2x9q4wd", "xlsx"),
        ExportYears(999999, 999999, "ask"),
    ],
)
def test_the_longest_actions_fit_into_buttons_and_links(action: Action) -> None:
    assert len(action.pack()) <= 64
    assert set(action.pack()) <= set("abcdefghijklmnopqrstuvwxyz0123456789_XO")


def test_a_list_in_which_every_word_is_found_keeps_within_what_telegram_marks(
    tmp_path: Path,
) -> None:
    asked = ("mở", "kênh", "nạo", "mương", "lát", "cống", "xây", "đập", "đắp", "bờ")
    title = " và ".join(asked)
    reports = [
        dataclasses.replace(listing(f"mark22222{n}", 2010 + n, ["Đã xong"]), title=f"{title} - {n}")
        for n in range(10)
    ]
    with library_of(tmp_path, *reports) as library, Chat(library) as chat:
        answer = chat.say(f"/search {' '.join(asked)}")
        assert "10 kết quả" in answer.text
        assert len(answer.entities("bold")) == 11, "the numbers and the words are not given up"
        assert answer.entities("underline")[:10] == list(asked)
