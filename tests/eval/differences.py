"""How the tasks of one text differ: missed, extra, split, merged, of another status or year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.eval.matching import Labelled, Predicted
from tests.eval.spans import Letters
from tests.eval.tasks import Comparison

_TOGETHER = 0.5  # of the shorter of two tasks: so much in common and they are about one passage


@dataclass(frozen=True, slots=True)
class Difference:
    """A passage that is marked otherwise than labelled; `what` names how."""

    what: str
    labelled: Sequence[Labelled]
    predicted: Sequence[Predicted]


def differences(compared: Comparison) -> list[Difference]:
    """Every passage where the prediction is not the label's, in the order of the text.

    `what` is "missed", "extra", "not in the text", "split", "merged", "cut otherwise", "other
    bounds", "status", or "year" and "n" of tasks that are otherwise right.
    """
    found = []
    for wanted, said in _passages(compared):
        what = _what(compared, wanted, said)
        if what:
            labelled = [compared.labelled[i] for i in wanted]
            found.append(Difference(what, labelled, [compared.predicted[j] for j in said]))
    return found


def _passages(compared: Comparison) -> Iterator[tuple[list[int], list[int]]]:
    """Labelled and predicted tasks, as indexes, that lie in one passage, from the front."""
    spans: list[tuple[Letters, int | None, int | None]] = [
        *((task.words, i, None) for i, task in enumerate(compared.labelled)),
        *((task.place, None, j) for j, task in enumerate(compared.predicted)),
    ]
    groups: list[list[tuple[Letters, int | None, int | None]]] = []
    for span in spans:
        joined = [group for group in groups if any(_touch(span[0], x[0]) for x in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(x for group in joined for x in group), span])
    for group in sorted(groups, key=lambda group: min(min(x[0], default=0) for x in group)):
        yield [i for _, i, _ in group if i is not None], [j for _, _, j in group if j is not None]


def _what(compared: Comparison, wanted: list[int], said: list[int]) -> str | None:
    """How the passage differs, or None where it is right or excused."""
    match len(wanted), len(said):
        case 1, 1:
            return _one_to_one(compared, wanted[0], said[0])
        case 0, _:
            return _extra(compared, said)
        case _, 0:
            return "missed"
        case 1, _:
            return "split"
        case _, 1:
            return "merged"
        case _:
            return "cut otherwise"


def _one_to_one(compared: Comparison, i: int, j: int) -> str | None:
    task, said = compared.labelled[i], compared.predicted[j]
    if compared.matches.pairs.get(i) != j:
        return "status" if compared.places.pairs.get(i) == j else "other bounds"
    wrong = {
        "year": task.year != said.year,
        "n": task.n is not None and str(task.n) != str(said.n),
    }
    return " and ".join(name for name, is_wrong in wrong.items() if is_wrong) or None


def _extra(compared: Comparison, said: list[int]) -> str | None:
    if all(j in compared.matches.excused for j in said):
        return None
    return "extra" if any(compared.predicted[j].place for j in said) else "not in the text"


def _touch(one: Letters, other: Letters) -> bool:
    return bool(one & other) and len(one & other) >= _TOGETHER * min(len(one), len(other))
