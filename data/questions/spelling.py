"""What the words of a question may be: as typed, without accents, decoded from raw keys, mended."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, product

from rapidfuzz.distance import OSA

from data.questions.rules import vocabulary
from data.questions.wording import Wording, wording
from data.syllables import is_syllable, is_unaccented
from data.vietnamese import fold

_SHORTEST = 3  # letters of a word that may be mistyped
_MOST_SLIPS = 2  # words
_MOST_TRIED = 9


def spellings(text: str) -> Iterator[Wording]:
    """The wordings that a text may be meant as, the likeliest first."""
    typed = wording(text)
    yield typed
    if (bare := typed.keyed(fold)) != typed:
        yield bare
    from data.search.raw_keys import telex, vni  # noqa: PLC0415  # its room brings numpy

    for method in (telex, vni):
        if (decoded := wording(text, method)) != typed:
            yield decoded


def corrected(text: str) -> Iterator[Wording]:
    """The wordings with one or two unknown words as words that questions are put in."""
    said = wording(text)
    near = {
        fold(word.key): _near(fold(word.key))
        for word in said.words
        if not (is_syllable(word.key) or is_unaccented(word.key))
    }
    typed = said.keyed(fold)
    slips = {key: found for key, found in near.items() if found}
    if not 0 < len(slips) <= _MOST_SLIPS:
        return
    for choice in islice(product(*slips.values()), _MOST_TRIED):
        mended = dict(zip(slips, choice, strict=True))
        yield typed.keyed(lambda key, mended=mended: mended.get(key, key))  # type: ignore[misc]


@lru_cache(maxsize=1024)
def _near(key: str) -> tuple[str, ...]:
    """The known words one slip away from an unknown one."""
    if len(key) < _SHORTEST or not key.isalpha() or key in vocabulary():
        return ()
    return tuple(
        known
        for known in sorted(vocabulary())
        if len(known) >= _SHORTEST and OSA.distance(key, known, score_cutoff=1) <= 1
    )
