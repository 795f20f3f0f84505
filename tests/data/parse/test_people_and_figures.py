from __future__ import annotations

import pytest

from data.parse.figures import figures
from data.parse.people import people
from data.parse.prose import Body

# Names are those of the seeds.
PEOPLE = {
    "role behind": (
        "Ông Tô Huy Rứa, Ủy viên Bộ Chính trị, Trưởng ban Tổ chức Trung ương dự hội nghị",
        [("Tô Huy Rứa", "Ủy viên Bộ Chính trị, Trưởng ban Tổ chức Trung ương")],
    ),
    "role before": (
        "Chiều nay, Trưởng Ban Tổ chức TƯ Phạm Minh Chính chủ trì hội nghị",
        [("Phạm Minh Chính", "Trưởng Ban Tổ chức TƯ")],
    ),
    "behind a dash": (
        "Đồng chí Đinh Thế Huynh - Thường trực Ban Bí thư và các đồng chí khác",
        [("Đinh Thế Huynh", "Thường trực Ban Bí thư")],
    ),
    "name after a country": (
        "Chủ tịch Mặt trận Tổ quốc Việt Nam Đỗ Văn Chiến",
        [("Đỗ Văn Chiến", "Chủ tịch Mặt trận Tổ quốc Việt Nam")],
    ),
    "two in a row": (
        "có Tổng Bí thư Tô Lâm, Trưởng Ban Nội chính Phan Đình Trạc",
        [("Tô Lâm", "Tổng Bí thư"), ("Phan Đình Trạc", "Trưởng Ban Nội chính")],
    ),
    "longest role wins": (
        "Ông Tô Huy Rứa phát biểu. Trưởng ban Tổ chức Trung ương Tô Huy Rứa kết luận",
        [("Tô Huy Rứa", "Trưởng ban Tổ chức Trung ương")],
    ),
    "place, academy, doctrine": (
        "tại Hà Nội, Học viện Chính trị Hồ Chí Minh, học tập tư tưởng Hồ Chí Minh, tỉnh Lâm Đồng",
        [],
    ),
    "offices in capitals": ("Ban Chấp hành Trung ương Đảng, Bộ Chính trị, Đoàn Thanh niên", []),
}


@pytest.mark.parametrize(("text", "want"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people(text: str, want: list[tuple[str, str | None]]) -> None:
    assert [(p.name, p.role) for p in people([text])] == want


FIGURES = {
    "about": (
        "cho gần 2.000 cán bộ dự thi",
        [("2.000", "cán bộ dự thi", "gần 2.000 cán bộ dự thi")],
    ),
    "percent": ("đạt 3% tổng số đảng viên", [("3%", "tổng số đảng viên", "3% tổng số đảng viên")]),
    "pair": ("thông qua 79 đề án, nhiệm vụ", [("79", "đề án, nhiệm vụ", "79 đề án, nhiệm vụ")]),
    "not a pair": ("gồm 8 vụ phó, tiếp nhận hồ sơ", [("8", "vụ phó", "8 vụ phó")]),
    "decimal": ("thu 12,5 tỷ đồng", [("12,5", "tỷ đồng", "12,5 tỷ đồng")]),
    "years": ("kỷ niệm 85 năm truyền thống", [("85", "năm truyền thống", "85 năm truyền thống")]),
    "dates, years, terms, papers": (
        "ngày 16.12, năm 2014, khóa 11, Chỉ thị số 35 về, quý 2, 24-02-2012, 6 tháng đầu năm",
        [],
    ),
}


@pytest.mark.parametrize(("text", "want"), FIGURES.values(), ids=FIGURES.keys())
def test_figures(text: str, want: list[tuple[str, str, str]]) -> None:
    assert [(f.value, f.unit, f.quote) for f in figures(Body(text))] == want
