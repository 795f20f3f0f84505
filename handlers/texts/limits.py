"""What is said to those who ask too fast. Half a minute is what `handlers.limits` has them wait."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LimitTexts:
    """The sentences of one language."""

    person: str
    group: str  # all who ask there, together
    presses: str  # over a button, at most 200 characters
