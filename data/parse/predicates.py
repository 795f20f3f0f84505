"""What a subject does: whether it acts, is given work, must reach an aim, or only is something."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from data import words
from data.parse import nouns, verbs
from data.parse.passives import must_be_done, was_done

if TYPE_CHECKING:
    from data.parse.opening import Opening

_SUBJECT_REACH = 16  # words from a body's name to its verb
_REGARDED = 6  # words between "coi" and "là"
_POINTERS = {"đó", "đây"}
_SUBJECT = 6  # words of a thing before its verb
_NAME = 4  # words that a body's name may have after its head


class Reading(Enum):
    """What a clause is as far as tasks go."""

    ACTION = "somebody, named or left out, does it"
    OWED = "work that must be done, or somebody must do"
    CARRIED_OUT = "work that was carried out"
    STATE = "a trend, a result, something another does"
    PERSONAL = "what an office-holder does: speaks, attends, visits"
    NAMES = "a noun phrase: it goes on with the clause before"

    @property
    def is_task(self) -> bool:
        """Whether such a clause may be a task."""
        return self in {Reading.ACTION, Reading.OWED, Reading.CARRIED_OUT}


def read_predicate(opening: Opening, at: int) -> Reading:
    """From the subject, or where it is left out from the adverbs before the verb."""
    after = opening.past(at, verbs.ADVERBS)
    person = opening.person(after)
    if person and opening.subject(after) <= person:
        return _of_person(opening, after, after + person)
    points = opening.token(at) in _POINTERS and opening.token(at + 1) == "là"
    if points or opening.is_measured(after) or _is_identified(opening, after):
        return Reading.STATE
    if _is_eager(opening, at, after):
        return Reading.ACTION
    if opening.names_thing(after):
        return _of_thing(opening, at)
    if opening.phrase(after, verbs.STATES) and not opening.verb(after) > 1:
        return _of_state(opening, at, after)
    return _of_actor(opening, at, after)


def _of_actor(opening: Opening, at: int, after: int) -> Reading:
    """What opens with a verb, or with whoever acts."""
    subject, verb = opening.subject(after), opening.verb(after)
    if verb > 1 or (verb and not subject):
        return Reading.ACTION
    if subject:
        return of_body(opening, after + subject, at)
    if any(opening.phrase(i, verbs.TENSES) for i in range(at, after)):
        return Reading.ACTION  # a rare verb: "sẽ đánh trượt …"
    return _of_unknown(opening, at, after)


def _is_eager(opening: Opening, at: int, after: int) -> bool:
    """What is done by being so: "chủ động trong công tác …", "chủ động phương án …"."""
    if after == at:
        return False
    own = any(opening.phrase(i, verbs.ACTIONS) for i in range(at, after))
    return opening.token(after) == "trong" or (own and opening.names_thing(after))


def _is_identified(opening: Opening, at: int) -> bool:
    """Whether an action is only told what it is: "Mở ba tuyến mới là việc lớn nhất …"."""
    if not opening.verb(at):
        return False
    places = (i for i in range(at + 1, len(opening)) if opening.token(i) == "là")
    return any(
        opening.phrase(i + 1, nouns.IDENTITIES)
        and verbs.REGARDS.isdisjoint(opening.tokens[i - _REGARDED : i])
        for i in places
    )


def of_body(opening: Opening, at: int, start: int, words_read: int = _SUBJECT_REACH) -> Reading:
    """After a body's name, which begins at `start`, the first verb or auxiliary decides."""
    if "chưa" in opening.tokens[at : at + _NAME]:
        return Reading.STATE
    for i in range(at, min(at + words_read, len(opening))):
        if opening.phrase(i, verbs.AUXILIARIES):
            does = opening.token(i - 1) != "không" and _does(opening, i)
            return Reading.ACTION if does else _done_to(opening, start)
        also = opening.token(i) == "còn" and opening.verb(i + 1) > 0  # "Hội còn vận động …"
        also = also or " ".join(opening.tokens[i - 1 : i + 1]) in nouns.LINKS  # "nhất là"
        if opening.token(i) in verbs.COPULAS and not also:
            return Reading.ACTION if _is_charged(opening, i) else _done_to(opening, start)
        if _happens(opening, i, at) or opening.phrase(i, verbs.SAYS):
            return Reading.STATE
        if n := 0 if opening.is_name(i) else opening.verb(i):
            failed = opening.phrase(i + n, verbs.FAILS) > 0
            return Reading.STATE if failed else Reading.ACTION
    return Reading.NAMES


def _happens(opening: Opening, at: int, start: int) -> bool:
    """Whether a verb tells what befell a body or what it came to, rather than what it does."""
    n = opening.phrase(at, verbs.HAPPENS)
    if not n or opening.phrase(at, verbs.ACTIONS) > n:
        return False
    return at == start or any(t[0].isdigit() for t in opening.tokens[at + n : at + n + 3])


def acts_by_name(opening: Opening, at: int) -> bool:
    """Whether what no table has does something: "Kiên Giang đã …", "hội sẽ …"."""
    for i in range(at + 1, min(at + _SUBJECT_REACH, len(opening))):
        if opening.token(i) in nouns.STOPS:
            return False
        if opening.phrase(i, verbs.TENSES):
            after = opening.past(i, verbs.ADVERBS)
            return opening.verb(after) > 1 or opening.phrase(after, verbs.DOES) > 0
    return False


def _of_person(opening: Opening, start: int, at: int) -> Reading:
    """Whoever speaks and attends acts for a body only where he is obliged to."""
    if opening.phrase(start, nouns.OTHERS):
        return Reading.PERSONAL
    for i in range(at, min(at + _SUBJECT_REACH, len(opening))):
        if opening.token(i) in verbs.OBLIGED:
            return Reading.OWED if _does(opening, i) else Reading.PERSONAL
        if opening.phrase(i, verbs.SAYS) or opening.phrase(i, verbs.AUXILIARIES):
            break
    return Reading.PERSONAL


def _does(opening: Opening, at: int) -> bool:
    """Whether what follows an auxiliary is done: no state, or an aim that must be reached."""
    after = opening.past(at, verbs.ADVERBS)
    if not opening.phrase(after, verbs.STATES) or opening.phrase(after, verbs.ACTIONS):
        return True
    before = opening.tokens[at:after]
    obliged = not verbs.OBLIGED.isdisjoint(before)
    aims = obliged or "phấn" in before
    if (aims or "sẽ" in before) and opening.phrase(after, verbs.PROVIDES):
        return True
    return aims and opening.phrase(after, verbs.REACHES) > 0 and opening.has_number(after)


def _is_charged(opening: Opening, at: int) -> bool:
    """Whether a body is given something to do: "được giao chủ trì …", "được yêu cầu rà soát"."""
    n = opening.phrase(at + 1, verbs.CHARGES) if opening.token(at) == "được" else 0
    return bool(n) and opening.verb(opening.past(at + 1 + n, verbs.ADVERBS)) > 0


def _of_state(opening: Opening, at: int, after: int) -> Reading:
    """What opens with a verb of being: an aim where it is one that must be reached."""
    aims = after > at and _does(opening, at)
    return Reading.ACTION if aims else _done_to(opening, at)


def _done_to(opening: Opening, at: int) -> Reading:
    return Reading.CARRIED_OUT if was_done(opening, at) else Reading.STATE


def _of_thing(opening: Opening, at: int) -> Reading:
    """A noun phrase, or what became of what it names, or must be made of it."""
    work = opening.phrase(at, nouns.WORK) > 0
    if work and must_be_done(opening, at):
        return Reading.OWED
    if was_done(opening, at) or (work and _has_done(opening, at)):
        return Reading.CARRIED_OUT
    finite = any(_is_finite(opening, i) for i in range(at, len(opening)))
    return Reading.STATE if finite else Reading.NAMES


def _is_finite(opening: Opening, at: int) -> bool:
    """Whether a statement's verb stands here: "tăng" does, in "tăng cường" it does not."""
    if opening.token(at) == "được":
        return opening.phrase(at + 1, verbs.GREW) > 0
    return opening.phrase(at, verbs.FINITE) > 0 and opening.phrase(at, verbs.ACTIONS) <= 1


def _has_done(opening: Opening, at: int) -> bool:
    """An action after "đã", as in "hoạt động công đoàn đã tổ chức …"; an effect is none."""
    done = next((i for i in range(at, len(opening)) if opening.token(i) == "đã"), None)
    if done is None:
        return False
    after = opening.past(done, verbs.ADVERBS)
    return opening.verb(after) > 1 and not opening.phrase(after, verbs.EFFECTS)


def _of_unknown(opening: Opening, at: int, after: int) -> Reading:
    """Neither verb nor body nor common noun at the head: pyvi tells a rare verb from a noun."""
    rest = opening.tokens[after:]
    if opening.phrase(after, verbs.ACTIONS):
        return _of_thing(opening, at)  # "thống kê của Bộ …"
    if opening.is_named_so(after) or acts_by_name(opening, after):
        return of_body(opening, after + 1, at)
    if any(opening.phrase(i, verbs.FINITE) for i in range(after, after + _SUBJECT)):
        return _of_thing(opening, at)
    if nouns.TALK.isdisjoint(rest) and words.opens_with_action(" ".join(rest)):
        return Reading.ACTION
    return _of_thing(opening, at)
