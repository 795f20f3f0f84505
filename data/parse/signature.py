"""The end of an official paper: on whose behalf it is signed, in which office, by whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.model import Person
from data.parse.names import has_surname, looks_like_name
from data.parse.prose import Kind
from data.parse.tables import either, pattern
from data.vietnamese import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from data.parse.lines import Line

_BEHALF = r"(?:t/?m|k/?t|t/?l|tuq|q)[./]\s?"
_OFFICE = pattern(
    rf"{_BEHALF}.{{3,60}}|(?:quyền |phó )?",
    either(
        """
        (?:tổng )?giám đốc|chủ tịch|bí thư|trưởng|chánh|hiệu trưởng|viện trưởng|cục trưởng
        chủ nhiệm|vụ trưởng|chi cục trưởng|thủ trưởng|bộ trưởng|thứ trưởng|tổng thanh tra
        """
    ),
    r"\b[^.,;:]{0,60}",
)
_SIGNED = re.compile(r"\W*(?:đã ký|ký tên|ký và ghi rõ họ tên)[^\w]*(?:đóng dấu)?\W*")
_DEGREES = re.compile(r"(?:(?:PGS|GS|TS|ThS|BS|CKI{0,2}|Ths|Bs|KS|CN|NGƯT|TTƯT)\.?\s?)+")
_LONGEST = 9  # words of an office
_REACH = 12  # lines from the office to the name, receivers between them
_RECEIVER = re.compile(r"[-–+*•]\s?\S")


def with_signature(found: Sequence[Line]) -> list[Line]:
    """The lines, those of the signature marked: offices in capitals, then a name on its own."""
    marked = list(found)
    at = 0
    while at < len(marked):
        name = _name_after(marked, at) if _is_office(marked[at]) else None
        for i in range(at, at if name is None else name + 1):
            marked[i] = marked[i].of_kind(Kind.SIGNATURE)
        at = at + 1 if name is None else name + 1
    return marked


def signer(found: Sequence[Line]) -> Person | None:
    """Who signed, in the office that stands last above the name."""
    signed = [line for line in found if line.kind is Kind.SIGNATURE]
    name = next((_bare(line.text) for line in signed if not _is_office(line) and _name(line)), None)
    offices = [line.text for line in signed if _is_office(line)]
    return Person(name, offices[-1] if offices else None) if name else None


def _name_after(found: Sequence[Line], at: int) -> int | None:
    for i in range(at + 1, min(at + 1 + _REACH, len(found))):
        if _name(found[i]):
            return i
        receiver = bool(_RECEIVER.match(found[i].text))
        if not (receiver or _is_office(found[i]) or _SIGNED.fullmatch(plain(found[i].text))):
            return None
    return None


def _is_office(line: Line) -> bool:
    text = line.text
    return text.isupper() and line.words <= _LONGEST and bool(_OFFICE.fullmatch(plain(text)))


def _name(line: Line) -> bool:
    text = _bare(line.text)
    return looks_like_name(text) and has_surname(text)


def _bare(text: str) -> str:
    """A name without the degrees before it."""
    return _DEGREES.sub("", text, count=1).strip()
