"""Normal forms of Vietnamese text: what makes two spellings of one thing equal.

Keys are normalised, shown text never is. Everything works on NFC; `nfc` is the way in.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# U+0300 grave, U+0301 acute, U+0303 tilde, U+0309 hook above, U+0323 dot below: the five tones.
# The other marks (circumflex, breve, horn) make other letters and stay.
TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}

_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_HIGHEST_ROMAN = 50  # no congress, term or quarter is above it, and "CD", "MC", "DM" are words


def nfc(text: str) -> str:
    """The text in Unicode normal form C: one code point a Vietnamese letter."""
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The text in lower case without any accent, đ as d. NFC text keeps its length.

    >>> fold("Đảng uỷ khoá XI – Tổ chức")
    'dang uy khoa xi – to chuc'
    """
    return "".join(map(_fold_char, nfc(text)))


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    low = char.lower()
    base = unicodedata.normalize("NFD", low)[0] if low else char
    return "d" if base == "đ" else base


# The one difference that two good spellings have: where the tone stands in oa, oe, uy.
_TONE_PLACES = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}
_BLANKS = re.compile("[\xa0\t\u2009\u202f\u3000]")
_TONE_PLACE = re.compile(r"[ou][àáảãạèéẻẽẹỳýỷỹỵ](?<!q..)(?![^\W\d_])")


def plain(text: str) -> str:
    """NFC text in lower case, one tone placement, plain blanks; each character keeps its offset.

    >>> plain("Uỷ ban, khoá XI, quý II")
    'ủy ban, khóa xi, quý ii'
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return _BLANKS.sub(" ", _TONE_PLACE.sub(_placed, low))


def _placed(match: re.Match[str]) -> str:
    return _TONE_PLACES.get(match.group(), match.group())


def split_tone(syllable: str) -> tuple[str, str]:
    """A syllable's letters without its tone, and the tone as its Telex key ("" for none).

    Where the tone mark was put plays no part, so hoà and hòa, thuỷ and thủy are one.

    >>> split_tone("hoà"), split_tone("hòa"), split_tone("Thưởng")
    (('hoa', 'f'), ('hoa', 'f'), ('thương', 'r'))
    """
    marks = unicodedata.normalize("NFD", syllable.lower())
    tone = "".join(TONES.get(mark, "") for mark in marks)
    return nfc("".join(mark for mark in marks if mark not in TONES)), tone


def roman(token: str) -> int | None:
    """The value of a Roman numeral up to fifty, in capitals; None for anything else.

    >>> roman("XIII"), roman("IIII"), roman("CD"), roman("xi")
    (13, None, None, None)
    """
    if not _ROMAN.fullmatch(token):
        return None
    values = [_ROMAN_VALUE[letter] for letter in token]
    pairs = zip(values, [*values[1:], 0], strict=True)
    total = sum(-value if value < after else value for value, after in pairs)
    return total if total <= _HIGHEST_ROMAN else None


def number_key(token: str) -> str:
    """A number as its digits: leading noughts and thousands' points away, any script's digits.

    >>> number_key("08"), number_key("2.000"), number_key("٢٠١٢"), number_key("3,5")
    ('8', '2000', '2012', '3,5')
    """
    digits = "".join(str(unicodedata.digit(c, c)) if c.isdigit() else c for c in token)
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", digits):
        digits = digits.replace(".", "")
    return digits.lstrip("0") or "0"


def code_key(code: str) -> str:
    """A document's code as its folded letters and digits without leading noughts.

    >>> code_key("08-KH/TW"), code_key("14 -HD/BTCTW"), code_key("92 qđ tw"), code_key("64")
    ('8-kh-tw', '14-hd-btctw', '92-qd-tw', '64')
    """
    parts = re.findall(r"\d+|[^\W\d_]+", fold(code))
    return "-".join(part.lstrip("0") or "0" if part.isdigit() else part for part in parts)
