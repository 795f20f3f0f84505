"""The marks that lists have on paper, where a file only says that there is a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST = 3999  # the highest number that Roman numerals write
_BARE_NUMBER = re.compile(r"(\d{1,3})[.)]?")
_SENTENCE = 3  # words that make a cell more than a figure or a name


def numeral(n: int, form: str) -> str:
    """A number of a list in one of the forms of HTML: "1", "a", "A", "i" or "I".

    >>> [numeral(n, form) for n, form in ((4, "1"), (2, "a"), (28, "A"), (4, "i"), (9, "I"))]
    ['4', 'b', 'AB', 'iv', 'IX']
    """
    if form in {"a", "A"} and 0 < n <= _MOST:
        written = _lettered(n)
    elif form in {"i", "I"} and 0 < n <= _MOST:
        written = _roman(n)
    else:
        return str(n)
    return written.upper() if form.isupper() else written.lower()


def row_lines(cells: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table's row; a number in a cell of its own is the mark of what follows it.

    >>> row_lines([["1"], ["Tham mưu ban hành nghị quyết"], ["Văn phòng"]])
    ['1. Tham mưu ban hành nghị quyết', 'Văn phòng']
    """
    lines = [line for cell in cells for line in cell if line]
    number = _BARE_NUMBER.fullmatch(lines[0]) if lines else None
    if number and len(lines) > 1 and len(lines[1].split()) >= _SENTENCE:
        return [f"{number[1]}. {lines[1]}", *lines[2:]]
    return lines


def _lettered(n: int) -> str:
    written = ""
    while n:
        n, place = divmod(n - 1, len(_LETTERS))
        written = _LETTERS[place] + written
    return written


def _roman(n: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        count, n = divmod(n, value)
        written += letters * count
    return written
