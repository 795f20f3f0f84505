"""What a clause says: that somebody acts, that work was done, a state, or only a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.parse import nouns, verbs
from data.parse.opening import Opening
from data.parse.passives import was_done
from data.parse.predicates import Reading, acts_by_name, of_body, read_predicate

if TYPE_CHECKING:
    from data.parse.prose import Body, Span

_ADDRESSEE_REACH = 32  # words from whom an order is for to its verb
_FEWEST = 6  # words after them that hold one, be it a rare one
_TENSE_REACH = 20  # words of an adjunct without a comma

__all__ = [
    "Reading",
    "names_paper",
    "opens_with_verb",
    "read_clause",
    "read_order",
    "sets_aim",
    "starts_anew",
]


def read_clause(body: Body, span: Span) -> Reading:
    """How a clause reads by its opening words; pyvi is asked where no table has them."""
    return _read(Opening(body, span))


def read_order(body: Body, span: Span) -> Reading:
    """How what an order holds reads: it may be addressed to persons, and say what must be there.

    "đại biểu các cấp rà soát …", "có cơ chế để …".
    """
    opening = Opening(body, span)
    at = opening.past(0, nouns.LINKS)
    addressee = opening.person(at) or opening.subject(at) or opening.phrase(at, nouns.BODIES)
    if addressee and not opening.phrase(at, nouns.NOT_BODIES):
        reading = of_body(opening, at + addressee, at, _ADDRESSEE_REACH)
        rare = reading is Reading.NAMES and len(opening) - at - addressee >= _FEWEST
        return Reading.ACTION if rare else reading
    if opening.phrase(opening.past(at, verbs.ADVERBS), verbs.PROVIDES):
        return Reading.ACTION
    return _read(opening)


def opens_with_verb(body: Body, span: Span) -> bool:
    """Whether a clause opens with an action of the tables."""
    opening = Opening(body, span)
    return opening.verb(opening.past(0, nouns.LINKS, verbs.ADVERBS)) > 0


def sets_aim(body: Body, span: Span) -> bool:
    """Whether a clause among plans sets an aim: "giảm tỷ lệ án hủy xuống dưới 0,7%"."""
    opening = Opening(body, span)
    at = opening.past(0, nouns.LINKS, verbs.ADVERBS)
    return opening.phrase(at, verbs.TARGETS) > 0 and opening.has_number(at)


def starts_anew(body: Body, span: Span) -> bool:
    """Whether a clause opens with a link or a subject, rather than with what the last one does."""
    opening = Opening(body, span)
    linked = opening.past(0, nouns.LINKS)
    return linked > 0 or opening.subject(linked) > 0 or opening.names_thing(linked)


def names_paper(body: Body, span: Span) -> bool:
    """Whether a part of a list is a paper with a capital: "Luật …; Quy định chuẩn mực …"."""
    opening = Opening(body, span)
    n = opening.phrase(0, nouns.PAPERS)
    return bool(n) and opening.is_name(0) and opening.token(n) not in nouns.OBJECTS


def _read(opening: Opening) -> Reading:
    at = opening.past(0, nouns.LINKS)
    if at >= len(opening):
        return Reading.NAMES
    adjunct = opening.token(at) in nouns.ADJUNCTS or opening.phrase(at, nouns.ADJUNCT_PHRASES)
    adjunct = adjunct or opening.tokens[at + 1 : at + 2] == [","]  # "ngay từ đầu năm | 2018, …"
    adjunct = adjunct or opening.token(at + 1) == "tháng"  # "sáu tháng tới, …"
    told = opening.subject(at) or opening.verb(at)
    if not adjunct or told > opening.phrase(at, nouns.ADJUNCT_PHRASES):
        return read_predicate(opening, at)
    return _after_adjunct(opening, at)


def _after_adjunct(opening: Opening, at: int) -> Reading:
    after = opening.past_adjunct(at) or _before_unknown(opening, at)
    if not after:
        if was_done(opening, at):  # "Tháng Thanh niên được tổ chức …"
            return Reading.CARRIED_OUT
        return Reading.ACTION if _acts_at_once(opening, at) else Reading.STATE
    commas = opening.after_commas(at, after)
    if any(opening.person(i) > opening.subject(i) for i in commas):
        return Reading.PERSONAL
    at_subject = opening.past(after, nouns.LINKS)
    told = opening.token(at) == "theo" and not opening.subject(at_subject)
    told = told and not acts_by_name(opening, at_subject)
    return Reading.STATE if told else read_predicate(opening, at_subject)


def _before_unknown(opening: Opening, at: int) -> int | None:
    """The place after a comma where a subject acts that no table has."""
    commas = opening.after_commas(at, len(opening))
    acting = (i for i in commas if acts_by_name(opening, i) or opening.is_named_so(i))
    return next(acting, None)


def _acts_at_once(opening: Opening, at: int) -> bool:
    """Whether an action follows an adjunct without comma and subject: "đến nay đã cấp …"."""
    for i in range(at, min(at + _TENSE_REACH, len(opening))):
        if opening.token(i) in {",", "được", "là", "mà"}:
            return False
        if opening.token(i) in {"đã", "sẽ", "cần", "phải"}:
            return opening.verb(opening.past(i, verbs.ADVERBS)) > 0
    return False
