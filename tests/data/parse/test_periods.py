from __future__ import annotations

import pytest

from data.parse.periods import periods
from data.parse.prose import Block, Body, Kind

CASES = {
    "year and year": (
        "Ban tổng kết công tác năm 2014, triển khai nhiệm vụ năm 2015",
        {"2014 year reviewed", "2015 year planned"},
    ),
    "halves, year at the end": (
        "Ngành sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2018",
        {"2018 H1 reviewed", "2018 H2 planned"},
    ),
    "quarters": (
        "Sở sơ kết công tác quý I, triển khai nhiệm vụ quý II/2015",
        {"2015 Q1 reviewed", "2015 Q2 planned"},
    ),
    "first nine months, last three": (
        "Kết quả công tác 9 tháng đầu năm 2016, phương hướng 3 tháng cuối năm 2016",
        {"2016 9M reviewed", "2016 Q4 planned"},
    ),
    "month": ("Ban giao ban công tác tháng 5/2017", {"2017 M5 reviewed"}),
    "term": ("Hội tổng kết nhiệm kỳ 2013-2018", {"2013 term reviewed"}),
    "highlights of a year": ("10 nhiệm vụ nổi bật của Ban trong năm 2012", {"2012 year reviewed"}),
    "past year beside the next": (
        "Ban tổng kết công tác năm qua, triển khai nhiệm vụ năm 2015",
        {"2014 year reviewed inferred", "2015 year planned"},
    ),
    "compared year is none": (
        "Ban tổng kết công tác năm 2014, số vụ giảm so với năm 2013",
        {"2014 year reviewed"},
    ),
    "year of last year's gradings": (
        "Ngành sơ kết công tác 6 tháng đầu năm. Ngành đã đánh giá xếp loại cán bộ năm 2018",
        {"2019 H1 reviewed inferred"},
    ),
    "no year at all": ("Ngành sơ kết công tác 6 tháng đầu năm", set()),
    "news with a year": ("Năm 2018, giá xăng giảm so với năm 2017", set()),
}


@pytest.mark.parametrize(("text", "want"), CASES.values(), ids=CASES.keys())
def test_periods(text: str, want: set[str]) -> None:
    body = Body(text, (Block(Kind.PARAGRAPH, 0, len(text), unbroken=False),))
    got = {
        f"{p.year} {p.part} {p.role}{' inferred' * p.inferred}" for p in periods(None, body, None)
    }
    assert got == want


@pytest.mark.parametrize(
    ("title", "want"),
    [
        ("Báo cáo tháng 3 năm 2018", [(2018, "M3", "reviewed")]),
        ("BÁO CÁO CỦA SỞ NỘI VỤ QUÝ I NĂM 2018", [(2018, "Q1", "reviewed")]),
        ("Kế hoạch công tác năm 2018", [(2018, "year", "planned")]),
        ("Kế hoạch hoạt động của Hội năm 2018", [(2018, "year", "planned")]),
        ("Báo cáo kết quả thực hiện kế hoạch năm 2018", [(2018, "year", "reviewed")]),
        ("Kế hoạch tuyên truyền Luật Đất đai năm 2013", []),
    ],
)
def test_a_title_names_the_period_of_its_paper(
    title: str, want: list[tuple[int, str, str]]
) -> None:
    found = periods(title, Body("Sở đã mở 3 lớp tập huấn."), None)
    assert [(period.year, period.part, period.role) for period in found] == want
