"""Passages whose tasks hang together: parts of an item, quoted orders, a lede told again."""

from __future__ import annotations

import datetime as dt

import pytest

from data.parse import parse_report

HEAD = "Sở Xây dựng tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019\n"
TASKS = {
    "parts of a numbered item stay with it": (
        (
            "Nhiệm vụ năm 2019:\n1. Rà soát quy hoạch.\n2. Củng cố bộ máy, nâng cao "
            "chất lượng cán bộ:\na) Mở 5 lớp bồi dưỡng;\nb) Luân chuyển 12 cán bộ.\n"
            "3. Cấp phép qua mạng."
        ),
        [
            (1, "planned", "Rà soát quy hoạch"),
            (
                2,
                "planned",
                (
                    "Củng cố bộ máy, nâng cao chất lượng cán bộ:\na) Mở 5 lớp bồi dưỡng;\n"
                    "b) Luân chuyển 12 cán bộ"
                ),
            ),
            (3, "planned", "Cấp phép qua mạng"),
        ],
    ),
    "under a mere heading each part is one": (
        (
            "Kết quả năm 2018:\n1. Công tác tuyên truyền\n- Mở 5 hội nghị.\n- In 900 tờ gấp.\n"
            "2. Công tác cấp phép\n- Cấp phép qua mạng."
        ),
        [
            (None, "done", "Mở 5 hội nghị"),
            (None, "done", "In 900 tờ gấp"),
            (None, "done", "Cấp phép qua mạng"),
        ],
    ),
    "orders in quotation marks, the second sentence too": (
        (
            'Giám đốc Sở yêu cầu: "Các phòng phải rà soát từng hồ sơ. '
            'Thanh tra Sở xử lý dứt điểm 9 công trình sai phép".'
        ),
        [
            (None, "planned", "Các phòng phải rà soát từng hồ sơ"),
            (None, "planned", "Thanh tra Sở xử lý dứt điểm 9 công trình sai phép"),
        ],
    ),
    "what the lede says is taken from the body": (
        (
            "Năm 2018, Sở đã cấp phép cho 300 công trình.\n"
            "Năm 2018, Sở đã cấp phép cho 300 công trình trên địa bàn, tăng 12% so với năm trước."
        ),
        [(None, "done", "Năm 2018, Sở đã cấp phép cho 300 công trình trên địa bàn, tăng 12% so")],
    ),
    "items below a superior's order": (
        (
            "Năm 2018, Sở đã cấp 9 giấy phép.\n"
            "Cục trưởng yêu cầu toàn ngành làm tốt các nội dung sau:\n"
            "1. Đôn đốc thu nợ."
        ),
        [(None, "done", "Năm 2018, Sở đã cấp 9 giấy phép"), (1, "planned", "Đôn đốc thu nợ")],
    ),
    "judges and teams are units of the body": (
        (
            "Trưởng đoàn đề nghị các Thẩm phán chủ động nghiên cứu hồ sơ. "
            "Các tổ chuyên môn sẽ tổ chức thi thử hai lần. Sở còn vận động 9 chủ nhà. "
            "Sở sẽ tiếp tục số hóa hồ sơ lưu trữ."
        ),
        [
            (None, "planned", "các Thẩm phán chủ động nghiên cứu hồ sơ"),
            (None, "planned", "Các tổ chuyên môn sẽ tổ chức thi thử hai lần"),
            (None, "planned", "Sở còn vận động 9 chủ nhà"),
            (None, "planned", "Sở sẽ tiếp tục số hóa hồ sơ lưu trữ"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "want"), TASKS.values(), ids=TASKS.keys())
def test_tasks_of_a_passage(text: str, want: list[tuple[int | None, str, str]]) -> None:
    got = [(t.n, t.status, t.text) for t in parse_report(HEAD + text).tasks]
    assert [
        (n, status, text[: len(w[2])]) for (n, status, text), w in zip(got, want, strict=True)
    ] == want


def test_last_months_of_a_year_have_its_year() -> None:
    report = parse_report(
        "Thị xã sơ kết công tác 8 tháng đầu năm 2019\n"
        "Trong 4 tháng cuối năm, thị xã tập trung thu ngân sách. Các phường cần rà soát nguồn thu."
    )
    assert [(t.status, t.year) for t in report.tasks] == [("planned", 2019)] * 2


@pytest.mark.parametrize(
    "title",
    ["VHO - ", "(VOH) - ", "NLĐO - ", "(Chinhphu.vn) - "],
)
def test_agency_mark_is_no_part_of_the_title(title: str) -> None:
    report = parse_report(f"{title}Sở Xây dựng tổng kết công tác năm 2018\nSở đã cấp 9 giấy phép.")
    assert report.title == "Sở Xây dựng tổng kết công tác năm 2018"


def test_capitals_that_open_a_title_stay() -> None:
    text = "ASEAN - Trung Quốc tổng kết công tác năm 2018\nBan đã cấp 9 giấy phép."
    assert parse_report(text).title == "ASEAN - Trung Quốc tổng kết công tác năm 2018"


def test_title_dateline_and_author_run_together_on_one_line() -> None:
    report = parse_report(
        "Sở Xây dựng tổng kết công tác năm 2018 (03/12/2018 17:40) Năm 2018, Sở đã cấp 9 giấy phép."
        "Đức Anh"
    )
    assert report.title == "Sở Xây dựng tổng kết công tác năm 2018"
    assert report.published_on == dt.date(2018, 12, 3)
    assert report.author == "Đức Anh"
    assert [t.text for t in report.tasks] == ["Năm 2018, Sở đã cấp 9 giấy phép"]


def test_codes_with_a_letter_and_names_of_laws_with_a_comma() -> None:
    report = parse_report(
        HEAD + "Sở đã thực hiện Nghị quyết 4a/NQ-TLĐ và Luật Hòa giải, đối thoại tại Tòa án."
    )
    assert [(d.code, d.as_written) for d in report.documents] == [
        ("4a/NQ-TLĐ", "Nghị quyết 4a/NQ-TLĐ"),
        (None, "Luật Hòa giải, đối thoại tại Tòa án"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trưởng Đoàn Cao Văn Nghĩa phát biểu.", ["Cao Văn Nghĩa"]),
        ("Phó Hiệu trưởng nhà trường phát biểu.", []),
        ("Chủ nhiệm Đoàn Luật sư phát biểu.", []),
        ("Đồng chí Đoàn Hùng phát biểu.", ["Đoàn Hùng"]),
    ],
)
def test_offices_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [p.name for p in parse_report(HEAD + text).people] == names
