import dataclasses
import json

import pytest

from data.parsed import from_json, to_json
from tests.reports import report


def test_a_report_comes_back_from_json_as_it_was() -> None:
    assert from_json(to_json(report())) == report()


def test_json_has_the_names_of_the_contract_in_their_order() -> None:
    names = (
        "id title url source author published_on event_on event_on_inferred"
        " periods tasks documents people figures announced body"
    )
    assert list(json.loads(to_json(report()))) == names.split()


def test_a_file_of_before_counts_were_read_is_a_report_without_them() -> None:
    raw = json.loads(to_json(report()))
    del raw["announced"]
    assert from_json(json.dumps(raw)) == report(announced=())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", ""),
        ("id", 7),
        ("id", "ABC-def-22"),
        ("id", "a" * 60),
        ("title", 7),
        ("title", "\ud800"),
        ("body", None),
        ("tasks", "none"),
        ("tasks", [None]),
        ("published_on", "yesterday"),
        ("published_on", False),
        ("event_on_inferred", "yes"),
        ("unknown", 1),
        ("people", [{"name": None, "role": None}]),
        ("people", [{"name": "Tô Lâm"}]),
    ],
)
def test_what_is_no_report_is_refused(field: str, value: object) -> None:
    text = json.dumps(json.loads(to_json(report())) | {field: value})
    with pytest.raises(ValueError, match="not a parsed report"):
        from_json(text)


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("periods", "year", "2012"),
        ("periods", "year", None),
        ("periods", "year", 10**30),
        ("periods", "part", "M13"),
        ("periods", "role", "x"),
        ("tasks", "status", "doing"),
        ("tasks", "year", "2012"),
        ("tasks", "year", 12345678),
        ("tasks", "year", -5),
        ("tasks", "headline", None),
        ("tasks", "start", None),
        ("tasks", "start", "0"),
        ("tasks", "start", -3),
        ("tasks", "n", True),
        ("documents", "code", 7),
        ("documents", "issued_on", "2012-13-45"),
        ("figures", "quote", ""),
        ("announced", "count", "5"),
        ("announced", "status", "doing"),
        ("announced", "quote", "4 lớp"),
    ],
)
def test_a_part_of_another_shape_is_refused(part: str, field: str, value: object) -> None:
    raw = json.loads(to_json(report()))
    raw[part][0][field] = value
    with pytest.raises(ValueError, match="not a parsed report"):
        from_json(json.dumps(raw))


@pytest.mark.parametrize("text", ["", "[]", "7", "{", '"words"', "{}", "null"])
def test_other_json_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a parsed report"):
        from_json(text)


def test_a_span_that_is_not_where_it_says_is_refused() -> None:
    whole = report()
    moved = dataclasses.replace(whole.tasks[0], start=whole.tasks[0].start + 1)
    with pytest.raises(ValueError, match="not where"):
        from_json(to_json(report(tasks=(moved,))))
