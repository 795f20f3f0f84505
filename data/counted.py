"""How many tasks a report holds of those that it says it lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from data.model import Announced, Report, Task

_MARK = 16  # characters between two items of a list: the stop, the next number


def held(announced: Announced, report: Report) -> int:
    """How many tasks were read of the list that follows the words which announce it.

    Numbered tasks are a list as long as their numbers rise, others as long as one stands beside
    the other. Where no list follows, all tasks of that status are taken for it.
    """
    of_status = [task for task in report.tasks if task.status == announced.status]
    if len(of_status) == announced.count:
        return announced.count
    following = [task for task in of_status if task.start >= announced.end]
    listed = _listed(following)
    return len(listed) if len(listed) > 1 else len(of_status)


def _listed(following: Sequence[Task]) -> Sequence[Task]:
    if following and following[0].n is not None:
        return _rising([task for task in following if task.n is not None])
    apart = (i for i, (one, next_) in enumerate(pairwise(following), 1) if _gap(one, next_) > _MARK)
    return following[: next(apart, len(following))]


def _rising(numbered: Sequence[Task]) -> Sequence[Task]:
    restart = (
        i for i, (one, next_) in enumerate(pairwise(numbered), 1) if (next_.n or 0) <= (one.n or 0)
    )
    return numbered[: next(restart, len(numbered))]


def _gap(one: Task, other: Task) -> int:
    return other.start - one.end
