import unicodedata

import pytest

from data.vietnamese import code_key, fold, nfc, number_key, roman, split_tone, words

LETTERS = "aàảãáạăằẳẵắặâầẩẫấậdđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"


def test_every_letter_folds_to_its_plain_one() -> None:
    expected = "a" * 18 + "dd" + "e" * 12 + "i" * 6 + "o" * 18 + "u" * 12 + "y" * 6
    assert fold(LETTERS) == expected
    assert fold(LETTERS.upper()) == expected
    assert fold(unicodedata.normalize("NFD", LETTERS)) == expected


@pytest.mark.parametrize(
    "text",
    [LETTERS, "İıſßŉǰΐ", "٢٠١٢ – “Đảng” 😀 \u200b\xad", "a\u0323\u0302\u0301x\u0301\u0301", ""],
)
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(nfc(text))


@pytest.mark.parametrize(
    ("old", "new"),
    [("hoà", "hòa"), ("khoẻ", "khỏe"), ("thuỷ", "thủy"), ("UỶ", "ỦY"), ("quý", "quý")],
)
def test_where_the_tone_mark_stands_plays_no_part(old: str, new: str) -> None:
    assert split_tone(old) == split_tone(new)


def test_tones_and_letters_are_told_apart() -> None:
    assert len({split_tone(word) for word in ("ma", "mà", "má", "mả", "mã", "mạ", "mă", "mâ")}) == 8


@pytest.mark.parametrize("value", range(1, 51))
def test_roman_numerals_up_to_fifty(value: int) -> None:
    tens, ones = divmod(value, 10)
    numeral = ("", "X", "XX", "XXX", "XL", "L")[tens]
    numeral += ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]
    assert roman(numeral) == value


@pytest.mark.parametrize("token", ["", "IIII", "VX", "IL", "MM", "CD", "xi", "X1", "XII."])
def test_what_is_no_roman_numeral(token: str) -> None:
    assert roman(token) is None


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
    keys = [[key for word in words(nfc(text)) for key in word.keys] for text in (one, other)]
    assert keys[0] == keys[1]


@pytest.mark.parametrize(
    ("one", "other"), [("xi măng", "11 măng"), ("vi phạm", "6 phạm"), ("2.5", "25")]
)
def test_what_only_looks_like_a_number_is_none(one: str, other: str) -> None:
    assert [word.keys for word in words(one)] != [word.keys for word in words(other)]


def test_words_know_their_place() -> None:
    text = "Quy định 92-QĐ/TW, khoá XI"
    assert [text[word.start : word.end] for word in words(text)] == [w.text for w in words(text)]


@pytest.mark.parametrize("code", ["92-QĐ/TW", "92-qđ/tw", "92 QD TW", "092–QĐ/TW", "92 - QĐ/TW"])
def test_a_code_has_one_key_however_it_is_set(code: str) -> None:
    assert code_key(code) == "92-qd-tw"


def test_numbers_keep_their_decimals() -> None:
    assert number_key("3,5") != number_key("35")
    assert number_key("0") == number_key("00") == "0"
