from __future__ import annotations

import pytest

from data.search.syllables import syllables


def keys(text: str) -> list[str]:
    return [each.key for each in syllables(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("khoá XI", "khóa 11"),
        ("đại hội xiii", "Đại hội 13"),
        ("quý IV/2015", "quý 4/2015"),
        ("BCH TƯ", "Ban Chấp hành Trung ương"),
        ("Ban TCTW 2.000", "ban tctw 2000"),
        ("ngày 08-6", "ngày 8/6"),
        ("2012", "２０１２"),
    ],
)
def test_two_ways_of_writing_have_the_same_keys(one: str, other: str) -> None:
    assert keys(one) == keys(other)


@pytest.mark.parametrize(
    ("one", "other"), [("xi măng", "11 măng"), ("vi phạm", "6 phạm"), ("2.5", "25")]
)
def test_what_only_looks_like_a_number_is_none(one: str, other: str) -> None:
    assert keys(one) != keys(other)


@pytest.mark.parametrize(
    ("text", "number"),
    [("giai đoạn I", "1"), ("khoá vi", "6"), ("lần vi phạm", None), ("hàng xi măng", None)],
)
def test_what_stands_before_makes_letters_a_numeral(text: str, number: str | None) -> None:
    assert next((key for key in keys(text) if key.isdigit()), None) == number


def test_syllables_know_their_place() -> None:
    text = "Quy định 92-QĐ/TW, khoá XI"
    found = [text[each.start : each.end] for each in syllables(text)]
    assert found == ["Quy", "định", "92", "QĐ", "QĐ", "TW", "TW", "khoá", "XI"]


def test_a_decimal_is_one_number_with_point_or_comma() -> None:
    assert keys("2,5 triệu") == keys("2.5 triệu") != keys("25 triệu")
    assert keys("2.500 người") == keys("2500 người")


@pytest.mark.parametrize("text", ["GD&ĐT", "GD-ĐT", "GDĐT", "giáo dục và đào tạo"])
def test_an_abbreviation_is_what_it_stands_for(text: str) -> None:
    assert keys(text) == ["giao1", "duc5", "va2", "đao2", "tao5"]


def test_in_capitals_throughout_words_are_words() -> None:
    assert keys("VI PHẠM CA ĐÊM") == keys("vi phạm ca đêm")
    assert keys("bắt tại CA phường") == keys("bắt tại công an phường")
