"""What is said around a question, before and after it, and says nothing about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from data.questions.phrases import pattern
from data.questions.wording import Wording

_BEFORE = """
    (thế |vậy |à )?(còn|thế|vậy)
    (dạ|thưa|vâng|ừ|ờ|à|ê|ơ|kính|hi|hello|hey|alo|xin lỗi|ok|okay)
    (dạ |em |xin )?chào( {you})?
    {you}( {you})? (ơi|à|ạ)
    (cho|xin|xin cho|xin phép|để) {me} (hỏi|biết|xem|coi)
    (cho|xin|xin được|xin phép) (hỏi|biết|phép hỏi)
    (xin|vui lòng|làm ơn|phiền|nhờ|đề nghị|mong)( ({you}|cho|giúp|hộ|hãy|{me}|hỏi|biết|xem))*
    (cung cấp|trình bày|nêu|nêu rõ)( {me})?
    {me} (muốn|cần|đang muốn|đang cần|định)( (hỏi|biết|xem|tra|tra cứu|tìm hiểu|tham khảo))*
    {you}( có)?( thể)? (cho|giúp|hộ|chỉ|gửi) {me}( (hỏi|biết|xem|với|coi))*
    {you} (biết|có biết|hãy|có thể)
    {you} cho( xin)?
    (giúp|hộ|chỉ) {me}( (với|xem|coi))*
    (cho|gửi) {me}( (xin|xem|coi|hỏi|biết))*
    (cho|xin) (xem|coi|biết)
    (thử|chút|tí|một chút|một tí|cái|giúp|với|là|về|rằng|xem)
    (có )?(ai|mọi người|{you}) (biết|nhớ)
    (please|pls|could you|can you|would you|do you know)
    (tell|show|give|find)( (me|us))( about)?
    (i|we) (want|need|would like|d like)( to)?( (know|see|ask|look at|find))?( about)?
"""
_AFTER = """
    (ạ|nhé|nha|nhá|hả|hử|nhỉ|hen|đi|vậy|thế|luôn|á|đấy|đó|ta|ơ|ư|haha|hihi|hì|huhu|với|{bạn}|xem)
    (?<=gì |ai )v|(?<=sao |nào |đâu )v
    (giúp|hộ|cho|gửi) {me}( với)?
    để (làm|viết) (tiểu luận|luận văn|luận án|bài|tin|bài báo)|để (tham khảo|nộp)
    (vậy|thế|hả|à|ơi|nha|nhỉ) {you}
    {you} (ơi|nhỉ|nhể|à)
    (được )?(không|chưa|rồi)
    (cảm ơn|cám ơn|thanks)( ({you}|nhiều|ạ|nhé|trước))*
    (please|pls|plz|thank you|now|gấp|asap|gửi|exactly)
"""


def without_politeness(wording: Wording) -> Wording:
    """The words without those that only lead to a question, or end it; some are always left.

    >>> from data.questions.wording import wording
    >>> without_politeness(wording("Dạ cho em hỏi nhiệm vụ năm 2012 với ạ")).text
    'nhiệm vụ năm 2012'
    """
    before, after = _edges()
    while match := next(filter(None, (p.match(wording.text) for p in before)), None):
        wording = wording.replaced(match.start(), match.end())
    while match := next(filter(None, (p.search(wording.text) for p in after)), None):
        wording = wording.replaced(match.start(), match.end())
    return wording


@lru_cache(maxsize=1)
def _edges() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    before = (pattern(rf"(?:{each}) (?=.)") for each in _phrases(_BEFORE))
    after = (pattern(rf"(?<=.) (?:{each})$", bạn="bạn") for each in _phrases(_AFTER))
    return tuple(before), tuple(after)


def _phrases(lines: str) -> Iterator[str]:
    return map(str.strip, lines.strip().splitlines())
