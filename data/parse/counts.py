"""Where a report says how many tasks it lists: "đề ra 5 nhóm giải pháp", "10 kết quả nổi bật"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from data.model import Announced
from data.parse.prose import Kind, Span
from data.parse.sentences import sentences
from data.parse.tables import either, pattern
from data.parse.turns import Turn, turn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.model import Period, Status, Task
    from data.parse.prose import Block, Body

_WORDS = ("hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
_UNITS = {word: value for value, word in enumerate(_WORDS, 2)} | {"lăm": 5}
_TEENS = {"một": 1, "mốt": 1} | _UNITS
_SPELT = rf"mười (?:{'|'.join(_TEENS)})|{'|'.join(_UNITS)}"
_NUMBER = rf"(?:0?[2-9]|[1-4]\d|{_SPELT})"
_THINGS = either(
    """
    nhiệm vụ|giải pháp|biện pháp|công việc|việc làm|việc|đột phá|trọng tâm|nội dung|hoạt động
    kết quả|thành tựu|thành tích|dấu ấn|sự kiện|điểm nhấn
    """
)
_CHIEF = either(
    """
    lớn|nổi bật|tiêu biểu|trọng tâm|trọng điểm|chủ yếu|chính|quan trọng|cơ bản|cụ thể|đột phá
    trọng yếu|then chốt|ưu tiên|thiết thực
    """
)
_COUNTED = pattern(
    rf"(?<![\w/.,-])(?P<count>{_NUMBER}) ",
    rf"(?P<noun>(?P<group>(?:nhóm|khâu|mũi) )?{_THINGS}\b(?:(?:,| và) {_THINGS}\b)*",
    rf"(?P<chief>(?:(?:,| và)? {_CHIEF}\b)*))",
)
# Words after the noun that lead into the list: "… trong năm 2012 như sau:", "…, gồm", "… là".
_LEADS = pattern(
    r"(?:[^.;:,]{0,110}\s?:(?=\s|$)",
    r"|[^.;:,]{0,60},? ",
    either("như sau|sau đây|gồm|bao gồm|đó là|là|cụ thể"),
    r"\b[^.;:,]{0,12}(?:[:.]|\s\w))",
)
# Before the number, where a body sets itself so many tasks or looks back on them.
_SETS = pattern(
    r"\b",
    either(
        """
        đề ra|đưa ra|đặt ra|xác định|nêu(?: rõ| lên| bật| ra)?|khái quát|thống nhất|điểm lại
        tập trung(?: vào| thực hiện| triển khai| chỉ đạo)?|quyết định|triển khai|ghi nhận|lựa chọn
        công bố|phấn đấu|với|có
        """
    ),
    r"(?: được| rõ| thành| các| ra| là)?\s$",
)
# Before the number, where only some are spoken of, or those of another paper.
_PART_OF = pattern(
    either("trong(?: số)?|thuộc|theo|bám sát|cụ thể hóa|so với|hơn|gần|khoảng|trên|lần|đạt|từ"),
    r"(?: các| những| nhóm| thứ)?\s$",
)
_NOT_FIVE = pattern(
    either("trong|cả|mỗi|hàng|đầu|cuối|giữa|nửa|hết|một|các|những|nhiều|từng|sang|suốt"), r"\s$"
)
# After the noun, where the tasks are another's: the congress's, those a superior gave.
_OTHERS = pattern(
    r"[^.;:]{0,60}\b",
    either(
        """
        nghị quyết|chỉ thị|kết luận|đại hội|hội nghị trung ương|được giao|giao cho|mà|đã nêu
        của (?:trung ương|chính phủ|quốc hội|đảng|thủ tướng|bộ chính trị|ban bí thư)|chiến lược
        """
    ),
    r"\b",
)
_START = attrgetter("start")
_LOOK_BACK = 32  # characters


def announced_counts(
    body: Body, tasks: Sequence[Task], periods: Sequence[Period]
) -> tuple[Announced, ...]:
    """The counts of tasks that a report announces, in the order of the text, each once.

    A count is none where the number stands within a task, which then is about so many things
    ("hoàn thành 79 đề án, nhiệm vụ"), or where the tasks are those of another paper.
    """
    if not periods:
        return ()
    found: dict[tuple[int, str], Announced] = {}
    for block in body.blocks:
        for sentence in sentences(body, block.start, block.end):
            for match in _in_sentence(body, block, sentence):
                one = _announced(body, sentence, match, tasks, periods)
                if not _within(one, tasks):
                    found.setdefault((one.count, one.status), one)
    return tuple(found.values())


def _in_sentence(body: Body, block: Block, sentence: Span) -> Iterator[re.Match[str]]:
    for match in _COUNTED.finditer(body.plain, sentence.start, sentence.end):
        before = body.plain[max(sentence.start, match.start() - _LOOK_BACK) : match.start()]
        year = match["count"] == "năm" and _NOT_FIVE.search(before)
        others = _OTHERS.match(body.plain, match.end(), sentence.end)
        if year or others or _PART_OF.search(before):
            continue
        leads = _LEADS.match(body.plain, match.end(), sentence.end)
        chosen = match["chief"] or match["group"] or "đột phá" in match["noun"]
        headed = block.kind is Kind.HEADING and chosen
        if (
            (leads and (chosen or _ends_in_colon(body, block)))
            or headed
            or (chosen and _SETS.search(before))
        ):
            yield match


def _ends_in_colon(body: Body, block: Block) -> bool:
    return body.text[block.end - 1] == ":"


def _announced(
    body: Body,
    sentence: Span,
    match: re.Match[str],
    tasks: Sequence[Task],
    periods: Sequence[Period],
) -> Announced:
    span = Span(match.start("count"), match.end("noun"))
    return Announced(
        count=_number(match["count"]),
        noun=body.text[match.start("noun") : span.end],
        status=_status(body, sentence, span, tasks, periods),
        quote=body.cut(span),
        start=span.start,
        end=span.end,
    )


def _status(
    body: Body, sentence: Span, span: Span, tasks: Sequence[Task], periods: Sequence[Period]
) -> Status:
    """That of the tasks that follow, else what the sentence speaks of."""
    at = bisect_left(tasks, span.end, key=_START)
    following = tasks[at].status if at < len(tasks) else None
    told = turn(body, sentence, periods)[0]
    return following or ("planned" if told is Turn.PLANNED else "done")


def _within(announced: Announced, tasks: Sequence[Task]) -> bool:
    at = bisect_right(tasks, announced.start, key=_START)
    return at > 0 and announced.end <= tasks[at - 1].end


def _number(text: str) -> int:
    """The number that digits or words spell.

    >>> _number("08"), _number("ba"), _number("mười"), _number("mười lăm")
    (8, 3, 10, 15)
    """
    if text.isdigit():
        return int(text)
    return sum(_TEENS[word] for word in text.split())
