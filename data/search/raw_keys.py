"""Telex and VNI keys that no input method turned into letters: "tieengs" and "tie61ng" are tiếng.

Both methods take a mark anywhere after the letter it belongs to.
"""

from __future__ import annotations

from data.vietnamese import nfc

_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = dict(zip("12345", "sfrxj", strict=True))
_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơư")
_DOUBLED = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"a": "ă", "o": "ơ", "u": "ư"}
_VNI_MARKS = {"6": _DOUBLED, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}, "9": {"d": "đ"}}


def telex(keys: str) -> str | None:
    """The syllable that Telex keys spell; None if they are no more than its letters.

    >>> telex("nguwowif"), telex("ddaf"), telex("cacsh"), telex("ban")
    ('người', 'đà', 'cách', None)
    """
    letters: list[str] = []
    tone = ""
    for key in keys.lower():
        if key in _TONES and not _VOWELS.isdisjoint(letters):
            tone = key
        elif not (_telex_mark(letters, key) or (key == "w" and _append(letters, "ư"))):
            letters.append(key)
    return _written(keys, letters, tone)


def vni(keys: str, *, strictly: bool = True) -> str | None:
    """The syllable that VNI keys spell; None if they are no more than its letters.

    `strictly`: also None if some key has no letter to mark; else such a key counts for nothing.

    >>> vni("d9u7o75c"), vni("tra6y2"), vni("ban"), vni("u23"), vni("tir6u", strictly=False)
    ('được', 'trầy', None, None, 'tiru')
    """
    letters: list[str] = []
    tone = ""
    for key in keys.lower():
        if key in _VNI_TONES:
            if strictly and (tone or _VOWELS.isdisjoint(letters)):
                return None
            tone = _VNI_TONES[key]
        elif key.isdigit():
            if not _mark(letters, _VNI_MARKS.get(key, {})) and strictly:
                return None
        else:
            letters.append(key)
    return _written(keys, letters, tone)


def _append(letters: list[str], letter: str) -> bool:
    letters.append(letter)
    return True


def _telex_mark(letters: list[str], key: str) -> bool:
    if key == "w":
        return _mark(letters, _HORN)
    if key == "d" and "d" in letters:
        return _mark(letters, {"d": "đ"})
    return key in _DOUBLED and key in letters and _mark(letters, {key: _DOUBLED[key]})


def _mark(letters: list[str], marks: dict[str, str]) -> bool:
    """Marks the last letter that can be; a u before a horned o is horned with it."""
    for place in range(len(letters) - 1, -1, -1):
        if letters[place] in marks:
            letters[place] = marks[letters[place]]
            if letters[place] == "ơ" and letters[place - 1 : place] == ["u"] and "q" not in letters:
                letters[place - 1] = "ư"
            return True
    return False


def _written(keys: str, letters: list[str], tone: str) -> str | None:
    plain = "".join(letters)
    if not tone:
        return None if plain == keys.lower() else plain
    return with_tone(plain, tone)


def with_tone(letters: str, tone: str) -> str:
    """Letters with a tone, given as its Telex key, on the vowel that bears it.

    >>> with_tone("nươc", "s"), with_tone("hoa", "f"), with_tone("quy", "s"), with_tone("gi", "f")
    ('nước', 'hòa', 'quý', 'gì')
    """
    if _VOWELS.isdisjoint(letters):
        return letters
    place = _place_of_tone(list(letters))
    return nfc(letters[: place + 1] + _TONES[tone] + letters[place + 1 :])


def _place_of_tone(letters: list[str]) -> int:
    marked = [place for place, letter in enumerate(letters) if letter in _MARKED]
    if marked:
        return marked[-1]
    glide = 1 if letters[:2] in (["q", "u"], ["g", "i"]) else 0
    vowels = [place for place, letter in enumerate(letters) if letter in _VOWELS]
    inner = [place for place in vowels if place > glide or not glide] or vowels
    closed = inner[-1] < len(letters) - 1
    return inner[-1] if closed or len(inner) == 1 else inner[-2]
