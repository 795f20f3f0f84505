"""Which lines plainly speak of the same matter, by labels of a reader."""

import math
import re

import pytest

from data.matter import matter_of
from data.same_matter import likeness
from data.search.syllables import fold_of

# Words that every report is full of say little, as in a corpus of a few thousand tasks.
_OFTEN = re.compile("can|bo|cong|chuc|vien|dang|tac|xay|dung|nha|nuoc|nganh|lam|nam|trung|uong")


def information(key: str) -> float:
    return 1.5 if _OFTEN.fullmatch(fold_of(key)) else math.log(100)


def alike(one: str, other: str) -> float:
    return likeness(matter_of(one, one), matter_of(other, other), information)


SAME = [
    (  # of the reports on 2019 and 2024
        "đẩy mạnh phân cấp gắn với tăng cường kiểm tra, giám sát và kiểm soát quyền lực",
        "tăng cường phân cấp, phân quyền đi đôi với kiểm tra, giám sát và kiểm soát quyền lực",
    ),
    (
        "Rà soát chức năng, nhiệm vụ, quyền hạn của các tổ chức, cơ quan, đơn vị",
        "Rà soát bổ sung, hoàn thiện chức năng, nhiệm vụ, quyền hạn, mối quan hệ công tác",
    ),
    (
        "sẽ khởi công tuyến đường tránh lũ phía tây thị trấn",
        "Đã hoàn thành tuyến đường tránh lũ phía tây thị trấn trong tháng 6",
    ),
    ("Số hoá hồ sơ địa chính của 12 xã", "Hoàn thành số hóa hồ sơ địa chính tại 12 xã"),
    (
        "Tổng kết 5 năm thực hiện Chỉ thị số 05-CT/TW về học tập và làm theo tấm gương đạo đức",
        "Đã tổng kết việc học tập, làm theo tấm gương đạo đức theo Chỉ thị số 05-CT/TW, 5 năm qua",
    ),
    (
        "Ban hành Quy chế quản lý khu di tích và bến thuyền du lịch",
        "Quy chế quản lý khu di tích, bến thuyền du lịch đã được ban hành",
    ),
]

OTHER = {
    "another congress": (
        "chuẩn bị nhân sự, văn kiện trình Đại hội XIII của Đảng bộ tỉnh nhiệm kỳ tới",
        "chuẩn bị nhân sự, văn kiện trình Đại hội XIV của Đảng bộ tỉnh nhiệm kỳ tới",
    ),
    "another document": (
        "Sơ kết Nghị quyết số 18-NQ/TW về sắp xếp tổ chức bộ máy tinh gọn",
        "Sơ kết Nghị quyết số 19-NQ/TW về sắp xếp tổ chức bộ máy tinh gọn",
    ),
    "another number": (
        "Mở 3 lớp tập huấn nghiệp vụ văn thư, lưu trữ cho cấp xã",
        "Mở 5 lớp tập huấn nghiệp vụ văn thư, lưu trữ cho cấp xã",
    ),
    "another year": (
        "Xây dựng bảng giá đất áp dụng từ năm 2015",
        "Xây dựng bảng giá đất áp dụng từ năm 2020",
    ),
    "another place": (
        "Xây dựng trụ sở làm việc và nhà văn hóa xã Tân Lập",
        "Xây dựng trụ sở làm việc và nhà văn hóa xã Tân Hòa",
    ),
    "what every report says": (
        "Tiếp tục đẩy mạnh, nâng cao hiệu quả công tác cán bộ",
        "Tập trung thực hiện đồng bộ, nâng cao hiệu quả công tác cán bộ",
    ),
    "the same body": (
        "Trước hết trình Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra Trung ương nhân sự mới",
        "Trong tháng, Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra Trung ương đã kỷ luật ba tổ chức",
    ),
    "the same beginning": (
        "Tập trung tháo gỡ khó khăn, vướng mắc cho doanh nghiệp vận tải đường sông",
        "Tập trung tháo gỡ khó khăn, vướng mắc trong tuyển sinh lớp đầu cấp ở vùng cao",
    ),
    "a few words of a long line": (
        "Bảo vệ rừng phòng hộ",
        "Trồng cây ven sông, giao khoán bảo vệ rừng phòng hộ, thả cá giống, nạo vét kênh mương",
    ),
    "nothing": ("", "Bảo vệ rừng phòng hộ ven biển"),
}


@pytest.mark.parametrize(("plan", "later"), SAME)
def test_the_same_matter_is_seen_in_other_words(plan: str, later: str) -> None:
    assert 0.5 < alike(plan, later) <= 1
    assert alike(plan, later) == alike(later, plan)


@pytest.mark.parametrize(("plan", "later"), OTHER.values(), ids=OTHER)
def test_another_matter_is_not_taken_for_the_same(plan: str, later: str) -> None:
    assert alike(plan, later) == 0


def test_a_line_is_wholly_like_itself() -> None:
    line = "Nạo vét kênh mương nội đồng sau mùa mưa bão"
    assert alike(line, line) == pytest.approx(1)


def test_a_number_only_in_one_line_is_no_contradiction() -> None:
    plan = "Số hoá hồ sơ địa chính của các xã ven sông"
    assert alike(plan, "Đã số hoá hồ sơ địa chính của 12 xã ven sông") > 0.5


def test_numbers_deeper_in_the_text_contradict_where_they_name_something() -> None:
    line = "chuẩn bị nhân sự, văn kiện trình đại hội đảng bộ nhiệm kỳ tới"
    one, other = (matter_of(line, f"{line} tiến tới Đại hội {n}") for n in ("XIII", "XIV"))
    assert likeness(one, one, information) == pytest.approx(1)
    assert likeness(one, other, information) == 0
