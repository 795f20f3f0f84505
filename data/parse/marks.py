"""The marks that stand at the head of lines: of items, of agencies."""

from __future__ import annotations

import re

from data.parse.tables import either, pattern
from data.vietnamese import plain, roman

_NUMBER = r"\d{1,2}(?:\.\d{1,2})*\s?[.)/:-]|\(\d{1,2}\)|[a-zđ]\)"
_NUMERAL = re.compile(r"(?P<n>[IVX]{1,5})\s?[.)/:-]")
_ROMAN = pattern(_NUMERAL.pattern, r"\s+(?=\S)")
_DASH = r"[-–—•+*●▪◦➢❖✓]"
_COUNTED = r"(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là\b"
_ORDERED = r"(?:nhiệm vụ )?thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b(?: là\b)?"
_ITEM = pattern(rf"(?:{_NUMBER}|{_DASH})(?:\s*(?=[^\W\d_]|[“\"(])|\s+(?=\d))|{_COUNTED}|{_ORDERED}")
_LONGEST = 40  # characters that are looked at

_CAPITALS = r"[A-ZĐ]{2,8}(?: online)?\s?[-–—]"
_AGENCY = pattern(either(rf"\([^\W\d_][^()\n]{{1,28}}\)\s*[-–—:]?|{_CAPITALS}"), r"\s*(?=\S)")

# Before a title capitals alone may be a name ("ASEAN - …"): only known agencies are marks there.
_KNOWN = either(
    "VHO|VOH|VOV|VTV|VTC|TTXVN|VNA|NDO|HNMO?|SGGPO?|QĐND|CAND|ANTĐ|NLĐO?|LĐO?|TTO|TPO|PLO|BVPL"
)
_TITLE_MARK = pattern(
    rf"(?:{_KNOWN}(?:\.vn| online)?\s?[-–—:]|\([^\W\d_][^()\n]{{1,28}}\)\s?[-–—:])\s*(?=\S)"
)

_ORDINALS = {
    "một": 1,
    "nhất": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def agency_mark(text: str) -> re.Match[str] | None:
    """The mark of an agency at the head of a text: "VHO - ", "(Chinhphu.vn) - "."""
    return _AGENCY.match(text)


def title_mark(text: str) -> re.Match[str] | None:
    """The mark of an agency before a title: "VHO - ", "(VOH) - "."""
    return _TITLE_MARK.match(text)


def item_mark(text: str) -> str:
    """The mark that makes a line an item, "" where it is none.

    >>> [item_mark(line) for line in ("1. Tham mưu", "(2) Rà soát", "Một là, tổ chức", "16.12")]
    ['1. ', '(2) ', 'Một là', '']
    """
    match = _ROMAN.match(text) or _ITEM.match(plain(text[:_LONGEST]))
    return text[: match.end()] if match else ""


def number_of(mark: str) -> int | None:
    """The number that a mark tells; None for a dash or a letter.

    >>> [number_of(mark) for mark in ("10. ", "2.3)", "IV. ", "Thứ tư", "- ")]
    [10, 3, 4, 4, None]
    """
    if numeral := _NUMERAL.match(mark):
        return roman(numeral["n"])
    digits = re.search(r"\d+(?=\D*$)", mark)
    if digits:
        return int(digits.group())
    spelt = [_ORDINALS[word] for word in plain(mark).split() if word in _ORDINALS]
    return spelt[-1] if spelt else None


def shape_of(mark: str) -> str:
    """The kind of a mark: "1." and "2." are alike, "-" and "a)" are not."""
    return re.sub(r"\d+", "1", re.sub(r"[^\W\d_]+", "a", mark)).strip()
