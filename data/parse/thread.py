"""What a text speaks of at the moment: work done, work planned, shortcomings."""

from __future__ import annotations

from dataclasses import dataclass

from data.parse.turns import Turn


@dataclass(slots=True)
class Thread:
    """What the text speaks of at the moment; `year`: the one it named.

    `headed`: a heading on shortcomings opened the passage, which then lasts over its paragraphs.
    """

    turn: Turn | None
    year: int | None = None
    before: Turn | None = None
    headed: bool = False

    def to(self, turn: Turn | None, year: int | None = None, *, headed: bool = False) -> None:
        """Follow a turn of the text; None is none."""
        if turn is None or (self.headed and turn is Turn.DONE and not headed):
            return
        if turn is Turn.FLAWS and self.turn is not Turn.FLAWS:
            self.before = self.turn
        year = year or (self.year if turn is self.turn else None)
        self.turn, self.year, self.headed = turn, year, headed and turn is Turn.FLAWS

    def back(self) -> None:
        """Out of a passage on shortcomings, to what was spoken of before it."""
        if self.turn is Turn.FLAWS:
            self.turn, self.headed = self.before, False
