"""The period whose work a body tells, where no sentence announces it: "Năm 2018, Đoàn đã …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.parse.clauses import read_clause
from data.parse.occasions import reviews_work
from data.parse.opening import Opening
from data.parse.period_clauses import REACH, is_later, opening_clauses
from data.parse.prose import Span
from data.parse.sentences import clauses, sentences

if TYPE_CHECKING:
    from data.model import Role
    from data.parse.mentions import Mention
    from data.parse.prose import Body

_FEWEST_ACTS = 2
_FIRST_WORDS = 600  # characters in which a body opens with its period
_SOON = 600  # characters after it in which an action follows


def stated(body: Body) -> list[tuple[Mention, Role]]:
    """The period whose work a body tells and the one it looks ahead to.

    One without the other counts where the text tells of a meeting that reviews work, else only
    near the beginning of a body that then tells of actions.
    """
    told = list(opening_clauses(body))
    past = [m for m, role in told if role == "reviewed"]
    if past:
        reviewed = next((m for m in past if not m.shift), past[0])  # "năm qua" tells no year
        plans = (m for m, role in told if role == "planned" and is_later(m, reviewed))
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
    opening = Opening(body, Span(start, min(len(body.text), start + REACH)))
    named = any(map(opening.is_name, range(min(len(opening), 1 + opening.subject(0)))))
    return mention.start < _FIRST_WORDS and named


def _acts(body: Body, mention: Mention) -> bool:
    """Whether an action is told in the sentence of a period or soon after it."""
    end = min(len(body.text), mention.end + _SOON)
    told = (s for block in body.blocks for s in sentences(body, block.start, block.end))
    near = (s for s in told if s.end > mention.start and s.start < end)
    acts = (read_clause(body, c).is_task for s in near for c in clauses(body, s))
    return sum(acts) >= _FEWEST_ACTS


def _years_apart(mention: Mention, other: Mention) -> int:
    return abs(other.year - mention.year) if mention.year and other.year else 0
