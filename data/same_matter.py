"""Whether two tasks plainly speak of the same matter: a plan, and what a later report says.

Compared are pairs of neighbouring syllables, weighed by how seldom they are: of "tăng cường kiểm
tra, giám sát và kiểm soát quyền lực" nearly all that counts must stand in the other line, and most
of the other line in it. What every report says counts nothing, and the names of bodies prove
nothing. Numbers, codes and names never contradict: the thirteenth congress is not the fourteenth.
A pair that is missed costs less than one that is wrong.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias

from rapidfuzz import fuzz

from data.matter import Matter, Pair
from data.search.syllables import fold_of, is_number, key_of, syllables

Information: TypeAlias = Callable[[str], float]  # of a syllable's key: minus log frequency, nats

# Found by reading the pairs of real reports: see the labelled examples in the tests.
_LEAST_SHARED = 3  # pairs
_LEAST_TOLD = 10.5  # nats that the shared pairs hold together, names aside
_OF_EITHER, _OF_ONE = 0.5, 0.72  # the share of what each line says, and of what one of them says
_OF_CITING = 0.3  # the share of each where both cite the same document
_ALIKE = 60.0  # rapidfuzz's token_sort_ratio, of 100
_NOTHING = 1e-9

# Before these a number is a name: Đại hội XIII, khoá XI, Nghị quyết 18, kỳ họp thứ 9.
_NUMBERED = frozenset(
    map(key_of, ("hội", "khóa", "quyết", "luận", "thị", "thứ", "kỳ", "họp", "đoạn", "lần", "quý"))
)


def likeness(one: Matter, other: Matter, information: Information) -> float:
    """How plainly two tasks speak of the same matter: 0 for not, to 1 for in the same words."""
    if _contradict(one, other):
        return 0.0
    shared, names = one.pairs & other.pairs, one.named | other.named
    if len(shared) < _LEAST_SHARED or told(shared - names, information) < _LEAST_TOLD:
        return 0.0
    less, more = sorted(shares(one, other, information))
    citing = bool(one.codes & other.codes)
    if less < (_OF_CITING if citing else _OF_EITHER) or not (citing or more >= _OF_ONE):
        return 0.0
    if not citing and fuzz.token_sort_ratio(_words(one), _words(other)) < _ALIKE:
        return 0.0
    return 0.0 if _name_other_numbers(one.text, other.text) else float((less * more) ** 0.5)


def shares(one: Matter, other: Matter, information: Information) -> tuple[float, float]:
    """What the pairs that both have are of what each of them says, 0 to 1."""
    both = told(one.pairs & other.pairs, information)
    of_one, of_other = (told(each.pairs, information) for each in (one, other))
    return both / max(of_one, _NOTHING), both / max(of_other, _NOTHING)


def told(pairs: frozenset[Pair], information: Information) -> float:
    """What pairs say, in nats: each the mean of its syllables."""
    # Exact, so that the order in which a set gives its pairs plays no part.
    return math.fsum((information(first) + information(second)) / 2 for first, second in pairs)


def _contradict(one: Matter, other: Matter) -> bool:
    """Whether both name numbers or documents and none that the other names, or other names."""
    if _apart(one.codes, other.codes) or _apart(one.numbers, other.numbers):
        return True
    return bool(one.capitals - other.capitals and other.capitals - one.capitals)


def _name_other_numbers(one: str, other: str) -> bool:
    """Whether two whole texts speak, say, of another congress."""
    ours, theirs = _named_numbers(one), _named_numbers(other)
    return any(ours[word].isdisjoint(theirs[word]) for word in ours.keys() & theirs.keys())


def _named_numbers(text: str) -> dict[str, set[str]]:
    """The numbers that name something, by the word before them."""
    found: dict[str, set[str]] = {}
    for word, number in pairwise(syllables(text)):
        if is_number(number.key) and word.key in _NUMBERED:
            found.setdefault(word.key, set()).add(number.key)
    return found


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _words(matter: Matter) -> str:
    return " ".join(sorted(fold_of(key) for key in matter.keys))
