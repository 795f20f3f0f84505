"""Who issued a document, where the text tells it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.parse.tables import either, pattern
from data.vietnamese import fold

if TYPE_CHECKING:
    from data.parse.prose import Body

_ISSUER = either(
    r"""
    Bộ Chính trị|Ban Bí thư|Ban Chấp hành (?:Trung ương|TƯ|TW)|Ban Tổ chức (?:Trung ương|TƯ|TW)
    Ban Thường vụ [^\W\d_]+ ủy|Tỉnh ủy|Thành ủy|Thủ tướng Chính phủ|Thủ tướng|Chính phủ|Quốc hội
    Ủy ban Thường vụ Quốc hội|(?:Ủy ban|Hội đồng) nhân dân tỉnh|UBND [^\W\d_]+|HĐND [^\W\d_]+
    Bộ [A-ZĐ]\w+(?: [a-zà-ỹ]+)?
    """
)
_OF = pattern(rf"[^.;\n]{{0,12}}?(?:của |, )(?P<who>{_ISSUER})")
_BY = pattern(
    rf"(?P<who>{_ISSUER})(?:[^.;\n]{{0,30}})? (?:ban hành|ra|thông qua|ký)\b[^.;\n]{{0,120}}$"
)
# What the last part of a code stands for.
_BY_CODE = {
    "btctw": "Ban Tổ chức Trung ương",
    "btgtw": "Ban Tuyên giáo Trung ương",
    "bdvtw": "Ban Dân vận Trung ương",
    "bnctw": "Ban Nội chính Trung ương",
    "ubkttw": "Ủy ban Kiểm tra Trung ương",
    "vptw": "Văn phòng Trung ương Đảng",
    "ttg": "Thủ tướng Chính phủ",
    "cp": "Chính phủ",
    "qh": "Quốc hội",
    "ubtvqh": "Ủy ban Thường vụ Quốc hội",
}
_REACH = 160  # characters before a citation in which its issuer is looked for


def issuer(body: Body, code: str | None, start: int, end: int) -> str | None:
    """The body told by the code's end, named after "của", or before "ban hành"; None if none is.

    "Tham mưu Bộ Chính trị ban hành Chỉ thị …" names the Bộ Chính trị.
    """
    last = re.split(r"[/-]", fold(code or ""))[-1]
    by_code = _BY_CODE.get(re.sub(r"\d", "", last))
    after = _OF.match(body.text, end)
    if by_code or after:
        return by_code or (after["who"] if after else None)
    line = body.text.rfind("\n", 0, start) + 1
    before = _BY.search(body.text[max(line, start - _REACH) : start])
    return before["who"] if before else None
