"""The measures of tasks on a text of three tasks of ten letters, figures computed by hand."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest

from tests.eval.counts import Counts
from tests.eval.differences import differences
from tests.eval.sample import (
    DONTCARE,
    FIRST,
    LEAD_IN,
    PLANNED,
    SECOND,
    TEXT,
    label,
    negative,
    perfect,
    task,
)
from tests.eval.tasks import Comparison, compare_tasks, task_counts

ALL = perfect()["tasks"]
REST = ALL[1:]  # without the first one


def compared(*tasks: dict[str, Any], of: dict[str, Any] | None = None) -> Comparison:
    return compare_tasks(of or label(), tasks, TEXT)


def characters(*tasks: dict[str, Any], what: str = "both") -> Counts:
    return task_counts(compared(*tasks))[f"tasks characters, {what}"]


def segments(*tasks: dict[str, Any], what: str = "both") -> Counts:
    return task_counts(compared(*tasks))[f"tasks segments, {what}"]


def kinds(*tasks: dict[str, Any]) -> list[str]:
    return [difference.what for difference in differences(compared(*tasks))]


def test_a_perfect_parser_is_right_in_everything() -> None:
    counts = task_counts(compared(*ALL))
    assert all(each.f1 == 1 for each in counts.values())
    assert counts["tasks characters, both"] == Counts(right=30)
    assert counts["tasks segments, both"] == Counts(right=3)
    assert not kinds(*ALL)


def test_a_parser_that_says_nothing_misses_all() -> None:
    assert characters() == Counts(missed=30)
    assert segments() == Counts(missed=3)
    assert segments().precision == 1
    assert segments().recall == segments().f1 == 0
    assert kinds() == ["missed"] * 3


def test_a_split_task_is_missed_and_its_parts_are_extra() -> None:
    parts = task("abcdef"), task("ghij")
    assert segments(*parts, *REST) == Counts(right=2, extra=2, missed=1)
    assert segments(*parts, *REST).f1 == pytest.approx(4 / 7)
    assert characters(*parts, *REST) == Counts(right=30)
    assert kinds(*parts, *REST) == ["split"]


def test_merged_tasks_are_missed() -> None:
    merged = task(f"{FIRST}; {SECOND}")  # 21 letters, ten in common with each
    assert segments(merged) == Counts(extra=1, missed=3)
    assert characters(merged) == Counts(right=20, extra=1, missed=10)
    assert kinds(merged, ALL[2]) == ["merged"]


def test_seven_tenths_in_common_are_enough() -> None:
    assert segments(task("abcdefg"), *REST) == Counts(right=3)
    assert segments(task("abcdef"), *REST) == Counts(right=2, extra=1, missed=1)
    assert characters(task("abcdef"), *REST) == Counts(right=26, missed=4)
    assert kinds(task("abcdef"), *REST) == ["other bounds"]


def test_a_wrong_status_is_extra_in_one_and_missed_in_the_other() -> None:
    said = (*ALL[:2], task(PLANNED, "done", 2013))
    assert segments(*said, what="done") == Counts(right=2, extra=1)
    assert segments(*said, what="planned") == Counts(missed=1)
    assert segments(*said) == Counts(right=2, extra=1, missed=1)
    assert segments(*said, what="status ignored") == Counts(right=3)
    assert characters(*said, what="done") == Counts(right=20, extra=10)
    assert characters(*said) == Counts(right=20, extra=10, missed=10)
    assert characters(*said, what="status ignored") == Counts(right=30)
    assert kinds(*said) == ["status"]


@pytest.mark.parametrize("free", [DONTCARE, LEAD_IN, "rõ efgh"])
def test_what_need_not_be_found_neither_gains_nor_costs(free: str) -> None:
    assert segments(*ALL, task(free)) == Counts(right=3)
    assert characters(*ALL, task(free)) == Counts(right=30)
    assert compared(*ALL, task(free)).counted == 3
    assert not kinds(*ALL, task(free))


def test_a_prediction_that_is_mostly_not_free_is_extra() -> None:
    said = task("d! Chư")  # five letters: "Chư" is free, "d" is of the planned task
    assert segments(*ALL, said) == Counts(right=3, extra=1)
    assert characters(*ALL, said, what="done") == Counts(right=20, extra=2)


@pytest.mark.parametrize("text", [f"{LEAD_IN} {PLANNED}", f"là {PLANNED}", PLANNED])
def test_a_task_may_be_given_with_its_lead_in(text: str) -> None:
    said = task(text, "planned")
    assert segments(*ALL[:2], said) == Counts(right=3)
    assert characters(*ALL[:2], said) == Counts(right=30)


def test_words_that_are_nowhere_are_wholly_extra() -> None:
    assert segments(*ALL, task("không có")) == Counts(right=3, extra=1)
    assert characters(*ALL, task("không có")) == Counts(right=30, extra=7)
    assert kinds(*ALL, task("không có")) == ["not in the text"]


def test_a_task_given_twice_is_extra_once() -> None:
    assert segments(*ALL, ALL[0]) == Counts(right=3, extra=1)
    assert characters(*ALL, ALL[0]) == Counts(right=30)


def test_words_that_stand_twice_are_taken_where_they_are_labelled() -> None:
    said = task("abcd", "planned")  # stands in the first task, done, and in the planned one
    assert characters(said, what="planned") == Counts(right=4, missed=6)


def test_the_excess_in_a_text_that_is_no_report() -> None:
    counts = task_counts(compared(task(FIRST), of=negative()))
    assert counts["tasks segments, both"] == Counts(extra=1)
    assert counts["tasks segments, both"].f1 == 0
    assert task_counts(compared(of=negative()))["tasks segments, both"].f1 == 1


def test_year_and_number_are_asked_of_matched_tasks() -> None:
    said = task(FIRST, year=2011, n=1), {**task(SECOND), "n": "2"}
    counts = task_counts(compared(*said))
    assert counts["task year"] == Counts(right=1, missed=1)
    assert counts["task n"] == Counts(right=2)
    assert kinds(*said, ALL[2]) == ["year"]


def test_blanks_forms_of_letters_and_typed_quotes_make_no_difference() -> None:
    text = "Kịp thời thay thế theo phương châm “có vào, có ra”; có lên"
    quoted = text.removesuffix("; có lên")
    placed = {**task(quoted), "start": 0, "end": len(quoted)}
    said = unicodedata.normalize("NFD", quoted.replace("“", '"').replace("”", '"')) + " ."
    alike = label(tasks=[placed], dontcare=[])
    counts = task_counts(compare_tasks(alike, [task(said.replace(" ", "\n"))], text))
    assert counts["tasks segments, both"] == Counts(right=1)
    assert counts["tasks characters, both"] == Counts(right=len(quoted.replace(" ", "")))


def test_empty_tasks_are_passed_over() -> None:
    assert segments(*ALL, task(" \n"), {"status": "done"}) == Counts(right=3)
