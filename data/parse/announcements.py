"""Where a text announces what it reviews and what it plans."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.parse.mentions import Mention, mentions
from data.parse.prose import Block, Body, Kind, Span
from data.parse.sentences import sentences
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Role

_REVIEW = either(
    """
    tổng kết|sơ kết|giao ban|thường kỳ|kiểm điểm|đánh giá|nhìn lại|báo cáo|nổi bật|kết thúc
    dấu ấn|thành tựu|tiêu biểu|khép lại|điểm lại|điểm nhấn|đã làm|làm được|đạt được
    (?:kết quả|tình hình)(?: triển khai)? thực hiện (?:kế hoạch|chương trình công tác)
    (?:kết quả|tình hình|việc|công tác)(?: tổ chức)?(?: triển khai)?(?: thực hiện)
    kết quả(?: công tác| hoạt động)?|tình hình
    """
)
_PLAN = either(
    """
    triển khai|phát động|phương hướng|nhiệm vụ(?: công tác)?,? (?:trọng tâm|giải pháp)
    kế hoạch|giải pháp
    mục tiêu|chương trình công tác|đề ra|(?:và|về|bàn|là|xác định)(?: một số| các)? nhiệm vụ
    , nhiệm vụ|dự kiến|định hướng|chỉ tiêu|bàn (?:việc|cách|biện pháp)|(?:phải|cần) làm
    (?:quyết tâm|phấn đấu) (?:thực hiện|hoàn thành)|những việc của|bước (?:vào|sang)
    """
)
_CUE = re.compile(rf"(?P<reviewed>\b{_REVIEW}\b)|(?P<planned>(?:\b|(?=,)){_PLAN}(?!\w))")
# What makes a sentence announce a review or a plan; the other cues only say which of the two.
_ANNOUNCES = pattern(
    r"\b",
    either(
        r"""
        tổng kết|sơ kết|giao ban|phiên(?: họp)?(?: [^\W\d_]+){0,3} thường kỳ|phương hướng
        chương trình công tác|triển khai (?:công tác|kế hoạch công tác|phương hướng)
        nhiệm vụ(?:,? [^\W\d_]+){0,9} (?:nổi bật|trọng tâm|năm|\d+ tháng|quý|tháng \d)
        (?:kết quả|tình hình) (?:thực hiện nhiệm vụ|công tác|hoạt động|nổi bật|đạt được)
        báo cáo (?:công tác|kết quả|của|về năm)
        (?:nhìn|khép|điểm) lại|kết thúc (?:một )?năm(?= \d| qua|,)|đánh giá giữa nhiệm kỳ
        (?:đánh giá|kiểm điểm) (?:kết quả|tình hình|công tác|việc thực hiện|hoạt động)
        (?:kết quả|đánh giá)(?: [^\W\d_]+){0,6} thực hiện nhiệm vụ|việc (?:đã làm|làm được)
        """
    ),
    r"\b",
)
# Before a period that is compared with, or that something else is named after.
NOT_OWN = pattern(
    either(
        """
        so với|so|cùng kỳ|kể từ|từ|đến|hết|khóa|đại hội|sinh|giai đoạn|trước|cuối|quy hoạch|luật
        """
    ),
    r"(?: cuối| đầu| với)?(?: năm| tháng)?\s*$",
)
# A meeting told of as the background of something else, and the papers of companies' owners.
_BACKGROUND = pattern(
    r"(?:sau|trước đó|theo thông báo|nhắc lại|được biết)\b[^,.;]{0,60}\b",
    r"(?:hội nghị|cuộc họp|phiên họp|buổi họp|lễ)\b",
    r"|.{0,200}\bbáo cáo (?:tài chính|thường niên)\b|sau khi nghe\b",
    r"|.{0,200}\b(?:trao giải|tổng kết (?:cuộc thi|hội thi|giải|mùa giải|năm học bổng))\b",
)
# How a sentence after the opening begins that tells what a meeting reviewed or planned.
_AT_MEETING = pattern(
    r"(?![^.;\n]{0,200}\bsẽ\b)[^.;\n]{0,60}\b",
    r"(?:hội nghị|đại hội|(?:phiên|cuộc|kỳ|buổi) họp|buổi làm việc",
    r"|báo cáo (?:kết quả|tổng kết|về))\b",
)
_TITLED = pattern(
    r"(?:kết quả |tình hình |báo cáo )?(?:công tác|hoạt động)\b",
    r"|.*\bcông tác(?: [^\W\d_]+){1,8} năm (?=\d)|.*\b",
    either(
        """
        dấu ấn|thành tựu|nhìn lại
        (?:sự kiện|kết quả|hoạt động|thành tích|nhiệm vụ|việc) (?:nổi bật|tiêu biểu|đạt được)
        (?:việc|điểm|nét) (?:nổi bật|tiêu biểu|làm được)|việc đã làm
        """
    ),
    r"\b",
)
# A title up to the period that its paper is of: "Báo cáo tháng 3 năm 2018", "Kế hoạch năm 2018".
_PAPER = pattern(
    r"(?:(?P<reviewed>báo cáo)|kế hoạch)(?: (?:công tác|hoạt động|làm việc)\b[^,;:.]{0,40})?",
    r"(?: của [^,;:.]{1,60})?(?: năm| tháng| quý)? ?$",
)
_OF_WORK = pattern(r"\b(?:công tác|hoạt động|phong trào)\b[^,;:.]{0,24}$")
_REACH = 220  # characters between a cue and the period it speaks of
_OPENING = 900  # characters of the body in which a report says what it is


def announced(body: Body, sentences_read: int) -> Iterator[tuple[Mention, Role]]:
    """What the first sentences that announce anything say, within the opening of a body."""
    for span in _opening(body):
        if not sentences_read:
            return
        if _announces(body, span):
            found = list(_in_sentence(body, span))
            sentences_read -= bool(found)
            yield from found


def announced_later(body: Body) -> Iterator[tuple[Mention, Role]]:
    """What the first sentence after the opening says that was reviewed or planned at a meeting."""
    for block in body.blocks:
        if block.kind is Kind.ITEM or block.end < _OPENING:
            continue
        for span in sentences(body, block.start, block.end):
            of_meeting = _AT_MEETING.match(body.plain, span.start, span.end)
            if span.start > _OPENING and of_meeting and _announces(body, span):
                found = list(_in_sentence(body, span))
                if found:
                    yield from found
                    return


def titled(title: Body) -> Iterator[tuple[Mention, Role]]:
    """What a title that only names the work and its period tells: "Công tác Hội năm 2020"."""
    first = mentions(title, 0, len(title.text))[:1]
    if first and (paper := _PAPER.match(title.plain, 0, first[0].start)):
        yield first[0], "reviewed" if paper["reviewed"] else "planned"
    elif _TITLED.match(title.plain) and not any(c["planned"] for c in _CUE.finditer(title.plain)):
        yield from ((mention, "reviewed") for mention in first)


def _announces(body: Body, span: Span) -> bool:
    background = _BACKGROUND.match(body.plain, span.start, span.end)
    return not background and bool(_ANNOUNCES.search(body.plain, span.start, span.end))


def _opening(body: Body) -> Iterator[Span]:
    """Its sentences, without the items of lists: they name papers and plans of other times."""
    for block in body.blocks or (Block(Kind.PARAGRAPH, 0, len(body.text), unbroken=False),):
        if block.start > _OPENING:
            return
        if block.kind is not Kind.ITEM:
            end = min(block.end, block.start + 2 * _OPENING)
            yield from (s for s in sentences(body, block.start, end) if s.start <= _OPENING)


def _in_sentence(body: Body, span: Span) -> Iterator[tuple[Mention, Role]]:
    """Each period of a sentence with the role that its own words or the last cue give."""
    cues = list(_CUE.finditer(body.plain, span.start, span.end))
    first_plan = next((c.start() for c in cues if c["planned"]), span.start)
    for mention in mentions(body, span.start, span.end):
        cue = next((c for c in reversed(cues) if c.start() < mention.start), None)
        before = body.plain[max(span.start, mention.start - 24) : mention.start]
        if mention.role:
            yield mention, mention.role
        elif cue and mention.start - cue.end() <= _REACH and not NOT_OWN.search(before):
            role: Role = "reviewed" if cue["reviewed"] else "planned"
            yield replace(mention, cue=Span(*cue.span())), role
        elif not cue and mention.end <= first_plan and _OF_WORK.search(before):
            yield mention, "reviewed"  # "hội nghị công tác năm 2018, triển khai nhiệm vụ năm 2019"
