"""What the explanation of a page marks is what the report holds, where it stands on the page."""

from pathlib import Path

import pytest

from data.parse import parse_report
from data.parse.explain import Explanation, explain
from data.parse.spots import Mark, MarkKind, nested
from data.readers import read
from data.stated import Stated, StatedTask

CORPUS = sorted((Path(__file__).parents[3] / "data" / "corpus").glob("*.txt"))
PAGE = """\
https://example.vn/tin/1
VHO - Sở Nội vụ tổng kết công tác năm 2018
(05/01/2019 08:30)

Ông Trần Văn An, Giám đốc Sở, phát biểu tại hội nghị. Ảnh: Lê Na
VHO - Ngày 4/1, Sở Nội vụ tổ chức hội nghị tổng kết công tác năm 2018.
Năm 2018, Sở đã ban hành Quyết định số 12/QĐ-SNV; mở 3 lớp tập huấn.
Tham dự hội nghị có đại diện các sở, ngành.
Tuy nhiên, việc phối hợp còn chậm.
Năm 2019, Sở đề ra 5 nhiệm vụ trọng tâm:
1. Rà soát vị trí việc làm.
2. Sắp xếp tổ chức bộ máy.

Minh Anh

Các tin khác
Giá xăng hôm nay
"""


def words(explanation: Explanation, kind: MarkKind) -> list[tuple[str, str]]:
    return [
        (explanation.text[mark.start : mark.end], mark.label)
        for mark in explanation.marks
        if mark.kind is kind
    ]


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain(PAGE)


@pytest.mark.parametrize(
    ("kind", "want"),
    [
        (MarkKind.URL, [("https://example.vn/tin/1", "")]),
        (MarkKind.TITLE, [("Sở Nội vụ tổng kết công tác năm 2018", "")]),
        (MarkKind.SOURCE, [("VHO - ", ""), ("VHO - ", "")]),
        (MarkKind.PUBLISHED, [("(05/01/2019 08:30)", "")]),
        (MarkKind.AUTHOR, [("Minh Anh", "")]),
        (MarkKind.EVENT, [("Ngày 4/1", "2019-01-04, year inferred")]),
        (MarkKind.PERSON, [("Trần Văn An", "")]),
        (MarkKind.DOCUMENT, [("Quyết định số 12/QĐ-SNV", "12/QĐ-SNV")]),
        (MarkKind.ANNOUNCED, [("5 nhiệm vụ trọng tâm", "5 planned")]),
        (
            MarkKind.DONE,
            [
                ("Năm 2018, Sở đã ban hành Quyết định số 12/QĐ-SNV", "2018"),
                ("mở 3 lớp tập huấn", "2018"),
            ],
        ),
        (
            MarkKind.PLANNED,
            [("Rà soát vị trí việc làm", "1 2019"), ("Sắp xếp tổ chức bộ máy", "2 2019")],
        ),
    ],
)
def test_each_field_is_marked_where_it_was_read(
    explained: Explanation, kind: MarkKind, want: list[tuple[str, str]]
) -> None:
    assert words(explained, kind) == want


def test_what_was_left_out_says_why(explained: Explanation) -> None:
    assert ("Giá xăng hôm nay", "comments or other articles") in words(explained, MarkKind.EXCLUDED)
    assert "caption" in {label for _, label in words(explained, MarkKind.EXCLUDED)}
    passed = dict(words(explained, MarkKind.PASSED))
    assert passed["Tham dự hội nghị có đại diện các sở, ngành."] == "attendance"
    assert passed["Tuy nhiên, việc phối hợp còn chậm."] == "shortcomings"
    assert passed["Năm 2019, Sở đề ra 5 nhiệm vụ trọng tâm:"] == "leads into what follows"


def test_periods_are_marked_with_their_cues_and_say_what_told_their_year() -> None:
    explained = explain("Chiều nay, Sở sơ kết công tác 6 tháng đầu năm.\n\n(05/07/2019 08:30)\n")
    assert words(explained, MarkKind.CUE) == [("sơ kết", "reviewed")]
    assert words(explained, MarkKind.PERIOD) == [("6 tháng đầu năm", "reviewed H1 2019, inferred")]
    assert list(explained.years.values()) == ["from the day of publishing, 2019-07-05"]


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_report_is_the_one_that_parse_gives(path: Path) -> None:
    raw = read(path)
    explanation = explain(raw.text, raw.stated)
    assert explanation.report == parse_report(raw.text, raw.stated)
    marked = "".join(text for text, _ in words(explanation, MarkKind.DONE))
    done = (task.text for task in explanation.report.tasks if task.status == "done")
    assert "".join(marked.split()) == "".join("".join(done).split())


def test_what_the_file_states_is_marked_too() -> None:
    stated = Stated(tasks=(StatedTask("Tham dự hội nghị có đại diện", "planned", 2020),))
    explanation = explain(PAGE, stated)
    assert words(explanation, MarkKind.PLANNED) == [("Tham dự hội nghị có đại diện", "2020")]
    assert not words(explanation, MarkKind.DONE)


def test_a_text_that_is_no_report_is_explained_without_tasks() -> None:
    explanation = explain("Giá xăng tăng\n\nSáng nay, giá xăng đã tăng 500 đồng một lít.\n")
    assert words(explanation, MarkKind.TITLE) == [("Giá xăng tăng", "")]
    assert not explanation.years


def test_marks_that_cross_are_cut_so_that_they_nest() -> None:
    crossing = [Mark(0, 4, MarkKind.DONE), Mark(2, 6, MarkKind.FIGURE), Mark(4, 5, MarkKind.PERSON)]
    assert nested(crossing, "abcdef") == (
        Mark(0, 4, MarkKind.DONE),
        Mark(2, 4, MarkKind.FIGURE),
        Mark(4, 6, MarkKind.FIGURE),
        Mark(4, 5, MarkKind.PERSON),
    )
