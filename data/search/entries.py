"""What is searched, as the keys that are indexed."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from data.search.arrays import Segment, segment
from data.search.syllables import syllables
from data.search.vocabulary import ABOUT


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be found: whose it is, which of the owner's it is, and the years it is about."""

    owner: int
    position: int
    text: str
    years: frozenset[int] = frozenset()


@dataclass(slots=True)
class Numbering:
    """Keys numbered as they come; a number never changes."""

    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, key: str) -> int:
        """The number of a key, a new one if it has none."""
        return self.numbers.setdefault(key, len(self.numbers))


def keys_of(text: Text) -> list[str]:
    """The keys of a text in order, then the years that it is about without saying so."""
    keys = [syllable.key for syllable in syllables(text.text)]
    return keys + [f"{ABOUT}{year}" for year in sorted(text.years) if str(year) not in keys]


def indexed(texts: Iterable[Text], numbering: Numbering) -> Segment:
    """A segment of the texts; they stream through, and only numbers are kept of them."""
    keys, lengths, positions = array("I"), array("I"), array("I")
    owners = array("q")
    for text in texts:
        its = keys_of(text)
        keys.extend(map(numbering.number, its))
        lengths.append(len(its))
        owners.append(text.owner)
        positions.append(text.position)
    return segment(
        np.array(keys, np.uint32),
        np.array(lengths, np.uint32),
        np.array(owners, np.int64),
        np.array(positions, np.uint32),
    )
