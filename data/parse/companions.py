"""What stands beside an announced period: the plan after a review, the review before a plan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse.announcements import NOT_OWN
from data.parse.dates import YEAR
from data.parse.mentions import Mention, mentions, order
from data.parse.period_clauses import (
    AHEAD,
    HEAD,
    clauses_of_block,
    is_later,
    opening_clauses,
    opening_years,
)
from data.parse.prose import Kind
from data.parse.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.model import Role
    from data.parse.prose import Block, Body

    Known = Sequence[tuple[Mention, Role]]

_TERM_ENDS = re.compile(r"\b(?:đại hội|(?:tổng kết|khép lại)(?: một)? nhiệm kỳ)\b")
_FIVE_YEARS = re.compile(
    r"\b(?:sau|qua|tổng kết|sơ kết|nhìn lại|kết quả) (?:5|năm) năm (?:thực hiện|triển khai)\b"
)
_BOTH: tuple[Role, Role] = ("reviewed", "planned")
_STRETCH = re.compile(rf"\bgiai đoạn (?P<y>{YEAR})\s?[-–]\s?(?P<until>{YEAR})")
_OPENS_TERM = re.compile(
    r"(?:^|: |\b(?:khẳng định|nêu rõ|cho biết|cho thấy|đánh giá), "
    r"|\b(?:tổng kết|khép lại|nhìn lại) )"
    r"(?:trong |qua )?$"
)
_OF_NEXT_TERM = re.compile(
    r"\b(?:cho|phương hướng|nhiệm vụ|mục tiêu)\b(?:(?!tổng kết|kết quả)[^,;:]){0,50}$"
)
_CONGRESS_OF = re.compile(
    r"\b(?:tổ chức|tiến hành|khai mạc|diễn ra)\b[^.;:]{0,60}\bđại hội\b[^.;:]{0,60}, $"
)
_GOES_INTO = re.compile(r"^(?:bước )?sang (?:năm )?$")
_LATE_PARTS = frozenset({"H2", "Q4"})
_RIGHT_BEFORE = {"H2": ("H1",), "Q4": ("9M", "Q3"), "Q3": ("H1", "Q2"), "Q2": ("Q1",)}
_READ = 1500  # characters in which a period right before the planned one is looked for
_BEFORE = 24  # characters
_FIRST_WORDS = 600  # characters in which a body opens with its period


def told_beside(body: Body, known: Known) -> Iterator[tuple[Mention, Role]]:
    """What the announcement did not name: the plan after a review, the review before a plan."""
    roles = {role for _, role in known}
    if roles == {"reviewed"}:
        yield from _plan(body, max((mention for mention, _ in known), key=order))
    elif roles == {"planned"}:
        first = min((mention for mention, _ in known), key=order)
        told = [m for m, role in opening_clauses(body) if role == "reviewed" and is_later(first, m)]
        told = told or [m for m in opening_years(body) if m.year == (first.year or 0) - 1]
        told = told or [m for m in mentions(body, 0, _READ) if _comes_before(body, m, first)]
        yield from ((mention, "reviewed") for mention in told[:1])


def looked_into(body: Body) -> list[Mention]:
    """The years into which sentences look ahead: "Sang năm 2016, Bộ tập trung …"."""
    return list(opening_years(body, _GOES_INTO))


def terms_told(body: Body, title: Body) -> list[tuple[Mention, Role]]:
    """The terms with which sentences open where a congress, or the end of a term, is told of.

    And the five years of a resolution whose carrying out is looked back on.
    """
    if any(_FIVE_YEARS.search(text.plain, 0, _FIRST_WORDS) for text in (title, body)):
        return [(_term(match), "reviewed") for match in _STRETCH.finditer(body.plain)][:1]
    if not _TERM_ENDS.search(body.plain, 0, _FIRST_WORDS):
        return []
    found: dict[Role, Mention] = {}
    for block in body.blocks:
        for span in sentences(body, block.start, block.end):
            for mention in mentions(body, span.start, span.end):
                before = body.plain[max(span.start, mention.start - HEAD) : mention.start]
                dated = mention.part == "term" and mention.year
                if dated and (role := _role_of_term(before)):
                    found.setdefault(role, mention)
    return [(mention, role) for role, mention in found.items()]


def _term(match: re.Match[str]) -> Mention:
    return Mention("term", int(match["y"]), int(match["until"]), *match.span())


def headed_parts(body: Body) -> list[tuple[Mention, Role]]:
    """Two periods that are headings by themselves, one after the other: "Tháng 5:", "Tháng 6:"."""
    heads = (body.plain[block.start : block.end] for block in body.blocks)
    bare = [
        mention
        for block, head in zip(body.blocks, heads, strict=True)
        for mention in mentions(body, block.start, block.end)
        if len(head) <= len("- ") + mention.end - mention.start + len(" :")
    ]
    if len(bare) != len(_BOTH) or not is_later(bare[1], bare[0]):
        return []
    return list(zip(bare, _BOTH, strict=True))


def _role_of_term(before: str) -> Role | None:
    if _OF_NEXT_TERM.search(before) or _CONGRESS_OF.search(before):
        return "planned"
    return "reviewed" if _OPENS_TERM.search(before) else None


def _comes_before(body: Body, mention: Mention, planned: Mention) -> bool:
    """Whether a period is the one right before what is planned, and not only compared with."""
    before = body.plain[max(0, mention.start - _BEFORE) : mention.start]
    if mention.role or mention.shift or NOT_OWN.search(before):
        return False
    years = {(mention.year or planned.year or 0) - (planned.year or mention.year or 0)}
    if mention.part == planned.part == "year":
        return years == {-1}
    return mention.part in _RIGHT_BEFORE.get(planned.part, ()) and years <= {0}


def _plan(body: Body, reviewed: Mention) -> Iterator[tuple[Mention, Role]]:
    this_year = (m for m in body.mentions if m.part == "year" and not (m.year or m.shift))
    if reviewed.shift < 0 and (mention := next(this_year, None)):  # "năm qua … Năm nay, …"
        yield mention, "planned"
        return
    for block in body.blocks:
        heads = _of_head(body, block)
        within = (m for m, role in clauses_of_block(body, block) if role == "planned")
        for mention in (*heads, *within):
            later = mention.part in _LATE_PARTS or is_later(mention, reviewed)
            open_to_it = mention.role is None and mention.part != "term"
            if mention.role == "planned" or (later and open_to_it):
                yield mention, "planned"
                return


def _of_head(body: Body, block: Block) -> Iterator[Mention]:
    """The periods at the head of a heading, or of a paragraph that looks ahead."""
    found = mentions(body, block.start, min(block.end, block.start + HEAD))
    if block.kind is Kind.HEADING or not found:
        yield from found
        return
    for sentence in sentences(body, block.start, block.end):
        for mention in found:
            ahead = mention.part in _LATE_PARTS or AHEAD.search(
                body.plain, mention.end, sentence.end
            )
            if sentence.start <= mention.start < sentence.end and ahead:
                before = body.plain[sentence.start : mention.start]
                yield from () if NOT_OWN.search(before) else (mention,)
