"""Tasks that the first paragraph states before the article tells them more fully."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from data.parse.prose import Kind
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.model import Task
    from data.parse.prose import Body

_WORD = re.compile(r"\w+")
_SHARE = 0.7  # of a task's pairs of words, told again later
_FEWEST = 4  # pairs that a task must have to be told apart from its like


def without_repeated(body: Body, found: Sequence[Task]) -> Sequence[Task]:
    """The tasks without those of the first paragraph that a later one tells again."""
    first = next((b for b in body.blocks if b.kind is Kind.PARAGRAPH), None)
    if first is None or first is body.blocks[-1]:
        return found
    leading = [task for task in found if first.start <= task.start < first.end]
    later = [(task.status, _pairs(task.text)) for task in found if task.start >= first.end]
    repeated = {task.start for task in leading if _is_among(task, later)}
    return [task for task in found if task.start not in repeated]


def _is_among(task: Task, later: Sequence[tuple[str, set[tuple[str, str]]]]) -> bool:
    pairs = _pairs(task.text)
    return len(pairs) >= _FEWEST and any(
        status == task.status and len(pairs & told) >= _SHARE * len(pairs) for status, told in later
    )


def _pairs(text: str) -> set[tuple[str, str]]:
    words = _WORD.findall(plain(text))
    return set(pairwise(words))
