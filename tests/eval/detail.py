"""What is wrong with one text, in full, to be read by a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from tests.eval.differences import differences
from tests.eval.figures import ONLY_RECALL
from tests.eval.matching import Labelled, Predicted
from tests.eval.measure import Result
from tests.eval.pairing import Pairing

_LABEL, _PARSER = "label ", "parser"
_TELLING = ("as_written", "code", "quote", "value", "unit")  # what names a document or a figure


def print_detail(console: Console, result: Result) -> None:
    """The fields that differ, then the tasks that do: what the label and what the parser says."""
    _line(console, f"{result.case.name}: {result.case.path}", "bold")
    for name, pairing in result.fields.items():
        _field(console, name, pairing)
    for name in ("event_on_inferred", "document as_written"):
        if result.counts[name].missed:
            _line(console, f"\n{name}: {result.counts[name].missed} wrong", "bold")
    found = differences(result.tasks)
    for number, difference in enumerate(found, 1):
        _line(console, f"\ntask {number} of {len(found)} that differ: {difference.what}", "bold")
        _tasks(console, _LABEL, difference.labelled, "green")
        _tasks(console, _PARSER, difference.predicted, "red")
    if not found:
        _line(console, "\nEvery task is right.", "bold")


def _field(console: Console, name: str, pairing: Pairing) -> None:
    extra = [] if name in ONLY_RECALL else pairing.extra
    if not pairing.missed and not extra:
        return
    _line(console, f"\n{name}", "bold")
    for item in pairing.missed:
        _line(console, f"{_LABEL} {_told(item)}", "green")
    for item in extra:
        _line(console, f"{_PARSER} {_told(item)}", "red")


def _tasks(
    console: Console, who: str, tasks: Sequence[Labelled] | Sequence[Predicted], style: str
) -> None:
    for task in tasks:
        number = "" if task.n is None else f", n {task.n}"
        text = " ".join(task.text.split())
        _line(console, f"{who} [{task.status} {task.year}{number}] {text}", style)


def _told(item: Any) -> str:
    if isinstance(item, dict):
        return " | ".join(str(item[key]) for key in _TELLING if item.get(key) is not None)
    return " ".join(map(str, item)) if isinstance(item, tuple) else str(item)


def _line(console: Console, line: str, style: str) -> None:
    console.print(Text(line, style), soft_wrap=True)
