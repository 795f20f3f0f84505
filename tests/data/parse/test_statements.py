"""Periods that no sentence announces: told by the sentences, headings and titles themselves."""

from __future__ import annotations

import pytest

from data.parse import is_report, parse_report

CASES = {
    "sentences open with them": (
        "Hội Làm vườn tỉnh\nNăm 2018, Hội đã trồng 40 ha cam. Năm 2019, Hội sẽ mở 3 lớp nghề.",
        {"2018 year reviewed", "2019 year planned"},
    ),
    "past year before it is named": (
        "Hội Làm vườn\nNăm qua, Hội đã làm tốt. Năm 2018, Hội đã dạy. Năm 2019, Hội sẽ trồng cam.",
        {"2018 year reviewed", "2019 year planned"},
    ),
    "plan within the one paragraph of a quarter's review": (
        (
            "Kết quả công tác quý III năm 2022 của Công ty Nước sạch: Công ty đã lắp 900 đồng hồ. "
            "Trong quý IV/2022, công ty sẽ thay 4 km ống."
        ),
        {"2022 Q3 reviewed", "2022 Q4 planned"},
    ),
    "review before a plan that is announced": (
        "Ngành Thuế triển khai công tác năm 2020\nNăm 2019, ngành đã thanh tra 900 công ty.",
        {"2019 year reviewed", "2020 year planned"},
    ),
    "months without their year": (
        (
            "Huyện Ba Khe\nNgày 30/9/2020, UBND huyện giao ban công tác tháng 9, triển khai "
            "nhiệm vụ tháng 10 năm 2020."
        ),
        {"2020 M9 reviewed", "2020 M10 planned"},
    ),
    "monthly session": (
        "UBND huyện họp\nSáng 30/8/2019, UBND huyện họp phiên thường kỳ tháng 8.",
        {"2019 M8 reviewed"},
    ),
    "school years": (
        "Phòng Giáo dục tổng kết năm học 2018-2019, triển khai nhiệm vụ năm học 2019-2020\nHết.",
        {"2018 year reviewed", "2019 year planned"},
    ),
    "title that names work and period, plan in a heading": (
        (
            "Công tác Mặt trận xã 6 tháng đầu năm 2021\nI. NHIỆM VỤ 6 THÁNG CUỐI NĂM\n"
            "1. Tổ chức Ngày hội Đại đoàn kết."
        ),
        {"2021 H1 reviewed", "2021 H2 planned"},
    ),
    "closed year, then a plan": (
        (
            "Chi nhánh Lâm Hà\nKết thúc năm 2016, nguồn vốn đạt 900 tỷ đồng.\n"
            "Năm 2017, chi nhánh phấn đấu tăng dư nợ 16%."
        ),
        {"2016 year reviewed", "2017 year planned"},
    ),
    "year named in an item of the list is none": (
        (
            "Đảng ủy xã tổng kết công tác quý I/2017\nKết quả:\n"
            "- Triển khai chương trình công tác năm 2016.\n- Kết nạp 4 đảng viên."
        ),
        {"2017 Q1 reviewed"},
    ),
}


@pytest.mark.parametrize(("text", "want"), CASES.values(), ids=CASES.keys())
def test_period_is_told(text: str, want: set[str]) -> None:
    assert {f"{p.year} {p.part} {p.role}" for p in parse_report(text).periods} == want


@pytest.mark.parametrize(
    "text",
    [
        "Giá xăng\nNăm 2018, giá xăng đã tăng bảy lần. Năm 2019, giá xăng sẽ giảm.",
        "Sân bay mới\nNăm 2018, tỉnh đã đón 12 triệu khách. Các hãng bay sẽ mở thêm đường bay.",
    ],
    ids=["no body acts", "no year to come"],
)
def test_news_with_years_is_no_report(text: str) -> None:
    assert not is_report(parse_report(text))
