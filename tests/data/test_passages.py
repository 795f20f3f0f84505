"""Passages, purely: where terms stand in a text, and what is cut out around them."""

import re
from itertools import chain, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.excerpts import Passage
from data.expressions import in_pairs, near, together
from data.occurrences import places
from data.passages import LENGTH, passages, sentence
from data.terms import MOST_TERMS, read_terms
from data.vietnamese import fold, nfc

TEXT = (
    "Năm qua, Sở đã kê khai tài sản của 1.500 cán bộ; còn 15 người chưa kê khai. "
    "Bão lụt làm hỏng ba trụ sở.\n"
    "Báo cáo của Sở nêu rõ: tài sản công được kiểm kê hai lần, ngày 27.01.2012 và 03/12/2012.\n"
    "Đồng chí Giám đốc yêu cầu các phòng rà soát lại tài sản trước khi kê khai"
)


def found(query: str, text: str = TEXT, most: int = 9) -> list[Passage]:
    terms = read_terms(query)
    return passages(text, places(terms, text, fold(text)), most)


def marked(query: str, text: str = TEXT) -> list[list[str]]:
    return [[each.text[start:end] for start, end in each.marks] for each in found(query, text)]


@pytest.mark.parametrize("query", ["kê khai tài sản", "ke khai tai san", "KÊ KHAI tài sản"])
def test_where_the_words_stand_together_comes_first_and_is_marked_as_one(query: str) -> None:
    best = found(query)[0]
    assert best.text.startswith("Năm qua, Sở đã kê khai tài sản của")
    assert best.text[slice(*best.marks[0])] == "kê khai tài sản"


def test_every_passage_is_a_verbatim_span_between_whole_words() -> None:
    for each in found("tài sản") + found("sở") + found("kê khai"):
        assert TEXT[each.start : each.end] == each.text
        assert not TEXT[each.start - 1 : each.start].isalnum()
        assert not TEXT[each.end : each.end + 1].isalnum()


def test_no_passage_overlaps_another() -> None:
    spans = sorted((each.start, each.end) for each in found("tài sản"))
    assert len(spans) > 1
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_typed_accents_tell_words_apart_but_where_there_is_no_such_word() -> None:
    assert marked("bão") == [["Bão"]]
    assert marked("báo") == [["Báo"]]
    assert {word for marks in marked("bao") for word in marks} == {"Bão", "Báo"}
    assert {word for marks in marked("bảo") for word in marks} == {"Bão", "Báo"}


def test_where_the_tone_stands_makes_no_other_word() -> None:
    assert marked("hoà", "Đã hòa giải xong, hóa ra đơn giản") == [["hòa"]]


@pytest.mark.parametrize(
    ("query", "marks"),
    [
        ("500", []),
        ("1", ["01"]),
        ("1.500", ["1.500"]),
        ("1500", ["1.500"]),
        ("15", ["15"]),
        ("2012", ["2012", "2012"]),
        ("27", ["27"]),
        ("3", ["03"]),
        ("201", []),
    ],
)
def test_a_number_is_met_whole_or_not_at_all(query: str, marks: list[str]) -> None:
    assert sorted(chain.from_iterable(marked(query))) == marks


def test_a_long_sentence_is_cut_around_its_words_and_says_so() -> None:
    text = "Mở đầu " + "một hai ba " * 60 + "tín nhiệm cao " + "bốn năm sáu " * 60 + "hết."
    (passage,) = found("tín nhiệm", text)
    assert LENGTH - 40 < len(passage.text) <= LENGTH + 5
    assert not passage.begins
    assert not passage.ends
    assert "tín nhiệm" in passage.text[60:-60]


def test_a_short_sentence_takes_in_the_next_and_needs_no_dots() -> None:
    passage = found("bão lụt")[0]
    assert passage.text.startswith("Bão lụt làm hỏng")
    assert passage.begins
    assert passage.ends


def test_a_repeated_word_of_a_query_still_makes_one_phrase() -> None:
    text = "Tập huấn phòng cháy chữa cháy cho dân"
    assert marked("phòng cháy chữa cháy", text) == [["phòng cháy chữa cháy"]]


def test_a_sentence_around_a_citation_marks_it() -> None:
    start = TEXT.index("1.500")
    cited = sentence(TEXT, start, start + 5)
    assert cited.text.startswith("Năm qua")
    assert [cited.text[s:e] for s, e in cited.marks] == ["1.500"]


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '""',
        "NEAR(a b, 3)",
        "a AND OR NOT b",
        "* ^ x: {y}",
        "((((",
        "-- ;",
        "9" * 400,
        "a" * 900,
    ],
)
def test_nothing_typed_is_syntax(typed: str) -> None:
    terms = read_terms(typed)
    assert len(terms) <= MOST_TERMS
    for found_ in (together(terms), near(terms), in_pairs(terms)):
        outside = re.sub(r'"[^"]*"', "", found_)
        assert set(re.findall(r"[^\s()\d,]+", outside)) <= {"OR", "AND", "NEAR"}


@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxy ảãáạ.,\"'0123456789-/“”\n", max_size=300))
def test_any_text_is_found_in_itself_and_cut_in_bounds(text: str) -> None:
    text = nfc(text)
    terms = read_terms(text)
    every = passages(text, places(terms, text, fold(text)), 5)
    spans = sorted((each.start, each.end) for each in every)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    for each in every:
        assert text[each.start : each.end] == each.text
        assert each.start <= each.core[0] < each.core[1] <= each.end
        assert all(0 <= start < end <= len(each.text) for start, end in each.marks)
        assert each.marks
