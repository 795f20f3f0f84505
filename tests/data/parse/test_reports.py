"""Whole reports in the layouts and phrasings that sites and offices use, one a test case.

Each text is written for this table. A task is given as (n, status, year, beginning of its text).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from data.parse import is_report, parse_report
from data.parsed import from_json, to_json

Seen = tuple[int | None, str, int | None, str]


@dataclass(frozen=True)
class Case:
    text: str
    periods: set[tuple[int, str, str]]
    tasks: list[Seen]
    title: str | None = None
    more: dict[str, object] = field(default_factory=dict)


CASES = {
    "heading on shortcomings over paragraphs": Case(
        """Thanh tra tỉnh tổng kết công tác năm 2018

Kết quả đạt được
Thanh tra tỉnh đã triển khai 40 cuộc thanh tra; thu hồi 12 tỷ đồng.

Khó khăn, hạn chế
Một số đơn vị đã triển khai chậm. Việc đôn đốc xử lý sau thanh tra chưa kiên quyết.
Các sở đã tổ chức tiếp dân nhưng chưa đều.

Nhiệm vụ năm 2019
Thanh tra tỉnh tập trung thanh tra đất đai.
""",
        {(2018, "year", "reviewed"), (2019, "year", "planned")},
        [
            (None, "done", 2018, "Thanh tra tỉnh đã triển khai 40 cuộc"),
            (None, "done", 2018, "thu hồi 12 tỷ đồng"),
            (None, "planned", 2019, "Thanh tra tỉnh tập trung thanh tra đất đai"),
        ],
        "Thanh tra tỉnh tổng kết công tác năm 2018",
    ),
    "online meeting: date in brackets, dashes and pluses, linked orders": Case(
        """Ngành Kiểm tra Đảng triển khai nhiệm vụ năm 2022
(Thứ Sáu, 14/01/2022 | 09:15)
Sáng 13/1, Ủy ban Kiểm tra Tỉnh ủy tổ chức hội nghị trực tuyến tổng kết công tác kiểm tra năm \
2021, triển khai phương hướng, nhiệm vụ năm 2022. Đồng chí Phó Bí thư dự và chỉ đạo.
Năm 2021, ủy ban kiểm tra các cấp đã tham mưu chương trình kiểm tra; thi hành kỷ luật 87 đảng \
viên. Qua kiểm tra, ý thức chấp hành của đảng viên được nâng lên.
Bên cạnh kết quả đạt được, công tác kiểm tra còn một số hạn chế như: phát hiện vi phạm chậm; xử \
lý một số vụ việc còn kéo dài.
Về nhiệm vụ năm 2022, hội nghị thống nhất tập trung thực hiện 2 nhiệm vụ trọng tâm, gồm:
- Nâng cao chất lượng tự kiểm tra.
+ Mở 5 lớp tập huấn;
Kết luận hội nghị, đồng chí Phó Bí thư ghi nhận kết quả của ngành; đồng thời đề nghị ủy ban kiểm \
tra các cấp tiếp tục đổi mới phương pháp; trước hết, kiện toàn tổ chức bộ máy.
Dịp này, 12 tập thể được tặng Bằng khen.
Tin, ảnh: Minh Tâm
""",
        {(2021, "year", "reviewed"), (2022, "year", "planned")},
        [
            (None, "done", 2021, "Năm 2021, ủy ban kiểm tra các cấp đã tham mưu"),
            (None, "done", 2021, "thi hành kỷ luật 87"),
            (None, "planned", 2022, "Nâng cao chất lượng"),
            (None, "planned", 2022, "Mở 5 lớp"),
            (None, "planned", 2022, "ủy ban kiểm tra các cấp tiếp tục đổi mới"),
            (None, "planned", 2022, "trước hết, kiện toàn"),
        ],
        "Ngành Kiểm tra Đảng triển khai nhiệm vụ năm 2022",
        {"author": "Minh Tâm", "published_on": "2022-01-14", "event_on": "2022-01-13"},
    ),
    "official form: Roman headings, dashes under numbers, shortcomings between": Case(
        """BÁO CÁO
Kết quả công tác 9 tháng đầu năm 2016 và phương hướng, nhiệm vụ 3 tháng cuối năm 2016

I. KẾT QUẢ CÔNG TÁC 9 THÁNG ĐẦU NĂM
1. Công tác tham mưu
- Tham mưu Ban Thường vụ ban hành 12 văn bản về công tác dân vận.
- Tổ chức 3 hội nghị quán triệt Nghị quyết số 25-NQ/TW cho 450 cán bộ.
2. Công tác xây dựng ngành
- Mở 2 lớp bồi dưỡng nghiệp vụ;
- Cử 15 cán bộ đi học.
II. TỒN TẠI, HẠN CHẾ
- Một số đơn vị báo cáo chậm.
- Kiểm tra cơ sở chưa thường xuyên.
III. PHƯƠNG HƯỚNG, NHIỆM VỤ 3 THÁNG CUỐI NĂM
1. Tiếp tục hoàn thành chương trình công tác năm.
2. Chuẩn bị tổng kết năm 2016.
Nơi nhận:
- Ban Dân vận;
- Lưu Văn phòng.
""",
        {(2016, "9M", "reviewed"), (2016, "Q4", "planned")},
        [
            (None, "done", 2016, "Tham mưu Ban Thường vụ"),
            (None, "done", 2016, "Tổ chức 3 hội nghị"),
            (None, "done", 2016, "Mở 2 lớp"),
            (None, "done", 2016, "Cử 15 cán bộ"),
            (1, "planned", 2016, "Tiếp tục hoàn thành"),
            (2, "planned", 2016, "Chuẩn bị tổng kết"),
        ],
        "BÁO CÁO Kết quả công tác 9 tháng đầu năm 2016 và phương hướng, nhiệm vụ 3 tháng cuối năm "
        "2016",
    ),
    "quarter: dateline first, agency in brackets, result without task, source in brackets": Case(
        """Thứ Tư, 08/04/2015, 08:11 [GMT+7]
Ngành thuế triển khai nhiệm vụ quý II
(LĐ online) - Chiều 7/4, Cục Thuế tỉnh tổ chức hội nghị sơ kết công tác quý I, triển khai \
nhiệm vụ quý II/2015.
Quý I, toàn ngành thu được 1.250 tỷ đồng, đạt 27% dự toán. Cục đã đôn đốc thu hồi nợ đọng; \
tuyên truyền chính sách thuế cho hơn 2.000 người nộp thuế. Tuy nhiên, nợ đọng thuế còn cao, \
một số chi cục chưa quyết liệt.
Quý II, ngành thuế tập trung vào các nhiệm vụ: Đẩy mạnh cải cách thủ tục hành chính; mở rộng \
khai thuế qua mạng; phấn đấu thu đạt 1.300 tỷ đồng.
Phát biểu tại hội nghị, lãnh đạo UBND tỉnh yêu cầu ngành thuế rà soát các khoản nợ.
(Theo Báo Lâm Đồng)
""",
        {(2015, "Q1", "reviewed"), (2015, "Q2", "planned")},
        [
            (None, "done", 2015, "Cục đã đôn đốc"),
            (None, "done", 2015, "tuyên truyền chính sách"),
            (None, "planned", 2015, "Đẩy mạnh cải cách"),
            (None, "planned", 2015, "mở rộng khai thuế"),
            (None, "planned", 2015, "phấn đấu thu"),
            (None, "planned", 2015, "ngành thuế rà soát các khoản nợ"),
        ],
        "Ngành thuế triển khai nhiệm vụ quý II",
        {"source": "Báo Lâm Đồng", "published_on": "2015-04-08", "event_on": "2015-04-07"},
    ),
    "half-year: một là in one sentence, thứ nhất by paragraph, causes numbered, teaser": Case(
        """Đẩy mạnh phong trào thi đua trong công nhân
Sáng 20.7, Liên đoàn Lao động tỉnh họp sơ kết phong trào công nhân 6 tháng đầu năm 2018.
Theo đánh giá, 6 tháng qua các cấp công đoàn đạt một số kết quả nổi bật: Một là, tổ chức 45 \
buổi đối thoại tại doanh nghiệp; hai là, ký 30 bản thỏa ước lao động tập thể.
Nguyên nhân của những hạn chế: một là, bố trí cán bộ còn thiếu; hai là, cấp kinh phí chậm.
Thời gian tới, Liên đoàn yêu cầu các cấp công đoàn thực hiện tốt 2 nhiệm vụ sau:
Thứ nhất, chăm lo đời sống đoàn viên. Chú trọng nhà ở cho công nhân.
Thứ hai, đổi mới nội dung sinh hoạt.
>> Xem thêm: Công đoàn đồng hành cùng doanh nghiệp
Hồng Nhung
""",
        {(2018, "H1", "reviewed")},
        [
            (1, "done", 2018, "tổ chức 45 buổi"),
            (2, "done", 2018, "ký 30 bản"),
            (1, "planned", None, "chăm lo đời sống đoàn viên. Chú trọng nhà ở cho công nhân"),
            (2, "planned", None, "đổi mới nội dung"),
        ],
        "Đẩy mạnh phong trào thi đua trong công nhân",
        {"author": "Hồng Nhung", "event_on": "2018-07-20"},
    ),
    "plan before review": Case(
        """Công đoàn ngành Y tế triển khai nhiệm vụ năm 2020
Ngày 9-1, Công đoàn ngành Y tế tổ chức hội nghị triển khai nhiệm vụ năm 2020, tổng kết công tác \
năm 2019.
Năm 2020, Công đoàn ngành sẽ phát động phong trào thi đua mới; xây dựng 2 mái ấm công đoàn.
Trước đó, trong năm 2019, công đoàn đã tổ chức hội thao; hỗ trợ 120 đoàn viên khó khăn.
""",
        {(2019, "year", "reviewed"), (2020, "year", "planned")},
        [
            (None, "planned", 2020, "Năm 2020, Công đoàn ngành sẽ phát động"),
            (None, "planned", 2020, "xây dựng 2 mái ấm"),
            (None, "done", 2019, "Trước đó, trong năm 2019, công đoàn đã tổ chức hội thao"),
            (None, "done", 2019, "hỗ trợ 120 đoàn viên"),
        ],
        "Công đoàn ngành Y tế triển khai nhiệm vụ năm 2020",
        {"event_on": "2020-01-09"},
    ),
    "month": Case(
        """Giao ban công tác dân vận tháng 5/2017
Ban Dân vận giao ban công tác tháng 5/2017, triển khai nhiệm vụ tháng 6/2017.
Trong tháng 5, Ban đã thẩm định 4 mô hình; hướng dẫn cơ sở lập hồ sơ.
Trong tháng 6/2017, Ban tập trung kiểm tra 3 đơn vị; chuẩn bị sơ kết 6 tháng.
""",
        {(2017, "M5", "reviewed"), (2017, "M6", "planned")},
        [
            (None, "done", 2017, "Trong tháng 5, Ban đã thẩm định"),
            (None, "done", 2017, "hướng dẫn cơ sở"),
            (None, "planned", 2017, "Trong tháng 6/2017, Ban tập trung kiểm tra"),
            (None, "planned", 2017, "chuẩn bị sơ kết"),
        ],
        "Giao ban công tác dân vận tháng 5/2017",
    ),
    "term: numbers with brackets": Case(
        """Hội Nông dân huyện tổng kết nhiệm kỳ 2013-2018, đề ra nhiệm vụ nhiệm kỳ 2018-2023
Trong nhiệm kỳ qua, Hội Nông dân huyện đã thực hiện các nhiệm vụ:
1) Xây dựng 12 mô hình kinh tế tập thể.
2) Dạy nghề cho 640 hội viên.
Nhiệm kỳ tới, Hội tập trung thực hiện các giải pháp sau:
1) Mở rộng quỹ hỗ trợ nông dân.
2) Thành lập 5 chi hội nghề nghiệp.
""",
        {(2013, "term", "reviewed"), (2018, "term", "planned")},
        [
            (1, "done", 2013, "Xây dựng 12 mô hình"),
            (2, "done", 2013, "Dạy nghề"),
            (1, "planned", 2018, "Mở rộng quỹ"),
            (2, "planned", 2018, "Thành lập 5 chi hội"),
        ],
        "Hội Nông dân huyện tổng kết nhiệm kỳ 2013-2018, đề ra nhiệm vụ nhiệm kỳ 2018-2023",
    ),
    "section name and printed-twice title, caption, comments": Case(
        """Tin tức
Đảng ủy Khối tổng kết công tác kiểm tra năm 2021
Đảng ủy Khối tổng kết công tác kiểm tra năm 2021
Quang cảnh hội nghị. Ảnh: Văn phòng
Năm 2021, Ủy ban Kiểm tra Đảng ủy Khối đã kiểm tra 18 tổ chức đảng. Công tác tự kiểm tra được \
thực hiện nền nếp. Chất lượng báo cáo được nâng lên.
Năm 2022, Ủy ban Kiểm tra sẽ giám sát chuyên đề đối với 6 chi bộ.
Phản hồi (2)
Bạn đọc 12/01/2022
Đề nghị công khai kết quả kiểm tra!
""",
        {(2021, "year", "reviewed"), (2022, "year", "planned")},
        [
            (None, "done", 2021, "Năm 2021, Ủy ban Kiểm tra Đảng ủy Khối đã kiểm tra"),
            (None, "done", 2021, "Công tác tự kiểm tra được"),
            (None, "planned", 2022, "Năm 2022, Ủy ban Kiểm tra sẽ giám sát"),
        ],
        "Đảng ủy Khối tổng kết công tác kiểm tra năm 2021",
        {"published_on": None},
    ),
    "noun phrases after 'như' stay, actions part; quotation with a semicolon": Case(
        """Sở Nội vụ tổng kết năm 2018
Sở Nội vụ tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019.
Năm 2018, Sở đã hoàn thành nhiều đề án như Đề án vị trí việc làm; Kế hoạch tinh giản biên chế; \
việc sắp xếp các đơn vị sự nghiệp; thanh tra công vụ tại 14 cơ quan theo phương châm "rõ người, \
rõ việc"; "rõ trách nhiệm".
""",
        {(2018, "year", "reviewed"), (2019, "year", "planned")},
        [
            (
                None,
                "done",
                2018,
                "Năm 2018, Sở đã hoàn thành nhiều đề án như Đề án vị trí việc làm;",
            ),
            (None, "done", 2018, "thanh tra công vụ tại 14 cơ quan theo phương châm"),
        ],
        "Sở Nội vụ tổng kết năm 2018",
    ),
    "attendance, delegates, honours and closing appeal give no task": Case(
        """Thành đoàn tổng kết công tác Đoàn năm 2019
Ngày 28/12, Thành đoàn tổ chức hội nghị tổng kết công tác Đoàn năm 2019.
Tham dự hội nghị có đại diện các sở, ngành của thành phố.
Năm 2019, Thành đoàn đã xây dựng 20 cầu nông thôn.
Thảo luận tại hội nghị, các đại biểu đề nghị nâng cao chất lượng sinh hoạt chi đoàn.
Nhân dịp này, Thành đoàn trao tặng bằng khen cho 15 tập thể.
Tuổi trẻ thành phố nỗ lực phấn đấu hoàn thành tốt mọi nhiệm vụ được giao.
""",
        {(2019, "year", "reviewed")},
        [(None, "done", 2019, "Năm 2019, Thành đoàn đã xây dựng 20 cầu")],
        "Thành đoàn tổng kết công tác Đoàn năm 2019",
        {"event_on": "2019-12-28"},
    ),
    "one line, author glued to the closing stop": Case(
        "Sáng 5/1, Hội Cựu chiến binh tỉnh tổ chức hội nghị tổng kết công tác năm 2015, triển khai "
        "nhiệm vụ năm 2016. Năm 2015, Hội đã giúp 300 hội viên thoát nghèo. Năm 2016, Hội tiếp tục "
        "vận động xây dựng quỹ./.Minh Tâm",
        {(2015, "year", "reviewed"), (2016, "year", "planned")},
        [
            (None, "done", 2015, "Năm 2015, Hội đã giúp"),
            (None, "planned", 2016, "Năm 2016, Hội tiếp tục vận động xây dựng quỹ"),
        ],
        None,
        {"author": "Minh Tâm", "event_on": "2016-01-05"},
    ),
    "wrapped lines": Case(
        """Bảo hiểm xã hội huyện sơ kết công tác 6 tháng đầu năm 2020
Nửa đầu năm, Bảo hiểm xã hội huyện đã mở rộng
đối tượng tham gia tại 25 xã; thu nợ
của 12 doanh nghiệp.
""",
        {(2020, "H1", "reviewed")},
        [
            (None, "done", 2020, "Nửa đầu năm, Bảo hiểm xã hội huyện đã mở rộng đối tượng"),
            (None, "done", 2020, "thu nợ của 12 doanh nghiệp"),
        ],
        "Bảo hiểm xã hội huyện sơ kết công tác 6 tháng đầu năm 2020",
    ),
    "orders of a superior, then a new sentence on them": Case(
        """Ngành Giáo dục tổng kết công tác năm 2017
Ngày 10/1/2018, Sở Giáo dục tổ chức hội nghị tổng kết công tác năm 2017.
Phát biểu chỉ đạo, đồng chí Phó Chủ tịch UBND tỉnh đánh giá cao kết quả của ngành. Đồng chí yêu \
cầu ngành Giáo dục: sắp xếp lại mạng lưới trường lớp; tuyển dụng đủ giáo viên. Đặc biệt, cần \
chấm dứt tình trạng dạy thêm trái quy định.
""",
        {(2017, "year", "reviewed")},
        [
            (None, "planned", None, "sắp xếp lại mạng lưới"),
            (None, "planned", None, "tuyển dụng đủ"),
            (None, "planned", None, "Đặc biệt, cần chấm dứt"),
        ],
        "Ngành Giáo dục tổng kết công tác năm 2017",
        {"event_on": "2018-01-10"},
    ),
    "bullets, wrong year of the meeting": Case(
        """Kho bạc Nhà nước tỉnh: Kết quả công tác năm 2015
Ngày 8/1/2015, Kho bạc Nhà nước tỉnh tổ chức hội nghị tổng kết công tác năm 2015, triển khai \
nhiệm vụ năm 2016.
Những việc đã làm trong năm 2015:
• Kiểm soát chi qua mạng tại 9 huyện
• Cắt giảm 12 thủ tục
""",
        {(2015, "year", "reviewed"), (2016, "year", "planned")},
        [
            (None, "done", 2015, "Kiểm soát chi qua mạng tại 9 huyện"),
            (None, "done", 2015, "Cắt giảm 12 thủ tục"),
        ],
        "Kho bạc Nhà nước tỉnh: Kết quả công tác năm 2015",
        {"event_on": "2016-01-08"},
    ),
    "lede before the title": Case(
        """Ngày 3/7, Hội Chữ thập đỏ huyện sơ kết công tác 6 tháng đầu năm 2019, bàn nhiệm vụ \
6 tháng cuối năm.

Hội Chữ thập đỏ huyện vận động được nhiều nguồn lực
6 tháng qua, Hội đã vận động 800 suất quà; khám bệnh cho 1.500 người nghèo.
Từ nay đến cuối năm, Hội phấn đấu tiếp nhận 400 đơn vị máu.
""",
        {(2019, "H1", "reviewed"), (2019, "H2", "planned")},
        [
            (None, "done", 2019, "6 tháng qua, Hội đã vận động"),
            (None, "done", 2019, "khám bệnh"),
            (None, "planned", 2019, "Từ nay đến cuối năm, Hội phấn đấu"),
        ],
        "Hội Chữ thập đỏ huyện vận động được nhiều nguồn lực",
    ),
    "navigation and a list of others at the end": Case(
        """Trang chủ > Tin hoạt động
Viện kiểm sát tỉnh tổng kết công tác năm 2014
Năm 2014, Viện kiểm sát tỉnh đã kiểm sát 100% vụ án từ khi khởi tố.
Từ khóa: kiểm sát, tổng kết
Các tin khác
1. Tăng cường kỷ luật công vụ
2. Tổ chức hội thi nghiệp vụ
""",
        {(2014, "year", "reviewed")},
        [(None, "done", 2014, "Năm 2014, Viện kiểm sát tỉnh đã kiểm sát")],
        "Viện kiểm sát tỉnh tổng kết công tác năm 2014",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_report_is_read(case: Case) -> None:
    report = parse_report(case.text)
    assert from_json(to_json(report)) == report
    assert is_report(report)
    assert report.title == case.title
    assert {(p.year, p.part, p.role) for p in report.periods} == case.periods
    got = [
        (t.n, t.status, t.year, t.text[: len(want[3])])
        for t, want in zip(report.tasks, case.tasks, strict=False)
    ]
    assert (got, len(report.tasks)) == (case.tasks, len(case.tasks))
    for name, value in case.more.items():
        told = getattr(report, name)
        assert (str(told) if told else told) == value
