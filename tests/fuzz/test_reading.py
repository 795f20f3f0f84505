"""Whatever a text is, it is read or refused by an error of ours, and what was read is in it."""

from __future__ import annotations

import json

from hypothesis import given

from data.errors import ReportsError
from data.parse import is_report, parse_report
from data.parse.explain import explain
from data.parsed import to_json
from data.stated import NOTHING
from tests.fuzz.effort import tried
from tests.fuzz.texts import REPORTS


@tried()
@given(REPORTS)
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        report = parse_report(text)
    except ReportsError:
        return
    body = report.body
    assert all(0 <= task.start < task.end <= len(body) for task in report.tasks)
    assert all(body[task.start : task.end] == task.text for task in report.tasks)
    assert all(task.text.startswith(task.headline) for task in report.tasks)
    assert all(body[each.start : each.end] == each.as_written for each in report.documents)
    assert all(body[each.start : each.end] == each.quote for each in report.figures)
    assert json.loads(to_json(report))["body"] == body
    is_report(report)


@tried(ci=200)
@given(REPORTS)
def test_any_text_is_explained_or_refused(text: str) -> None:
    try:
        explanation = explain(text, NOTHING)
    except ReportsError:
        return
    assert explanation.report == parse_report(text)
