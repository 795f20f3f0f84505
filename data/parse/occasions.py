"""What a text is about: an occasion on which work is reviewed, or other news."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from data.parse.tables import either, pattern

if TYPE_CHECKING:
    from data.parse.prose import Body

_MEETING = r"\b(?:hội nghị|(?:cuộc|phiên|buổi|kỳ) họp|họp(?! báo)|đại hội|buổi lễ|lễ)\b"
# The meetings on which a body reviews its work, by what is done there or by name.
_REVIEWS_WORK = pattern(
    either(
        rf"""
        {_MEETING}[^.;\n]{{0,80}}\b(?:tổng kết|sơ kết)(?= (?:công tác|hoạt động|phong trào|tình hình|việc|\d|năm (?:\d|qua)|thực hiện|nhiệm|một|hai|ba|giữa|chương|chỉ|nghị))
        {_MEETING}[^.;\n]{{0,80}}\b(?:giao ban|phương hướng|nhiệm vụ trọng tâm)\b
        {_MEETING}[^.;\n]{{0,80}}\b(?:kiểm điểm|đánh giá) (?:kết quả|công tác|tình hình|việc|hoạt động|sự lãnh đạo)\b
        \bhội nghị (?:đại biểu )?(?:người lao động|cán bộ,? (?:công|viên) chức|viên chức)\b
        \bđại hội (?:đại biểu )?(?:công nhân|công chức|viên chức|người lao động)\b
        """  # noqa: E501  # one alternative a line
    )
)
_BEFORE = pattern(r"\b(?:sau|trước đó|trước khi|theo thông báo|nhắc lại)\b[^.;,\n]{0,60}$")
# Somebody told by age and abode: a text about what befell or was done by private persons.
_PRIVATE = pattern(
    r"\b\d{1,2} tuổi\)?[,;]? \(?(?:trú|ngụ|quê|ở|hộ khẩu|thường trú|tạm trú)\b",
    r"|\((?:sn|sinh năm) (?:19|20)\d\d[^)]{0,40}\b(?:trú|ngụ|quê|ở|quốc tịch)\b",
)
_CRIMES = pattern(r"\b(?:bắt giữ|tạm giam|tang vật|nghi phạm|bị can|ma túy|lừa đảo|phá án)\b")
_MATCHES = pattern(
    r"\b",
    either(
        """
        hlv|huấn luyện viên|cầu thủ|trọng tài|bàn thắng|ghi bàn|vòng đấu|trận đấu|v-league|đội bóng
        chung kết|bán kết|trụ hạng|ngoại binh
        """
    ),
    r"\b",
)
_FEW_OF_SPORT = 3  # such words; a report on sport among much else has fewer
_OPENING = 900  # characters in which a text says what it is about
_LOOK_BACK = 80  # characters


def reviews_work(body: Body) -> bool:
    """Whether a text surely tells of a meeting on which a body looks back on its work."""
    for match in _REVIEWS_WORK.finditer(body.plain, 0, _OPENING):
        if not _BEFORE.search(body.plain, max(0, match.start() - _LOOK_BACK), match.start()):
            return True
    return False


def is_other_news(body: Body) -> bool:
    """Whether a text tells of private persons, as news on crimes does, or of matches played."""
    persons = len(list(islice(_PRIVATE.finditer(body.plain), 2)))
    if persons > 1 or (persons and (_CRIMES.search(body.plain) or not reviews_work(body))):
        return True
    return len(list(islice(_MATCHES.finditer(body.plain), _FEW_OF_SPORT))) == _FEW_OF_SPORT
