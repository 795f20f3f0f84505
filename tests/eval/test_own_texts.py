"""How well the labelled texts beside this file are read: no figure may fall below its bound."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from tests.eval.cases import read_cases
from tests.eval.figures import as_json
from tests.eval.measure import measure_all

BOUNDS = {
    "title": 0.96,
    "published_on": 0.98,
    "event_on": 0.92,
    "periods": 0.96,
    "tasks characters, both": 0.97,
    "tasks segments, both": 0.96,
    "documents": 0.98,
    "people": 0.95,
}
FIGURES_FOUND = 0.95


@lru_cache(maxsize=1)
def figures() -> dict[str, Any]:
    return as_json(measure_all(read_cases(Path(__file__).parent), None))


@pytest.mark.parametrize("field", BOUNDS)
def test_field_is_read_as_well_as_before(field: str) -> None:
    assert figures()["fields"][field]["pooled"]["f1"] >= BOUNDS[field]


def test_figures_are_found() -> None:
    assert figures()["fields"]["figures"]["pooled"]["recall"] >= FIGURES_FOUND


def test_what_is_no_report_yields_no_task() -> None:
    totals = figures()["totals"]
    assert totals["non-reports"] > 0
    assert totals["tasks in non-reports"] == 0
    assert totals["texts without a prediction"] == 0
    assert totals["tasks whose text is not in the source"] == 0
