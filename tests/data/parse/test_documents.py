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
