"""Work as the subject: "công tác … được triển khai", "việc … phải tiến hành"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.parse import nouns, verbs

if TYPE_CHECKING:
    from collections.abc import Collection

    from data.parse.opening import Opening

_TO_WORK = verbs.CARRIED_OUT | verbs.DONE_TO
_JOINED = {"và", ","}
_DENIALS = {"chưa", "không"}
_REACH = 34  # words from the name of a work to its verb
_PASSIVE_REACH = 6  # words from "được" to what was done


def was_done(opening: Opening, at: int) -> bool:
    """Whether what is named here "được thực hiện"; "được nâng lên" is a trend.

    Of what is no work only such verbs tell it as somebody must have done: "23 tàu được thanh lý".
    """
    head = opening.past(at, verbs.ADVERBS, nouns.BEFORE_BODIES, {"những"})
    if opening.phrase(head, nouns.RESULTS):
        return False
    done = _TO_WORK if opening.phrase(head, nouns.WORK) else verbs.DONE_TO
    passives = (
        i
        for i in range(head, len(opening))
        if opening.token(i) == "được" and opening.token(i - 1) not in _DENIALS
    )
    return any(_carried_out(opening, i + 1, done) for i in passives)


def must_be_done(opening: Opening, at: int) -> bool:
    """Whether a work must do or be done: "việc bố trí cán bộ cần gắn với …"."""
    reach = range(at, min(at + _REACH, len(opening)))
    obliged = next(
        (i for i in reach if opening.token(i) in verbs.OBLIGED and opening.token(i - 1) != "hậu"),
        None,
    )
    if obliged is None:
        return False
    if "được" in opening.tokens[at:obliged]:
        return False
    after = opening.past(obliged, verbs.ADVERBS)
    return opening.verb(after) > 0 or _carried_out(opening, after + 1, _TO_WORK)


def _carried_out(opening: Opening, at: int, done: Collection[str]) -> bool:
    end = min(at + _PASSIVE_REACH, len(opening))
    while at < end:
        if grown := opening.phrase(at, verbs.GREW):
            if opening.token(at + grown) not in _JOINED:  # "được củng cố và triển khai …"
                return False
            at += grown + 1
            continue
        if opening.token(at) == "là":
            return False
        n, body = opening.phrase(at, done), opening.phrase(at, nouns.BODIES)
        if n and body <= n:
            return not opening.phrase(at + n, verbs.FAILS)
        at += body or 1  # "được các cấp ủy …"
    return False
