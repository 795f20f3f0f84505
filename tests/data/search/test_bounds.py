"""Whatever is typed, an answer comes, and reading it costs no more than a bound."""

from __future__ import annotations

import pytest

from data.search import Entry, TitleIndex
from tests.data.search.hostile import HOSTILE


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_any_query_is_answered(index: TitleIndex, query: str) -> None:
    result = index.find(query)
    assert result.total >= len(result.hits)


@pytest.mark.parametrize("title", ["", "²", "\ud800", "x" * 5000, "năm " * 500, "@2012", "..."])
def test_any_title_is_indexed(title: str) -> None:
    index = TitleIndex.of([Entry("odd", None, title), Entry("plain", None, "Kế hoạch năm")])
    assert index.find("ke hoach").hits[0].entry.report == "plain"
