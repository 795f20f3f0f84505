"""The shortest beginning of a task that names it."""

from __future__ import annotations

import re

from data.parse.tables import either, pattern
from data.vietnamese import plain

# Where a task goes on from what is done to how, why, for whom and within what.
_TURNS = pattern(
    r"[.;:…]|,? ",
    either(
        """
        trong đó|nhằm|theo(?! dõi)|gắn với|đi đôi với|góp phần|từ đó|qua đó|thông qua|phục vụ
        đáp ứng|tiến tới|để|trên cơ sở|bằng
        """
    ),
    r"\b|, (?:nhất là|đặc biệt|bảo đảm|đảm bảo|tạo|với|coi|xem|khẳng định|không để|đưa)\b",
    r"| (?:đối với|đảm bảo|bảo đảm|với(?! các| ban| bộ| đoàn))\b",
)
_WEAK = re.compile(r",| (?:và|của|về|cho|tại|ở|trong|do|đạt|từ)\b")
_SHORTEST, _LONG, _FLOOR = 5, 140, 40  # words; characters; characters


def headline(text: str) -> str:
    """The beginning of a task's text up to the clause boundary where it is named.

    >>> headline("Thực hiện chủ trương lấy phiếu tín nhiệm đối với thành viên lãnh đạo cấp ủy")
    'Thực hiện chủ trương lấy phiếu tín nhiệm'
    """
    key = plain(text)
    ends = (m.start() for m in _TURNS.finditer(key) if _enough(text[: m.start()]))
    end = next(ends, len(text))
    if end > _LONG:
        weak = [m.start() for m in _WEAK.finditer(key, _FLOOR, _LONG + 1)]
        blank = text.rfind(" ", _FLOOR, _LONG)
        end = weak[-1] if weak else blank if blank > 0 else end
    return text[:end].rstrip(" ,;:.-–…") or text


def _enough(beginning: str) -> bool:
    return len(beginning.split()) >= _SHORTEST
