"""Titles such as work reports have, put together from our own parts."""

from __future__ import annotations

from itertools import product

_WHO = (
    "Sở Nội vụ Hà Giang",
    "Ban Tổ chức Trung ương",
    "Ủy ban nhân dân huyện Đông Anh",
    "Hội đồng nhân dân tỉnh Bắc Kạn",
    "Trường Đại học Thủy lợi",
    "Chi cục Kiểm lâm vùng 3",
    "Bảo hiểm xã hội quận Hoàn Kiếm",
    "Đảng ủy khối doanh nghiệp",
    "Cục Thuế Khánh Hòa",
    "Công đoàn ngành giáo dục",
    "Hội Nông dân xã Tân Lập",
    "Viện Nghiên cứu lúa",
)
_WHAT = (
    "tổng kết công tác năm {year}",
    "triển khai nhiệm vụ năm {year}",
    "sơ kết 6 tháng đầu năm {year}",
    "10 kết quả nổi bật năm {year}",
    "kiểm điểm việc thực hiện nghị quyết đại hội khóa 13",
    "đánh giá phong trào thi đua yêu nước giai đoạn {year}",
    "rà soát quy hoạch cán bộ quý 4 năm {year}",
    "chuẩn bị nhân sự cho nhiệm kỳ mới",
    "biểu dương gương người tốt việc tốt",
    "ra quân trồng cây gây rừng đầu xuân {year}",
    "siết chặt kỷ luật, kỷ cương hành chính",
    "phòng chống tham nhũng, lãng phí",
)
_YEARS = (2012, 2013, 2017, 2021)

TITLES: tuple[str, ...] = tuple(
    dict.fromkeys(
        f"{who} {what.format(year=year)}" for who, what, year in product(_WHO, _WHAT, _YEARS)
    )
)
