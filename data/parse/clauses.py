"""What a clause says: that somebody acts, that work was done, a state, or only a name."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from data import words
from data.parse import nouns, verbs
from data.parse.opening import Opening

if TYPE_CHECKING:
    from data.parse.prose import Body, Span

_SUBJECT_REACH = 16  # words from a body's name to its verb
_NAME = 4  # words that a body's name may have after its head
_PASSIVE_REACH = 7  # words from "được" to what was done


class Reading(Enum):
    """What a clause is as far as tasks go."""

    ACTION = "somebody, named or left out, does it"
    CARRIED_OUT = "work that was carried out"
    STATE = "a trend, a result, something another does"
    NAMES = "a noun phrase: it goes on with the clause before"

    @property
    def is_task(self) -> bool:
        """Whether such a clause may be a task."""
        return self in {Reading.ACTION, Reading.CARRIED_OUT}


def read_clause(body: Body, span: Span) -> Reading:
    """How a clause reads by its opening words; pyvi is asked where no table has them."""
    opening = Opening(body, span)
    at = opening.past(0, nouns.LINKS)
    if at >= len(opening):
        return Reading.NAMES
    adjunct = opening.token(at) in nouns.ADJUNCTS or opening.phrase(at, nouns.ADJUNCT_PHRASES)
    if not adjunct or opening.subject(at) or opening.verb(at):
        return _predicate(opening, at)
    return _after_adjunct(opening, at)


def _after_adjunct(opening: Opening, at: int) -> Reading:
    after = opening.past_adjunct(at)
    if not after:
        return Reading.STATE
    at_subject = opening.past(after, nouns.LINKS)
    told = opening.token(at) == "theo" and not opening.subject(at_subject)
    return Reading.STATE if told else _predicate(opening, at_subject)


def _predicate(opening: Opening, at: int) -> Reading:
    """From the subject, or where it is left out from the adverbs before the verb."""
    after = opening.past(at, verbs.ADVERBS)
    subject, verb = opening.subject(after), opening.verb(after)
    if opening.phrase(after, nouns.PERSONS) or opening.is_measured(after):
        return Reading.STATE
    if opening.names_thing(after):
        return _of_thing(opening, at)
    if opening.phrase(after, verbs.STATES) and not verb > 1:
        return _passive(opening, at)
    if verb > 1 or (verb and not subject) or (after > at and opening.token(after) == "trong"):
        return Reading.ACTION  # also "chủ động trong công tác …"
    return _of_body(opening, after + subject, at) if subject else _unknown(opening, at, after)


def _of_body(opening: Opening, at: int, start: int) -> Reading:
    """After a body's name the first verb or auxiliary decides."""
    if "chưa" in opening.tokens[at : at + _NAME]:
        return Reading.STATE
    for i in range(at, min(at + _SUBJECT_REACH, len(opening))):
        if opening.phrase(i, verbs.AUXILIARIES):
            after = opening.past(i, verbs.ADVERBS)
            state = opening.phrase(after, verbs.STATES) and not opening.phrase(after, verbs.ACTIONS)
            return _passive(opening, start) if state else Reading.ACTION
        also = opening.token(i) == "còn" and opening.verb(i + 1) > 1  # "Hội còn vận động …"
        if opening.token(i) in verbs.COPULAS and not also:
            return _passive(opening, start)
        happens = i == at and opening.phrase(i, verbs.HAPPENS)
        if happens or opening.phrase(i, verbs.SAYS):
            return Reading.STATE
        if opening.verb(i) and not opening.is_name(i):
            return Reading.ACTION
    return Reading.NAMES


def _passive(opening: Opening, at: int) -> Reading:
    """Work "được thực hiện" is carried out; "được nâng lên" is a trend."""
    head = opening.past(at, verbs.ADVERBS, nouns.BEFORE_BODIES, {"những"})
    if not opening.phrase(head, nouns.WORK):
        return Reading.STATE
    passives = (i for i in range(at, len(opening)) if opening.token(i) == "được")
    done = any(_carried_out(opening, i + 1) for i in passives)
    return Reading.CARRIED_OUT if done else Reading.STATE


def _carried_out(opening: Opening, at: int) -> bool:
    for i in range(at, min(at + _PASSIVE_REACH - 1, len(opening))):
        if opening.phrase(i, verbs.GREW):
            return False
        if opening.phrase(i, verbs.CARRIED_OUT):
            return True
    return False


def _of_thing(opening: Opening, at: int) -> Reading:
    """A noun phrase, or what became of what it names."""
    carried_out = _passive(opening, at) is Reading.CARRIED_OUT
    if carried_out or (opening.phrase(at, nouns.WORK) and _has_done(opening, at)):
        return Reading.CARRIED_OUT
    finite = any(_is_finite(opening, i) for i in range(at, len(opening)))
    return Reading.STATE if finite else Reading.NAMES


def _is_finite(opening: Opening, at: int) -> bool:
    """Whether a statement's verb stands here: "tăng" does, in "tăng cường" it does not."""
    if opening.token(at) == "được":
        return opening.phrase(at + 1, verbs.GREW) > 0
    return opening.phrase(at, verbs.FINITE) > 0 and opening.phrase(at, verbs.ACTIONS) <= 1


def _has_done(opening: Opening, at: int) -> bool:
    """An action after "đã", as in "hoạt động công đoàn đã tổ chức …"."""
    done = next((i for i in range(at, len(opening)) if opening.token(i) == "đã"), None)
    return done is not None and opening.verb(opening.past(done, verbs.ADVERBS)) > 1


def _unknown(opening: Opening, at: int, after: int) -> Reading:
    """Neither verb nor body nor common noun at the head: pyvi tells a rare verb from a noun."""
    rest = opening.tokens[after:]
    if opening.phrase(after, verbs.ACTIONS):
        return _of_thing(opening, at)  # "thống kê của Bộ …"
    if nouns.TALK.isdisjoint(rest) and words.opens_with_action(" ".join(rest)):
        return Reading.ACTION
    return _of_thing(opening, at)
