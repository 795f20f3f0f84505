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
    "of another tongue": (
        "Tổng thống Joko Widodo tiếp bà Kristalina Georgieva",
        [("Joko Widodo", "Tổng thống"), ("Kristalina Georgieva", None)],
    ),
    "list, the title said once": (
        "các nghệ sĩ Ba Vân, Năm Châu, Phùng Há; các đồng chí Lê Lai, Đinh Lễ và Phạm Vấn cùng dự",
        [(n, None) for n in ("Ba Vân", "Năm Châu", "Phùng Há", "Lê Lai", "Đinh Lễ", "Phạm Vấn")],
    ),
    "behind the place of the office": (
        "Viện trưởng Viện kiểm sát nhân dân tỉnh Phan Phu Tiên; Đại biểu huyện Sông Vàng Lê Lai",
        [("Phan Phu Tiên", None), ("Lê Lai", None)],
    ),
    "what is named after people": (
        (
            "ở đường Nguyễn Trãi, chợ Lê Lợi, giải thưởng Lương Định Của, quỹ Vừ A Dính, phong "
            "trào Trần Quốc Toản, Công ty Hoàng Diệu, huyện Trần Đề, Trường THPT Chu Văn An"
        ),
        [],
    ),
    "photographer": ("Quang cảnh hội nghị. Ảnh: Lưu Nhân Chú", []),
    "offices in capitals": ("Ban Chấp hành Trung ương Đảng, Bộ Chính trị, Đoàn Thanh niên", []),
}


@pytest.mark.parametrize(("text", "want"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people(text: str, want: list[tuple[str, str | None]]) -> None:
    """Where the table has no role, any will do."""
    found = [(p.name, p.role) for p in people([text])]
    assert [name for name, _ in found] == [name for name, _ in want]
    assert [r if w else None for (_, r), (_, w) in zip(found, want, strict=True)] == [
        role for _, role in want
    ]


FIGURES = {
    "about": (
        "cho gần 2.000 cán bộ dự thi",
        [("2.000", "cán bộ dự thi", "gần 2.000 cán bộ dự thi")],
    ),
    "percent": ("đạt 3% tổng số đảng viên", [("3%", "tổng số đảng viên", "3% tổng số đảng viên")]),
    "pair": ("thông qua 79 đề án, nhiệm vụ", [("79", "đề án, nhiệm vụ", "79 đề án, nhiệm vụ")]),
    "not a pair": ("gồm 8 vụ phó, tiếp nhận hồ sơ", [("8", "vụ phó", "8 vụ phó")]),
    "decimal": ("thu 12,5 tỷ đồng", [("12,5", "tỷ đồng", "12,5 tỷ đồng")]),
    "comrades are no money": (
        "phân công 60 đồng chí, 2 tỷ đồng",
        [("60", "đồng chí", "60 đồng chí"), ("2", "tỷ đồng", "2 tỷ đồng")],
    ),
    "years": ("kỷ niệm 85 năm truyền thống", [("85", "năm truyền thống", "85 năm truyền thống")]),
    "share": (
        "hoàn thành 16/18 chỉ tiêu; 5/6 đơn",
        [("16/18", "chỉ tiêu", "16/18 chỉ tiêu"), ("5/6", "đơn", "5/6 đơn")],
    ),
    "range": ("xuất khẩu 42-43 tỉ USD", [("42-43", "tỉ USD", "42-43 tỉ USD")]),
    "rate": (
        "thu nhập xấp xỉ 9,2 triệu đồng/người/tháng, tăng",
        [("9,2", "triệu đồng/người/tháng", "xấp xỉ 9,2 triệu đồng/người/tháng")],
    ),
    "behind a year": ("năm 2018 đạt hơn 62 tỷ đồng", [("62", "tỷ đồng", "hơn 62 tỷ đồng")]),
    "among": ("tổng số 68 vụ án", [("68", "vụ án", "tổng số 68 vụ án")]),
    "behind a slash": (
        "40 vụ án/500 bị cáo",
        [("40", "vụ án", "40 vụ án"), ("500", "bị cáo", "500 bị cáo")],
    ),
    "at the meeting; holidays, scores, years": (
        "với 500 đại biểu; dịp 2/9 hằng năm, ngày 30/4; thắng 2-1; giai đoạn 2016-2020",
        [],
    ),
    "dates, years, terms, papers": (
        "ngày 16.12, năm 2014, khóa 11, Chỉ thị số 35 về, quý 2, 24-02-2012, 6 tháng đầu năm",
        [],
    ),
}


@pytest.mark.parametrize(("text", "want"), FIGURES.values(), ids=FIGURES.keys())
def test_figures(text: str, want: list[tuple[str, str, str]]) -> None:
    assert [(f.value, f.unit, f.quote) for f in figures(Body(text))] == want
