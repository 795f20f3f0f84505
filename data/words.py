"""What pyvi knows about Vietnamese words: the only module that imports it, and only when asked.

Importing pyvi costs about 1.5 s and 100 MB, so nothing here runs before the first question, and
each question is asked once.
"""

from __future__ import annotations

from functools import lru_cache

_OPENING = 60  # characters: what opens a clause is decided by its first words
_TRANSPARENT = {"R", "C", "E", "F", "I", "T"}  # adverbs, links, particles, punctuation before it


@lru_cache(maxsize=65536)
def tagged(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a text, syllables joined by "_", each with its part of speech (N, V, A …)."""
    from pyvi import ViPosTagger, ViTokenizer  # noqa: PLC0415  # 1.5 s and 100 MB

    words, tags = ViPosTagger.postagging(ViTokenizer.tokenize(text))
    return tuple(zip(words, tags, strict=True))


def opens_with_action(clause: str) -> bool:
    """Whether the first word that carries meaning is a verb: "gắn đánh giá với kết quả"."""
    opening = clause[:_OPENING].strip()
    if not any(char.isalpha() for char in opening):
        return False
    first = next((tag for _, tag in tagged(opening) if tag not in _TRANSPARENT), "")
    return first == "V"
