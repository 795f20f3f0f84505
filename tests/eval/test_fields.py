"""The measures of what stands around the tasks."""

from __future__ import annotations

from typing import Any

import pytest

from tests.eval.counts import Counts
from tests.eval.fields import compare_fields, field_counts
from tests.eval.sample import label, perfect

WRONG = Counts(extra=1, missed=1)


def counts(said: dict[str, Any], **changes: object) -> dict[str, Counts]:
    """The measures of a perfect parser but for what it says of some fields."""
    labelled, spoken = label(**changes), {**perfect(), **said}
    return field_counts(labelled, spoken, compare_fields(labelled, spoken))


def test_a_perfect_parser_is_right_in_everything() -> None:
    assert all(each.f1 == 1 for each in counts({}).values())


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Mở  đầu\n", Counts(right=1)),
        ("mở đầu", WRONG),
        (None, Counts(missed=1)),
        ("", Counts(missed=1)),
    ],
)
def test_title(said: str | None, expected: Counts) -> None:
    assert counts({"title": said})["title"] == expected


def test_a_title_where_there_is_none() -> None:
    assert counts({"title": None}, title=None)["title"] == Counts()
    assert counts({"title": "Tags"}, title=None)["title"] == Counts(extra=1)


@pytest.mark.parametrize(
    ("said", "expected"),
    [("2013-01-05", Counts(right=1)), ("2013-01-06", WRONG), (None, Counts(missed=1))],
)
def test_dates(said: str | None, expected: Counts) -> None:
    assert counts({"published_on": said})["published_on"] == expected


def test_a_label_may_accept_another_date() -> None:
    said = {"event_on": "2013-01-04"}
    assert counts(said, event_on="2013-01-05")["event_on"] == WRONG
    accepted = counts(said, event_on="2013-01-05", event_on_accept=["2013-01-04"])
    assert accepted["event_on"] == Counts(right=1)


def test_whether_a_date_is_inferred_is_asked_where_it_is_right() -> None:
    inferred = {"event_on": "2013-01-05", "event_on_inferred": True}
    assert counts(inferred, **inferred)["event_on_inferred"] == Counts(right=1)
    assert counts(inferred, event_on="2013-01-05")["event_on_inferred"] == Counts(missed=1)
    assert counts(inferred, event_on="2013-01-06")["event_on_inferred"] == Counts()


def test_periods_need_year_part_and_role() -> None:
    reviewed = {"year": 2012, "part": "year", "role": "reviewed"}
    half = {**reviewed, "part": "H1"}
    planned = {"year": 2013, "part": "year", "role": "planned"}
    said = [reviewed, reviewed, planned]
    measured = counts({"periods": said}, periods=[reviewed, half])["periods"]
    assert measured == Counts(right=1, extra=1, missed=1)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"code": "92-QĐ/TW"}, Counts(right=1)),
        ({"code": "92 - QD/tw"}, Counts(right=1)),
        ({"code": "092"}, Counts(right=1)),
        ({"code": "93-QĐ/TW"}, WRONG),
        ({"as_written": "Quy định 92-QĐ/TW"}, Counts(right=1)),
        ({"as_written": "Quy định 92"}, WRONG),
    ],
)
def test_documents_with_a_code(said: dict[str, str], expected: Counts) -> None:
    assert counts({"documents": [said]})["documents"] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"as_written": "Luật Đất đai"}, Counts(right=1)),
        ({"as_written": "luật đất đai 2013"}, Counts(right=1)),
        ({"as_written": "Luật"}, WRONG),
        ({"as_written": "Luật Đất đai", "code": "45/2013/QH13"}, WRONG),
    ],
)
def test_documents_without_a_code(said: dict[str, str], expected: Counts) -> None:
    law = {"as_written": "Luật Đất đai", "code": None}
    measured = counts({"documents": [said]}, documents=[law])
    assert measured["documents"] == expected
    assert measured["documents with a code"].missed == 0


def test_a_document_cited_again_counts_once() -> None:
    cited = label()["documents"][0]
    shorter = {**cited, "as_written": "Quy định 92-QĐ/TW"}
    assert counts({"documents": [cited, shorter]})["documents"] == Counts(right=1)
    assert counts({"documents": [shorter]})["document as_written"] == Counts(missed=1)


def test_people_by_name_in_any_case() -> None:
    said = [{"name": "TÔ LÂM"}, {"name": "Tô Lâm"}, {"name": "Thanh Vũ"}, {"name": None}]
    assert counts({"people": said})["people"] == Counts(right=1, extra=1)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ({"value": "600", "quote": "600 cán bộ"}, 1),
        ({"value": 600, "unit": "cán bộ"}, 1),
        ({"value": "600", "quote": "600 đảng viên"}, 0),
        ({"value": "60", "quote": "hơn 600 cán bộ"}, 0),
        ({"value": "600"}, 0),
    ],
)
def test_figures(said: dict[str, Any], right: int) -> None:
    assert counts({"figures": [said]})["figures"].right == right


def test_a_share_may_be_given_as_its_number() -> None:
    share = {"value": "3%", "unit": "đảng viên", "quote": "3% đảng viên"}
    assert counts({"figures": [{**share, "value": "3"}]}, figures=[share])["figures"].recall == 1
