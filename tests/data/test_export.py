"""Files of tasks, opened again with what opens such files."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pytest
from markdown_it import MarkdownIt
from openpyxl.worksheet.worksheet import Worksheet

from data.export import Row, Table, csv_file, markdown_file, xlsx_file
from data.library import Library
from data.store import read_export

COLUMNS = (
    *("Năm", "Tình trạng", "Số", "Nhiệm vụ", "Nguyên văn"),
    *("Báo cáo", "Nguồn", "Địa chỉ", "Ngày đăng", "Mã"),
)
ROW = Row(
    2012,
    "done",
    3,
    "Nạo vét kênh",
    'Nạo vét kênh;\ncho 600 hộ, "đúng hạn"',
    "Tổng kết năm 2012",
    "example.vn",
    "https://example.vn/1?a=1&b=2",
    dt.date(2013, 1, 5),
    "aaaa222222",
)
HOSTILE = ["=1+1", "+84 24", "-5%", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x.vn")', "＝1"]


def table(*rows: Row) -> Table:
    statuses = {"done": "đã làm", "planned": "dự kiến"}
    return Table("Nhiệm vụ *năm* 2012", "Nhiệm vụ", COLUMNS, statuses, "Nguồn", rows)  # type: ignore[arg-type]


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def sheet_of(content: bytes) -> Worksheet:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_csv_is_what_a_spreadsheet_opens_right() -> None:
    content = csv_file(table(ROW, replace(ROW, n=None, url=None, published_on=None)))
    assert content.startswith(b"\xef\xbb\xbf"), "else Excel takes it for another encoding"
    assert content.count(b"\r\n") == 3
    head, first, second = read_csv(content)
    assert tuple(head) == COLUMNS
    assert first == [
        *("2012", "đã làm", "3", "Nạo vét kênh", ROW.text),
        *("Tổng kết năm 2012", "example.vn", ROW.url, "2013-01-05", "aaaa222222"),
    ]
    assert [second[2], second[7], second[8]] == ["", "", ""]


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_runs_no_formula(text: str) -> None:
    _, row = read_csv(csv_file(table(replace(ROW, headline=text))))
    assert row[3] == f"'{text}"


@pytest.mark.parametrize("text", [*HOSTILE, "#N/A", "0123", "{=1}"])
def test_xlsx_keeps_every_text_a_text(text: str) -> None:
    cell = sheet_of(xlsx_file(table(replace(ROW, headline=text)))).cell(2, 4)
    assert cell.data_type == "s"
    assert str(cell.value).replace("\n", "\r") == text


def test_xlsx_has_numbers_dates_links_and_a_head_that_stays() -> None:
    sheet = sheet_of(xlsx_file(table(ROW, replace(ROW, url="ftp://x", published_on=None))))
    assert sheet.title == "Nhiệm vụ"
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert sheet["A1"].font.bold
    assert (sheet["A2"].value, sheet["C2"].value) == (2012, 3)
    assert sheet["I2"].value == dt.datetime(2013, 1, 5)  # noqa: DTZ001  # as openpyxl reads dates
    assert sheet["I2"].number_format == "dd/mm/yyyy"
    assert sheet["H2"].hyperlink.target == ROW.url
    assert sheet["H3"].hyperlink is None
    assert sheet["E2"].value == ROW.text
    assert sheet["E2"].alignment.wrap_text
    assert sheet.column_dimensions["E"].width > sheet.column_dimensions["A"].width
    assert sheet.auto_filter.ref == "A1:J3"


def test_xlsx_holds_what_excel_can_hold() -> None:
    row = replace(ROW, text="a\x00\x0b" + "b" * 40_000, title="\ud800")
    sheet = sheet_of(xlsx_file(table(row)))
    assert len(sheet["E2"].value) == 32_767
    assert sheet["E2"].value.startswith("abb")
    assert sheet["F2"].value == "?"


def test_markdown_shows_every_text_as_it_stands() -> None:
    tricky = "1. *Số* liệu_năm <b>2012</b> [a](http://x.vn) `x` # | ~ $1 &amp; \\"
    shown = MarkdownIt().render(markdown_file(table(replace(ROW, n=None, text=tricky))).decode())
    assert (
        "<li>1. *Số* liệu_năm &lt;b&gt;2012&lt;/b&gt; [a](http://x.vn) `x` # | ~ $1 &amp;amp; \\"
        in shown
    )


def test_markdown_lists_tasks_under_year_status_and_source() -> None:
    rows = (ROW, replace(ROW, n=4), replace(ROW, year=2013, status="planned", url=None))
    shown = MarkdownIt().render(markdown_file(table(*rows)).decode())
    assert "<h1>Nhiệm vụ *năm* 2012</h1>" in shown
    assert "<h2>2012, đã làm</h2>" in shown
    assert "<h2>2013, dự kiến</h2>" in shown
    assert shown.count('<a href="https://example.vn/1?a=1&amp;b=2">Tổng kết năm 2012</a>') == 1
    assert "<em>Nguồn: Tổng kết năm 2012, example.vn, 2013-01-05</em>" in shown
    assert "<li>3. Nạo vét kênh;\ncho 600 hộ, &quot;đúng hạn&quot;</li>" in shown


def test_the_tasks_of_a_report_come_in_its_order_and_are_told_in_all(library: Library) -> None:
    report = library.report(library.resolve("2019").found[0].id)
    assert report is not None
    exported = library.rows_of_report(report.id, limit=99)
    assert [row.text for row in exported.rows] == [task.text for task in report.tasks]
    assert {(row.title, row.report) for row in exported.rows} == {(report.title, report.id)}
    cut = library.rows_of_report(report.id, limit=5)
    assert (cut.rows, cut.total) == (exported.rows[:5], len(report.tasks))


def test_a_file_stays_one_that_can_be_sent(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = library.rows_of_years(2012, 2012, limit=99)
    monkeypatch.setattr(read_export, "MOST_LETTERS", sum(len(row.text) for row in every.rows[:4]))
    cut = library.rows_of_years(2012, 2012, limit=99)
    assert (cut.rows, cut.total) == (every.rows[:4], 10)


def test_the_tasks_of_years_come_year_by_year(library: Library) -> None:
    exported = library.rows_of_years(2014, 2017, limit=999)
    assert [row.year for row in exported.rows] == [2014] * 7 + [2015] * 3 + [2016] * 4 + [2017] * 6
    assert exported.total == 20
