"""Who says what: orders of a superior lead into tasks, other talk gives none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.parse.clauses import read_clause, read_order
from data.parse.prose import Span
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from data.parse.prose import Body

SPEAKERS = either(
    r"""
    đồng chí|ông|bà|(?:phó )?thủ tướng|tổng bí thư|(?:phó )?chủ tịch|bộ trưởng|thứ trưởng
    (?:phó )?bí thư|(?:phó )?trưởng (?:ban|đoàn|phòng)|(?:phó )?hiệu trưởng|người đứng đầu
    (?:phó )?tổng biên tập|(?:phó |tổng )*giám đốc|cục trưởng|viện trưởng|chủ nhiệm|tư lệnh
    chính ủy|chỉ huy trưởng
    báo cáo(?=(?: [^\W\d_]+){0,8} (?:nêu|cho biết|cho thấy|khẳng định)\b)
    lãnh đạo (?:bộ|ban|tỉnh|ngành|thành phố|ubnd|sở|cục|huyện)|thường trực|tổng thanh tra
    (?:phó )?chánh (?:án|văn phòng|thanh tra)|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)
    thống đốc|ủy viên|phó tổng|hội nghị|kết luận|phát biểu
    """
)
_SPEAKER = pattern(
    r"(?:^|[,–-] |\b(?:và|thì|tuy nhiên|song|nhưng|đồng thời|theo đó|còn|đặc biệt) )(?:các )?",
    SPEAKERS,
    r"\b",
)
_UNITS = either(
    """
    các|ban|sở|bộ|ubnd|ủy ban|công an|đơn vị|ngành|cơ quan|thanh tra|văn phòng|thường trực
    đảng ủy|phòng|chi|từng|mỗi|vụ|cục|tổng cục|viện|trung tâm|hội|đoàn|tổ|trường|bệnh viện|toàn
    đảng đoàn|tổng công ty|công ty|tập đoàn|thành phố|tỉnh|huyện|quận|hđnd|mặt trận|liên đoàn
    """
)
_ORDERS = either(
    rf"""
    yêu cầu|đề nghị|lưu ý|nhấn mạnh|chỉ rõ|nhắc nhở|gợi ý|đòi hỏi|kêu gọi
    (?:chỉ đạo|quán triệt)(?= {_UNITS}\b|\s?:)
    mong muốn|mong|giao nhiệm vụ(?: cho)?|(?<!nghị )(?<!họp )giao(?: cho)?(?= {_UNITS}\b|\s?:)
    """
)
_STATEMENTS = either(
    """
    khẳng định|cho biết|cho thấy|xác định|nêu rõ|nêu|thông tin|thống nhất|đề ra|cho rằng|cho hay
    nhận định
    nói(?: rõ)?
    """
)
# When it shall be done, before what: no part of the task.
_WHEN = either(
    r"""
    thời gian (?:sắp )?tới|sắp tới|tới đây|(?:năm|quý|tháng|nhiệm kỳ|năm học) (?:tới|mới|tiếp theo)
    (?:năm|quý|tháng) [\divx]+(?:[/-]\d{4})?|\d+ tháng (?:cuối|tới|còn lại)(?: năm)?(?: \d{4})?
    """
)
_SAYING = pattern(
    rf"\b(?:(?P<order>{_ORDERS})|{_STATEMENTS})\b",
    r"(?P<direct>(?: rằng| thêm)?\s?[:,]\s*[“\"]?| rằng | )\s*",
    r"(?:(?:đến |tới |về )?(?:việc|tinh thần|yêu cầu|quan điểm)(?: là)? (?=(?:cần|phải)\b))?",
    rf"(?:(?:trong )?{_WHEN},? )?",
)
_ORDERED_BELOW = pattern(rf"(?<!đã )\b{_ORDERS}\b")
_ALSO_ORDERED = either("đề nghị|yêu cầu|lưu ý|nhấn mạnh|nhắc nhở")
_LINKED_ORDER = pattern(
    r"(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó),? (?:cũng |còn )?|(?:cũng|còn|và) )",
    rf"{_ALSO_ORDERED}(?: rằng)?\s?[:,]?\s+",
)
# An order without its speaker opens a sentence: "Giao Văn phòng …", "Đề nghị các đơn vị …".
_BARE_ORDER = pattern(rf"(?:giao|đề nghị|yêu cầu|lưu ý)(?: cho)? (?={_UNITS}\b)")
# A body that orders: in a review it is told to have done so.
_BODY_ORDERS = pattern(
    r"(?:(?:đồng thời|bên cạnh đó|ngoài ra|thời gian tới),? )?",
    either(
        """
        ubnd|ủy ban nhân dân|chính phủ|tỉnh ủy|thành ủy|huyện ủy|quận ủy|ban thường vụ
        ban chỉ đạo|thường trực|bộ|sở|đảng ủy|tổng cục|ban bí thư|bộ chính trị
        """
    ),
    r"\b(?:(?!\b(?:đã|có|ban hành|kịp thời|thường xuyên)\b)[^,;:.]){0,60} (?:cũng |còn )?",
    rf"(?:yêu cầu|đề nghị|lưu ý)(?: rằng)?:?\s+(?={_UNITS}\b)",
)
_FIRST_WORDS = 260  # characters within which the speaker stands


@dataclass(frozen=True, slots=True)
class Said:
    """Where what a speaker says begins, and whether it is an order and an action."""

    start: int
    orders: bool
    acts: bool


def said(body: Body, start: int, end: int) -> Said | None:
    """What a sentence's speaker says: the first action, or where there is none the first words."""
    by_body = _BODY_ORDERS.match(body.plain, start, end)
    if by_body and read_order(body, Span(by_body.end(), end)).is_task:
        return Said(by_body.end(), orders=True, acts=True)
    speaker = _SPEAKER.search(body.plain[start : min(end, start + _FIRST_WORDS)])
    if not speaker:
        return None
    first: Said | None = None
    for match in _SAYING.finditer(body.plain, start + speaker.end(), end):
        read = read_order if match["order"] else read_clause
        if read(body, Span(match.end(), end)).is_task:
            return Said(match.end(), match["order"] is not None, acts=True)
        if first is None and match["direct"].strip():
            first = Said(match.end(), orders=False, acts=False)
    return first


def leads_to_orders(body: Body, span: Span) -> bool:
    """Whether a sentence says that a superior orders what the lines below it hold."""
    speaker = _SPEAKER.search(body.plain[span.start : min(span.end, span.start + _FIRST_WORDS)])
    after = span.start + speaker.end() if speaker else span.end
    return bool(_ORDERED_BELOW.search(body.plain, after, span.end))


def past_linked_order(body: Body, span: Span) -> int:
    """Where an action begins after "đồng thời đề nghị …"; the beginning where it is none."""
    match = _LINKED_ORDER.match(body.plain, span.start, span.end)
    acts = match and read_order(body, Span(match.end(), span.end)).is_task
    return match.end() if match and acts else span.start


def is_bare_order(body: Body, span: Span) -> bool:
    """Whether a sentence opens with an order and whom it is for, and tells no speaker."""
    match = _BARE_ORDER.match(body.plain, span.start, span.end)
    opens = match and body.text[span.start].isupper()
    return bool(match and opens and read_order(body, Span(match.end(), span.end)).is_task)
