from __future__ import annotations

import pytest

from data.parse.clauses import Reading, read_clause
from data.parse.headline import headline
from data.parse.lead_ins import without_lead_in
from data.parse.prose import Body, Span
from data.parse.sentences import clauses, sentences, without_stop

READINGS = {
    "action, subject left out": ("rà soát quy hoạch cán bộ", Reading.ACTION),
    "body and auxiliary": ("Ban Tổ chức đã trình 12 đề án", Reading.ACTION),
    "body and verb": ("Ngành cũng tham mưu cấp ủy đào tạo cán bộ", Reading.ACTION),
    "after a link and adverbs": ("Đồng thời, tích cực, chủ động đổi mới", Reading.ACTION),
    "after an adjunct": ("Trong năm 2015, toàn ngành kiện toàn bộ máy", Reading.ACTION),
    "cần without a subject": (
        "Đặc biệt, cần chọn công tác cán bộ làm khâu đột phá",
        Reading.ACTION,
    ),
    "passive": ("Công tác kiểm tra được thực hiện nghiêm túc", Reading.CARRIED_OUT),
    "trend": ("Chất lượng quy hoạch cán bộ được nâng lên", Reading.STATE),
    "growing": ("môi trường làm việc ngày càng được cải thiện", Reading.STATE),
    "many changes": ("Công tác luân chuyển cán bộ có nhiều đổi mới", Reading.STATE),
    "measured result": ("Thu ngân sách đạt 1.250 tỷ đồng", Reading.STATE),
    "what befell a body": ("Toàn tỉnh xảy ra 956 vụ vi phạm", Reading.STATE),
    "noun made of a verb": ("thống kê của Bộ về 12 trạm", Reading.NAMES),
    "person": ("Đồng chí Bí thư dự và chỉ đạo hội nghị", Reading.PERSONAL),
    "praise": ("được cấp ủy các cấp ghi nhận", Reading.STATE),
    "paper": ("Kết luận số 64 về hệ thống chính trị", Reading.NAMES),
    "work as a noun": ("việc triển khai thực hiện quy hoạch", Reading.NAMES),
    "noun phrase": ("cơ chế bồi dưỡng, sử dụng cán bộ trẻ", Reading.NAMES),
}


def whole(text: str) -> tuple[Body, Span]:
    return Body(text), Span(0, len(text))


@pytest.mark.parametrize(("clause", "reading"), READINGS.values(), ids=READINGS.keys())
def test_clause_reads(clause: str, reading: Reading) -> None:
    assert read_clause(*whole(clause)) is reading


LEAD_INS = {
    "report": ("Theo báo cáo tại hội nghị, trong năm qua, ", "ngành đã kiện toàn nhân sự"),
    "highlight": ("Điểm nổi bật trong năm 2014 là ", "Ban đã chủ động đổi mới cách làm"),
    "decision": ("Hội nghị xác định, nhiệm vụ trọng tâm năm 2015 là ", "tập trung tham mưu"),
    "such as": ("Ngành tập trung một số nội dung trọng tâm như ", "tham mưu công tác đại hội"),
    "colon": ("Ngành tập trung các nhiệm vụ: ", "rà soát tổ chức bộ máy"),
    "order": ("Về nhiệm vụ năm 2017, đồng chí Bí thư nhấn mạnh: ", "Cần tập trung rà soát"),
    "order to a body": ("Bộ trưởng yêu cầu ", "toàn ngành kiểm tra lại quy chế"),
    "grounds": ("Trên cơ sở kết quả đó, thời gian tới, ", "toàn ngành tiếp tục đổi mới"),
    "none: a plain link": ("", "Bên cạnh đó, toàn ngành cũng tích cực tham mưu"),
    "none: nouns after the colon": ("", "Ban cụ thể hóa các kết luận: Kết luận số 64; Quy chế"),
}


@pytest.mark.parametrize(("lead_in", "task"), LEAD_INS.values(), ids=LEAD_INS.keys())
def test_lead_in_is_no_part_of_a_task(lead_in: str, task: str) -> None:
    body, span = whole(lead_in + task)
    assert body.cut(without_lead_in(body, span)[0]) == task


def test_full_stops_part_sentences_but_not_abbreviations() -> None:
    text = (
        "Ban họp tại TP. Vinh, v.v. theo Điều 5. Ban trình… nhiều đề án của TS. Minh.Ngành đã "
        "họp./."
    )
    body, span = whole(text)
    parts = [body.cut(part) for part in sentences(body, span.start, span.end)]
    assert parts == [
        "Ban họp tại TP. Vinh, v.v. theo Điều 5.",
        "Ban trình… nhiều đề án của TS. Minh.",
        "Ngành đã họp./.",
    ]


def test_semicolons_in_quotes_and_brackets_do_not_part() -> None:
    body, span = whole('rà soát "một; hai"; mở lớp (ba; bốn); cử “năm; sáu”')
    assert [body.cut(part) for part in clauses(body, span)] == [
        'rà soát "một; hai"',
        "mở lớp (ba; bốn)",
        "cử “năm; sáu”",
    ]


@pytest.mark.parametrize("stop", [".", ";", ",", "…", "...", "./.", " ."])
def test_closing_stop_is_no_part_of_a_task(stop: str) -> None:
    body, span = whole(f"rà soát quy hoạch{stop}")
    assert body.cut(without_stop(body, span)) == "rà soát quy hoạch"


LESS = "rà soát, bổ sung, hoàn thiện các quy định, quy chế"
MORE = "tiếp tục nâng cao chất lượng đội ngũ cán bộ ở mọi đơn vị trực thuộc trong toàn ngành"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("đẩy mạnh phân cấp gắn với kiểm tra", "đẩy mạnh phân cấp gắn với kiểm tra"),
        (f"{LESS} về cán bộ để {MORE}", f"{LESS} về cán bộ"),
        (f"{LESS}, trong đó có {MORE}", LESS),
        (f"{LESS}, gắn đánh giá với tập thể nhằm {MORE}", f"{LESS}, gắn đánh giá với tập thể"),
        ("Xây dựng các Đề án trình hội nghị: Đề án một", "Xây dựng các Đề án trình hội nghị"),
        (f"{LESS} và phục vụ tốt đại hội, từ đó {MORE}", f"{LESS} và phục vụ tốt đại hội"),
        ("Mở 2 lớp để tập huấn về Điều lệ. Ban đã dự", "Mở 2 lớp để tập huấn về Điều lệ"),
        ("Tổng kết nhiều quy định… của Ban. Sơ kết thí điểm", "Tổng kết nhiều quy định… của Ban"),
        (
            "cụ thể hóa nghị quyết (khóa XI để lại) của Ban",
            "cụ thể hóa nghị quyết (khóa XI để lại) của Ban",
        ),
        ("rà soát", "rà soát"),
    ],
)
def test_headline(text: str, short: str) -> None:
    assert headline(text) == short


def test_long_headline_is_cut_between_words() -> None:
    text = "tổ chức " * 60
    assert text.startswith(headline(text))
    assert len(headline(text)) <= 140
    assert text[len(headline(text))] == " "
