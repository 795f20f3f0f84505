"""Every measure of every text of a folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from tests.eval.cases import Case, read_cases
from tests.eval.counts import Counts, share
from tests.eval.fields import compare_fields, field_counts
from tests.eval.pairing import Pairing
from tests.eval.parsers import Parsed, parse_all
from tests.eval.tasks import Comparison, compare_tasks, task_counts

EXACT_COUNT = "numbered texts, exact count"
NO_FALSE_TASK = "non-reports without tasks"


@dataclass(frozen=True, slots=True)
class Result:
    """One text: its measures by name, and what they were taken from.

    `problem` is why there is no prediction; the text then counts as one with nothing found.
    """

    case: Case
    problem: str | None
    fields: dict[str, Pairing]
    tasks: Comparison
    counts: dict[str, Counts]

    @property
    def false_tasks(self) -> int:
        """Tasks found where there are none to find."""
        return 0 if self.case.is_report else self.tasks.counted


@dataclass(frozen=True, slots=True)
class Mean:
    """Figures of each text by itself, and then their mean: 0 to 1."""

    precision: float
    recall: float
    f1: float


def evaluate(folder: Path, command: str | None = None) -> list[Result]:
    """Our parser, or the command, on every labelled text of the folder.

    Raises:
        EvalError: the folder, a label or the command is not usable.
    """
    return measure_all(read_cases(folder), command)


def measure_all(cases: list[Case], command: str | None = None) -> list[Result]:
    """Our parser, or the command, on the texts."""
    parsed = parse_all([case.path for case in cases], command)
    return [measure(case, said) for case, said in zip(cases, parsed, strict=True)]


def measure(case: Case, parsed: Parsed) -> Result:
    """What a parser said of a text, measured by its label."""
    said = parsed.report
    fields = compare_fields(case.label, said)
    tasks = compare_tasks(case.label, said.get("tasks") or [], case.text)
    counts = field_counts(case.label, said, fields) | task_counts(tasks)
    if case.label["numbered"]:
        exact = not parsed.problem and tasks.counted == len(tasks.labelled)
        counts[EXACT_COUNT] = share(int(exact), 1)
    if not case.is_report:
        counts[NO_FALSE_TASK] = share(int(tasks.counted == 0), 1)
    return Result(case, parsed.problem, fields, tasks, counts)


def pooled(results: Iterable[Result], name: str) -> Counts:
    """A measure over all texts as if they were one (micro)."""
    return sum((result.counts.get(name, Counts()) for result in results), Counts())


def mean(results: Iterable[Result], name: str) -> Mean:
    """The mean of a measure's figures over the texts it applies to (macro).

    A text with nothing to find and nothing found counts 1, one without a prediction 0.
    """
    counts = [
        Counts(extra=1, missed=1) if result.problem else result.counts[name]
        for result in results
        if name in result.counts
    ]
    if not counts:
        return Mean(1.0, 1.0, 1.0)
    return Mean(
        fmean(x.precision for x in counts),
        fmean(x.recall for x in counts),
        fmean(x.f1 for x in counts),
    )
