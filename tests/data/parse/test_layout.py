from __future__ import annotations

import pytest

from data.parse.layout import read_page

PROSE = "Năm 2016, Ban đã tham mưu ban hành 12 văn bản về công tác cán bộ và tổ chức bộ máy."
MORE = "Ban cũng đã kiểm tra 9 tổ chức đảng, giám sát 14 chi bộ về quy chế làm việc."

TITLES = {
    "first line": (f"Tổng kết công tác năm 2016\n{PROSE}", "Tổng kết công tác năm 2016"),
    "between rules": (f"-----\nTổng kết năm 2016\n-----\n{PROSE}", "Tổng kết năm 2016"),
    "after an address": (f"http://a.vn/b.html\n\nTổng kết năm\n{PROSE}", "Tổng kết năm"),
    "after a lede": (f"{PROSE}\n\nBan tổng kết công tác năm\n{MORE}", "Ban tổng kết công tác năm"),
    "after a section": (f"Xây dựng Đảng\nBan họp tổng kết năm\n{PROSE}", "Ban họp tổng kết năm"),
    "after a trail": (
        f"Trang chủ » Tin tức » Đảng\nBan họp tổng kết năm\n{PROSE}",
        "Ban họp tổng kết năm",
    ),
    "after a dateline": (f"18/01/2013\nBan họp tổng kết năm\n{PROSE}", "Ban họp tổng kết năm"),
    "with its year on the next line": (
        f"Ban tổng kết công tác năm\n2016\n{PROSE}",
        "Ban tổng kết công tác năm 2016",
    ),
    "spaced out": (
        f"BÁO CÁO  Kết quả   công tác năm 2016\n{PROSE}",
        "BÁO CÁO Kết quả công tác năm 2016",
    ),
    "none": (f"{PROSE} {MORE}\n{MORE}", None),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES.keys())
def test_title_is_found_wherever_it_stands(text: str, title: str | None) -> None:
    assert read_page(text).title == title


NOT_BODY = {
    "rule": "-----------------",
    "stray mark": ",",
    "updated line": "Cập nhật lúc 08:46, Thứ Hai, 06/03/2017 (GMT+7)",
    "date in brackets": "(03/12/2018 17:40)",
    "photo credit": "Ảnh: Minh Tâm",
    "caption with credit": "Quang cảnh buổi lễ _ Ảnh Minh Tâm",
    "teaser": ">> Xem thêm bài khác",
    "teaser in words": "Xem thêm: Công tác dân vận khéo",
    "source": "Theo TTXVN",
    "foreign words": "The committee reviewed its work of the year and set out the next",
}


@pytest.mark.parametrize("line", NOT_BODY.values(), ids=NOT_BODY.keys())
def test_line_is_not_body(line: str) -> None:
    page = read_page(f"Tổng kết công tác năm 2016\n{PROSE}\n{line}\n{MORE}")
    assert page.body.text == f"{PROSE}\n{MORE}"


TAILS = {
    "comments": "Phản hồi (1)\nBạn đọc 18/01/2013\nTôi đề nghị rút kinh nghiệm thêm nữa.",
    "other articles": "Các tin khác\nTổ chức hội thi\nMở lớp bồi dưỡng",
    "tags": "Từ khóa: Đảng, cán bộ",
    "teaser twice": "Mở lớp bồi dưỡng\nMở lớp bồi dưỡng\nLớp học có 40 học viên tham dự.",
}


@pytest.mark.parametrize("tail", TAILS.values(), ids=TAILS.keys())
def test_what_follows_the_article_is_not_body(tail: str) -> None:
    page = read_page(f"Tổng kết công tác năm 2016\n{PROSE}\n\n{tail}\n")
    assert page.body.text == PROSE
    assert page.datelines == ()


def test_caption_that_runs_into_a_sentence_is_cut_off() -> None:
    page = read_page(f"Tổng kết năm\nĐồng chí Trưởng ban. (Ảnh: Minh Tâm/TTXVN) {PROSE}")
    assert page.captions == ("Đồng chí Trưởng ban. (Ảnh: Minh Tâm/TTXVN)",)
    assert page.body.text == PROSE


@pytest.mark.parametrize(
    ("head", "tail", "source", "author"),
    [
        ("", "Thu Hằng", None, "Thu Hằng"),
        ("", "DUY NGUYỄN\n,\n.", None, "DUY NGUYỄN"),
        ("", "Bài, ảnh: Minh Tâm", None, "Minh Tâm"),
        ("", "Minh Tâm - Thu Hằng", None, "Minh Tâm - Thu Hằng"),
        ("", "Theo TTXVN", "TTXVN", None),
        ("", "Nguồn: baotintuc.vn", "baotintuc.vn", None),
        ("VHO - ", "", "VHO", None),
        ("(Chinhphu.vn) - ", "", "Chinhphu.vn", None),
        ("VHO - ", "Theo TTXVN", "TTXVN", None),
        ("", "Phường Đông", None, None),
    ],
)
def test_source_and_author(head: str, tail: str, source: str | None, author: str | None) -> None:
    page = read_page(f"Tổng kết năm 2016\n{head}{PROSE}\n{MORE}\n{tail}")
    assert (page.source, page.author) == (source, author)
    assert page.body.text.startswith(PROSE)


def test_address_gives_the_source_where_no_other_is_named() -> None:
    page = read_page(f"https://www.bao.vn/tin/1.html\nTổng kết năm 2016\n{PROSE}")
    assert page.source == "bao.vn"
