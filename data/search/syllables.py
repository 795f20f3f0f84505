"""A text as the keys of its syllables, numbers and abbreviations, each with its place.

A key is the syllable's letters in lower case, then its tone as a digit if it has one: thus hoà and
hòa are one, and tổ is neither tô nor tố. A number's key is its digits, also of a Roman numeral.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.search.abbreviations import Abbreviations, table
from data.syllables import is_syllable
from data.vietnamese import fold, nfc, number_key, roman, split_tone

_TONES = {"": "", "s": "1", "f": "2", "r": "3", "x": "4", "j": "5"}
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
# After these (folded) a lower-case "xi", or "V" alone, is a number; after the others capitals are.
_BEFORE_NUMERAL = frozenset(("khoa", "hoi", "quy", "thu", "ky", "lan", "chuong", "phan"))
_BEFORE_CAPITAL = frozenset(("doan", "dot", "loai", "hang", "tap", "vung", "cap", "nhom", "chien"))
_LONGEST_JOINT = 3  # GD-ĐT, LĐ-TB-XH


@dataclass(frozen=True, slots=True)
class Syllable:
    """One key and where it stands; of an abbreviation, each syllable stands at all of it."""

    key: str
    start: int
    end: int


@lru_cache(maxsize=65536)  # a corpus has a few ten thousand different words
def key_of(word: str) -> str:
    """The key of one word or number.

    >>> key_of("hoà"), key_of("Hòa"), key_of("TRƯỞNG"), key_of("2.000"), key_of("2.5")
    ('hoa2', 'hoa2', 'trương3', '2000', '2,5')
    """
    if word[0].isdigit():
        return number_key(word).replace(".", ",")  # a decimal's point
    letters, tone = split_tone(word)
    return letters + _TONES[tone[:1]]


@lru_cache(maxsize=65536)
def fold_of(key: str) -> str:
    """A key without accents.

    >>> fold_of("trương3"), fold_of("2000"), fold_of("đi")
    ('truong', '2000', 'di')
    """
    return key if key[0].isdigit() else fold(key.rstrip("12345"))


def is_number(key: str) -> bool:
    """Whether it is matched exactly or not at all."""
    return key[0].isdigit()


def syllables(text: str) -> list[Syllable]:
    """The syllables of a title in order; abbreviations are written out.

    >>> [each.key for each in syllables("Khoá XI, TƯ 4, TP.HCM")]
    ['khoa1', '11', 'trung', 'ương', '4', 'thanh2', 'phô1', 'hô2', 'chi1', 'minh']
    """
    text = nfc(text)
    words = list(_WORD.finditer(text))
    shouted = text.isupper() and is_shouted([match.group() for match in words])
    found: list[Syllable] = []
    place = 0
    while place < len(words):
        size, keys = _keys(words, place, shouted=shouted, known=table())
        start, end = words[place].start(), words[place + size - 1].end()
        found += (Syllable(key, start, end) for key in keys)
        place += size
    return found


def _keys(
    words: list[re.Match[str]], place: int, *, shouted: bool, known: Abbreviations
) -> tuple[int, tuple[str, ...]]:
    """How many words are read as one, and the keys that they are."""
    word = words[place].group()
    size = _LONGEST_JOINT if is_abbreviation(word, shouted=shouted) else 0
    for joined in range(size, 0, -1):
        joint = [match.group() for match in words[place : place + joined]]
        if long := known.long(joint):
            return len(joint), tuple(map(key_of, long))
    if not may_be_numeral(word):
        return 1, (key_of(word),)
    before = fold(words[place - 1].group()) if place else ""
    value = numeral(word, before=before, shouted=shouted)
    return 1, (str(value) if value else key_of(word),)


def is_shouted(words: Sequence[str]) -> bool:
    """Whether all is in capitals, words too: then capitals make no abbreviation or numeral."""
    return "".join(words).isupper() and any(
        is_syllable(word) and not table().long([word]) and not may_be_numeral(word)
        for word in words
    )


@lru_cache(maxsize=65536)
def is_abbreviation(word: str, *, shouted: bool) -> bool:
    """Whether a word looks like an abbreviation: capitals, or letters that make no syllable."""
    if word[0].isdigit():
        return False
    return (word.isupper() and not shouted) or not is_syllable(word)


@lru_cache(maxsize=65536)
def may_be_numeral(word: str) -> bool:
    """Whether a word, in capitals, is a Roman numeral."""
    return roman(word.upper()) is not None


def numeral(word: str, *, before: str, shouted: bool) -> int | None:
    """The value of a Roman numeral that cannot be a word here: two capitals, or after "khoá"."""
    if word == "vi" and before != "khoa":  # "lần vi phạm"
        return None
    if before in _BEFORE_NUMERAL:
        return roman(word.upper())
    sure = len(word) > 1 and not (shouted and is_syllable(word.lower()))
    return roman(word) if sure or before in _BEFORE_CAPITAL else None


def pieces(text: str) -> Iterator[str]:
    """The words and numbers of a text as they are written."""
    return (match.group() for match in _WORD.finditer(text))
