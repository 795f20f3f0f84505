"""The same thing is counted alike on every screen that counts it."""

from __future__ import annotations

import re

import pytest

from data.library import Library
from tests.chat import Answer, Chat

YEARS = (2012, 2014, 2015, 2016, 2017, 2019, 2024, 2025)


def _after(name: str, answer: Answer) -> int:
    """The number in brackets after a name; 0 without."""
    counted = re.search(rf"{name} \((\d+)\)", answer.text)
    return int(counted[1]) if counted else 0


def _column(name: str, answer: Answer) -> int:
    (line,) = re.findall(rf"(?m)^{name} .*", answer.text)
    return int(line.split()[-2])


@pytest.mark.parametrize("year", YEARS)
def test_a_year_and_its_comparison_count_alike(chat: Chat, year: int) -> None:
    other = 2012 if year != 2012 else 2024
    compared = chat.say(f"/compare {year} {other}")
    shown = chat.say(f"/year {year}")
    first = shown.text.splitlines()[0]
    for name, sign in (("Đã làm", "việc đã làm"), ("Dự kiến", "việc dự kiến")):
        counted = re.search(rf"(\d+) {sign}", first)
        assert _column(name, compared) == (int(counted[1]) if counted else 0)
    if "✅" in shown.text:  # a year that is only planned says neither
        assert _column("Số liệu", compared) == _after("Số liệu", shown)
        assert _after(f"Số liệu năm {year}", compared) == _after("Số liệu", shown)
        assert _column("Văn bản", compared) == _after("Văn bản", shown)


@pytest.mark.parametrize("year", YEARS)
def test_a_year_and_its_file_count_alike(chat: Chat, library: Library, year: int) -> None:
    (count,) = (each for each in library.years() if each.year == year)
    assert f": {count.done + count.planned} việc" in chat.say(f"/export {year}").text


def test_a_year_and_its_documents_count_alike(chat: Chat) -> None:
    shown = chat.say("/year 2012")
    assert _after("Văn bản", chat.press("📑")) == _after("Văn bản", shown) == 23


def test_a_report_and_its_documents_count_alike(chat: Chat) -> None:
    shown = chat.say("/report 2012")
    assert _after("Văn bản", chat.press("📑")) == _after("Văn bản", shown) == 23
