"""Whether two tasks plainly speak of the same matter: a plan, and what a later report says.

Compared are pairs of neighbouring syllables, weighed by how seldom they are: of "tăng cường kiểm
tra, giám sát và kiểm soát quyền lực" nearly all that counts must stand in the other line, and most
of the other line in it. What every report says ("tiếp tục", "đẩy mạnh", "công tác") counts nothing,
and the names of bodies prove nothing. Numbers and codes never contradict: the thirteenth congress
is not the fourteenth. A pair that is missed costs less than one that is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from rapidfuzz import fuzz

from data.search.syllables import Syllable, fold_of, is_number, key_of, syllables
from data.vietnamese import code_key, nfc

Pair: TypeAlias = tuple[str, str]  # keys of neighbouring syllables, as data.search.syllables
Information: TypeAlias = Callable[[str], float]  # of a syllable's key: minus log frequency, nats

# Found by reading the pairs of real reports: see the labelled examples in the tests.
_LEAST_SHARED = 3  # pairs
_LEAST_TOLD = 10.5  # nats that the shared pairs hold together, names aside
_OF_EITHER, _OF_ONE = 0.5, 0.72  # the share of what each line says, and of what one of them says
_OF_CITING = 0.3  # the share of each where both cite the same document
_NOTHING = 1e-9
_ALIKE = 60.0  # rapidfuzz's token_sort_ratio, of 100

_MARK = re.compile(r"[,.;:()“”\"…\n–]")
_CODE = re.compile(r"(?<!\w)\d{1,4}(?:/\d{4})?\s?[-/]\s?[A-ZĐ]{1,4}(?:[-/][A-ZĐa-zđ]+)*")
_SAID_BETWEEN = """
    và các của cho về trong để với từ đến những được đã sẽ theo là tại trên vào một việc có cũng này
    đó do bằng nhằm cùng hơn nhiều mọi khi như hoặc ra lên đang cần phải nhất đồng thời ngoài rằng
    thì mà
"""
_SAID_OF_ALL = """
    tiếp tục, tập trung, làm tốt, thực hiện, triển khai, đẩy mạnh, tăng cường, nâng cao, hiệu quả,
    công tác, kịp thời, đồng bộ, toàn diện, chủ động, tích cực, quyết liệt, chú trọng, gắn với,
    đi đôi, đảm bảo, bảo đảm, phấn đấu, yêu cầu, đề nghị, khẩn trương, chất lượng, tham mưu,
    hoàn thiện, bổ sung, cơ quan, đơn vị, tổ chức, địa phương, kinh tế xã hội, hệ thống chính trị
"""
_BREAKS = frozenset(
    [
        *((key_of(word),) for word in _SAID_BETWEEN.split()),
        *(tuple(map(key_of, phrase.split())) for phrase in _SAID_OF_ALL.split(",")),
    ]
)
# Before these (folded) a number is a name: Đại hội XIII, khoá XI, Nghị quyết 18, kỳ họp thứ 9.
_NUMBERED = frozenset(
    ["hoi", "khoa", "quyet", "luan", "thi", "thu", "ky", "hop", "doan", "lan", "quy"]
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What a task says that can be compared.

    Of its headline `pairs`, `named` those of them that a capital marks, `capitals` the syllables
    with one, `numbers`; and of the whole `text` the `codes` of documents.
    """

    pairs: frozenset[Pair]
    named: frozenset[Pair]
    capitals: frozenset[str]
    numbers: frozenset[str]
    codes: frozenset[str]
    text: str

    @property
    def keys(self) -> frozenset[str]:
        """The syllables by which another task on it may be found."""
        return frozenset(key for pair in self.pairs for key in pair)


def matter_of(headline: str, text: str) -> Matter:
    """What a task speaks of, read from its headline and its whole text."""
    headline, text = nfc(headline), nfc(text)
    own = syllables(headline)
    pairs = frozenset(
        (first.key, second.key)
        for piece in _pieces(headline, own)
        for run in _runs(piece)
        for first, second in pairwise(run)
    )
    capitals = frozenset(each.key for each in own if _has_capital(each, headline))
    return Matter(
        frozenset(pair for pair in pairs if not all(map(is_number, pair))),
        frozenset(pair for pair in pairs if not capitals.isdisjoint(pair)),
        capitals,
        frozenset(each.key for each in own if is_number(each.key)),
        frozenset(map(code_key, _CODE.findall(text))),
        text,
    )


def likeness(one: Matter, other: Matter, information: Information) -> float:
    """How plainly two tasks speak of the same matter: 0 for not, to 1 for in the same words."""
    if _contradict(one, other):
        return 0.0
    shared = one.pairs & other.pairs
    if len(shared) < _LEAST_SHARED or told(shared - one.named, information) < _LEAST_TOLD:
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
    return sum((information(first) + information(second)) / 2 for first, second in pairs)


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
        if is_number(number.key) and fold_of(word.key) in _NUMBERED:
            found.setdefault(fold_of(word.key), set()).add(number.key)
    return found


def _apart(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _words(matter: Matter) -> str:
    return " ".join(sorted(fold_of(key) for key in matter.keys))


def _pieces(headline: str, own: list[Syllable]) -> Iterator[list[Syllable]]:
    """The syllables between two marks that end a clause."""
    piece: list[Syllable] = []
    for each in own:
        if piece and _MARK.search(headline, piece[-1].end, max(piece[-1].end, each.start)):
            yield piece
            piece = []
        piece.append(each)
    yield piece


def _runs(piece: list[Syllable]) -> Iterator[list[Syllable]]:
    """The stretches of a piece between what every report says."""
    run: list[Syllable] = []
    place = 0
    while place < len(piece):
        size = next((n for n in (4, 3, 2, 1) if _break(piece[place : place + n], n)), 0)
        if size:
            yield run
            run = []
        else:
            run.append(piece[place])
        place += size or 1
    yield run


def _break(syllables_: list[Syllable], size: int) -> bool:
    return len(syllables_) == size and tuple(each.key for each in syllables_) in _BREAKS


def _has_capital(syllable: Syllable, headline: str) -> bool:
    """Whether a capital marks it as a name: not where it begins the line, or all is in capitals."""
    return syllable.start > 0 and headline[syllable.start].isupper() and not headline.isupper()
