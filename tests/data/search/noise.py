"""What happens to words on their way into a search field, one kind of noise at a time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from random import Random
from typing import TypeAlias

from data.vietnamese import fold, split_tone

Noise: TypeAlias = Callable[[list[str], Random], list[str]]

_BESIDE = {"a": "sq", "o": "pi", "i": "uo", "u": "yi", "n": "bm", "t": "ry", "h": "gj", "c": "xv"}
_TELEX = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
_VNI = {"â": "a6", "ê": "e6", "ô": "o6", "ă": "a8", "ơ": "o7", "ư": "u7", "đ": "d9"}
_TELEX_TONES = {tone: tone for tone in ("", *"sfrxj")}
_VNI_TONES = {"": "", "s": "1", "f": "2", "r": "3", "x": "4", "j": "5"}
_TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
_SHORT = {"trung ương": "TW", "ủy ban nhân dân": "UBND", "hội đồng nhân dân": "hđnd"}
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV", "5": "V", "6": "VI", "13": "XIII"}


def bare(words: list[str], _random: Random) -> list[str]:
    return [fold(word) for word in words]


def partly_bare(words: list[str], random: Random) -> list[str]:
    return [fold(word) if random.random() < 0.5 else word for word in words]


def wrong_tone(words: list[str], random: Random) -> list[str]:
    syllables = [n for n, word in enumerate(words) if set(fold(word)) & set("aeiouy")]
    if not syllables:
        return words
    place = random.choice(syllables)
    letters, _ = split_tone(words[place])
    vowel = max(n for n, letter in enumerate(letters) if fold(letter) in "aeiouy")
    toned = letters[: vowel + 1] + random.choice(_TONE_MARKS) + letters[vowel + 1 :]
    return [*words[:place], unicodedata.normalize("NFC", toned), *words[place + 1 :]]


def decomposed(words: list[str], _random: Random) -> list[str]:
    return [unicodedata.normalize("NFD", word) for word in words]


def telex(words: list[str], _random: Random) -> list[str]:
    return [_keys(word, _TELEX, _TELEX_TONES) for word in words]


def vni(words: list[str], _random: Random) -> list[str]:
    return [_keys(word, _VNI, _VNI_TONES) for word in words]


def _keys(word: str, marks: dict[str, str], tones: dict[str, str]) -> str:
    if not word.isalpha():
        return word
    letters, tone = split_tone(word)
    return "".join(marks.get(letter, letter) for letter in letters) + tones[tone[:1]]


def slip(words: list[str], random: Random) -> list[str]:
    place = random.choice([n for n, word in enumerate(words) if word.isalpha()] or [0])
    word = words[place]
    at = random.randrange(len(word))
    beside = random.choice(_BESIDE.get(fold(word[at]), "e"))
    slipped = random.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + beside + word[at:],
            word[:at] + beside + word[at + 1 :],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        ]
    )
    return [*words[:place], slipped or word, *words[place + 1 :]]


def joined(words: list[str], random: Random) -> list[str]:
    place = random.randrange(len(words) - 1)
    return [*words[:place], words[place] + words[place + 1], *words[place + 2 :]]


def split(words: list[str], random: Random) -> list[str]:
    long = [n for n, word in enumerate(words) if word.isalpha() and len(word) > 2]
    if not long:
        return words
    place = random.choice(long)
    at = random.randrange(1, len(words[place]))
    return [*words[:place], words[place][:at], words[place][at:], *words[place + 1 :]]


def swapped(words: list[str], random: Random) -> list[str]:
    place = random.randrange(len(words) - 1)
    return [*words[:place], words[place + 1], words[place], *words[place + 2 :]]


def one_more(words: list[str], random: Random) -> list[str]:
    place = random.randrange(len(words))
    return [*words[:place], random.choice(("của", "và", "cho", "tốt")), *words[place:]]


def abbreviated(words: list[str], _random: Random) -> list[str]:
    text = " ".join(words)
    for long, short in _SHORT.items():
        text = re.sub(long, short, text, flags=re.IGNORECASE)
    return text.split()


def roman(words: list[str], _random: Random) -> list[str]:
    return [_ROMAN.get(word, word) for word in words]


KINDS: dict[str, Noise] = {
    each.__name__: each
    for each in (
        bare,
        partly_bare,
        wrong_tone,
        decomposed,
        telex,
        vni,
        slip,
        joined,
        split,
        swapped,
        one_more,
        abbreviated,
        roman,
    )
}
