"""How often what somebody writes occurs, abbreviations counting as what they stand for."""

from __future__ import annotations

from data.search.abbreviations import table
from data.search.syllables import fold_of, is_abbreviation, key_of
from data.search.vocabulary import Vocabulary

NEVER = -1e9  # less than any log-frequency of what occurs


def log_frequency(word: str, vocabulary: Vocabulary, *, accents: bool) -> float:
    """The log of the share of entries that hold a word, with its accents or whatever they are."""
    key = key_of(word)
    if accents:
        found = vocabulary.log_frequency(key)
    else:
        found = vocabulary.log_frequency_of_fold(fold_of(key))
    if found > NEVER:
        return found
    # Abbreviations are written out where they are indexed.
    long = table().long([word]) if is_abbreviation(word, shouted=False) else ()
    known = (vocabulary.log_frequency(key_of(each)) for each in long)
    return max(NEVER, min(known, default=NEVER))
