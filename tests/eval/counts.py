"""Right, extra and missed: what every measure comes down to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of the labelled things were found, how many were not, and what was found besides.

    >>> Counts(right=3, extra=1) + Counts(missed=3)
    Counts(right=3, extra=1, missed=3)

    Where there is nothing to find, and nothing was found, every figure is 1.

    >>> Counts().precision, Counts().recall, Counts().f1
    (1.0, 1.0, 1.0)
    """

    right: int = 0
    extra: int = 0
    missed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.right + other.right, self.extra + other.extra, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """The share of what was found that is right, 0 to 1."""
        return _share(self.right, self.right + self.extra)

    @property
    def recall(self) -> float:
        """The share of what is labelled that was found, 0 to 1."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return _share(2 * self.right, 2 * self.right + self.extra + self.missed)

    @property
    def wrong(self) -> int:
        """The extra and the missed together."""
        return self.extra + self.missed


def share(right: int, of: int) -> Counts:
    """Counts whose recall is the share of `of` that is right: for what cannot be extra."""
    return Counts(right=right, missed=of - right)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
