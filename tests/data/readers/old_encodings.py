"""Text as the fonts and code pages from before Unicode had it; the inverse of what readers do."""

from __future__ import annotations

import unicodedata

# TCVN 5712:1993, VN3, from its first letter at A1 to its last at FE; "·" is no letter of it.
_VN3 = (
    "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ"
)
_TCVN3 = {letter: chr(0xA1 + i) for i, letter in enumerate(_VN3) if letter != "·"}
_VNI_SINGLE = dict(zip("đĐơƠưƯíìỉĩịÍÌỈĨỊỵỴ", "ñÑôÔöÖíìæóòÍÌÆÓÒîÎ", strict=True))
_VNI_MARK = {
    **dict(zip("sfrxj", "ùøûõï", strict=True)),
    **dict(zip(("^", "^s", "^f", "^r", "^x", "^j"), "âáàåãä", strict=True)),
    **dict(zip(("(", "(s", "(f", "(r", "(x", "(j"), "êéèúüë", strict=True)),
}
_NAMES = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_LETTER_MARKS = {"\u0302": "^", "\u0306": "("}


def as_tcvn3(text: str) -> str:
    """The characters that text in an ABC font is made of; capitals with a tone are lost."""
    return "".join(
        _TCVN3.get(c) or (_TCVN3.get(c.lower(), c) if ord(c) > 127 else c)
        for c in unicodedata.normalize("NFC", text)
    )


def as_vni(text: str) -> str:
    """The characters that text in a VNI font is made of."""
    return "".join(map(_vni, unicodedata.normalize("NFC", text)))


def in_tcvn3(text: str) -> bytes:
    return as_tcvn3(text).encode("cp1252", errors="ignore")


def in_vni(text: str) -> bytes:
    return as_vni(text).encode("cp1252", errors="ignore")


def in_1258(text: str) -> bytes:
    """Windows-1258: letters, and the tones as characters of their own behind them."""
    return b"".join(map(_char_1258, unicodedata.normalize("NFC", text)))


def _vni(char: str) -> str:
    if char in _VNI_SINGLE:
        return _VNI_SINGLE[char]
    base, *marks = list(unicodedata.normalize("NFD", char))
    if not set(marks) <= {*_NAMES, *_LETTER_MARKS, "\u031b"}:
        return char
    if "\u031b" in marks:
        base = _VNI_SINGLE[unicodedata.normalize("NFC", base + "\u031b")]
    key = "".join(_LETTER_MARKS.get(m, "") for m in marks)
    key += "".join(_NAMES.get(m, "") for m in marks)
    mark = _VNI_MARK.get(key, "")
    return base + (mark.upper() if char.isupper() else mark)


def _char_1258(char: str) -> bytes:
    marks = unicodedata.normalize("NFD", char)
    tone = next((m for m in marks if m in _NAMES), "")
    letter = unicodedata.normalize("NFC", marks.replace(tone, "", 1)) if tone else char
    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        return (letter + tone).encode("cp1258", errors="ignore")
