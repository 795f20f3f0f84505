import unicodedata

import pytest

from data.vietnamese import code_key, fold, nfc, number_key, roman, split_tone

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


@pytest.mark.parametrize("code", ["92-QĐ/TW", "92-qđ/tw", "92 QD TW", "092–QĐ/TW", "92 - QĐ/TW"])
def test_a_code_has_one_key_however_it_is_set(code: str) -> None:
    assert code_key(code) == "92-qd-tw"


def test_numbers_keep_their_decimals() -> None:
    assert number_key("3,5") != number_key("35")
    assert number_key("0") == number_key("00") == "0"
