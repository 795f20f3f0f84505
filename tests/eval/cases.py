"""A labelled folder: `texts/*.txt`, and in `labels/*.json` what a reader takes from each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.eval.errors import EvalError

KINDS = {"report", "report-no-task", "negative"}
_LISTS = ("periods", "tasks", "documents", "people", "figures", "dontcare")
_NEEDED = {"kind", "numbered", "title", "published_on", "event_on", *_LISTS}
_NEEDED_OF = {
    "periods": {"year", "part", "role"},
    "tasks": {"n", "status", "year", "text", "start", "end"},
    "documents": {"as_written", "code"},
    "people": {"name"},
    "figures": {"value", "quote"},
    "dontcare": {"text", "start", "end"},
}


@dataclass(frozen=True, slots=True)
class Case:
    """A text with its label; `name` is the label's file name without `.json`."""

    name: str
    path: Path
    text: str
    label: dict[str, Any]

    @property
    def is_report(self) -> bool:
        """Whether there is a task to be found."""
        return bool(self.label["kind"] == "report")

    @property
    def layout(self) -> list[str]:
        """Tags that say what the page looks like."""
        return list(self.label.get("layout") or [])


def read_cases(folder: Path) -> list[Case]:
    """Every labelled text of the folder, by name.

    Raises:
        EvalError: the folder or its labels are not there, or some label is broken; then all of
            them are named.
    """
    if not folder.is_dir():
        msg = f"There is no folder {folder}."
        raise EvalError(msg)
    paths = sorted((folder / "labels").glob("*.json"))
    if not paths:
        msg = f"There are no labels: {folder / 'labels'} has no .json file."
        raise EvalError(msg)
    cases, problems = [], []
    for path in paths:
        try:
            cases.append(_read_case(path, folder / "texts"))
        except (OSError, ValueError, KeyError, TypeError) as problem:
            problems.append(f"The label {path.name} is broken: {problem}.")
    if problems:
        raise EvalError("\n".join(problems))
    return cases


def _read_case(path: Path, texts: Path) -> Case:
    label = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(label, dict) or not isinstance(label.get("file"), str):
        msg = 'it names no text as its "file"'
        raise ValueError(msg)  # noqa: TRY004  # a broken file, not a wrong call
    source = texts / label["file"]
    if not source.is_file():
        msg = f"its text {label['file']} is not in {texts}"
        raise ValueError(msg)
    text = source.read_bytes().decode("utf-8")  # line ends as they are: labels count them
    problem = next(_problems(label, text), None)
    if problem:
        raise ValueError(problem)
    return Case(path.stem, source, text, label)


def _problems(label: dict[str, Any], text: str) -> Iterator[str]:
    lacking = _NEEDED - label.keys()
    if lacking:
        yield f"it lacks {', '.join(sorted(lacking))}"
        return
    if label["kind"] not in KINDS:
        yield f"its kind is {label['kind']!r}"
    for name in _LISTS:
        yield from _problems_of(name, label[name], text)


def _problems_of(name: str, items: object, text: str) -> Iterator[str]:
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        yield f"{name} is no list of objects"
        return
    for number, item in enumerate(items, 1):
        lacking = _NEEDED_OF[name] - item.keys()
        if lacking:
            yield f"number {number} of its {name} lacks {', '.join(sorted(lacking))}"
        elif "start" in item and text[item["start"] : item["end"]] != item["text"]:
            yield f"number {number} of its {name} does not stand where it says"
        elif item.get("alt") and text[item["alt_start"] : item["alt_end"]] != item["alt"]:
            yield f"the alt of number {number} of its {name} does not stand where it says"
