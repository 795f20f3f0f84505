"""What a report says it lists, against what only sounds like it."""

import pytest

from data.counted import held
from data.model import Announced, Report
from data.parse import parse_report

OPENING = "Sở Nội vụ tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019\n\n"
DONE = "Năm 2018, Sở Nội vụ đã ban hành 12 văn bản; mở 3 lớp tập huấn.\n"
LISTED = """\
1. Rà soát vị trí việc làm của các cơ quan.
2. Sắp xếp lại tổ chức bộ máy cấp huyện.
3. Đẩy mạnh cải cách hành chính.
"""
DASHED = """\
- Rà soát vị trí việc làm của các cơ quan.
- Sắp xếp lại tổ chức bộ máy cấp huyện.
- Đẩy mạnh cải cách hành chính.
"""


def read(text: str) -> Report:
    return parse_report(OPENING + DONE + text)


def told(report: Report) -> list[tuple[int, str, str, int]]:
    return [(a.count, a.noun, a.status, held(a, report)) for a in report.announced]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Năm 2019, Sở tập trung thực hiện 5 nhiệm vụ trọng tâm sau:\n", (5, "nhiệm vụ trọng tâm")),
        ("Năm 2019, Sở đề ra bốn nhóm giải pháp chủ yếu:\n", (4, "nhóm giải pháp chủ yếu")),
        ("Năm 2019, Sở xác định ba khâu đột phá, gồm:\n", (3, "khâu đột phá")),
        ("Nhiệm vụ năm 2019 gồm mười hai nhiệm vụ, giải pháp:\n", (12, "nhiệm vụ, giải pháp")),
        ("Năm 2019, Sở nêu rõ năm nhiệm vụ trọng tâm.\n", (5, "nhiệm vụ trọng tâm")),
        ("Sáu nhiệm vụ trọng tâm năm 2019\n", (6, "nhiệm vụ trọng tâm")),
        ("II. 08 nhóm nhiệm vụ năm 2019\n", (8, "nhóm nhiệm vụ")),
    ],
)
def test_a_count_is_read_with_its_noun_and_the_status_of_its_list(
    text: str, want: tuple[int, str]
) -> None:
    report = read(text + LISTED)
    assert told(report) == [(*want, "planned", 3)]
    (announced,) = report.announced
    assert report.body[announced.start : announced.end] == announced.quote


def test_results_are_counted_among_what_was_done() -> None:
    text = (
        "Có thể khái quát thành 4 kết quả nổi bật trong năm 2018 như sau:\n"
        "1. Đã ban hành quy chế.\n2. Đã mở lớp tập huấn.\n"
    )
    report = parse_report(OPENING + text)
    assert told(report) == [(4, "kết quả nổi bật", "done", 2)]


@pytest.mark.parametrize("listed", [LISTED, DASHED], ids=["numbered", "dashed"])
def test_other_tasks_of_the_report_are_not_held_by_the_list(listed: str) -> None:
    text = "Năm 2019, Sở đề ra 5 nhiệm vụ trọng tâm:\n"
    after = "Hội nghị đã nghe các tham luận của đại biểu.\nSở cũng sẽ mở 2 lớp tập huấn.\n"
    report = read(text + listed + after)
    assert told(report) == [(5, "nhiệm vụ trọng tâm", "planned", 3)]


def test_two_lists_are_counted_apart() -> None:
    report = read(
        "Năm 2019, Sở đề ra 4 nhiệm vụ trọng tâm:\n"
        + LISTED
        + "Để hoàn thành các nhiệm vụ trên, Sở đề ra 2 giải pháp chủ yếu:\n"
        "1. Tăng cường kiểm tra công vụ.\n2. Ứng dụng công nghệ thông tin.\n"
    )
    assert told(report) == [
        (4, "nhiệm vụ trọng tâm", "planned", 3),
        (2, "giải pháp chủ yếu", "planned", 2),
    ]


def test_a_count_said_twice_is_one() -> None:
    report = read(
        "5 nhiệm vụ trọng tâm năm 2019\n"
        "Năm 2019, Sở tập trung thực hiện 5 nhiệm vụ trọng tâm sau:\n" + LISTED
    )
    assert told(report) == [(5, "nhiệm vụ trọng tâm", "planned", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "Sở đã thực hiện 79 đề án, nhiệm vụ được giao.\n",
        "Sở đã bám sát 8 nhóm nhiệm vụ, giải pháp; ban hành 3 kế hoạch.\n",
        "Sở đã cụ thể hóa 10 nhiệm vụ, 3 giải pháp đột phá mà Đại hội đề ra.\n",
        "Đây là một trong 5 nhiệm vụ trọng tâm của ngành.\n",
        "Hội nghị nêu rõ 5 nhiệm vụ trọng tâm theo Nghị quyết số 39-NQ/TW.\n",
        "Sở đã hoàn thành 15 nhiệm vụ do Ủy ban nhân dân tỉnh giao.\n",
        "Trong năm nhiệm vụ trọng tâm được bảo đảm.\n",
        "Sở thống nhất một số nhiệm vụ trọng tâm sau:\n" + LISTED,
        "1. Triển khai 4 nhiệm vụ trọng tâm: đào tạo; tuyển dụng; đánh giá; luân chuyển.\n",
    ],
)
def test_what_announces_no_list_of_this_report_is_no_count(text: str) -> None:
    assert not read(text).announced


def test_a_page_that_is_no_report_announces_nothing() -> None:
    assert (
        parse_report("Năm việc nên làm buổi sáng\n\n5 việc cần làm:\n1. Dậy sớm.\n").announced == ()
    )


def test_a_list_that_is_told_nowhere_holds_none() -> None:
    report = parse_report(
        "Sở Nội vụ tổng kết công tác năm 2018\n\nHội nghị đề ra 5 nhiệm vụ lớn.\n"
    )
    assert told(report) == [(5, "nhiệm vụ lớn", "done", 0)]


def test_held_counts_what_follows_the_words() -> None:
    report = read("Năm 2019, Sở đề ra 3 nhiệm vụ trọng tâm:\n" + LISTED)
    again = Announced(9, "nhiệm vụ", "planned", "", len(report.body), len(report.body))
    assert held(again, report) == 3, "no list follows: all tasks of the status"
