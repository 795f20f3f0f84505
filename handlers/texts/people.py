"""What `/people` says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PeopleTexts:
    """The sentences around people, in one language."""

    people: Callable[[int], str]
    named: Callable[[int], str]  # in how many reports
    no_role: str
    not_found: str  # {text}
    none: str
    gone: str
    open: str  # on a button to a list of people
