from __future__ import annotations

import datetime as dt

import pytest

from data.parse.documents import documents
from data.parse.prose import Body

CASES = {
    "number with số": ("theo Chỉ thị số 35 về đại hội", [("35", "Chỉ thị số 35")]),
    "number without số": ("ban hành Quy định 92-QĐ/TW", [("92-QĐ/TW", "Quy định 92-QĐ/TW")]),
    "government style": (
        "theo Nghị định số 08/2012/NĐ-CP",
        [("08/2012/NĐ-CP", "Nghị định số 08/2012/NĐ-CP")],
    ),
    "two numbers, one tail": (
        "Hướng dẫn số 10 và 14 -HD/BTCTW",
        [("10-HD/BTCTW", "Hướng dẫn số 10"), ("14-HD/BTCTW", "14 -HD/BTCTW")],
    ),
    "plenum": ("thực hiện Nghị quyết TƯ 4 khóa 11, 12", [(None, "Nghị quyết TƯ 4 khóa 11, 12")]),
    "congress": (
        "trong Nghị quyết Đại hội XIII của Đảng",
        [(None, "Nghị quyết Đại hội XIII của Đảng")],
    ),
    "named rule": ("như Quy chế bầu cử trong Đảng; Đề án", [(None, "Quy chế bầu cử trong Đảng")]),
    "law": ("sửa đổi Luật Phòng, chống tham nhũng và", [(None, "Luật Phòng, chống tham nhũng")]),
    "law with a comma, amended": (
        "dự án Luật Khám bệnh, chữa bệnh (sửa đổi) trình Quốc hội",
        [(None, "Luật Khám bệnh, chữa bệnh (sửa đổi)")],
    ),
    "the same twice": (
        "Chỉ thị số 15-CT/TW; thực hiện Chỉ thị 15-CT/TW",
        [("15-CT/TW", "Chỉ thị số 15-CT/TW")],
    ),
    "number said twice, odd blanks": (
        "theo Chỉ thị số số 34/CT - TW và Nghị quyết 39 - NQ / TW",
        [("34/CT-TW", "Chỉ thị số số 34/CT - TW"), ("39-NQ/TW", "Nghị quyết 39 - NQ / TW")],
    ),
    "assembly": ("Nghị quyết số 37/2012/QH13", [("37/2012/QH13", "Nghị quyết số 37/2012/QH13")]),
    "ministry, office": (
        "theo Thông tư 27/2020/TT-BGDĐT và Công văn 234/SNV-TCCB",
        [
            ("27/2020/TT-BGDĐT", "Thông tư 27/2020/TT-BGDĐT"),
            ("234/SNV-TCCB", "Công văn 234/SNV-TCCB"),
        ],
    ),
    "joint circular": (
        "Thông tư liên tịch số 01/2019/TTLT-BYT-BTC",
        [("01/2019/TTLT-BYT-BTC", "Thông tư liên tịch số 01/2019/TTLT-BYT-BTC")],
    ),
    "several bare numbers": (
        "các Nghị quyết 18, 19 của Trung ương",
        [("18", "Nghị quyết 18"), ("19", "19")],
    ),
    "lower case, bare number": ("thực hiện chỉ thị 56 của Bộ", [("56", "chỉ thị 56")]),
    "a paper's own number": ("SỞ Y TẾ\nSố: 12-BC/TU\nKết quả", [("12-BC/TU", "Số: 12-BC/TU")]),
    "plenum in full": (
        "Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương khoá XII",
        [(None, "Nghị quyết Hội nghị lần thứ 6 Ban Chấp hành Trung ương khoá XII")],
    ),
    "named in quotes": (
        'hai văn bản: Nghị quyết về "công tác dân số, trẻ em" và',
        [(None, 'Nghị quyết về "công tác dân số, trẻ em"')],
    ),
    "name with a comma": (
        "ban hành Chỉ thị về tăng cường lãnh đạo, chỉ đạo công tác thi đua; tổ chức hội thi",
        [(None, "Chỉ thị về tăng cường lãnh đạo, chỉ đạo công tác thi đua")],
    ),
    "laws in lower case": (
        "tập huấn Luật viên chức, Luật khiếu nại, luật Dầu khí",
        [(None, "Luật viên chức"), (None, "Luật khiếu nại"), (None, "luật Dầu khí")],
    ),
    "law with a year": ("theo Luật Đất đai năm 2013 và", [(None, "Luật Đất đai năm 2013")]),
    "law with its number": (
        "theo Luật Hải quan số 54/2014/QH13 từ",
        [("54/2014/QH13", "Luật Hải quan số 54/2014/QH13")],
    ),
    "law with và": (
        "phổ biến Luật Hôn nhân và gia đình và Luật Cư trú",
        [(None, "Luật Hôn nhân và gia đình"), (None, "Luật Cư trú")],
    ),
    "lawyers, schools, law in general": (
        "Hội Luật gia, Đoàn Luật sư, Đại học Luật Hà Nội; pháp luật đất đai; kỷ luật lao động",
        [],
    ),
    "plan of a year": ("triển khai Kế hoạch 2019 của Sở", []),
    "this matter": ("ban hành Nghị quyết chuyên đề về vấn đề này", []),
    "charter, resolutions in general": ("theo Điều lệ Đảng và các nghị quyết của Đảng", []),
    "programme without a number": ("thực hiện Chương trình công tác năm 2025", []),
    "count of papers": ("ban hành 5 chỉ thị, 3 quy chế, quy định", []),
}


@pytest.mark.parametrize(("text", "want"), CASES.values(), ids=CASES.keys())
def test_documents(text: str, want: list[tuple[str | None, str]]) -> None:
    assert [(d.code, d.as_written) for d in documents(Body(text))] == want


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("tham mưu Bộ Chính trị ban hành Chỉ thị số 35", "Bộ Chính trị"),
        ("Quy định 123 của Ban Bí thư", "Ban Bí thư"),
        ("Hướng dẫn số 07-HD/BTCTW", "Ban Tổ chức Trung ương"),
        ("Nghị định 08/2012/NĐ-CP", "Chính phủ"),
        ("thực hiện Chỉ thị số 35", None),
    ],
)
def test_issuer(text: str, issuer: str | None) -> None:
    assert documents(Body(text))[0].issuer == issuer


def test_date_of_issue_belongs_to_the_citation() -> None:
    (found,) = documents(Body("ban hành Kế hoạch số 08-KH/TW ngày 12-3-2012 về xây dựng Đảng"))
    assert found.issued_on == dt.date(2012, 3, 12)
    assert found.as_written == "Kế hoạch số 08-KH/TW ngày 12-3-2012"
