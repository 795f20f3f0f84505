"""Two years side by side, and what later reports say of a year's plans."""

import dataclasses
import datetime as dt
from pathlib import Path

import pytest

from data.library import Library
from data.model import Citation, Figure, Report
from data.side_by_side import clause_around
from tests.reports import library_of, listing

PLAN = "Nạo vét kênh mương nội đồng sau mùa mưa bão"
DONE = "Đã nạo vét kênh mương nội đồng sau mùa mưa bão ở ba xã"


def found(library: Library, year: int) -> list[tuple[str, list[str]]]:
    plans = library.followed_plans(year, limit=99)
    return [
        (each.plan.task.headline, [placed.task.headline for placed in each.later])
        for each in plans.followed
    ]


def test_the_seeds_take_up_two_plans_of_2019_in_2024(library: Library) -> None:
    assert [(plan[:33], later[0][:33]) for plan, later in found(library, 2019)] == [
        ("Rà soát chức năng, nhiệm vụ, quyề", "Rà soát bổ sung, hoàn thiện chức "),
        ("đẩy mạnh phân cấp gắn với tăng cư", "tăng cường phân cấp, phân quyền đ"),
    ]
    plans = library.followed_plans(2019, limit=1, offset=1)
    assert (len(plans.followed), plans.total, plans.seen, plans.plans) == (1, 2, 27, 27)
    assert set(plans.cards) == {
        placed.report for each in plans.followed for placed in (each.plan, *each.later)
    }


def test_a_plan_comes_up_in_later_reports_alone_the_oldest_first(tmp_path: Path) -> None:
    reports = [
        listing("aaaa222222", 2018, [DONE]),  # before it was planned
        listing("bbbb222222", 2020, ["Trồng rừng ven biển"], [PLAN]),
        listing("cccc222222", 2022, [f"{DONE}, xong trước hạn"]),
        listing("dddd222222", 2021, [DONE], [PLAN]),
    ]
    with library_of(tmp_path, *reports) as library:
        expected = [(PLAN, [DONE, f"{DONE}, xong trước hạn"])]
        assert found(library, 2021) == [*expected, (PLAN, [f"{DONE}, xong trước hạn"])]
        assert found(library, 2020) == expected, "in a report on the year, too"
        assert found(library, 2018) == []


def test_two_reports_of_the_same_days_are_no_earlier_and_later_ones(tmp_path: Path) -> None:
    first = listing("aaaa222222", 2020, ["Trồng rừng ven biển"], [PLAN])
    again = dataclasses.replace(
        listing("bbbb222222", 2020, [], [f"{PLAN} năm nay"]), published_on=dt.date(2021, 1, 12)
    )
    with library_of(tmp_path, first, again) as library:
        assert found(library, 2021) == []


def test_what_was_done_before_the_planned_year_is_no_answer_to_the_plan(tmp_path: Path) -> None:
    plan = listing("aaaa222222", 2020, ["Trồng rừng ven biển"], [PLAN])
    back = listing("bbbb222222", 2022, [DONE])
    back = dataclasses.replace(back, tasks=(dataclasses.replace(back.tasks[0], year=2019),))
    with library_of(tmp_path, plan, back) as library:
        assert found(library, 2021) == []


def test_a_load_shows_in_what_was_remembered(tmp_path: Path) -> None:
    plan = listing("aaaa222222", 2020, ["Trồng rừng ven biển"], [PLAN])
    with library_of(tmp_path, plan) as library:
        assert found(library, 2021) == []
        with library_of(tmp_path, plan, listing("bbbb222222", 2021, [DONE])):
            assert found(library, 2021) == [(PLAN, [DONE])]


def test_a_report_that_has_gone_takes_up_nothing(tmp_path: Path) -> None:
    plan = listing("aaaa222222", 2020, ["Trồng rừng ven biển"], [PLAN])
    later = [listing("bbbb222222", 2021, [DONE]), listing("cccc222222", 2022, [f"{DONE} khác"])]
    with library_of(tmp_path, plan, *later) as library:
        assert found(library, 2021) == [(PLAN, [DONE, f"{DONE} khác"])]
        with library_of(tmp_path, plan, later[0]):
            assert found(library, 2021) == [(PLAN, [DONE])]


def cites(report: Report, *names: str) -> Report:
    return dataclasses.replace(
        report,
        documents=tuple(
            Citation(
                None,
                "Quy chế",
                None,
                None,
                name,
                start := report.body.index(name),
                start + len(name),
            )
            for name in names
        ),
    )


def test_documents_are_of_both_years_or_of_one(tmp_path: Path) -> None:
    ours = listing("aaaa222222", 2019, ["Ban hành Quy chế bến thuyền, Quy chế chợ nổi"])
    theirs = listing("bbbb222222", 2021, ["Sửa quy chế Chợ nổi", "Bỏ Quy chế cầu phao"])
    reports = (
        cites(ours, "Quy chế bến thuyền", "Quy chế chợ nổi"),
        cites(theirs, "quy chế Chợ nổi", "Quy chế cầu phao"),
    )
    with library_of(tmp_path, *reports) as library:
        comparison = library.compare(2021, 2019)
    assert comparison is not None
    assert (comparison.first.year, comparison.second.year) == (2021, 2019)
    assert comparison.both.total == 1
    assert comparison.only_first.names == ("Quy chế cầu phao",)
    assert comparison.only_second.names == ("Quy chế bến thuyền",)
    assert (comparison.first.documents, comparison.second.documents) == (2, 2)


def counts(report: Report, value: str, unit: str) -> Report:
    quote = f"{value} {unit}"
    start = report.body.index(quote)
    figure = Figure(value, unit, quote, start, start + len(quote))
    return dataclasses.replace(report, figures=(figure,))


@pytest.mark.parametrize(
    ("other", "pairs"),
    [
        ("Trong năm, tòa án hai cấp xét xử sơ thẩm hơn 25 vụ án hình sự, tăng nhẹ", 1),
        ("Trong năm, tòa án hai cấp hòa giải ngoài tố tụng 25 vụ án dân sự", 0),
        ("Bắt giữ đối tượng gây ra 25 vụ án trộm cắp trên sông", 0),
        ("25 vụ án", 0),
    ],
)
def test_figures_stand_together_where_the_text_says_they_count_the_same(
    tmp_path: Path, other: str, pairs: int
) -> None:
    first = listing("aaaa222222", 2019, ["Tòa án hai cấp xét xử sơ thẩm 21 vụ án hình sự"])
    reports = (
        counts(first, "21", "vụ án"),
        counts(listing("bbbb222222", 2021, [other]), "25", "vụ án"),
    )
    with library_of(tmp_path, *reports) as library:
        comparison = library.compare(2019, 2021)
    assert comparison is not None
    measured = [tuple(clause.report for clause in pair) for pair in comparison.measured]
    assert measured == [("aaaa222222", "bbbb222222")] * pairs


def test_a_report_on_both_years_measures_neither_alone(tmp_path: Path) -> None:
    one = listing("aaaa222222", 2019, ["Tòa án hai cấp xét xử sơ thẩm 21 vụ án hình sự"])
    both = (*one.periods, dataclasses.replace(one.periods[0], year=2021))
    with library_of(
        tmp_path, counts(dataclasses.replace(one, periods=both), "21", "vụ án")
    ) as library:
        comparison = library.compare(2019, 2021)
    assert comparison is not None
    assert comparison.measured == ()


def test_a_year_that_is_not_there_is_not_compared(library: Library) -> None:
    assert library.compare(2012, 2013) is None
    assert library.compare(1999, 2012) is None


@pytest.mark.parametrize(
    ("text", "figure", "clause"),
    [
        ("Đã nộp 1.250 tỷ đồng; còn nợ 3", "1.250", "Đã nộp 1.250 tỷ đồng"),
        ("hộ nghèo còn 2,9%, hộ cận nghèo 4,1%", "4,1", "hộ cận nghèo 4,1%"),
        ("12 vụ", "12", "12 vụ"),
        ("x" * 99 + " cắt mất từ đầu 12 vụ", "12", "cắt mất từ đầu 12 vụ"),
    ],
)
def test_a_clause_ends_where_the_text_does_not_go_on(text: str, figure: str, clause: str) -> None:
    start = text.index(figure)
    assert clause_around(text, start, start + len(figure)) == clause
