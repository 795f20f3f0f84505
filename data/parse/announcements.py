"""Where a text announces what it reviews and what it plans."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse.mentions import Mention, mentions
from data.parse.prose import Kind, Span
from data.parse.sentences import sentences
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.model import Role
    from data.parse.prose import Body

_REVIEW = either(
    """
    tổng kết|sơ kết|giao ban|kiểm điểm|đánh giá|nhìn lại|báo cáo|nổi bật|dấu ấn|thành tựu|tiêu biểu
    (?:kết quả|tình hình|việc|công tác)(?: tổ chức)?(?: triển khai)?(?: thực hiện)
    kết quả(?: công tác| hoạt động)?
    """
)
_PLAN = either(
    """
    triển khai|phương hướng|nhiệm vụ(?: công tác)?,? (?:trọng tâm|giải pháp)|kế hoạch|giải pháp
    mục tiêu|chương trình công tác|đề ra|(?:và|về|bàn|là|xác định)(?: một số| các)? nhiệm vụ
    , nhiệm vụ|nhiệm vụ (?=năm)|dự kiến|định hướng|chỉ tiêu
    """
)
_CUE = re.compile(rf"(?P<reviewed>\b{_REVIEW}\b)|(?P<planned>(?:\b|(?=,)){_PLAN}(?!\w))")
# What makes a sentence announce a review or a plan; the other cues only say which of the two.
_ANNOUNCES = pattern(
    r"\b",
    either(
        r"""
        tổng kết|sơ kết|giao ban|phương hướng|chương trình công tác
        nhiệm vụ(?:,? [^\W\d_]+){0,9} (?:nổi bật|trọng tâm|năm|\d+ tháng|quý)
        kết quả (?:thực hiện nhiệm vụ|công tác|hoạt động|nổi bật)|báo cáo (?:công tác|kết quả|của)
        triển khai (?:công tác|kế hoạch công tác|phương hướng)
        """
    ),
    r"\b",
)
# Before a period that is compared with, or that something else is named after.
_NOT_OWN = pattern(
    either(
        """
        so với|so|cùng kỳ|kể từ|từ|đến|hết|khóa|đại hội|sinh|giai đoạn|trước|cuối|quy hoạch
        """
    ),
    r"(?: cuối| đầu| với)?(?: năm| tháng)?\s*$",
)
_AHEAD = re.compile(r"\b(?:sẽ|tập trung|tiếp tục|cần|phải|phấn đấu|dự kiến)\b")
_LATE_PARTS = frozenset({"H2", "Q4"})
_REACH = 130  # characters between a cue and the period it speaks of
_OPENING = 900  # characters of the body in which a report says what it is
_HEAD = 160  # characters of a block in which it says what period it speaks of


def announced(body: Body, sentences_read: int) -> Iterator[tuple[Mention, Role]]:
    """What the first sentences that announce anything say, within the opening of a body."""
    for span in sentences(body, 0, min(len(body.text), 2 * _OPENING)):
        if span.start > _OPENING or not sentences_read:
            return
        if _ANNOUNCES.search(body.plain, span.start, span.end):
            found = list(_in_sentence(body, span))
            sentences_read -= bool(found)
            yield from found


def stated_later(
    body: Body, known: Sequence[tuple[Mention, Role]]
) -> Iterator[tuple[Mention, Role]]:
    """A plan that the announcement did not name: "Trong 6 tháng cuối năm, ngành sẽ …"."""
    if any(role == "planned" for _, role in known):
        return
    latest = max(_order(mention) for mention, _ in known)
    for block in body.blocks:
        for mention in mentions(body, block.start, min(block.end, block.start + _HEAD)):
            later = mention.shift > 0 or (mention.part in _LATE_PARTS) or _order(mention) > latest
            told = block.kind is Kind.HEADING or _AHEAD.search(body.plain, mention.end, block.end)
            if later and told and mention.part != "term":
                yield mention, "planned"
                return


def _in_sentence(body: Body, span: Span) -> Iterator[tuple[Mention, Role]]:
    """Each period of a sentence with the role that the last cue before it gives."""
    cues = list(_CUE.finditer(body.plain, span.start, span.end))
    for mention in mentions(body, span.start, span.end):
        cue = next((c for c in reversed(cues) if c.start() < mention.start), None)
        before = body.plain[max(span.start, mention.start - 24) : mention.start]
        if cue and mention.start - cue.end() <= _REACH and not _NOT_OWN.search(before):
            yield mention, "reviewed" if cue["reviewed"] else "planned"


def _order(mention: Mention) -> tuple[int, int]:
    """When a period ends, to tell a later one: its year and its last month."""
    digits = int("".join(filter(str.isdigit, mention.part)) or 0)
    last = {"H": 6 * digits, "Q": 3 * digits, "M": digits}.get(mention.part[:1], 12)
    return mention.year or 0, digits if mention.part.endswith("M") else last
