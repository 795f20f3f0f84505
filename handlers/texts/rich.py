"""What only rich messages say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RichTexts:
    """Headings of a table's columns."""

    report: str
