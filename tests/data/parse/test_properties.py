"""What holds for every text, kind or hostile."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest

from data.errors import NotAReportError
from data.parse import is_report, parse_report

CORPUS = sorted((Path(__file__).parents[3] / "data" / "corpus").glob("*.txt"))
TEXTS = {path.stem[:3]: path.read_text(encoding="utf-8") for path in CORPUS}
HEAD = "Ban tổng kết công tác năm 2014, triển khai nhiệm vụ năm 2015. "
MILLION = 1_000_000
HOSTILE = {
    "one letter": "a" * MILLION,
    "words": "a " * (MILLION // 2),
    "capitals": "Nguyễn " * (MILLION // 7),
    "semicolons": HEAD + ";" * MILLION,
    "clauses": HEAD + "tham mưu; " * (MILLION // 10),
    "digits": HEAD + "1" * MILLION,
    "numbers": HEAD + "1 " * (MILLION // 2),
    "dates": HEAD + "12/" * (MILLION // 3),
    "commas": HEAD + "trong, " * (MILLION // 7),
    "open brackets": HEAD + "(" * 20_000,
    "open quotes": HEAD + "“" * 20_000,
    "lines": HEAD + "\n1. Tham mưu.\n- a" * 5_000,
    "blanks": HEAD + " \t" * (MILLION // 2) + "x",
    "stops": HEAD + "." * MILLION,
    "numbers announced": HEAD + "Nghị quyết " + "số " * 60_000 + "x",
    "blanks in a byline": f"{HEAD}\n\nTheo{' ' * 60_000}x:",
    "dots in a byline": f"{HEAD}\n\nA{'.' * 60_000}b",
    "blanks before a day": f"{HEAD}Hôm nay{' ' * 60_000}x họp.",
    "years": HEAD + "Năm 2012, Ban đã ban hành đề án. " * 6_000,
    "years alone": HEAD + "Năm 2012. " * 20_000,
    "short lines": HEAD + "Ab\n\n" * 40_000 + "Ban đã họp.",
    "plenums": HEAD + "Nghị quyết Trung ương 4, " * 8_000,
    "meetings": f"6 tháng đầu năm\n\n{'Sáng ngày 1/1, hội nghị tổng kết. ' * 600}{'a ' * 90_000}",
    "sentences": HEAD + "Đã mở. " * 28_000,
    "long numbers": HEAD + f"Ban đã có {'1' * 5_000} cán bộ, 1/{'1' * 5_000}.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_span_holds(text: str) -> None:
    report = parse_report(text)
    for task in report.tasks:
        assert report.body[task.start : task.end] == task.text
        assert task.text.startswith(task.headline)
        assert task.headline
    for citation in report.documents:
        assert report.body[citation.start : citation.end] == citation.as_written
    for figure in report.figures:
        assert report.body[figure.start : figure.end] == figure.quote
        assert figure.unit in figure.quote


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_every_task_stands_in_the_source(text: str) -> None:
    source = "".join(text.split())
    for task in parse_report(text).tasks:
        assert "".join(task.text.split()) in source


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_decomposed_letters_and_other_line_ends_change_nothing(text: str) -> None:
    report = parse_report(text)
    assert parse_report(unicodedata.normalize("NFD", text)) == report
    assert parse_report(text.replace("\n", "\r\n")) == report


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "12 34", "--- ; . !", "🙂🙂", "\n\n\n"])
def test_text_without_words_is_no_report(text: str) -> None:
    with pytest.raises(NotAReportError):
        parse_report(text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_read_in_linear_time(text: str) -> None:
    began = time.perf_counter()
    parse_report(text)
    assert time.perf_counter() - began < 30  # seconds; a quadratic pattern takes hours


@pytest.mark.parametrize(
    "text",
    [
        """Mưa lớn ở miền núi
Đêm 3/8, mưa lớn làm sạt lở nhiều đoạn đường. Lực lượng chức năng đã sơ tán 40 hộ dân; tổ chức \
phân luồng giao thông.""",
        """Đội chủ nhà thắng trận thứ ba
Tối 12/5, đội chủ nhà đã thắng 2-0. Huấn luyện viên tập trung củng cố hàng thủ.""",
        """Khởi tố một giám đốc
Cơ quan điều tra đã khởi tố, bắt tạm giam một giám đốc năm 2018 để điều tra hành vi lừa đảo.""",
        """Giá xăng giảm
Từ 15 giờ chiều nay, giá xăng giảm 500 đồng một lít.""",
    ],
    ids=["weather", "sport", "crime", "prices"],
)
def test_ordinary_news_yields_no_task(text: str) -> None:
    report = parse_report(text)
    assert not report.tasks
    assert not is_report(report)


@pytest.mark.parametrize("mark", ["THỨ NHẤT", "Thứ hai, ", "3.", "Một là:", "-"])
def test_a_mark_with_nothing_after_it_is_no_task(mark: str) -> None:
    head = "Ban tổng kết công tác năm 2014. Có thể khái quát thành 3 nhiệm vụ nổi bật như sau:\n"
    told = "THỨ NHẤT, ban hành đề án về biên chế.\n" if mark != "THỨ NHẤT" else ""
    texts = [task.text for task in parse_report(f"{head}{told}{mark}").tasks]
    assert texts == (["ban hành đề án về biên chế"] if told else [])


def test_report_without_tasks_is_still_a_report() -> None:
    report = parse_report(
        "Sở Tư pháp tổng kết công tác năm 2016\nNgày 5/1, Sở Tư pháp tổ chức hội nghị tổng kết "
        "công tác năm 2016. Tới dự có lãnh đạo tỉnh. Chất lượng công tác được nâng lên."
    )
    assert not report.tasks
    assert is_report(report)
