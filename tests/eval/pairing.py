"""Items of a label beside predicted ones, one to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.eval.counts import Counts


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which labelled item is which predicted one, and what is left over on both sides."""

    pairs: Sequence[tuple[Any, Any]]
    missed: Sequence[Any]
    extra: Sequence[Any]

    @property
    def counts(self) -> Counts:
        return Counts(len(self.pairs), len(self.extra), len(self.missed))


def pair(
    labelled: Iterable[Any], predicted: Iterable[Any], same: Callable[[Any, Any], bool]
) -> Pairing:
    """In the order of the label, every item takes the first predicted one that is the same.

    >>> pair([1, 2], [2, 2, 3], int.__eq__)
    Pairing(pairs=[(2, 2)], missed=[1], extra=[2, 3])
    """
    extra, pairs, missed = list(predicted), [], []
    for wanted in labelled:
        at = next((i for i, said in enumerate(extra) if same(wanted, said)), None)
        if at is None:
            missed.append(wanted)
        else:
            pairs.append((wanted, extra.pop(at)))
    return Pairing(pairs, missed, extra)


def pair_once(
    labelled: Iterable[Any], predicted: Iterable[Any], key: Callable[[Any], Any] = lambda x: x
) -> Pairing:
    """Of items with an equal key only one counts; predicted ones with an empty key never do.

    >>> pair_once(["a", "b"], ["B", "b", "", "C"], str.upper)
    Pairing(pairs=[('b', 'B')], missed=['a'], extra=['C'])
    """
    wanted, said = ({key(x): x for x in reversed(list(xs))} for xs in (labelled, predicted))
    return Pairing(
        [(item, said[k]) for k, item in reversed(wanted.items()) if k in said],
        [item for k, item in reversed(wanted.items()) if k not in said],
        [item for k, item in reversed(said.items()) if k and k not in wanted],
    )
