"""Each form of a list and of a page's head that data/parse/README.md names, on one small report."""

from __future__ import annotations

import datetime as dt

import pytest

from data.model import Report
from data.parse import parse_report

TITLE = "Sở Nội vụ tổng kết công tác năm 2018, triển khai nhiệm vụ năm 2019"
OPENING = "Sáng 16/1, Sở Nội vụ tổ chức hội nghị tổng kết công tác năm 2018."
DONE = "Năm 2018, Sở Nội vụ đã ban hành 12 văn bản; mở 3 lớp tập huấn."
LEAD_IN = "Năm 2019, Sở tập trung thực hiện các nhiệm vụ sau:"
PLANNED = (
    "Rà soát vị trí việc làm của các cơ quan",
    "Sắp xếp lại tổ chức bộ máy cấp huyện",
    "Đẩy mạnh cải cách hành chính",
)

MARKS = {
    "1.": ("1. ", "2. ", "3. "),
    "1)": ("1) ", "2) ", "3) "),
    "1-": ("1- ", "2- ", "3- "),
    "(1)": ("(1) ", "(2) ", "(3) "),
    "a)": ("a) ", "b) ", "c) "),
    "dash": ("- ", "- ", "- "),
    "bullet": ("• ", "• ", "• "),
    "star": ("* ", "* ", "* "),
    "plus": ("+ ", "+ ", "+ "),
    "Một là": ("Một là, ", "Hai là, ", "Ba là, "),
    "Thứ nhất": ("Thứ nhất, ", "Thứ hai, ", "Thứ ba, "),
    "Nhiệm vụ thứ hai": ("Nhiệm vụ thứ nhất: ", "Nhiệm vụ thứ hai: ", "Nhiệm vụ thứ ba: "),
    "Roman numerals": ("I. ", "II. ", "III. "),
}
UNNUMBERED = {"a)", "dash", "bullet", "star", "plus"}


def planned(text: str) -> list[tuple[int | None, str]]:
    report = parse_report(f"{TITLE}\n\n{OPENING}\n\n{DONE}\n\n{text}")
    return [(task.n, task.text) for task in report.tasks if task.status == "planned"]


@pytest.mark.parametrize("name", MARKS)
def test_items_of_a_list(name: str) -> None:
    items = "\n".join(f"{mark}{text}." for mark, text in zip(MARKS[name], PLANNED, strict=True))
    numbers = [None] * 3 if name in UNNUMBERED else [1, 2, 3]
    assert planned(f"{LEAD_IN}\n{items}") == list(zip(numbers, PLANNED, strict=True))


def test_items_that_one_line_runs_together() -> None:
    line = " ".join(f"({n}) {text}." for n, text in enumerate(PLANNED, 1))
    assert planned(f"{LEAD_IN}\n{line}") == list(enumerate(PLANNED, 1))


def test_an_action_with_parts_is_one_task() -> None:
    parts = "- mở 3 lớp;\n- cử 12 người đi học."
    ((_, text), (_, other)) = planned(
        f"{LEAD_IN}\n• Đào tạo, bồi dưỡng cán bộ:\n{parts}\n• {PLANNED[0]}."
    )
    assert text == f"Đào tạo, bồi dưỡng cán bộ:\n{parts}".rstrip(".")
    assert other == PLANNED[0]


def test_an_item_goes_on_over_paragraphs_and_quotations_up_to_the_next() -> None:
    quotation = "Đồng chí Giám đốc dẫn lời người dân: “Việc gì cũng phải có hẹn”."
    found = planned(f"{LEAD_IN}\n1. {PLANNED[0]}.\n{quotation}\n2. {PLANNED[1]}.")
    assert found == [(1, f"{PLANNED[0]}.\n{quotation}".rstrip(".")), (2, PLANNED[1])]


def test_sections_of_a_paper_keep_what_their_headings_tell() -> None:
    report = parse_report(
        f"BÁO CÁO\n{TITLE}\n\nI. KẾT QUẢ CÔNG TÁC NĂM 2018\n1. Công tác tổ chức\n"
        "a) Học tập Chỉ thị số 19/CT-BNV về nhiệm vụ trọng tâm của ngành.\n"
        "b) Ban hành 12 văn bản.\n2. Tồn tại\na) Còn chậm thẩm định.\n"
        f"II. NHIỆM VỤ NĂM 2019\n1. {PLANNED[0]}.\n2. Giảm 5% số cuộc họp.\n"
    )
    assert [(task.status, task.text[:9]) for task in report.tasks] == [
        ("done", "Học tập C"),
        ("done", "Ban hành "),
        ("planned", "Rà soát v"),
        ("planned", "Giảm 5% s"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Báo cáo thẳng thắn nhìn nhận: công tác thẩm định được thực hiện chậm; nợ 12 hồ sơ.",
        "Ngành cũng thừa nhận việc kiểm tra được tiến hành hình thức.",
        "Hội nghị chỉ rõ các khuyết điểm:\n1. Tổ chức kiểm tra ít.\n2. Triển khai đề án chậm.",
        "Từ thực tiễn, Sở rút ra 2 bài học:\nMột là, giữ vững đoàn kết.\nHai là, phát huy dân chủ.",
        "Điểm yếu là giải ngân chậm, xử lý đơn thư kéo dài.",
        "Nguyên nhân: lập kế hoạch muộn; bố trí cán bộ thiếu.",
    ],
)
def test_shortcomings_causes_and_lessons_are_no_tasks(told: str) -> None:
    report = parse_report(f"{TITLE}\n\n{OPENING}\n\n{DONE}\n\n{told}\n\n{LEAD_IN}\n- {PLANNED[0]}.")
    assert [task.text for task in report.tasks if task.status == "done"] == [
        "Năm 2018, Sở Nội vụ đã ban hành 12 văn bản",
        "mở 3 lớp tập huấn",
    ]


CAPTION = "Quang cảnh hội nghị. Ảnh: SN"
HEADS = {
    "address and dashes": f"https://example.vn/tin/1\n----------\n{TITLE}\n----------\n",
    "title first": f"{TITLE}\n",
    "category above": f"Xây dựng Đảng\n{TITLE}\n",
    "album above": f"Album: Hội nghị cuối năm\n{TITLE}\n",
    "trail above": f"Trang chủ » Tin tức » Sở ngành\n{TITLE}\n",
    "numbered menu above": f"1. Dòng sự kiện\n2. Thời sự\n3. Bạn đọc\n\n{TITLE}\n",
    "site's name above": f"CỔNG THÔNG TIN ĐIỆN TỬ TỈNH SƠN NAM\n{TITLE}\n",
    "title printed twice": f"{TITLE}\nNgày đăng: 17/01/2019\n{TITLE}\n",
    "caption printed twice": f"{TITLE}\n{CAPTION}\n{CAPTION}\n",
    "office above": f"CÔNG ĐOÀN VIÊN CHỨC TỈNH SƠN NAM\nNgày đăng: 17/01/2019\n{TITLE}\n",
    "motto above": f"BÁO SƠN NAM\nTiếng nói của nhân dân Sơn Nam\n{TITLE}\n",
    "details of a site's system": (
        f"{TITLE}\nChi tiết\nĐược đăng: Thứ năm, 17 Tháng 1 2019 07:00\nViết bởi Lê Quý Đôn\n"
    ),
    "print view": f"[In trang] | [Đóng cửa sổ]\n{TITLE}\n(17/01/2019 17:40)\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
def test_head_of_a_page(head: str) -> None:
    report = parse_report(f"{head}\n{OPENING}\n\n{DONE}\n\n{LEAD_IN}\n- {PLANNED[0]}.")
    assert report.title == TITLE
    assert report.event_on == dt.date(2019, 1, 16)
    assert [task.status for task in report.tasks] == ["done", "done", "planned"]
    assert report.body.startswith(OPENING)


LETTERHEADS = {
    "two columns": (
        "   ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "       SỞ NỘI VỤ                    Độc lập - Tự do - Hạnh phúc\n"
        "   Số: 214/BC-SNV               Sơn Nam, ngày 17 tháng 01 năm 2019\n"
    ),
    "columns run together": (
        "ỦY BAN NHÂN DÂN CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\n"
        "Số: 214 /BC-SNV Sơn Nam, ngày 17 tháng 01 năm 2019\n"
    ),
    "of the Party": (
        "TỈNH ỦY SƠN NAM                 ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "SỞ NỘI VỤ\n    *\n"
        "Số 214-BC/SNV                   Sơn Nam, ngày 17 tháng 01 năm 2019\n"
    ),
}
SIGNATURES = {
    "two columns": (
        "Nơi nhận:                        GIÁM ĐỐC\n- UBND tỉnh;\n"
        "- Lưu: VT.                       (Đã ký)\n\n                              Lê Quý Đôn\n"
    ),
    "columns run together": (
        "Nơi nhận: GIÁM ĐỐC\n- UBND tỉnh (để b/c); (Ký tên, đóng dấu)\n"
        "- Lưu VT, phòng TH. Lê Quý Đôn\n"
    ),
    "one line": "Nơi nhận : - Như trên ; - Lưu : VT.     GIÁM ĐỐC   (đã ký)   Lê Quý Đôn",
}


def paper(letterhead: str, signature: str) -> Report:
    return parse_report(
        f"{letterhead}\nBÁO CÁO\nKết quả công tác năm 2018,\nnhiệm vụ năm 2019\n-----\n\n"
        f"I. KẾT QUẢ NĂM 2018\n{DONE}\n\nII. NHIỆM VỤ NĂM 2019\n1. {PLANNED[0]}.\n\n"
        f"Trên đây là báo cáo của Sở./.\n\n{signature}"
    )


@pytest.mark.parametrize("letterhead", LETTERHEADS.values(), ids=LETTERHEADS.keys())
@pytest.mark.parametrize("signature", SIGNATURES.values(), ids=SIGNATURES.keys())
def test_official_paper(letterhead: str, signature: str) -> None:
    report = paper(letterhead, signature)
    assert report.title == "BÁO CÁO Kết quả công tác năm 2018, nhiệm vụ năm 2019"
    assert report.published_on == dt.date(2019, 1, 17)
    assert [task.status for task in report.tasks] == ["done", "done", "planned"]
    assert [(person.name, person.role) for person in report.people] == [("Lê Quý Đôn", "GIÁM ĐỐC")]
    assert [(d.code or "").replace("/", "-") for d in report.documents] == ["214-BC-SNV"]


def test_title_without_accents() -> None:
    title = "KET QUA CONG TAC TU PHAP 9 THANG DAU NAM VA NHIEM VU QUY IV NAM 2009"
    report = parse_report(f"Tin noi bo\n{title}\nNgày cập nhật: 30/09/2009\n\n{DONE}")
    assert report.title == title


TOLD = {
    "two years together": (
        "Sơ kết 2 năm 2018-2019 thực hiện Năm an toàn giao thông",
        "Ban đã mở 3 đợt cao điểm.",
        [(2018, "year", "reviewed"), (2019, "year", "reviewed")],
    ),
    "five years of a resolution": (
        "Sau 5 năm thực hiện Nghị quyết 12-NQ/TU",
        "Nghị quyết về du lịch giai đoạn 2021 - 2025 đã đi vào cuộc sống.",
        [(2021, "term", "reviewed")],
    ),
    "months as headings": (
        "Cảng vụ họp kiểm điểm công tác tháng",
        (
            "Ngày 1/6/2005, Cảng vụ họp kiểm điểm công tác tháng.\n\n"
            "Tháng 5:\nCảng vụ đã lập 11 biên bản.\n\nTháng 6:\nKiểm tra phương tiện."
        ),
        [(2005, "M5", "reviewed"), (2005, "M6", "planned")],
    ),
    "this year beside the last": (
        "Đài thêm giờ phát sóng",
        (
            "Ngày 18/1/2008, Đài tổ chức hội nghị cán bộ, công chức.\n"
            "Năm qua, Đài đã nâng thời lượng phát sóng.\nNăm nay, Đài mở thêm 3 chuyên mục."
        ),
        [(2007, "year", "reviewed"), (2008, "year", "planned")],
    ),
    "the one right before the plan": (
        "Thu ngân sách vượt khó",
        (
            "Thu nội địa 6 tháng đầu năm 2020 đạt 46,8%, theo hội nghị sơ kết công tác thuế.\n"
            "Cục Thuế đã thanh tra 40 doanh nghiệp.\n\n"
            "Nhiệm vụ 6 tháng cuối năm\nCục Thuế tập trung thu nợ."
        ),
        [(2020, "H1", "reviewed"), (2020, "H2", "planned")],
    ),
    "a year looked into": (
        "Bộ giao ban công tác 9 tháng, triển khai nhiệm vụ quý IV năm 2015",
        "Bộ đã trình 9 nghị định.\nSang năm 2016, Bộ tập trung xây dựng định mức.",
        [(2015, "9M", "reviewed"), (2015, "Q4", "planned"), (2016, "year", "planned")],
    ),
}


@pytest.mark.parametrize(("title", "body", "periods"), TOLD.values(), ids=TOLD.keys())
def test_periods_told(title: str, body: str, periods: list[tuple[int, str, str]]) -> None:
    report = parse_report(f"{title}\n\n{body}")
    assert [(p.year, p.part, p.role) for p in report.periods] == periods


PERIODS = {
    "same of the year before": ("so với cùng kỳ năm 2016", 2017),
    "end of the year before": ("so với cuối năm 2016", 2017),
    "same month of the year before": ("so với tháng 6 năm 2016", 2017),
}


@pytest.mark.parametrize(("compared", "year"), PERIODS.values(), ids=PERIODS.keys())
def test_year_follows_from_what_is_compared(compared: str, year: int) -> None:
    report = parse_report(
        "Cục Thuế sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm\n\n"
        f"Thu ngân sách tăng 8% {compared}. Cục Thuế đã thanh tra 40 doanh nghiệp."
    )
    assert [(p.year, p.part, p.inferred) for p in report.periods] == [
        (year, "H1", True),
        (year, "H2", True),
    ]


def test_terms_of_a_congress() -> None:
    report = parse_report(
        "Đảng bộ xã Tân Khai: Năm năm đổi thay\n\n"
        "Ngày 12/6, Đảng bộ xã tiến hành Đại hội lần thứ XII, nhiệm kỳ 2020 - 2025.\n"
        "Nhiệm kỳ 2015 - 2020, Đảng bộ đạt 17/19 chỉ tiêu. Đảng ủy đã chuyển đổi 186 ha đất lúa.\n"
        "Về phương hướng nhiệm kỳ 2020 - 2025, Đảng bộ phấn đấu xây dựng 2 hợp tác xã."
    )
    assert [(p.year, p.part, p.role) for p in report.periods] == [
        (2015, "term", "reviewed"),
        (2020, "term", "planned"),
    ]
    assert report.event_on == dt.date(2020, 6, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Tổng kết mùa giải 2018\nNăm 2018, đội bóng đã thay HLV. Cầu thủ ghi bàn ít, trụ hạng.",
        "Lễ tổng kết và trao giải báo chí năm 2018\nHội đồng đã chọn 106 tác phẩm để trao giải.",
    ],
    ids=["matches", "prizes"],
)
def test_other_news_that_sums_up_a_year_yields_no_task(text: str) -> None:
    assert parse_report(text).tasks == ()
