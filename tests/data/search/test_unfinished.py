"""A query while it is typed: the last word may go on."""

from __future__ import annotations

import re
from random import Random

import pytest

from data.search import Entry, TitleIndex
from data.vietnamese import fold
from tests.data.search.made_titles import TITLES

_OWN = {
    "btc12": "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2012",
    "btc13": "10 nhiệm vụ nổi bật của Ban Tổ chức Trung ương trong năm 2013",
    "trong": "Triển khai các nhiệm vụ trọng tâm quý 4",
    "trồng": "Phát động phong trào trồng cây",
    "tk": "Hội nghị tổng kết công tác năm 2021",
    "th": "Báo cáo tổng hợp số liệu",
    "yte": "Sở Y tế sơ kết 6 tháng đầu năm",
    "ub": "Ủy ban nhân dân huyện kiểm tra cải cách hành chính",
}


@pytest.fixture(scope="module")
def own() -> TitleIndex:
    about = Entry("old", None, "Kết quả công tác dân vận", frozenset({2019}))
    return TitleIndex.of([about, *(Entry(id_, None, text) for id_, text in _OWN.items())])


def found(index: TitleIndex, query: str) -> list[str]:
    return [hit.entry.report for hit in index.find(query, unfinished=True).hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("tong k", "tk"),
        ("tong ke", "tk"),
        ("tổng h", "th"),
        ("nhiem vu tro", "trong"),
        ("nhiem vu no", "btc12"),
        ("trọ", "trong"),
        ("trồ", "trồng"),
        ("hoi nghi to", "tk"),
        ("so y t", "yte"),
        ("sở y", "yte"),
        ("UBN", "ub"),
        ("ubnd huy", "ub"),
        ("nhieemj vuj troj", "trong"),
        ("nhim vu tro", "trong"),
        ("noi bat 2013", "btc13"),
        ("dan van 201", "old"),
    ],
)
def test_the_last_word_may_go_on(own: TitleIndex, query: str, first: str) -> None:
    assert found(own, query)[0] == first


def test_a_year_that_is_being_typed_may_be_any_that_begins_so(own: TitleIndex) -> None:
    assert set(found(own, "nhiem vu noi bat 20")) == {"btc12", "btc13"}
    assert found(own, "nhiem vu noi bat 2012") == ["btc12"]
    assert found(own, "cong tac 202") == ["tk"]


@pytest.mark.parametrize(
    "query", ["nhiem vu noi bat 2014", "noi bat 202", "12 nhiem vu", "so ket 7 thang da", "xyzzy q"]
)
def test_what_is_typed_out_is_exact_all_the_same(own: TitleIndex, query: str) -> None:
    assert found(own, query) == []


def test_only_the_last_word_may_go_on(own: TitleIndex) -> None:
    assert found(own, "hoi nghi tong k") == ["tk"]
    assert "tk" not in found(own, "t k")


def test_it_is_no_slip_to_be_still_typing(own: TitleIndex) -> None:
    assert own.find("tổng k", unfinished=True).exact


def test_at_every_letter_what_begins_so_comes_first(index: TitleIndex) -> None:
    random = Random(7)  # noqa: S311  # a test
    for _ in range(200):
        words = re.findall(r"[^\W\d]+", fold(random.choice(TITLES)))
        size = random.randint(2, 4)
        start = random.randrange(len(words) - size + 1)
        *whole, last = words[start : start + size]
        beginning = last[: random.randint(1, len(last))]
        (hit, *_) = index.find(" ".join([*whole, beginning]), unfinished=True).hits
        held = re.findall(r"\w+", fold(hit.entry.text))
        assert set(whole) <= set(held), (whole, beginning, hit.entry.text)
        assert any(word.startswith(beginning) for word in held)
