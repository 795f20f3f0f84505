"""The offices that stand before or behind a person's name."""

from __future__ import annotations

import re

from data.parse.tables import either, pattern

OFFICE = either(
    """
    [Tt]ổng [Bb]í thư|[Pp]hó [Bb]í thư|[Bb]í thư|[Pp]hó [Cc]hủ tịch|[Cc]hủ tịch|[Uu]ỷ viên
    [Ủủ]y viên|[Pp]hó [Tt]hủ tướng|[Tt]hủ tướng|[Bb]ộ trưởng|[Tt]hứ trưởng|[Pp]hó [Tt]rưởng
    [Tt]rưởng|[Pp]hó [Tt]ổng|[Tt]ổng [Gg]iám đốc|[Pp]hó [Gg]iám đốc|[Gg]iám đốc|[Tt]hường trực
    [Cc]hánh|[Pp]hó|[Vv]ụ trưởng|[Cc]ục trưởng|[Vv]iện trưởng|[Cc]hủ nhiệm|[Tt]hống đốc|[Tt]ổng
    [Tt]ư lệnh|[Cc]hính ủy|[Hh]iệu trưởng|[Đđ]ại sứ|[Pp]hát ngôn viên|[Qq]uyền|[Đđ]ại biểu
    (?:[Tt]ỉnh|[Tt]hành|[Hh]uyện|[Qq]uận|[Đđ]ảng) [Ủủ]y viên
    """
)
RANK = either("(?:[Tt]hiếu|[Tt]rung|[Tt]hượng|[Đđ]ại) (?:tướng|tá|úy)|(?<!cao )[Nn]guyên")
_ROLE = pattern(rf"(?:{OFFICE}|{RANK})\b")
# Where an office's name has ended: verbs, links, other persons.
_ENDS = pattern(
    either(
        """
        dự(?! khuyết)|tham|cùng|tới|đến|chủ trì|chủ tọa|phát biểu|đã|đang|sẽ|cho|nhấn|yêu|đề
        khẳng|trình|báo cáo|trao|tặng|với|là|tại|ghi|đánh giá|thay|nêu|thăm|khai mạc
        (?:các|một số|nhiều) (?:đồng|ông|bà|đại|ủy)|đồng (?:chí|chủ)|ông|bà|ở|về|trong|khi|nói
        cũng|tiếp|kết luận|biểu (?:dương|thị|quyết)|chúc|mong|có|được|làm|quán|lưu|mà|để|từ
        theo|nhận|cho biết|giao nhiệm|chỉ rõ|chỉ đạo (?:hội|tại)|thì|nhân dịp|gợi|gửi
        """
    ),
    r"\b",
)
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[.:;()\n]")
_COMMA = re.compile(r",\s*|\s[-–]\s")
_LEAD = re.compile(r"\s?(?:,|[-–]|\()\s?")


def begins_with_role(text: str) -> bool:
    """Whether a text opens with an office or a rank."""
    return bool(_ROLE.match(text))


def role_before(before: str) -> str | None:
    """The offices that run up to a name: "Ủy viên …, Trưởng ban Tổ chức Trung ương" before it."""
    stretch = _BREAK.split(before)[-1].rstrip()
    phrases = (stretch[match.start() :] for match in _ROLE.finditer(stretch))
    whole = (p for p in phrases if all(_is_role(part) for part in _COMMA.split(p)))
    return next((phrase.strip(" ,-–") for phrase in whole), None)


def role_after(after: str, *, before_name: bool) -> str | None:
    """The offices that follow a name behind a comma or dash.

    Where the stretch ends `before_name`, the office that runs up to its end is the next person's.
    """
    lead = _LEAD.match(after)
    if not lead:
        return None
    end = at = lead.end()
    while length := _length(after[at:]):
        if before_name and at + length >= len(after.rstrip()):
            break
        end = at + length
        comma = _COMMA.match(after, end)
        if not comma:
            break
        at = comma.end()
    return after[lead.end() : end].strip(" ,-–") or None


def _is_role(phrase: str) -> bool:
    return bool(_ROLE.match(phrase)) and _length(phrase) == len(phrase.rstrip())


def _length(text: str) -> int:
    """How far the name of an office at the head of a text goes; 0 where none stands there."""
    end = 0
    for match in _WORD.finditer(text) if _ROLE.match(text) else ():
        word = match.group()
        if text[end : match.start()].strip() or (
            word[0].islower() and _ENDS.match(text, match.start())
        ):
            break
        end = match.end()
    return end - len(" và") if text[:end].endswith(" và") else end
