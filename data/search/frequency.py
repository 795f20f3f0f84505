"""How often what somebody writes occurs, abbreviations counting as what they stand for."""

from __future__ import annotations

from data.search.abbreviations import table
from data.search.syllables import fold_of, is_abbreviation, key_of
from data.search.vocabulary import Vocabulary

NEVER = -1e9  # less than any log-frequency of what occurs


def log_frequency(word: str, vocabulary: Vocabulary, *, accents: bool) -> float:
    """The log of the share of entries that hold a word, with its accents or whatever they are."""
    if is_abbreviation(word, shouted=False) and (long := table().long([word])):
        return min(log_frequency(each, vocabulary, accents=True) for each in long)
    key = key_of(word)
    if accents:
        return max(NEVER, vocabulary.log_frequency(key))
    return max(NEVER, vocabulary.log_frequency_of_fold(fold_of(key)))
