"""Sentences in quotation marks: talk, and what the one who speaks sets the body to do."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from data.parse import nouns, verbs
from data.parse.clauses import read_order
from data.parse.opening import Opening
from data.parse.prose import Span
from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from data.parse.prose import Body

_ATTRIBUTION = pattern(
    r"[\"”]?\s?[,–-]\s?[^,.;\"”]{2,60}\b",
    either(
        """
        nói|cho biết|chia sẻ|bày tỏ|khẳng định|cho hay|giải thích|nhận định|phát biểu|kết luận
        nhắn nhủ|phân tích|nêu|gợi ý
        (?P<orders>nhấn mạnh|giao nhiệm vụ|yêu cầu|đề nghị|lưu ý|chỉ đạo)
        """
    ),
    r"(?: thêm| rõ)?[.\s]*$",
)
_QUOTED_TERM = re.compile(r"[\"“][^\"“”]{1,60}[\"”]")
_CLOSED = re.compile(r"\s*[\"”]")
_LAST_WORDS = 90  # characters in which a quotation's speaker is named
_FIRST_WORDS = 24  # words of a quotation in which it says what shall be done
_LONGEST = 12  # words from the beginning to "sẽ", "cần", "phải"


def in_open_quotation(body: Body, block_start: int, span: Span) -> bool:
    """Whether quotation marks opened before a sentence hold it, and nobody is named at its end."""
    return _opened(body, block_start, span) and not _attribution(body, span)


def in_quotation(body: Body, block_start: int, span: Span) -> bool:
    """Whether a sentence stands within quotation marks or ends with who said it."""
    opens = body.text[span.start] in '"“' and not _QUOTED_TERM.match(body.text, span.start)
    return _opened(body, block_start, span) or opens or bool(_attribution(body, span))


def pledged(body: Body, span: Span) -> Span | None:
    """What a quoted sentence says shall be done, without the marks and the speaker; else None."""
    start = span.start + (body.text[span.start] in '"“')
    found = _attribution(body, span)
    closed = _CLOSED.search(body.text, start, span.end)
    ends = [span.end, *([found.start()] if found else []), *([closed.start()] if closed else [])]
    inner = Span(start, min(ends))
    if body.text[inner.end - 1 : inner.end] == "?" or len(inner) <= 0:
        return None
    ordered = found is not None and found["orders"] is not None
    return inner if _is_pledge(body, inner, ordered=ordered) else None


def _is_pledge(body: Body, span: Span, *, ordered: bool) -> bool:
    opening = Opening(body, span)
    tokens = opening.tokens[:_FIRST_WORDS]
    at = opening.past(0, nouns.LINKS, verbs.ADVERBS)
    told = any(token in verbs.PLEDGES for token in tokens[:_LONGEST])
    told = told or (ordered and opening.verb(at) > 1)
    chats = any(opening.phrase(i, nouns.CHAT) for i in range(min(_LONGEST, len(opening))))
    return told and not chats and read_order(body, span).is_task


def _opened(body: Body, block_start: int, span: Span) -> bool:
    opening, closing, either_ = (
        bisect_left(body.quotes[mark], span.start) - bisect_left(body.quotes[mark], block_start)
        for mark in '“”"'
    )
    return opening > closing or either_ % 2 == 1


def _attribution(body: Body, span: Span) -> re.Match[str] | None:
    tail = max(span.start, span.end - _LAST_WORDS)
    return _ATTRIBUTION.search(body.plain, tail, span.end)
