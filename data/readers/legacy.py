"""Vietnamese text from before Unicode: TCVN3 (the ABC fonts, .VnTime) and VNI, by evidence.

Such text is met as bytes, and as characters: a document that was typed in an old font and saved as
Unicode holds "Céng hoµ x· héi" or "Coäng hoøa xaõ hoäi". The reading that makes syllables is right.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from data.syllables import is_syllable
from data.vietnamese import nfc

# TCVN 5712:1993, table VN3: the letters at consecutive codes. Capitals with a tone have none.
_TCVN3_ROWS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_TCVN3 = {code + i: letter for code, row in _TCVN3_ROWS.items() for i, letter in enumerate(row)}
_TCVN3[ord("μ")] = "à"  # a Greek mu, which Unicode takes for equal to the micro sign at 0xB5
# VNI for Windows: a vowel, then a character that stands for its marks; a few letters of their own.
_CIRCUMFLEX, _BREVE = "\u0302", "\u0306"
_TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VNI_MARKS = {
    "â": _CIRCUMFLEX,
    "ê": _BREVE,
    **dict(zip("ùøûõï", _TONES, strict=True)),
    **dict(zip("áàåãä", (_CIRCUMFLEX + tone for tone in _TONES), strict=True)),
    **dict(zip("éèúüë", (_BREVE + tone for tone in _TONES), strict=True)),
}
_VNI_LETTERS = dict(zip("ñöôíìæóòîÑÖÔÍÌÆÓÒÎ", "đươíìỉĩịỵĐƯƠÍÌỈĨỊỴ", strict=True))
_VNI = re.compile(
    rf"[aeouyôö](?P<mark>[{''.join(_VNI_MARKS)}])|[{''.join(_VNI_LETTERS)}]", re.IGNORECASE
)

_ONLY_UNICODE = re.compile(r"[ĂăĐđĨĩŨũƠơƯư\u0300-\u0323\u1ea0-\u1ef9]")
_LETTERS = re.compile(  # or what an old font shows as one
    r"[A-Za-z\xa1-\u024f\u0300-\u036f\u03bc\u1e00-\u1eff]{1,40}"
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 200_000  # characters that are judged
_FEWEST = 8  # words with a mark, below which nothing is concluded
_SURE, _MARGIN = 0.8, 0.3  # share of syllables that convinces, and its lead over another reading

Conversion: TypeAlias = Callable[[str], str]


def from_tcvn3(text: str) -> str:
    """Characters at the codes of TCVN3 as the letters they stand for.

    >>> from_tcvn3("Céng hoµ x· héi chñ nghÜa ViÖt Nam"), from_tcvn3("B¸O C¸O")
    ('Cộng hoà xã hội chủ nghĩa Việt Nam', 'BÁO CÁO')
    """
    return "\n".join(map(_capitals, text.translate(_TCVN3).split("\n")))


def from_vni(text: str) -> str:
    """Characters at the codes of VNI for Windows as the letters they stand for.

    >>> from_vni("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, ñöôïc")
    'Cộng hòa xã hội chủ nghĩa Việt Nam, được'
    """
    return nfc(_VNI.sub(_vni_letter, text))


def from_bytes(content: bytes) -> str | None:
    """What bytes spell in Windows-1258, TCVN3 or VNI; None where nothing is evident."""
    western = content.decode("cp1252", errors="replace")
    vietnamese = nfc(content.decode("cp1258", errors="replace"))
    return _evident([vietnamese, from_tcvn3(western), from_vni(western)])


def conversion(text: str) -> Conversion | None:
    """How to convert text that was typed in an old font; None for proper Unicode and the rest.

    A line that reads better as it is, say one typed later in another font, is left alone.
    """
    lines = (line for line in text[:_SAMPLE].split("\n") if not _ONLY_UNICODE.search(line))
    sample = nfc("\n".join(lines))
    old = {turn(sample): turn for turn in (from_tcvn3, from_vni)}
    found = _evident([sample, *old])
    if found is None or found == sample:
        return None
    turn = old[found]
    return lambda text: "\n".join(_better(line, turn(line)) for line in nfc(text).split("\n"))


def _evident(readings: list[str]) -> str | None:
    """The reading of which nearly all marked words are syllables, unless another comes near it."""
    ranked = sorted(readings, key=_share, reverse=True)
    sure = _share(ranked[0]) >= max(_SURE, _share(ranked[1]) + _MARGIN)
    return ranked[0] if sure else None


def _share(text: str) -> float:
    """Which share of the words with marks are Vietnamese syllables; 0 for too few of them."""
    words = _marked(text[:_SAMPLE])
    return sum(map(is_syllable, words)) / len(words) if len(words) >= _FEWEST else 0


def _marked(text: str) -> list[str]:
    return [word for word in _LETTERS.findall(text) if not word.isascii()]


def _better(line: str, converted: str) -> str:
    if _ONLY_UNICODE.search(line):
        return line
    asis, turned = (sum(map(is_syllable, _marked(reading))) for reading in (line, converted))
    return converted if turned >= asis else line


def _capitals(line: str) -> str:
    """Words in which every plain letter is a capital, in capitals: the font showed them so.

    Of a word with only one the line decides: "Hà" in a name, "HÀ" in a heading.
    """
    heading = not re.search(r"[a-z]", line) and re.search(r"[A-Z]{2}", line) is not None
    return _WORD.sub(lambda word: _capital(word.group(), heading=heading), line)


def _capital(word: str, *, heading: bool) -> str:
    plain = re.sub(r"[^A-Za-z]", "", word)
    return word.upper() if heading or (len(plain) > 1 and plain.isupper()) else word


def _vni_letter(match: re.Match[str]) -> str:
    whole, mark = match.group(), match["mark"]
    letter = whole.removesuffix(mark) if mark else whole
    letter = _VNI_LETTERS.get(letter, letter)
    return letter + _VNI_MARKS[mark.lower()] if mark else letter
