"""The shortest beginning of a task that names it."""

from __future__ import annotations

import re

from data.parse.tables import either, pattern
from data.vietnamese import plain

# An item of several sentences is named by its first, or by what stands before its colon.
_SENTENCE = re.compile(r"[.:] +(?=[A-ZĐÀ-Ỹ“\"])")
# One sentence goes on from what is done to how, why, for whom and within what.
_TURNS = pattern(
    r"(?<! và)(?:[;:]|,? ",
    either(
        """
        trong đó|nhằm|theo(?! dõi)|gắn với|đi đôi với|góp phần|từ đó|qua đó|phục vụ
        đáp ứng|tiến tới|để|trên cơ sở|bằng|đối với|đảm bảo|bảo đảm
        """
    ),
    r"\b|, (?:nhất là|đặc biệt|tạo|với|coi|xem|khẳng định|không để|đưa|thông qua)\b)",
)
_WEAK = re.compile(r",| (?:và|của|về|cho|tại|ở|trong|do|đạt|từ)\b")
_LEFT_OVER = re.compile(r"(?:[ ,;:.–…-]| (?:và|của|về|cho|tại|ở|trong|do|từ|các|những|với))+$")
_SHORTEST, _FLOOR = 5, 45  # words; characters: less seldom says what the task is about
_LONG, _LONG_SENTENCE = 140, 200  # characters
_BRIEF = 90  # characters; a text as short as that is its own headline


def headline(text: str) -> str:
    """The beginning of a task's text up to the clause boundary where it is named.

    >>> after = "gắn với thực hiện các nghị quyết của Trung ương và kết luận của Bộ Chính trị"
    >>> headline(f"Hoàn thành việc kiểm điểm tập thể, cá nhân năm 2018 {after}")
    'Hoàn thành việc kiểm điểm tập thể, cá nhân năm 2018'
    >>> headline("Mở 2 lớp để tập huấn về Điều lệ. Nhiều đồng chí đã tham gia báo cáo")
    'Mở 2 lớp để tập huấn về Điều lệ'
    """
    sentence = _SENTENCE.search(text, 0, _LONG_SENTENCE)
    if sentence and _whole(text[: sentence.start()]):
        return text[: sentence.start()]
    if len(text) <= _BRIEF:
        return text
    key = plain(text)
    turns = (turn.start() for turn in _TURNS.finditer(key, _FLOOR))
    ends = (end for end in turns if _whole(text[:end]))
    end = next(ends, len(text))
    if end > _LONG:
        weak = [m.start() for m in _WEAK.finditer(key, _FLOOR, _LONG + 1)]
        closed = [cut for cut in weak if _whole(text[:cut])]
        end = next(reversed(closed or weak), max(text.rfind(" ", _FLOOR, _LONG), _FLOOR))
    return text[: len(_LEFT_OVER.sub("", key[:end]))] or text[:end]


def _whole(beginning: str) -> bool:
    """Whether it says enough, and closes the brackets and quotation marks it opens."""
    closed = beginning.count("(") == beginning.count(")")
    closed = closed and beginning.count("“") == beginning.count("”")
    return closed and len(beginning.split()) >= _SHORTEST
