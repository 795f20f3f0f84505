"""The tasks of one text, labelled and predicted, and what of them is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.eval.counts import Counts, share
from tests.eval.matching import Labelled, Matches, Predicted, labelled_task, locate, match
from tests.eval.spans import Letters, Source

STATUSES = ("done", "planned")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The labelled and the predicted tasks of a text.

    `free`: letters that neither gain nor cost, of don't-care passages and lead-ins.
    `matches` asks for the same status, `places` does not.
    """

    labelled: Sequence[Labelled]
    predicted: Sequence[Predicted]
    free: Letters
    matches: Matches
    places: Matches

    @property
    def counted(self) -> int:
        """The number of predicted tasks less the excused."""
        return len(self.predicted) - len(self.matches.excused)


def compare_tasks(label: dict[str, Any], tasks: Sequence[dict[str, Any]], text: str) -> Comparison:
    """Predicted tasks, each with "text" and "status", beside those of the label of the text."""
    source = Source(text)
    labelled = [labelled_task(task, source) for task in label["tasks"]]
    passages = [source.between(x["start"], x["end"]) for x in label["dontcare"]]
    excusable = [*passages, *(task.alt for task in labelled)]
    free = _union(excusable) - _union(task.words for task in labelled)
    predicted = locate(tasks, source, labelled, free)
    return Comparison(
        labelled,
        predicted,
        free,
        match(labelled, predicted, free),
        match(labelled, predicted, free, by_status=False),
    )


def task_counts(compared: Comparison) -> dict[str, Counts]:
    """The measures of tasks by name: letters, whole tasks, and year and number of those matched."""
    letters = {status: _characters(compared, status) for status in STATUSES}
    pairs = [
        (compared.labelled[i], compared.predicted[j]) for i, j in compared.matches.pairs.items()
    ]
    numbered = [(task, said) for task, said in pairs if task.n is not None]
    return {
        **{f"tasks characters, {status}": counts for status, counts in letters.items()},
        "tasks characters, both": sum(letters.values(), Counts()),
        "tasks characters, status ignored": _characters(compared, None),
        **{f"tasks segments, {status}": _segments(compared, status) for status in STATUSES},
        "tasks segments, both": _paired(compared, compared.matches),
        "tasks segments, status ignored": _paired(compared, compared.places),
        "task year": share(sum(task.year == said.year for task, said in pairs), len(pairs)),
        "task n": share(sum(str(t.n) == str(said.n) for t, said in numbered), len(numbered)),
    }


def _characters(compared: Comparison, status: str | None) -> Counts:
    """Letters in tasks of the status, labelled against predicted, however they are cut."""
    wanted = _union(x.words for x in compared.labelled if status in {None, x.status})
    predicted = [x for x in compared.predicted if status in {None, x.status}]
    said = _union(x.place for x in predicted)
    nowhere = sum(x.length for x in predicted if not x.place)
    extra = len(said - wanted - compared.free) + nowhere
    return Counts(len(wanted & said), extra, len(wanted - said))


def _segments(compared: Comparison, status: str) -> Counts:
    """Whole tasks of the status: a prediction of the wrong one is extra there, missed here."""
    wanted = {i for i, task in enumerate(compared.labelled) if task.status == status}
    said = {j for j, task in enumerate(compared.predicted) if task.status == status}
    right = len(wanted & compared.matches.pairs.keys())
    extra = len(said - compared.matches.excused) - right
    return Counts(right, extra, len(wanted) - right)


def _paired(compared: Comparison, matches: Matches) -> Counts:
    right = len(matches.pairs)
    extra = len(compared.predicted) - right - len(matches.excused)
    return Counts(right, extra, len(compared.labelled) - right)


def _union(spans: Iterable[Letters]) -> Letters:
    return frozenset[int]().union(*spans)
