"""Phrases as patterns: a word of theirs is met with its accents, or with none.

In a phrase, `{name}` stands for a stretch of its own, told where the phrases are compiled.
"""

from __future__ import annotations

import re

from data.vietnamese import fold, plain

_WORD = re.compile(r"[^\W\d_]+")
_PERSONS = {
    "{me}": "(mình|tôi|em|anh|chị|tớ|cháu|bọn mình|bọn em|chúng tôi|chúng mình|chúng em|bác|cô|chú"
    "|cả nhóm|nhóm mình|nhóm|phòng mình|cơ quan)",
    "{you}": "(bạn|ban|bot|ad|admin|em|anh|chị|anh chị|các anh chị|cậu|bác|cô|chú|mọi người|cả nhà"
    "|các bạn|đồng chí|các đồng chí|quý vị|thầy)",
}


def pattern(phrase: str, **parts: str) -> re.Pattern[str]:
    """The pattern of a phrase; `parts` are patterns for what stands in braces.

    >>> found = pattern("so sánh {w}", w=".+")
    >>> bool(found.fullmatch("so sanh # voi #")), bool(found.fullmatch("sơ sánh # voi #"))
    (True, False)
    """
    return re.compile(_filled(phrase, parts))


def any_of(phrases: str) -> str:
    """One pattern for whichever of the phrases, with "|" between them, the longer ones first."""
    filled = [_filled(phrase.strip(), {}) for phrase in phrases.split("|")]
    return f"(?:{'|'.join(sorted(filled, key=len, reverse=True))})"


def _filled(phrase: str, parts: dict[str, str]) -> str:
    for name, persons in _PERSONS.items():
        phrase = phrase.replace(name, persons)
    pieces = re.split(r"({\w+}|\\.|\(\?P<\w+>)", phrase)
    return "".join(
        parts[piece[1:-1]]
        if piece.startswith("{")
        else piece
        if place % 2
        else _WORD.sub(_either, piece)
        for place, piece in enumerate(pieces)
    )


def _either(match: re.Match[str]) -> str:
    key, bare = plain(match[0]), fold(match[0])
    return key if key == bare else f"(?:{key}|{bare})"
