"""Where the words of a query stand in a text that answers it, and how the query is spelt there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.search import accents
from data.search.channel import Slot
from data.search.raw_keys import with_tone
from data.search.readings import Reading
from data.search.syllables import Syllable, syllables
from data.search.vocabulary import Vocabulary

_FOLLOWING = 0.5  # what the place right after the last match is better by, in nats
_MARKS = {"1": "s", "2": "f", "3": "r", "4": "x", "5": "j"}


@dataclass(frozen=True, slots=True)
class Match:
    """A slot of the query, and the syllable of the text that fills it; None if none does."""

    slot: Slot
    syllable: Syllable | None
    quality: float


def matches(reading: Reading, text: str, vocabulary: Vocabulary) -> list[Match]:
    """What fills each slot of a reading, in the order of the query."""
    places = syllables(text)
    ids = [vocabulary.ids.get(each.key, -1) for each in places]
    found: list[Match] = []
    free = set(range(len(places)))
    before = -1
    for slot in reading.slots:
        known = {int(key): place for place, key in enumerate(slot.ids)}
        there = [place for place in sorted(free) if ids[place] in known]
        if not there:
            found.append(Match(slot, None, 0.0))
            continue
        worth = {place: float(slot.worth[known[ids[place]]]) for place in there}
        best = max(there, key=lambda place: worth[place] + _FOLLOWING * (place == before + 1))
        free.remove(best)
        before = best
        found.append(Match(slot, places[best], float(slot.quality[known[ids[best]]])))
    return found


def marks(found: Sequence[Match], text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the text that match, in order.

    Neighbours are one span, and so are the syllables of a word and what an abbreviation covers.
    """
    spans: list[tuple[int, int]] = []
    there = [each.syllable for each in found if each.syllable]
    for start, end in sorted((each.start, each.end) for each in there):
        if spans and not text[spans[-1][1] : start].strip():
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return tuple(spans)


def understood(reading: Reading, found: Sequence[Match]) -> str | None:
    """The query as it was understood, if that is not as it was typed."""
    slips = any(each.syllable and each.quality < accents.DIFFER for each in found)
    return " ".join(_spelt(found)) if slips or reading.corrected else None


def _spelt(found: Sequence[Match]) -> Iterator[str]:
    for each in found:
        key = each.syllable.key if each.syllable else each.slot.typed.key
        digit = key[-1] if key[0].isalpha() and key[-1] in _MARKS else ""
        yield with_tone(key.removesuffix(digit), _MARKS[digit]) if digit else key
