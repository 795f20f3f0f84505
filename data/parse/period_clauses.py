"""How a clause that opens with a period tells whether that is reviewed or planned."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse import nouns
from data.parse.mentions import Mention, mentions, order
from data.parse.opening import Opening
from data.parse.prose import Kind, Span
from data.parse.sentences import sentences
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.model import Role
    from data.parse.prose import Block, Body

AHEAD = pattern(
    r"\b",
    either(
        """
        sẽ|tập trung|tiếp tục|cần|phải|phấn đấu|dự kiến|xác định|đặt (?:ra|mục tiêu)|đề ra
        (?:lựa )?chọn|hướng tới|quyết tâm|nhận kế hoạch
        """
    ),
    r"\b",
)
_DONE = re.compile(r"\bđã\b")
# What may stand between the head of a clause and the period it opens with.
_LEADS = pattern(
    r"(?:^|[,:] )",
    either(
        """
        bước (?:sang|vào)|sang|trong|nhìn lại|riêng|ngay từ đầu|cũng trong
        """
    ),
    r"?\s?(?:năm )?$",
)
# A clause that names, before its period, what will be said of that: "Về nhiệm vụ năm 2012, …".
_ON = r"(?:^|[,:] )(?:về|đối với|trong số|với|đề cập(?: đến)?|nói về)\b[^,;:]{0,60}\b"
_ON_PLAN = pattern(
    _ON, r"(?:nhiệm vụ|phương hướng|kế hoạch|mục tiêu|định hướng|giải pháp)\b[^,;:]{0,60}$"
)
_ON_REVIEW = pattern(_ON, r"(?:kết quả|tình hình|thành tích|báo cáo)\b[^,;:]{0,60}$")
_CLOSED = re.compile(r"^(?:kết thúc|khép lại|nhìn lại|qua) (?:năm )?$")
_HEADS_PLAN = re.compile(
    r"\b(?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu|(?:phải|cần|sẽ) làm|việc (?:của|trọng tâm))\b"
)
_HEADS_REVIEW = re.compile(
    r"\b(?:kết quả|tình hình|đánh giá|tổng kết|sơ kết|đã làm|làm được|nhìn lại|nổi bật)\b"
)
_BUT = frozenset({"song", "nhưng"})
_COMMA = re.compile(r"\s?,\s?")
HEAD = 160  # characters of a block, or of a sentence, in which it says its period
REACH = 120  # characters from the period to the verb


def opening_clauses(body: Body) -> Iterator[tuple[Mention, Role]]:
    """The periods with which the clauses of a body open, each with its role."""
    for block in body.blocks:
        yield from clauses_of_block(body, block)


def clauses_of_block(body: Body, block: Block) -> Iterator[tuple[Mention, Role]]:
    """The periods with which clauses open that tell what a body did or is going to do."""
    if block.kind is Kind.HEADING:
        yield from _headed(body, block)
        return
    for sentence in sentences(body, block.start, block.end):
        end = min(sentence.end, sentence.start + HEAD)
        for mention in mentions(body, sentence.start, end):
            role = _role(body, sentence, mention)
            if role and mention.part != "term":
                yield mention, role


def opening_years(body: Body, leads: re.Pattern[str] | None = None) -> Iterator[Mention]:
    """The years with which sentences open that go on to tell what a body does."""
    for block in body.blocks:
        for span in sentences(body, block.start, block.end):
            for mention in mentions(body, span.start, min(span.end, span.start + HEAD)):
                before = body.plain[span.start : mention.start]
                opens = (leads or _LEADS).search(before)
                comma = _COMMA.match(body.plain, mention.end, span.end)
                if opens and comma and mention.part == "year" and mention.year:
                    clause = Span(comma.end(), span.end)
                    if _of_subject(body, clause):
                        yield mention


def is_later(mention: Mention, other: Mention) -> bool:
    """Whether a period ends after another, the year of one that prints none being the other's."""
    if other.shift < 0 < (mention.year or 0):
        return True
    year, other_year = mention.year or other.year, other.year or mention.year
    return (year or 0, order(mention)[1]) > (other_year or 0, order(other)[1])


def _headed(body: Body, block: Block) -> Iterator[tuple[Mention, Role]]:
    plans = _HEADS_PLAN.search(body.plain, block.start, block.end)
    if plans or _HEADS_REVIEW.search(body.plain, block.start, block.end):
        for mention in mentions(body, block.start, block.end)[:1]:
            yield mention, "planned" if plans else "reviewed"


def _role(body: Body, sentence: Span, mention: Mention) -> Role | None:
    before = body.plain[sentence.start : mention.start]
    if _CLOSED.match(before):
        return "reviewed"
    if on := _role_on(before):
        return on
    comma = _COMMA.match(body.plain, mention.end, sentence.end)
    if not _LEADS.search(before):
        return None
    start = comma.end() if comma else mention.end
    clause = _of_subject(body, Span(start, min(sentence.end, start + REACH)))
    if clause is None or mention.role:
        return mention.role if clause else None
    if _DONE.search(body.plain, clause.start, clause.end):
        return "reviewed"
    return "planned" if AHEAD.search(body.plain, clause.start, clause.end) else None


def _role_on(before: str) -> Role | None:
    if _ON_PLAN.search(before):
        return "planned"
    return "reviewed" if _ON_REVIEW.search(before) else None


def _of_subject(body: Body, span: Span) -> Span | None:
    """From where a body is named: at once, or after a comma ("…, với nỗ lực lớn, Hội đã …")."""
    commas = (comma.end() for comma in _COMMA.finditer(body.plain, span.start, span.end))
    for start in (span.start, *commas):
        opening = Opening(body, Span(start, span.end))
        if opening.subject(opening.past(0, nouns.LINKS, _BUT)):
            return Span(start, min(len(body.text), start + REACH))
    return None
