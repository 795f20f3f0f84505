"""What is said to plain questions."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QuestionTexts:
    """Sentences and parts of them."""

    planned: str  # after the command for a year, where what is planned for it was meant
    newest: str  # what "báo cáo mới nhất" asks for
    welcome: str  # to thanks
