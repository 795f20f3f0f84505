"""How reports of different bodies open, and the periods that each opening tells."""

from __future__ import annotations

import pytest

from data.parse import parse_report

_DONE = "Đơn vị đã ban hành kế hoạch kiểm tra và rà soát, bổ sung quy chế làm việc."
_PLANNED = "Đơn vị tiếp tục rà soát, bổ sung quy chế làm việc; xây dựng kế hoạch kiểm tra."

# An opening (a first line of its own is the title) with its periods; "~": the year is inferred.
REVIEWS = {
    "meeting of a day": (
        (
            "Sáng 5/1, Sở Nội vụ tổ chức hội nghị tổng kết công tác năm 2021 và triển khai "
            "nhiệm vụ năm 2022."
        ),
        "2021 year reviewed, 2022 year planned",
    ),
    "half-year without year, dated": (
        "Ngày 12/7/2019, Ban Dân vận tổ chức hội nghị sơ kết 6 tháng.",
        "2019 H1 reviewed ~",
    ),
    "half-year and the other": (
        (
            "Chiều 10/7, Hội Nông dân sơ kết công tác Hội 6 tháng đầu năm, phương hướng "
            "nhiệm vụ 6 tháng cuối năm 2020."
        ),
        "2020 H1 reviewed, 2020 H2 planned",
    ),
    "half-year, short": (
        "Hội nghị sơ kết 6 tháng năm 2018 của Đảng bộ xã diễn ra chiều 3/7.",
        "2018 H1 reviewed",
    ),
    "half-year in words": (
        "Liên đoàn Lao động tỉnh vừa sơ kết hoạt động sáu tháng đầu năm 2017.",
        "2017 H1 reviewed",
    ),
    "emulation": (
        "Cụm thi đua số 3 tổng kết phong trào thi đua năm 2020, phương hướng nhiệm vụ năm 2021.",
        "2020 year reviewed, 2021 year planned",
    ),
    "quarters": (
        "Chi cục họp đánh giá kết quả thực hiện nhiệm vụ quý III, triển khai nhiệm vụ quý IV/2018.",
        "2018 Q3 reviewed, 2018 Q4 planned",
    ),
    "quarter, in Arabic": (
        "Đảng ủy sơ kết quý 1 và triển khai nhiệm vụ trọng tâm quý 2 năm 2016.",
        "2016 Q1 reviewed, 2016 Q2 planned",
    ),
    "look back": (
        "Nhìn lại năm 2016, Hội Phụ nữ huyện có nhiều dấu ấn.",
        "2016 year reviewed",
    ),
    "look back, title": (
        "Hội Phụ nữ huyện nhìn lại năm 2016\n\nHội viên toàn huyện chung sức xây dựng quê hương.",
        "2016 year reviewed",
    ),
    "results, title": (
        "Kết quả công tác năm 2019\n\nĐơn vị có 45 cán bộ, công chức.",
        "2019 year reviewed",
    ),
    "results of a union, title": (
        "Công đoàn Điện lực: Những kết quả nổi bật năm 2021\n\nCông đoàn có 1.200 đoàn viên.",
        "2021 year reviewed",
    ),
    "in a year, done": (
        "Trong năm 2022, Hội Chữ thập đỏ tỉnh đã hoàn thành tốt nhiệm vụ được giao.",
        "2022 year reviewed",
    ),
    "in a year, agency with a long name": (
        "Năm 2023, Trung tâm Kiểm soát bệnh tật tỉnh đã triển khai nhiều hoạt động chuyên môn.",
        "2023 year reviewed",
    ),
    "term": (
        "Đại hội nghe báo cáo tổng kết nhiệm kỳ 2015-2020.",
        "2015 term reviewed",
    ),
    "terms, review and plan": (
        "Đại hội tổng kết công tác nhiệm kỳ 2012-2017 và đề ra phương hướng nhiệm kỳ 2017-2022.",
        "2012 term reviewed, 2017 term planned",
    ),
    "month, dated": (
        "Ngày 2/4/2018, Ban Tổ chức họp giao ban tháng 3.",
        "2018 M3 reviewed ~",
    ),
    "month and next": (
        "Ủy ban nhân dân huyện họp giao ban công tác tháng 8, triển khai nhiệm vụ tháng 9/2017.",
        "2017 M8 reviewed, 2017 M9 planned",
    ),
    "nine months": (
        (
            "Sở Tài chính đánh giá tình hình thực hiện nhiệm vụ 9 tháng đầu năm, triển khai "
            "nhiệm vụ 3 tháng cuối năm 2022."
        ),
        "2022 9M reviewed, 2022 Q4 planned",
    ),
    "nine months, short": (
        "Đảng ủy khối sơ kết công tác 9 tháng năm 2015.",
        "2015 9M reviewed",
    ),
    "school year": (
        "Phòng Giáo dục và Đào tạo tổng kết năm học 2018-2019.",
        "2018 year reviewed",
    ),
    "school years": (
        "Trường tổ chức tổng kết năm học 2018-2019, triển khai nhiệm vụ năm học 2019-2020.",
        "2018 year reviewed, 2019 year planned",
    ),
    "plain summing up": (
        "Hội Cựu chiến binh tổng kết năm 2017.",
        "2017 year reviewed",
    ),
    "summing up, title": (
        (
            "Viện kiểm sát nhân dân huyện tổng kết công tác kiểm sát năm 2018\n\nDự hội nghị "
            "có đại diện lãnh đạo huyện."
        ),
        "2018 year reviewed",
    ),
    "work of Party building": (
        (
            "Ban Thường vụ tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2019, triển "
            "khai nhiệm vụ năm 2020."
        ),
        "2019 year reviewed, 2020 year planned",
    ),
    "a field and several years": (
        "Tòa án tỉnh tổng kết công tác xét xử năm 2014; phương hướng, nhiệm vụ công tác năm 2015.",
        "2014 year reviewed, 2015 year planned",
    ),
    "officials' conference": (
        (
            "Cục Thống kê tổ chức hội nghị cán bộ, công chức, đánh giá việc thực hiện nhiệm "
            "vụ năm 2020 và bàn phương hướng năm 2021."
        ),
        "2020 year reviewed, 2021 year planned",
    ),
    "regular meeting": (
        "Phiên họp thường kỳ tháng 5/2021 của UBND tỉnh đánh giá tình hình kinh tế - xã hội.",
        "2021 M5 reviewed",
    ),
    "report heading": (
        (
            "BÁO CÁO\nKết quả công tác năm 2021 và phương hướng, nhiệm vụ năm 2022\n\nKính "
            "thưa các đồng chí."
        ),
        "2021 year reviewed, 2022 year planned",
    ),
    "marks of a year, title": (
        "Dấu ấn ngành Tư pháp năm 2020\n\nNgành có 300 cán bộ.",
        "2020 year reviewed",
    ),
    "achievements of a year, title": (
        "Ngành Y tế: Những thành tựu trong năm 2019\n\nNgành có 3.000 cán bộ.",
        "2019 year reviewed",
    ),
    "ten events, title": (
        "10 sự kiện tiêu biểu của Đoàn Thanh niên năm 2018\n\nĐoàn có 3.000 đoàn viên.",
        "2018 year reviewed",
    ),
    "past year beside the next": (
        "Công an huyện tổng kết công tác năm qua và triển khai nhiệm vụ năm 2018.",
        "2017 year reviewed ~, 2018 year planned",
    ),
    "implementing, with the review after": (
        (
            "Ngành Tư pháp triển khai công tác năm 2023\n\nNăm 2022, ngành Tư pháp đã hoàn "
            "thành các chỉ tiêu được giao."
        ),
        "2022 year reviewed, 2023 year planned",
    ),
    "year closed": (
        "Khép lại năm 2021, Kho bạc Nhà nước tỉnh đạt nhiều kết quả.",
        "2021 year reviewed",
    ),
    "end of year, by abbreviation": (
        "LĐLĐ quận: Tổng kết hoạt động công đoàn năm 2022\n\nDự hội nghị có 90 đại biểu.",
        "2022 year reviewed",
    ),
    "half of a year opens": (
        "6 tháng đầu năm 2021, Hội Cựu chiến binh tỉnh đã bám sát nghị quyết.",
        "2021 H1 reviewed",
    ),
    "quarter opens": (
        "Quý I/2019, Ủy ban Kiểm tra Huyện ủy đã tham mưu nhiều nội dung.",
        "2019 Q1 reviewed",
    ),
    "month opens": ("Tháng 10/2018, Ban Dân tộc đã tham mưu nhiều văn bản.", "2018 M10 reviewed"),
    "years without the word": (
        "Ban Tuyên giáo tổng kết công tác 2017, triển khai nhiệm vụ 2018.",
        "2017 year reviewed, 2018 year planned",
    ),
    "middle of a term": (
        "Hội nghị đánh giá giữa nhiệm kỳ 2015-2020 của Đảng bộ huyện.",
        "2015 term reviewed",
    ),
    "year of tasks": (
        "Hội nghị đánh giá kết quả một năm thực hiện nhiệm vụ 2019, bàn kế hoạch 2020.",
        "2019 year reviewed, 2020 year planned",
    ),
    "field of work, title": (
        "Thanh tra tỉnh thực hiện tốt công tác thanh tra năm 2022\n\nThanh tra có 40 công chức.",
        "2022 year reviewed",
    ),
    "past year's end": ("Kết thúc năm 2018, toàn ngành có nhiều kết quả.", "2018 year reviewed"),
}
PLANS = {
    "implementing alone": (
        "Chiều 9/1, Bảo hiểm xã hội tỉnh tổ chức hội nghị triển khai công tác năm 2023.",
        "2023 year planned",
    ),
    "trade, title": (
        "Ngành Thuế triển khai nhiệm vụ năm 2020\n\nHội nghị diễn ra tại trụ sở Tổng cục.",
        "2020 year planned",
    ),
    "directions of a trade, title": (
        "Phương hướng, nhiệm vụ trọng tâm năm 2024 của ngành Y tế\n\nNgành có 3.000 cán bộ.",
        "2024 year planned",
    ),
    "work programme": (
        "Ban Chấp hành thông qua chương trình công tác năm 2019.",
        "2019 year planned",
    ),
    "quarter": (
        "Chi bộ triển khai nhiệm vụ trọng tâm quý II/2021.",
        "2021 Q2 planned",
    ),
    "plan of a month": (
        "Huyện ủy triển khai nhiệm vụ tháng 6/2020.",
        "2020 M6 planned",
    ),
    "key tasks, title": (
        "Những nhiệm vụ trọng tâm của Hội Luật gia trong năm 2017\n\nHội có 200 hội viên.",
        "2017 year planned",
    ),
    "second half": (
        "Sở Công Thương bàn giải pháp thực hiện nhiệm vụ 6 tháng cuối năm 2018.",
        "2018 H2 planned",
    ),
    "year opens": (
        "Năm 2020, ngành Nội vụ tập trung thực hiện 6 nhiệm vụ trọng tâm.",
        "2020 year planned",
    ),
    "resolve, title": (
        (
            "Phát huy kết quả năm 2018, ngành Xây dựng quyết tâm hoàn thành nhiệm vụ năm "
            "2019\n\nNgành có nhiều cán bộ."
        ),
        "2018 year reviewed, 2019 year planned",
    ),
}


@pytest.mark.parametrize(
    ("opening", "want", "told"),
    [
        *((*case, _DONE) for case in REVIEWS.values()),
        *((*case, _PLANNED) for case in PLANS.values()),
    ],
    ids=[*REVIEWS, *PLANS],
)
def test_openings(opening: str, want: str, told: str) -> None:
    report = parse_report(f"{opening}\n\n{told}\n")
    got = ", ".join(f"{p.year} {p.part} {p.role}{' ~' * p.inferred}" for p in report.periods)
    assert got == want
    assert report.tasks
