"""Which predicted task is which labelled one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.eval.spans import Letters, Source, dense

ENOUGH = 0.7  # of the longer of two tasks: less in common is another task
EXCUSED = 0.7  # of a prediction: so much in free passages and it costs nothing


@dataclass(frozen=True, slots=True)
class Labelled:
    """A labelled task; `alt` is `words` with the lead-in, or the same where there is none."""

    status: str
    year: int | None
    n: int | None
    text: str
    words: Letters
    alt: Letters

    def fit(self, place: Letters) -> float:
        """What the place has in common with the task, with its lead-in or without, 0 to 1."""
        lead_in = self.alt - self.words
        return max(self.bare_fit(place), _common(place, self.alt), self.bare_fit(place - lead_in))

    def bare_fit(self, place: Letters) -> float:
        """What the place has in common with the task without its lead-in, 0 to 1."""
        return _common(place, self.words)


@dataclass(frozen=True, slots=True)
class Predicted:
    """A predicted task at its place in the source: empty where the text has no such words."""

    status: str | None
    year: object
    n: object
    text: str
    place: Letters

    @property
    def length(self) -> int:
        """In letters."""
        return len(self.place) or len(dense(self.text))


@dataclass(frozen=True, slots=True)
class Matches:
    """`pairs`: labelled → predicted, as indexes. `excused`: predictions that cost nothing."""

    pairs: dict[int, int]
    excused: frozenset[int]


def labelled_task(task: dict[str, Any], source: Source) -> Labelled:
    """A task of a label with its letters."""
    words = source.between(task["start"], task["end"])
    alt = source.between(task["alt_start"], task["alt_end"]) if task.get("alt") else words
    return Labelled(task["status"], task["year"], task["n"], task["text"], words, alt)


def locate(
    tasks: Sequence[dict[str, Any]], source: Source, labelled: Sequence[Labelled], free: Letters
) -> list[Predicted]:
    """The predicted tasks that have words, each where it fits the labels best.

    One that is predicted twice with the same words and status takes the next best place.
    """
    located, seen = [], Counter[tuple[str, object]]()
    for task in tasks:
        text, status = task.get("text") or "", task.get("status")
        if not dense(text):
            continue
        places = _best_first(source.places(text), [x for x in labelled if x.status == status], free)
        rank = min(seen[dense(text), status], len(places) - 1)
        seen[dense(text), status] += 1
        place = places[rank] if places else frozenset()
        located.append(Predicted(status, task.get("year"), task.get("n"), text, place))
    return located


def match(
    labelled: Sequence[Labelled],
    predicted: Sequence[Predicted],
    free: Letters,
    *,
    by_status: bool = True,
) -> Matches:
    """Pairs that share enough, and the same status unless told otherwise: one to one, best first.

    A prediction that is left over is excused where most of it is free.
    """
    fits = (
        (-wanted.fit(said.place), i, j)
        for i, wanted in enumerate(labelled)
        for j, said in enumerate(predicted)
        if said.place and (said.status == wanted.status or not by_status)
    )
    pairs: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(fit for fit in fits if -fit[0] >= ENOUGH):
        if i not in pairs and j not in used:
            pairs[i] = j
            used.add(j)
    left = (j for j, said in enumerate(predicted) if j not in used and said.place)
    return Matches(pairs, frozenset(j for j in left if _is_free(predicted[j].place, free)))


def _best_first(
    places: Sequence[Letters], labelled: Sequence[Labelled], free: Letters
) -> list[Letters]:
    wanted = frozenset[int]().union(*(task.words for task in labelled))

    def worth(place: Letters) -> tuple[float, int, int, int]:
        best = max((task.bare_fit(place) for task in labelled), default=0.0)
        return best, len(place & wanted), len(place & free), -min(place)

    return sorted(places, key=worth, reverse=True)


def _is_free(place: Letters, free: Letters) -> bool:
    return len(place & free) >= EXCUSED * len(place)


def _common(one: Letters, other: Letters) -> float:
    return len(one & other) / max(len(one), len(other), 1)
