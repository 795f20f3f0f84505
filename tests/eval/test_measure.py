"""Figures over several texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.eval.cases import Case
from tests.eval.counts import Counts
from tests.eval.figures import as_json, by_layout, totals, worst
from tests.eval.measure import EXACT_COUNT, Mean, Result, mean, measure, pooled
from tests.eval.parsers import Parsed
from tests.eval.sample import DONTCARE, FIRST, TEXT, label, negative, perfect, task

SEGMENTS = "tasks segments, both"


def result(name: str, labelled: dict[str, Any], said: dict[str, Any] | None) -> Result:
    case = Case(name, Path("sample.txt"), TEXT, labelled)
    return measure(case, Parsed({}, "it failed") if said is None else Parsed(said))


def with_tasks(*tasks: dict[str, Any]) -> dict[str, Any]:
    return {**perfect(), "tasks": list(tasks)}


ALL_FOUND = result("all found", label(), perfect())
ONE_FOUND = result("one found", label(layout=[]), with_tasks(task(FIRST)))
NO_PREDICTION = result("no prediction", label(numbered=True), None)
NOT_FOOLED = result("not fooled", negative(), with_tasks())
FOOLED = result("fooled", negative(), with_tasks(task(FIRST), task(DONTCARE)))


def test_pooled_texts_are_as_one_and_the_mean_is_of_their_own_figures() -> None:
    both = [ALL_FOUND, ONE_FOUND]
    assert pooled(both, SEGMENTS) == Counts(right=4, missed=2)
    assert pooled(both, SEGMENTS).f1 == 8 / 10
    assert mean(both, SEGMENTS) == Mean(precision=1, recall=2 / 3, f1=3 / 4)


def test_a_text_without_a_prediction_is_missed_and_its_figures_are_0() -> None:
    assert pooled([NO_PREDICTION], SEGMENTS) == Counts(missed=3)
    assert mean([NO_PREDICTION], SEGMENTS) == mean([NO_PREDICTION], "event_on") == Mean(0, 0, 0)
    assert totals([ALL_FOUND, NO_PREDICTION])["texts without a prediction"] == 1


def test_the_exact_count_is_asked_of_numbered_texts() -> None:
    numbered = label(numbered=True)
    excused = result("excused", numbered, with_tasks(*perfect()["tasks"], task(DONTCARE)))
    short = result("short", numbered, with_tasks(task(FIRST)))
    results = [ALL_FOUND, NO_PREDICTION, excused, short]
    assert pooled(results, EXACT_COUNT) == Counts(right=1, missed=2)


def test_non_reports_with_tasks_are_counted() -> None:
    assert totals([ALL_FOUND, NOT_FOOLED, FOOLED]) == {
        "texts": 3,
        "texts without a prediction": 0,
        "non-reports": 2,
        "non-reports with tasks": 1,
        "tasks in non-reports": 2,
        "tasks whose text is not in the source": 0,
    }


def test_what_cannot_be_asked_is_right_of_none() -> None:
    shares = as_json([ALL_FOUND])["shares"]
    assert shares[EXACT_COUNT] == {"share": 1.0, "mean": 1.0, "right": 0, "of": 0}


def test_only_the_recall_of_figures_is_told() -> None:
    told = as_json([ALL_FOUND])["fields"]["figures"]
    assert told == {"pooled": {"recall": 1.0}, "mean": {"recall": 1.0}, "right": 1, "missed": 0}


def test_the_worst_texts_cost_most_tasks() -> None:
    results = [ALL_FOUND, FOOLED, ONE_FOUND, NO_PREDICTION]
    names = [each.case.name for each in worst(results, 3)]
    assert names == ["no prediction", "fooled", "one found"]


def test_layout_tags_gather_their_texts() -> None:
    assert by_layout([ALL_FOUND, ONE_FOUND]) == {"one line": [ALL_FOUND]}
