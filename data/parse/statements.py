"""Where a sentence opens with a period: "Năm 2018, Đoàn đã …", "Trong quý IV, công ty sẽ …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse.clauses import read_clause
from data.parse.mentions import Mention, mentions
from data.parse.opening import Opening
from data.parse.prose import Kind, Span
from data.parse.sentences import clauses, sentences
from data.parse.tables import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.model import Role
    from data.parse.prose import Block, Body

    Known = Sequence[tuple[Mention, Role]]

_AHEAD = re.compile(r"\b(?:sẽ|tập trung|tiếp tục|cần|phải|phấn đấu|dự kiến)\b")
_DONE = re.compile(r"\bđã\b")
# What may stand between the head of a clause and the period it opens with.
_LEADS = pattern(
    r"(?:^|[,:] )(?:bước sang|sang|trong|nhìn lại|riêng|về (?:nhiệm vụ|phương hướng|kế hoạch))?",
    r"\s?(?:năm )?$",
)
_CLOSED = re.compile(r"^(?:kết thúc|khép lại|nhìn lại|qua) (?:năm )?$")
_HEADS_PLAN = re.compile(r"\b(?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu)\b")
_HEADS_REVIEW = re.compile(r"\b(?:kết quả|tình hình|đánh giá|tổng kết|sơ kết)\b")
_COMMA = re.compile(r"\s?,\s?")
_LATE_PARTS = frozenset({"H2", "Q4"})
_FIRST_WORDS = 600  # characters in which a body opens with its period
_SOON = 600  # characters after it in which an action follows
_HEAD = 160  # characters of a block, or of a sentence, in which it says its period
_REACH = 120  # characters from the period to the verb


def stated(body: Body) -> list[tuple[Mention, Role]]:
    """The period whose work a body tells and the one it looks ahead to.

    One without the other counts only near the beginning of a body that then tells of actions.
    """
    told = list(_clauses(body))
    past = [m for m, role in told if role == "reviewed"]
    if past:
        reviewed = next((m for m in past if not m.shift), past[0])  # "năm qua" tells no year
        planned = next((m for m, role in told if role == "planned" and _later(m, reviewed)), None)
        if planned:
            return [(reviewed, "reviewed"), (planned, "planned")]
        told = [(reviewed, "reviewed")]
    first = ((m, role) for m, role in told if m.year and m.start < _FIRST_WORDS)
    return [(m, role) for m, role in first if _of_a_name(body, m) and _acts(body, m)][:1]


def _of_a_name(body: Body, mention: Mention) -> bool:
    """Whether the body that acts in a period is named: "Hội Nông dân tỉnh", not "tỉnh"."""
    opening = Opening(body, Span(mention.end, min(len(body.text), mention.end + _REACH)))
    after_comma = range(1, min(len(opening), 2 + opening.subject(1)))
    return any(map(opening.is_name, after_comma))


def _acts(body: Body, mention: Mention) -> bool:
    """Whether an action is told in the sentence of a period or soon after it."""
    end = min(len(body.text), mention.end + _SOON)
    told = (s for block in body.blocks for s in sentences(body, block.start, block.end))
    near = (s for s in told if s.end > mention.start and s.start < end)
    return any(read_clause(body, c).is_task for s in near for c in clauses(body, s))


def stated_beside(body: Body, known: Known) -> Iterator[tuple[Mention, Role]]:
    """What the announcement did not name: the plan after a review, the review before a plan."""
    roles = {role for _, role in known}
    if roles == {"reviewed"}:
        yield from _plan(body, max(_order(mention) for mention, _ in known))
    elif roles == {"planned"}:
        first = min(_order(mention) for mention, _ in known)
        told = (m for m, role in _clauses(body) if role == "reviewed" and _order(m) < first)
        yield from ((mention, "reviewed") for mention in list(told)[:1])


def _plan(body: Body, latest: tuple[int, int]) -> Iterator[tuple[Mention, Role]]:
    for block in body.blocks:
        heads = _of_head(body, block)
        within = [m for m, role in _clauses_of(body, block) if role == "planned"]
        for mention in (*heads, *within):
            later = mention.shift > 0 or mention.part in _LATE_PARTS or _order(mention) > latest
            if later and mention.part != "term":
                yield mention, "planned"
                return


def _of_head(body: Body, block: Block) -> Iterator[Mention]:
    """The periods at the head of a heading, or of a paragraph that looks ahead."""
    for mention in mentions(body, block.start, min(block.end, block.start + _HEAD)):
        if block.kind is Kind.HEADING or _AHEAD.search(body.plain, mention.end, block.end):
            yield mention


def _clauses(body: Body) -> Iterator[tuple[Mention, Role]]:
    for block in body.blocks:
        yield from _clauses_of(body, block)


def _clauses_of(body: Body, block: Block) -> Iterator[tuple[Mention, Role]]:
    """The periods with which clauses open that tell what a body did or is going to do."""
    if block.kind is Kind.HEADING:
        yield from _headed(body, block)
        return
    if not mentions(body, block.start, block.end):  # most paragraphs of most pages
        return
    for sentence in sentences(body, block.start, block.end):
        for mention in mentions(body, sentence.start, min(sentence.end, sentence.start + _HEAD)):
            role = _role(body, sentence, mention)
            if role and mention.part != "term":
                yield mention, role


def _headed(body: Body, block: Block) -> Iterator[tuple[Mention, Role]]:
    plans = _HEADS_PLAN.search(body.plain, block.start, block.end)
    if plans or _HEADS_REVIEW.search(body.plain, block.start, block.end):
        for mention in mentions(body, block.start, block.end)[:1]:
            yield mention, "planned" if plans else "reviewed"


def _role(body: Body, sentence: Span, mention: Mention) -> Role | None:
    comma = _COMMA.match(body.plain, mention.end, sentence.end)
    before = body.plain[sentence.start : mention.start]
    if _CLOSED.match(before):
        return "reviewed"
    if not comma or not _LEADS.search(before):
        return None
    clause = Span(comma.end(), min(sentence.end, comma.end() + _REACH))
    if not Opening(body, clause).subject(0):
        return None
    if _DONE.search(body.plain, clause.start, clause.end):
        return "reviewed"
    return "planned" if _AHEAD.search(body.plain, clause.start, clause.end) else None


def _later(mention: Mention, other: Mention) -> bool:
    if other.shift < 0 < (mention.year or 0):
        return True
    year, other_year = mention.year or other.year, other.year or mention.year
    return (year or 0, _order(mention)[1]) > (other_year or 0, _order(other)[1])


def _order(mention: Mention) -> tuple[int, int]:
    """When a period ends, to tell a later one: its year and its last month."""
    digits = int("".join(filter(str.isdigit, mention.part)) or 0)
    last = {"H": 6 * digits, "Q": 3 * digits, "M": digits}.get(mention.part[:1], 12)
    return mention.year or 0, digits if mention.part.endswith("M") else last
