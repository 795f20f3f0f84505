"""Vietnamese."""

from __future__ import annotations

import datetime as dt

from handlers.texts.serving import ServingTexts
from handlers.texts.texts import Texts

_PARTS = {
    "year": "năm {year}",
    "H1": "6 tháng đầu năm {year}",
    "H2": "6 tháng cuối năm {year}",
    "Q1": "quý I/{year}",
    "Q2": "quý II/{year}",
    "Q3": "quý III/{year}",
    "Q4": "quý IV/{year}",
    "term": "nhiệm kỳ bắt đầu từ năm {year}",
}


def _count(n: int) -> str:
    return f"{n:,}".replace(",", ".")


def _date(day: dt.date) -> str:
    return f"{day:%d/%m/%Y}"


def _period(year: int, part: str) -> str:
    if part.endswith("M"):
        return f"{part[:-1]} tháng đầu năm {year}"
    if part.startswith("M"):
        return f"tháng {part[1:]}/{year}"
    return _PARTS.get(part, "năm {year}").format(year=year)


VI = Texts(
    greeting="Tôi giúp bạn tra cứu báo cáo công tác: mỗi năm đã làm gì, dự định làm gì, "
    "đúng nguyên văn báo cáo.",
    commands={
        "years": "các năm có báo cáo",
        "year": "tổng hợp một năm",
        "search": "tìm báo cáo, nhiệm vụ theo từ",
        "report": "thông tin về một báo cáo",
        "tasks": "danh sách nhiệm vụ trong báo cáo",
        "help": "cách dùng",
        "start": "bắt đầu",
    },
    usage={
        "years": "",
        "year": "2012",
        "search": "nhiệm vụ nổi bật",
        "report": "2012",
        "tasks": "2012",
        "help": "",
        "start": "",
    },
    plain_text_hint="Hoặc cứ gõ một năm, vài từ của tiêu đề hay số hiệu văn bản. "
    "Không cần dấu, sai vài chữ cũng được.",
    empty_library="Chưa có báo cáo nào trong kho. Người quản trị thêm bằng: python -m bot load",
    date=_date,
    reports=lambda n: f"{_count(n)} báo cáo",
    done_tasks=lambda n: f"{_count(n)} việc đã làm",
    planned_tasks=lambda n: f"{_count(n)} việc dự kiến",
    hits=lambda n: f"{_count(n)} kết quả",
    others=lambda n: f"… và {_count(n)} mục khác",
    period=_period,
    years="Các năm có báo cáo",
    year="Năm {year}",
    no_such_year="Không có báo cáo nào về năm {year}. Các năm gần nhất có báo cáo:",
    not_a_year="“{text}” không phải là một năm. Ví dụ: /year 2012",
    no_years="Không có báo cáo nào về các năm {years}. Các năm gần nhất có báo cáo:",
    done="Đã làm",
    planned_for="Dự kiến cho năm {year}",
    planned="Dự kiến",
    figures="Số liệu",
    documents="Văn bản",
    untitled="(không có tiêu đề)",
    source="Nguồn",
    also="Cũng đăng trên",
    author="Tác giả",
    published="Đăng ngày",
    event="Hội nghị ngày",
    inferred="năm được suy ra",
    inferred_year="suy ra",
    reviewed="Kỳ báo cáo",
    planned_periods="Kế hoạch",
    people="Người được nêu tên",
    choose_report="Có nhiều báo cáo khớp với “{text}”. Bạn muốn xem báo cáo nào?",
    no_report="Không tìm thấy báo cáo nào khớp với “{text}”.",
    no_tasks="Báo cáo này không nêu nhiệm vụ nào.",
    nothing_done="Chưa nêu việc nào đã làm.",
    nothing_planned="Chưa nêu việc nào dự kiến.",
    counted="Văn bản nêu {quote}, đọc được {held}.",
    search_usage="Gõ lệnh kèm vài từ, ví dụ: /{command} {example}",
    too_long="Câu hỏi dài {length} ký tự, tôi chỉ đọc được tối đa {most}. Bạn rút gọn giúp nhé.",
    not_found="Không tìm thấy “{text}”.",
    nearest="Gần nhất là:",
    understood="Đã hiểu là: {text}",
    without="Nếu bỏ “{word}” thì có {hits}.",
    in_report="Trong báo cáo",
    no_words="Tôi cần ít nhất một chữ hoặc số để tìm.",
    open_report="📄 Báo cáo",
    open_year="📅 {year}",
    open_years="📅 Các năm",
    open_help="❔ Cách dùng",
    open_source="🔗 Bài gốc",
    back="↩ Danh sách",
    unknown_command="Tôi không có lệnh /{command}. Xem /help.",
    outdated_button="Nút này không còn hiệu lực. Bạn gõ lại lệnh nhé.",
    not_your_button="Danh sách này là của người đã hỏi. Bạn gõ lệnh để có danh sách của mình nhé.",
    gone="Báo cáo này không còn trong kho.",
    trouble="Xin lỗi, tôi gặp lỗi khi trả lời. Lỗi đã được ghi lại, bạn thử lại sau nhé.",
    unavailable="Kho báo cáo đang được cập nhật. Bạn thử lại sau ít phút nhé.",
    serving=ServingTexts(
        late="Lúc bạn nhắn tôi đang mất kết nối nên chưa trả lời được. "
        "Nếu vẫn cần, bạn hỏi lại giúp nhé.",
        reloading="Đang đọc lại kho báo cáo, xong tôi sẽ báo.",
        reloaded=lambda added, replaced, removed: (
            f"Đã cập nhật kho: thêm {_count(added)}, thay {_count(replaced)}, "
            f"bỏ {_count(removed)} báo cáo."
        ),
        unchanged="Kho báo cáo không có gì thay đổi.",
        problems=lambda n: f"{_count(n)} chỗ chưa đọc được",
        not_reloaded="Chưa cập nhật được kho báo cáo:",
    ),
)
