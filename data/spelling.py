"""What a mistyped word may have been: words of a vocabulary one slip away, or two of a long one."""

from __future__ import annotations

from collections.abc import Mapping

from data.vietnamese import fold

_MOST = 12
_SHORTEST = 3  # letters; with a slip a shorter word would be any other
_LONG = 6  # letters from which two slips are forgiven; a shorter word would be any other
_LONGEST = 24


def near(word: str, vocabulary: Mapping[str, int]) -> list[str]:
    """Words that a folded word of letters may have been, likeliest first; `vocabulary` counts them.

    What it spells in Telex or VNI keys comes first, then fewer slips, then what is more frequent.

    >>> near("nhiemj", {"nhiem": 5, "nhiet": 9}), near("xyz", {"nhiem": 5})
    (['nhiem'], [])
    """
    from rapidfuzz import process  # noqa: PLC0415  # this and numpy, when first needed
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    from data.search.raw_keys import telex, vni  # noqa: PLC0415

    if not _SHORTEST <= len(word) <= _LONGEST:
        return []
    keys = [fold(spelt) for spelt in (telex(word), vni(word)) if spelt]
    if known := [key for key in keys if key in vocabulary]:
        return known
    slips = 2 if len(word) >= _LONG else 1
    found = process.extract(
        word, vocabulary.keys(), scorer=OSA.distance, score_cutoff=slips, limit=None
    )
    ordered = sorted(found, key=lambda each: (each[1], -vocabulary[each[0]], each[0]))
    return [key for key, _, _ in ordered][:_MOST]
