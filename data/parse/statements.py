"""Where a sentence opens with a period: "Năm 2018, Đoàn đã …", "Trong quý IV, công ty sẽ …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse import nouns
from data.parse.announcements import NOT_OWN
from data.parse.clauses import read_clause
from data.parse.mentions import Mention, mentions, order
from data.parse.occasions import reviews_work
from data.parse.opening import Opening
from data.parse.prose import Kind, Span
from data.parse.sentences import clauses, sentences
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.model import Role
    from data.parse.prose import Block, Body

    Known = Sequence[tuple[Mention, Role]]

_AHEAD = pattern(
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
_TERM_ENDS = re.compile(r"\b(?:đại hội|(?:tổng kết|khép lại)(?: một)? nhiệm kỳ)\b")
_OPENS_TERM = re.compile(r"(?:^|: |\b(?:tổng kết|khép lại|nhìn lại) )(?:trong |qua )?$")
_OF_NEXT_TERM = re.compile(
    r"\b(?:cho|phương hướng|nhiệm vụ|mục tiêu)\b(?:(?!tổng kết|kết quả)[^,;:]){0,50}$"
)
_CONGRESS_OF = re.compile(
    r"\b(?:tổ chức|tiến hành|khai mạc|diễn ra)\b[^.;:]{0,60}\bđại hội\b[^.;:]{0,60}, $"
)
_GOES_INTO = re.compile(r"^(?:bước )?sang (?:năm )?$")
_COMMA = re.compile(r"\s?,\s?")
_LATE_PARTS = frozenset({"H2", "Q4"})
_FEWEST_ACTS = 2
_RIGHT_BEFORE = {"H2": ("H1",), "Q4": ("9M", "Q3"), "Q3": ("H1", "Q2"), "Q2": ("Q1",)}
_READ = 1500  # characters in which a period right before the planned one is looked for
_BEFORE = 24  # characters
_FIRST_WORDS = 600  # characters in which a body opens with its period
_SOON = 600  # characters after it in which an action follows
_HEAD = 160  # characters of a block, or of a sentence, in which it says its period
_REACH = 120  # characters from the period to the verb


def stated(body: Body) -> list[tuple[Mention, Role]]:
    """The period whose work a body tells and the one it looks ahead to.

    One without the other counts where the text tells of a meeting that reviews work, else only
    near the beginning of a body that then tells of actions.
    """
    told = list(_clauses(body))
    past = [m for m, role in told if role == "reviewed"]
    if past:
        reviewed = next((m for m in past if not m.shift), past[0])  # "năm qua" tells no year
        plans = (m for m, role in told if role == "planned" and _later(m, reviewed))
        planned = next(plans, None)
        if planned and _years_apart(reviewed, planned) <= 1:
            return [(reviewed, "reviewed"), (planned, "planned")]
        told = [(reviewed, "reviewed")]
    if reviews_work(body):
        first = list(told)
    else:
        dated = [(m, role) for m, role in told if m.year]
        first = [(m, role) for m, role in dated if _opens(body, m) and _acts(body, m)]
    return first[:1]


def _opens(body: Body, mention: Mention) -> bool:
    """Whether a named body acts near the beginning: "Hội Nông dân tỉnh" is named, "tỉnh" is not."""
    start = mention.end + body.plain.startswith(",", mention.end)
    opening = Opening(body, Span(start, min(len(body.text), start + _REACH)))
    named = any(map(opening.is_name, range(min(len(opening), 1 + opening.subject(0)))))
    return mention.start < _FIRST_WORDS and named


def _acts(body: Body, mention: Mention) -> bool:
    """Whether an action is told in the sentence of a period or soon after it."""
    end = min(len(body.text), mention.end + _SOON)
    told = (s for block in body.blocks for s in sentences(body, block.start, block.end))
    near = (s for s in told if s.end > mention.start and s.start < end)
    acts = (read_clause(body, c).is_task for s in near for c in clauses(body, s))
    return sum(acts) >= _FEWEST_ACTS


def stated_beside(body: Body, known: Known) -> Iterator[tuple[Mention, Role]]:
    """What the announcement did not name: the plan after a review, the review before a plan."""
    roles = {role for _, role in known}
    if roles == {"reviewed"}:
        yield from _plan(body, max((mention for mention, _ in known), key=order))
    elif roles == {"planned"}:
        first = min((mention for mention, _ in known), key=order)
        told = [m for m, role in _clauses(body) if role == "reviewed" and _later(first, m)]
        told = told or [m for m in _opening_years(body) if m.year == (first.year or 0) - 1]
        told = told or [m for m in mentions(body, 0, _READ) if _comes_before(body, m, first)]
        yield from ((mention, "reviewed") for mention in told[:1])


def stated_into(body: Body) -> list[Mention]:
    """The years into which sentences look ahead: "Sang năm 2016, Bộ tập trung …"."""
    return list(_opening_years(body, _GOES_INTO))


def stated_terms(body: Body) -> list[tuple[Mention, Role]]:
    """The terms with which sentences open where a congress, or the end of a term, is told of."""
    if not _TERM_ENDS.search(body.plain, 0, _FIRST_WORDS):
        return []
    found: dict[Role, Mention] = {}
    for block in body.blocks:
        named = [m for m in mentions(body, block.start, block.end) if m.part == "term" and m.year]
        for span in sentences(body, block.start, block.end) if named else ():
            for mention in named:
                before = body.plain[span.start : mention.start]
                if span.start <= mention.start < span.end and (role := _role_of_term(before)):
                    found.setdefault(role, mention)
    return [(mention, role) for role, mention in found.items()]


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


def _opening_years(body: Body, leads: re.Pattern[str] | None = None) -> Iterator[Mention]:
    """The years with which sentences open that go on to tell what a body does."""
    for block in body.blocks:
        found = mentions(body, block.start, block.end)
        for span in sentences(body, block.start, block.end) if found else ():
            for mention in found:
                before = body.plain[span.start : mention.start]
                opens = span.start <= mention.start < span.end and (leads or _LEADS).search(before)
                comma = _COMMA.match(body.plain, mention.end, span.end)
                if opens and comma and mention.part == "year" and mention.year:
                    clause = Span(comma.end(), span.end)
                    if _of_subject(body, clause):
                        yield mention


def _plan(body: Body, reviewed: Mention) -> Iterator[tuple[Mention, Role]]:
    for block in body.blocks:
        heads = _of_head(body, block)
        within = (m for m, role in _clauses_of(body, block) if role == "planned")
        for mention in (*heads, *within):
            later = mention.part in _LATE_PARTS or _later(mention, reviewed)
            open_to_it = mention.role is None and mention.part != "term"
            if mention.role == "planned" or (later and open_to_it):
                yield mention, "planned"
                return


def _of_head(body: Body, block: Block) -> Iterator[Mention]:
    """The periods at the head of a heading, or of a paragraph that looks ahead."""
    found = mentions(body, block.start, min(block.end, block.start + _HEAD))
    if block.kind is Kind.HEADING or not found:
        yield from found
        return
    for sentence in sentences(body, block.start, block.end):
        for mention in found:
            ahead = mention.part in _LATE_PARTS or _AHEAD.search(
                body.plain, mention.end, sentence.end
            )
            if sentence.start <= mention.start < sentence.end and ahead:
                before = body.plain[sentence.start : mention.start]
                yield from () if NOT_OWN.search(before) else (mention,)


def _clauses(body: Body) -> Iterator[tuple[Mention, Role]]:
    for block in body.blocks:
        yield from _clauses_of(body, block)


def _clauses_of(body: Body, block: Block) -> Iterator[tuple[Mention, Role]]:
    """The periods with which clauses open that tell what a body did or is going to do."""
    if block.kind is Kind.HEADING:
        yield from _headed(body, block)
        return
    found = mentions(body, block.start, block.end)
    for sentence in sentences(body, block.start, block.end) if found else ():
        end = min(sentence.end, sentence.start + _HEAD)
        for mention in found:
            within = sentence.start <= mention.start and mention.end <= end
            role = _role(body, sentence, mention) if within else None
            if role and mention.part != "term":
                yield mention, role


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
    clause = _of_subject(body, Span(start, min(sentence.end, start + _REACH)))
    if clause is None or mention.role:
        return mention.role if clause else None
    if _DONE.search(body.plain, clause.start, clause.end):
        return "reviewed"
    return "planned" if _AHEAD.search(body.plain, clause.start, clause.end) else None


def _of_subject(body: Body, span: Span) -> Span | None:
    """From where a body is named: at once, or after a comma ("…, với nỗ lực lớn, Hội đã …")."""
    commas = (comma.end() for comma in _COMMA.finditer(body.plain, span.start, span.end))
    for start in (span.start, *commas):
        opening = Opening(body, Span(start, span.end))
        if opening.subject(opening.past(0, nouns.LINKS, _BUT)):
            return Span(start, min(len(body.text), start + _REACH))
    return None


def _role_on(before: str) -> Role | None:
    if _ON_PLAN.search(before):
        return "planned"
    return "reviewed" if _ON_REVIEW.search(before) else None


def _years_apart(mention: Mention, other: Mention) -> int:
    return abs(other.year - mention.year) if mention.year and other.year else 0


def _later(mention: Mention, other: Mention) -> bool:
    if other.shift < 0 < (mention.year or 0):
        return True
    year, other_year = mention.year or other.year, other.year or mention.year
    return (year or 0, order(mention)[1]) > (other_year or 0, order(other)[1])
