"""What a task speaks of, so that it can be compared: its telling words, names, numbers, codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from data.search.syllables import Syllable, is_number, key_of, syllables
from data.vietnamese import code_key, nfc

Pair: TypeAlias = tuple[str, str]  # keys of neighbouring syllables, as data.search.syllables

_MARK = re.compile(r"[,.;:()“”\"…\n–]")
_CODE = re.compile(r"(?<!\w)\d{1,4}(?:/\d{4})?\s?[-/]\s?[A-ZĐ]{1,4}(?:[-/][A-ZĐa-zđ]+)*")
# Pairs end at these: what stands on both sides of them is no word.
_SAID_BETWEEN = """
    và các của cho về trong để với từ đến những được đã sẽ theo là tại trên vào một việc có cũng này
    đó do bằng nhằm cùng hơn nhiều mọi khi như hoặc ra lên đang cần phải nhất đồng thời ngoài rằng
    thì mà
"""
# And at these, which every report says of everything.
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
