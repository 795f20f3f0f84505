"""Whatever is typed, an answer comes, and reading it costs no more than a bound."""

from __future__ import annotations

import pytest

from data.search import Entry, TitleIndex

HOSTILE = [
    "",
    "a" * 5000,
    "a " * 2500,
    "1234567890" * 500,
    "1 2 3 4 5 6 7 8 9 10 " * 100,
    "x v i " * 800,
    "asfrxjwdd " * 500,
    "a1b2c3d4e5 " * 400,
    "ubnd tp ca " * 300,
    "ngườiviệtnam " * 300,
    "\u0301" * 4000,
    "²³¹ m² x²",
    "٢٠١٢ ทดสอบ 測試 ß İ ŉ",
    "\ud800 \x00 \u200b",
    "@2012 @1",
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_any_query_is_answered(index: TitleIndex, query: str) -> None:
    result = index.find(query)
    assert result.total >= len(result.hits)


@pytest.mark.parametrize("title", ["", "²", "\ud800", "x" * 5000, "năm " * 500, "@2012", "..."])
def test_any_title_is_indexed(title: str) -> None:
    index = TitleIndex.of([Entry("odd", None, title), Entry("plain", None, "Kế hoạch năm")])
    assert index.find("ke hoach").hits[0].entry.report == "plain"
