"""Pages that may have gone: a list can be shorter than when a button to its end was made."""

from __future__ import annotations


def start_of(offset: int, limit: int, total: int) -> int:
    """Where the page at an offset begins; of one that is no longer there, the last page.

    >>> start_of(20, 10, 35), start_of(90, 10, 35), start_of(10, 10, 0)
    (20, 30, 0)
    """
    return min(offset, max(0, total - 1) // limit * limit)
