"""Arrays that are read part by part: an index larger than its share of memory serves all the same.

An array in memory and one that is paged are read alike, by slices and by `take`.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]


class Cache:
    """The parts that were read last, of all arrays that share it: at most so many bytes."""

    def __init__(self, most: int) -> None:
        """`most`: bytes; a part that alone is larger is held until the next one is read."""
        self._most = most
        self.held = 0  # bytes
        self._parts: OrderedDict[Hashable, Array] = OrderedDict()

    def get(self, key: Hashable, read: Callable[[], Array]) -> Array:
        """The part known by a key, read if it is not here."""
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = read()
            self.held += part.nbytes
            while self.held > self._most and len(self._parts) > 1:
                _, oldest = self._parts.popitem(last=False)
                self.held -= oldest.nbytes
        self._parts.move_to_end(key)
        return part


@dataclass(frozen=True, slots=True)
class Paged:
    """An array of `size` numbers whose parts hold `length` numbers each, the last one the rest.

    `part` gives one by its number; it is asked each time, and may keep what it read.
    """

    size: int
    length: int
    dtype: np.dtype[Any]
    part: Callable[[int], Array]

    def __len__(self) -> int:
        """How many numbers there are."""
        return self.size

    def __getitem__(self, span: slice) -> Array:
        """The numbers of a span without a step."""
        start, stop, _ = span.indices(self.size)
        if start >= stop:
            return np.zeros(0, self.dtype)
        first, last = start // self.length, (stop - 1) // self.length
        parts = [self.part(number) for number in range(first, last + 1)]
        whole = parts[0] if first == last else np.concatenate(parts)
        return whole[start - first * self.length : stop - first * self.length]

    def take(self, places: Array) -> Array:
        """The numbers at some places, in the shape of these; each part is read once."""
        flat = places.ravel()
        found = np.empty(len(flat), self.dtype)
        numbers = flat // self.length
        order = np.argsort(numbers, kind="stable")
        ends = np.flatnonzero(np.diff(numbers[order])) + 1
        for chosen in np.split(order, ends) if len(flat) else ():
            number = int(numbers[chosen[0]])
            found[chosen] = self.part(number)[flat[chosen] - number * self.length]
        return found.reshape(places.shape)
