"""What a text speaks of at the moment: work done, work planned, shortcomings."""

from __future__ import annotations

from dataclasses import dataclass

from data.parse.turns import Turn


@dataclass(slots=True)
class Thread:
    """What the text speaks of at the moment; `year`: the one it named.

    `headed`: a heading on shortcomings opened the passage, which then lasts over its paragraphs.
    `sectioned`: a section of a paper tells its turn in its heading, and keeps it to its end.
    """

    turn: Turn | None
    year: int | None = None
    before: Turn | None = None
    headed: bool = False
    sectioned: bool = False

    def to(
        self,
        turn: Turn | None,
        year: int | None = None,
        *,
        headed: bool = False,
        section: bool = False,
    ) -> None:
        """Follow a turn of the text; None is none. `section`: the heading of one tells it."""
        if turn is None or (self.headed and turn is Turn.DONE and not headed):
            return
        if self.sectioned and turn is not Turn.FLAWS and not section:
            return
        self.sectioned = self.sectioned or section
        if turn is Turn.FLAWS and self.turn is not Turn.FLAWS:
            self.before = self.turn
        year = year or (self.year if turn is self.turn else None)
        self.turn, self.year, self.headed = turn, year, headed and turn is Turn.FLAWS

    def back(self) -> None:
        """Out of a passage on shortcomings, to what was spoken of before it."""
        if self.turn is Turn.FLAWS:
            self.turn, self.headed = self.before, False
