"""What `/find` says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PassagesTexts:
    """The sentences around passages, in one language."""

    passages: Callable[[int], str]
    more: Callable[[int], str]  # "… and 3 more passages in this report"
    open_more: Callable[[int, str], str]  # the same with a title, on a button that shows these
    apart: str  # above reports that have the words, but nowhere near each other
    none: str  # in place of a count
    not_found: str  # {text}
    search: str  # on a button that searches titles and tasks instead
    back: str  # on a button from one report's passages to all
