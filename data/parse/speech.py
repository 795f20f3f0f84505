"""Who says what: orders of a superior lead into tasks, other talk gives none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.parse.clauses import read_clause
from data.parse.prose import Span
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from data.parse.prose import Body

SPEAKERS = either(
    r"""
    đồng chí|ông|bà|(?:phó )?thủ tướng|tổng bí thư|(?:phó )?chủ tịch|bộ trưởng|thứ trưởng
    (?:phó )?bí thư|(?:phó )?trưởng (?:ban|đoàn|phòng)|(?:phó )?hiệu trưởng
    (?:phó |tổng )?giám đốc|cục trưởng|viện trưởng|chủ nhiệm
    lãnh đạo (?:bộ|ban|tỉnh|ngành|thành phố|ubnd|sở|cục|huyện)|thường trực|tổng thanh tra
    chánh (?:án|văn phòng|thanh tra)|thống đốc|ủy viên|phó tổng|hội nghị|kết luận|phát biểu
    """
)
_SPEAKER = pattern(r"(?:^|, |\b(?:và|thì) )(?:các )?", SPEAKERS, r"\b")
_ORDERS = either(
    r"""
    yêu cầu|đề nghị|lưu ý|nhấn mạnh|chỉ đạo|giao nhiệm vụ(?: cho)?|chỉ rõ|quán triệt
    giao(?= (?:cho|các|ban|sở|bộ|ubnd|ủy ban|công an|đơn vị|ngành|cơ quan|thanh tra|văn phòng)\b)
    mong muốn|gợi ý
    """
)
_STATEMENTS = either(
    "khẳng định|cho biết|xác định|nêu rõ|thông tin|thống nhất|đề ra|cho rằng|cho hay|nhận định|nói"
)
_SAYING = pattern(
    rf"\b(?:(?P<order>{_ORDERS})|{_STATEMENTS})\b",
    r"(?P<direct>(?: rằng| thêm)?\s?[:,]\s*[“\"]?| rằng | )\s*",
)
_ORDERED_BELOW = pattern(rf"(?<!đã )\b{_ORDERS}\b")
_LINKED_ORDER = pattern(
    r"(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|cũng|và),? (?:cũng )?",
    r"(?:đề nghị|yêu cầu|lưu ý|nhấn mạnh)(?: rằng)?\s?[:,]?\s+",
)
_ATTRIBUTION = pattern(
    r"[\"”]?\s?[,–-]\s?[^,.;\"”]{2,60}\b",
    either(
        """
        nói|cho biết|chia sẻ|bày tỏ|nhấn mạnh|khẳng định|cho hay|giao nhiệm vụ|yêu cầu|đề nghị
        giải thích|nhận định|phát biểu|kết luận|lưu ý|nhắn nhủ|phân tích
        """
    ),
    r"(?: thêm)?[.\s]*$",
)
_QUOTED_TERM = re.compile(r"[\"“][^\"“”]{1,60}[\"”]")
_FIRST_WORDS = 160  # characters within which the speaker stands
_LAST_WORDS = 90  # and those in which a quotation's speaker is named


@dataclass(frozen=True, slots=True)
class Said:
    """Where what a speaker says begins, and whether it is an order and an action."""

    start: int
    orders: bool
    acts: bool


def said(body: Body, start: int, end: int) -> Said | None:
    """What a sentence's speaker says: the first action, or where there is none the first words."""
    speaker = _SPEAKER.search(body.plain[start : min(end, start + _FIRST_WORDS)])
    if not speaker:
        return None
    first: Said | None = None
    for match in _SAYING.finditer(body.plain, start + speaker.end(), end):
        if read_clause(body, Span(match.end(), end)).is_task:
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
    acts = match and read_clause(body, Span(match.end(), span.end)).is_task
    return match.end() if match and acts else span.start


def in_open_quotation(body: Body, block_start: int, span: Span) -> bool:
    """Whether quotation marks opened before a sentence hold it, and nobody is named at its end."""
    before = body.text[block_start : span.start]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    tail = max(span.start, span.end - _LAST_WORDS)
    return opened and not _ATTRIBUTION.search(body.plain, tail, span.end)


def in_quotation(body: Body, block_start: int, span: Span) -> bool:
    """Whether a sentence stands within quotation marks or ends with who said it."""
    before = body.text[block_start : span.start]
    opened = before.count("“") > before.count("”") or before.count('"') % 2 == 1
    opens = body.text[span.start] in '"“' and not _QUOTED_TERM.match(body.text, span.start)
    tail = max(span.start, span.end - _LAST_WORDS)
    return opened or opens or bool(_ATTRIBUTION.search(body.plain, tail, span.end))
