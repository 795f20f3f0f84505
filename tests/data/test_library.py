import datetime as dt
from pathlib import Path

import pytest

from data.library import Library
from data.model import Report
from data.parse import parse_report
from data.readers import read
from tests.conftest import CORPUS
from tests.reports import library_of, report


def by_year(library: Library, year: int) -> Report:
    card = library.resolve(str(year)).found[0]
    report = library.report(card.id)
    assert report is not None
    return report


def test_the_seeds_answer_for_these_years(library: Library) -> None:
    years = {count.year: (count.done, count.planned) for count in library.years()}
    assert list(years) == [2012, 2014, 2015, 2016, 2017, 2019, 2024, 2025]
    assert years[2012] == (10, 0)


def test_a_year_has_its_reports_figures_documents_and_neighbours(library: Library) -> None:
    year = library.year(2014)
    assert year is not None
    assert [card.source for card in year.reports] == ["vietnamplus.vn"]
    assert year.reports[0].event_on == dt.date(2015, 1, 27)
    assert (year.previous, year.next) == (2012, 2015)
    assert "Quy chế bầu cử trong Đảng" in [citation.as_written for citation in year.documents]


def test_the_newest_reports_come_in_pages(library: Library) -> None:
    every = library.newest(limit=10)
    assert [card.periods[0].year for card in every] == [2024, 2019, 2016, 2014, 2012]
    assert library.newest(limit=2, offset=1) == every[1:3]
    assert library.newest(limit=2, offset=5) == ()


@pytest.mark.parametrize("inferred", [True, False])
def test_a_day_to_come_counts_as_newest_only_if_the_report_says_so(
    tmp_path: Path,
    inferred: bool,  # noqa: FBT001  # a case
) -> None:
    dated = {"published_on": None, "event_on_inferred": inferred}
    far = report("later22222", event_on=dt.date(9000, 1, 1), **dated)
    last = report("last222222", event_on=dt.date(2022, 1, 4), **dated)
    with library_of(tmp_path, far, last) as library:
        newest = [card.id for card in library.newest(limit=2)]
    assert newest == (["last222222", "later22222"] if inferred else ["later22222", "last222222"])


def test_the_reports_on_a_year_review_or_plan_it(library: Library) -> None:
    for count in library.years():
        cards = library.reports_on(count.year, limit=10)
        assert len(cards) == count.reports
        assert all(count.year in {p.year for p in card.periods} for card in cards)
    assert library.reports_on(2012, limit=1, offset=1) == library.reports_on(1999, limit=1) == ()


def test_an_unfinished_word_is_found_in_the_text_too(library: Library) -> None:
    for words in ("phong chong tham nh", "phong chong tham nhu", "Pham Minh Ch", "pham minh chi"):
        assert library.search(words, unfinished=True).total
    assert not library.search("Pham Minh Xyz", unfinished=True).total


def test_a_planned_year_names_the_report_that_plans_it(library: Library) -> None:
    year = library.year(2015)
    assert year is not None
    assert not year.reports
    assert [card.event_on for card in year.plans] == [dt.date(2015, 1, 27)]
    tasks = library.tasks_of_year(2015, "planned", limit=10)
    assert {placed.task.status for placed in tasks} == {"planned"}


def test_figures_of_a_year_leave_out_what_is_only_planned(library: Library) -> None:
    year = library.year(2024)
    assert year is not None
    quotes = [figure.quote for figure in year.figures]
    assert "79 đề án, nhiệm vụ" in quotes
    assert not any("10 nhóm nhiệm vụ" in quote for quote in quotes)


def test_pages_of_tasks_cover_them_once_in_order(library: Library) -> None:
    report = by_year(library, 2019)
    planned = [task for task in report.tasks if task.status == "planned"]
    pages = [
        library.tasks(report.id, "planned", limit=4, offset=offset)
        for offset in range(0, len(planned), 4)
    ]
    assert [placed.task for page in pages for placed in page] == planned


def test_no_such_year_report_or_task_is_none(library: Library) -> None:
    assert library.year(1999) is None
    assert library.report("nope222222") is None
    assert library.card("nope222222") is None
    assert library.task(by_year(library, 2012).id, 11) is None


def test_the_nearest_years_come_nearest_first(library: Library) -> None:
    assert library.nearest_years(2013) == (2014, 2012, 2015, 2016)
    assert library.nearest_years(3000, 1) == (2025,)


@pytest.mark.parametrize(
    ("reference", "years"),
    [
        ("2012", {2012}),
        ("năm 2012", {2012}),
        ("2015", {2014}),
        ("2012-2016", {2012, 2014, 2016}),
        ("10 nhiệm vụ nổi bật", {2012}),
        ("10 nhiem vu noi bat", {2012}),
        ("15-CT/TW", {2012}),
        ("15 ct tw", {2012}),
        ("15-CT/TƯ", {2012}),
        ("Chỉ thị số 15-CT/TW ngày 24-02-2012", {2012}),
        ("quy định 92-QĐ/TW", {2012}),
        ("2012 và 2014", {2012, 2014}),
        ("chi thi 15", {2012}),
        ("Quy định số 92", {2012}),
        ("kết luận số 64", {2014}),
        ("18-NQ/TW", {2024}),
        ("chuan bi nhan su dai hoi dang", {2014}),
    ],
)
def test_a_reference_leads_to_its_reports(
    library: Library, reference: str, years: set[int]
) -> None:
    found = library.resolve(reference).found
    reviewed = {p.year for card in found for p in card.periods if p.role == "reviewed"}
    assert reviewed == years


def test_a_report_is_found_by_its_id(library: Library) -> None:
    report = by_year(library, 2012)
    assert [card.id for card in library.resolve(report.id).found] == [report.id]


@pytest.mark.parametrize(
    "reference",
    [
        "2013",
        "1850",
        "chi thi 92",
        "nghị quyết 15",
        "nghị quyết 42 năm 1999",
        "99-XX/TW",
        "zzz",
        "🙂",
        "",
    ],
)
def test_what_is_not_there_resolves_to_nothing(library: Library, reference: str) -> None:
    assert library.resolve(reference).found == ()


def test_several_candidates_stay_a_choice(library: Library) -> None:
    assert len(library.resolve("công tác tổ chức xây dựng Đảng").found) > 1


def test_every_report_reads_back_as_it_was_parsed(library: Library) -> None:
    for file in CORPUS.glob("*.txt"):
        parsed = parse_report(read(file).text)
        assert library.report(parsed.id) == parsed


def test_a_code_is_also_found_by_search(library: Library) -> None:
    assert [hit.card.periods[0].year for hit in library.search("15-CT/TW").hits] == [2012]


def test_a_task_knows_its_neighbours_in_its_list(library: Library) -> None:
    report = by_year(library, 2019)
    done = library.tasks(report.id, "done", limit=99)
    for rank, placed in enumerate(done):
        listed = library.listed(placed, in_year=rank % 2 == 0)
        assert listed.rank == rank
        assert listed.before == (done[rank - 1] if rank else None)
        assert listed.after == (done[rank + 1] if rank + 1 < len(done) else None)


@pytest.mark.parametrize(
    "words", ["_ _", "a_b", '"', "NEAR(a b)", "a AND OR", "* ^ x:", "đ\u0301 –"]
)
def test_nothing_typed_is_taken_for_full_text_syntax(library: Library, words: str) -> None:
    assert library.search(words).query == words
