"""What leads into a task and is no part of it: "Theo báo cáo …,", "nhiệm vụ trọng tâm là"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.parse.clauses import Reading, read_clause
from data.parse.marks import item_mark
from data.parse.opening import Opening
from data.parse.prose import Span
from data.parse.speech import SPEAKERS, Said, said
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    import re

    from data.parse.prose import Body

_REACH = 420  # characters in which a lead-in must end
_SHORTEST = 8  # characters of an action
_STRETCH = r"(?:năm|tháng|quý|thời gian|nhiệm kỳ)\b"
_LINKED = r"(?:(?:vì vậy|do đó|do vậy|đồng thời|ngoài ra|bên cạnh đó|cùng với đó),? )?(?:cũng )?"
_REPORTED = pattern(
    _LINKED, r"(?:theo|qua|tại) (?:báo cáo|đánh giá|thống kê)\b|theo (?:các )?", SPEAKERS, r"\b"
)
_SCHEDULED = pattern(r"theo (?:kế hoạch|dự kiến|lộ trình)(?: [^\W\d_]+){0,6}, ")
_PERIOD = pattern(r"(?:trong |tính đến |đến )?(?:\d+ )?", _STRETCH, r"[^,;:.]{0,40},\s*")
_GROUNDS = pattern(
    either("trên cơ sở|phát huy|xuất phát từ|từ những kết quả|để |với |(?:về )?nhiệm vụ trọng tâm ")
)
_GROUNDS_END = pattern(
    _STRETCH, r"[^,;:.]{0,30}\b(?:tới|mới|tiếp theo|cuối năm|\d{4})\b[^,;:.]{0,30},\s*"
)
_NAMING = either(
    """
    nổi bật|trọng tâm|chủ yếu|cụ thể|nhiệm vụ|nội dung|giải pháp|công việc|việc|kết quả|phương hướng
    mục tiêu|vấn đề|ưu tiên|đáng chú ý|điểm nhấn|dấu ấn|điểm sáng
    """
)
_LIST = pattern(
    r"(?:(?:^|(?<=, )|\b(?:điểm|nét|kết quả|xác định|đặt ra|đề ra|một trong (?:những|các)) )",
    rf"{_NAMING}\b[^.;:,]{{0,110}}?(?<!nhất )\blà\b[:,]?\s*)",
    rf"|\b{_NAMING}\b[^.;:]{{0,110}}, (?:đó|cụ thể) là\b[:,]?\s*",
    rf"|\bmột trong (?:những|các) {_NAMING}\b[^.;:]{{0,110}}?\blà\b[:,]?\s*",
    rf"|\b{_NAMING}(?: [^\W\d_]+){{0,4}}?",
    r"(?:\s(?:như sau|như|gồm|bao gồm|sau đây|sau)\b\s?[:,]?|\s?:)\s*",
)
_COLON = pattern(r":\s*[“\"]?")
_LISTING_END = pattern(
    rf"\b(?:{_NAMING}|sau|yêu cầu|đề nghị|nhấn mạnh|là|như|rằng|công tác|chính)(?: \w+){{0,3}}\s*$"
)
_LAST_WORDS = 40  # characters before a colon that show what it leads into
_MOST = 3  # lead-ins one within the other


def without_lead_in(body: Body, span: Span) -> tuple[Span, bool]:
    """The span from where its first task begins, and whether a superior's order led to it."""
    scheduled = _SCHEDULED.match(body.plain, span.start, span.end)
    ordered = bool(scheduled and _acts(body, scheduled.end(), span.end))
    if scheduled and ordered:
        span = Span(scheduled.end(), span.end)
    for _ in range(_MOST):
        end = _first_clause_end(body, span)
        told = said(body, span.start, end)
        start = told.start if told and told.acts else _other(body, span.start, end)
        if start is None:
            break
        span = Span(start, span.end)
        ordered = ordered or (told is not None and told.acts and told.orders)
    return span, ordered


def is_talk(body: Body, span: Span) -> bool:
    """Whether a speaker says something in it that is no action."""
    told: Said | None = said(body, span.start, _first_clause_end(body, span))
    return told is not None and not told.acts


def _first_clause_end(body: Body, span: Span) -> int:
    end = min(span.end, span.start + _REACH)
    semicolon = body.plain.find(";", span.start, end)
    return semicolon if semicolon > 0 else end


def _other(body: Body, start: int, end: int) -> int | None:
    found = (find(body, start, end) for find in (_reported, _grounds, _listed))
    return next((at for at in found if at is not None and at < end), None)


def _reported(body: Body, start: int, end: int) -> int | None:
    """After "Theo báo cáo …," and the period it reports on."""
    match = _REPORTED.match(body.plain, start, end)
    if not match:
        return None
    commas = [i + 1 for i in range(match.end(), end) if body.plain[i] in ",:"]
    at = next((i for i in commas if _PERIOD.match(body.plain, i + 1, end)), None)
    if at is not None:
        period = _PERIOD.match(body.plain, at + 1, end)
        return period.end() if period else at
    named = (i for i in commas if Opening(body, Span(i, end)).names_subject(0))
    at = next(named, None) or next(iter(commas), None)
    return None if at is None else at + 1


def _grounds(body: Body, start: int, end: int) -> int | None:
    """After "Trên cơ sở …, năm tới,": the grounds of a plan and its time."""
    match: re.Match[str] | None = None
    if _GROUNDS.match(body.plain, start, end):
        match = _GROUNDS_END.search(body.plain, start, end)
    return match.end() if match else None


def _listed(body: Body, start: int, end: int) -> int | None:
    """After the words that announce a list, where an action follows them."""
    head = body.plain[start:end]
    for match in _LIST.finditer(head):
        if _acts(body, start + match.end(), end):
            return start + match.end()
    for match in _COLON.finditer(head):
        leads = _leads(body, Span(start, start + match.start()))
        if leads and _acts(body, start + match.end(), end):
            return start + match.end()
    return None


def _leads(body: Body, span: Span) -> bool:
    """Whether the words before a colon announce a list, or only name whom an order is for."""
    tail = max(span.start, span.end - _LAST_WORDS)
    addressee = Opening(body, span).subject(0) and read_clause(body, span) is Reading.NAMES
    return bool(addressee or _LISTING_END.search(body.plain, tail, span.end))


def _acts(body: Body, start: int, end: int) -> bool:
    start += len(item_mark(body.text[start:end]))
    return end - start > _SHORTEST and read_clause(body, Span(start, end)).is_task
