"""Where a text turns: to what was done, to what is planned, to what is no task at all."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from data.parse.mentions import Mention, mentions
from data.parse.occasions import is_other_news, reviews_work
from data.parse.period_forms import REST
from data.parse.tables import either
from data.parse.verbs import OBLIGED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.model import Period, Role
    from data.parse.prose import Body, Span


class Turn(Enum):
    """What the text speaks of from here on."""

    DONE = "done"
    PLANNED = "planned"
    FLAWS = "shortcomings, causes, lessons"


_OF_ROLE: dict[Role, Turn] = {"reviewed": Turn.DONE, "planned": Turn.PLANNED}
_PLANNED = either(
    r"""
    (?:năm|thời gian|giai đoạn|nhiệm kỳ|quý|tháng)(?: \w+)? (?:tới|tiếp theo)|tới đây|sắp tới
    tháng cuối(?: năm)?|quý cuối|từ (?:nay|đây|giờ) (?:đến|tới)|phương hướng|sẽ|dự kiến
    (?<!hậu )(?<!chuyên )cần(?! (?:thơ|thiết|kiệm|cù|trục|cẩu))|(?<!vi )phải
    (?<!thực hiện )(?<!các )nhiệm vụ,? (?:giải pháp )?(?:trọng tâm|chủ yếu)|mục tiêu|phấn đấu
    giải pháp (?:trọng tâm|chủ yếu)
    để (?:thực hiện|hoàn thành|đạt|triển khai)(?: \w+){0,3} (?:nhiệm vụ|mục tiêu|kế hoạch)
    """
)
_DONE = either(
    """
    đã(?! (?:nêu|đề ra|đạt|có|ban hành)\b)|hiện nay
    (?:năm|thời gian|nhiệm kỳ|tháng|quý)(?: vừa)? qua|vừa qua|theo báo cáo
    (?<!phát huy )(?<!huy những )(?<!huy các )thành tích
    kết quả (?:nổi bật|cụ thể|công tác|thực hiện)|(?:điểm|nét) nổi bật|tháng đầu(?: năm)?
    """
)
_CUE = re.compile(rf"\b(?:(?P<planned>{_PLANNED})|(?P<done>{_DONE}))\b")
_YEAR_END = re.compile(r"(?:tháng|quý) cuối")
_FAULTS = either("hạn chế|tồn tại|yếu kém|khuyết điểm|khó khăn|bất cập|vướng mắc|thiếu sót")
_SOME = r"(?:những |các |một số |nhiều |không ít )?"
_FLAWS = re.compile(
    either(
        rf"""
        (?:tuy nhiên|tuy vậy|tuy thế|song(?! song)|nhưng|mặc dù vậy|dù vậy)\b
        bên cạnh {_SOME}(?:kết quả|ưu điểm|thành tích|mặt|thuận lợi)[^.;]{{0,80}}(?:còn|vẫn|{_FAULTS})
        [^.;]{{0,60}}\b(?:thừa nhận|không né tránh|thẳng thắn (?:nhìn nhận|chỉ rõ|chỉ ra|nêu))\b
        (?:một trong (?:những|các) )?(?:điểm yếu|mặt (?:còn )?yếu|{_FAULTS})\b|đó là do\b
        [^.;]{{0,80}}\b(?:nêu|nói về|đề cập)(?: rõ| ra)? (?:\d+ |hai |ba |bốn )?{_SOME}{_FAULTS}\b
        [^.;]{{0,60}}\b{_FAULTS} (?:lớn nhất|chính|chủ yếu)\b[^.;]{{0,40}}(?:\blà\b|:)
        [^.;]{{0,100}}\b(?:rút ra|đúc kết|đúc rút)\b[^.;]{{0,40}}\bbài học\b
        (?:về )?{_SOME}(?:{_FAULTS}|nguyên nhân|bài học)
        (?![^.;]{{0,60}}\b(?:khắc phục|tháo gỡ|chấn chỉnh|trong (?:điều kiện|bối cảnh)|mặc dù|dù)\b)[^.;]{{0,120}}\b(?:vẫn còn|còn (?:có |gặp )?{_SOME}{_FAULTS})
        [^.;]{{0,120}}\bchỉ (?:ra|rõ) {_SOME}(?:\w+ )?{_FAULTS}
        """  # noqa: E501  # one alternative a line
    )
)
_HEADING_DONE = re.compile(r"\b(?:kết quả|đã|tình hình|thành tích|nổi bật)\b")
_HEADING_PLANNED = re.compile(
    r"\b(?:phương hướng|nhiệm vụ|giải pháp|kế hoạch|mục tiêu|thời gian tới|chương trình)\b"
)
_HEADING_FLAWS = re.compile(
    rf"\b(?:{_FAULTS}|nguyên nhân|bài học|kiến nghị|đề xuất|thuận lợi|đặc điểm)\b"
)
_WILL = re.compile(r" được\b(?:[^.;]|\.(?=\w)){0,160}\bsẽ\b")
_ACTED = re.compile(r"\b(?:được|đã)\b")
_HEAD = 260  # characters of a sentence in which it turns


def first_turn(body: Body, periods: Sequence[Period]) -> Turn | None:
    """What a text speaks of first; None for one that is no report.

    A report whose periods nobody tells is known by the meeting it tells of.
    """
    if is_other_news(body):
        return None
    if any(p.role == "reviewed" for p in periods):
        return Turn.DONE
    if periods:
        return Turn.PLANNED
    return Turn.DONE if reviews_work(body) else None


def turn(body: Body, span: Span, periods: Sequence[Period]) -> tuple[Turn | None, int | None]:
    """What a sentence turns to by its first cue, and the year it names for it."""
    end = min(span.end, span.start + _HEAD)
    if is_on_flaws(body, span):
        return Turn.FLAWS, None
    first_clause = body.plain.find(";", span.start, end)
    end = first_clause if first_clause > 0 else end
    cue = _CUE.search(body.plain, span.start, end)
    if cue and cue.group() == "đã" and _WILL.match(body.plain, cue.end(), end):
        return Turn.PLANNED, None  # "từ dữ liệu đã được chia sẻ, Sở sẽ …"
    aside = cue and (cue.group() in OBLIGED or _YEAR_END.match(cue.group()))
    if cue and aside and _ACTED.search(body.plain, span.start, cue.start()):
        cue = None  # "được đẩy mạnh, số hồ sơ phải nộp giảm", "… vào những tháng cuối năm"
    dated = _dated(body, span.start, end, periods)
    if dated and (not cue or dated[0] <= cue.start()):
        return dated[1], dated[2]
    if cue:
        of_year = periods[0].year if periods and _YEAR_END.match(cue.group()) else None
        return (Turn.PLANNED if cue["planned"] else Turn.DONE), of_year
    return None, None


def is_on_flaws(body: Body, span: Span) -> bool:
    """Whether a sentence turns to shortcomings, causes or lessons."""
    return bool(_FLAWS.match(body.plain, span.start, min(span.end, span.start + _HEAD)))


def heading_turn(
    body: Body, span: Span, periods: Sequence[Period]
) -> tuple[Turn | None, int | None]:
    """What a heading turns to; (None, None) for one that only names a field of work."""
    dated = _dated(body, span.start, span.end, periods)
    if _HEADING_FLAWS.search(body.plain, span.start, span.end):
        return Turn.FLAWS, None
    if dated:
        return dated[1], dated[2]
    if _HEADING_DONE.search(body.plain, span.start, span.end):
        return Turn.DONE, None
    if _HEADING_PLANNED.search(body.plain, span.start, span.end):
        return Turn.PLANNED, None
    return None, None


def _dated(
    body: Body, start: int, end: int, periods: Sequence[Period]
) -> tuple[int, Turn, int | None] | None:
    """The first period named that is reviewed only or planned only, or says so itself."""
    for mention in mentions(body, start, end):
        if mention.part == REST and not _plans_rest(periods):
            continue
        if mention.role and not mention.year:
            return mention.start, _OF_ROLE[mention.role], _year_of(mention, periods)
        roles = {
            (p.role, p.year)
            for p in periods
            if p.part == mention.part and mention.year in {None, p.year} and not mention.shift
        }
        if len(roles) > 1 and mention.year is None and mention.part == "year":  # "năm nay"
            roles = {(role, year) for role, year in roles if role == "planned"}
        if len(roles) == 1:
            role, year = roles.pop()
            return mention.start, _OF_ROLE[role], year
        if not roles and mention.year and mention.part == "year":
            return _beside(mention.start, mention.year, periods)
    return None


def _plans_rest(periods: Sequence[Period]) -> bool:
    """Whether the rest of a year is to come: in a report on the whole of it, it is past."""
    wholes = [p for p in periods if p.role == "reviewed" and p.part == "year"]
    return not wholes or any(p.part in {"H2", "Q4"} for p in periods if p.role == "planned")


def _year_of(mention: Mention, periods: Sequence[Period]) -> int | None:
    """The year of a relative period: that of its role, or of the year whose rest it is."""
    same = (p.year for p in periods if p.role == mention.role)
    rest_of = (p.year for p in periods if mention.part == REST)
    return next(same, None) or next(rest_of, None)


def _beside(
    start: int, year: int, periods: Sequence[Period]
) -> tuple[int, Turn, int | None] | None:
    """A year before all that is planned is past, one after all that is reviewed is to come."""
    if all(p.role == "planned" and year < p.year for p in periods):
        return start, Turn.DONE, year
    if all(p.role == "reviewed" and p.part == "year" and year > p.year for p in periods):
        return start, Turn.PLANNED, year
    return None
