"""Who is named, and in what role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.model import Person
from data.parse.names import SYLLABLE, has_surname, is_rare
from data.parse.places import is_place, without_place
from data.parse.roles import OFFICE, RANK, begins_with_role, role_after, role_before
from data.parse.tables import either, pattern, syllables
from data.vietnamese import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HONORIFIC = r"(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|TS|ThS|PGS|GS|[Bb]ác sĩ|[Tt]hầy)\.?"
_HONOURED = pattern(_HONORIFIC, r"\s*$")
_TITLED = pattern(rf"(?:{_HONORIFIC}|{RANK}|\b{OFFICE}\b[^.;:()\n]{{0,90}}?)\s*$")
_RUN = re.compile(rf"(?<!\w){SYLLABLE}(?: {SYLLABLE}){{1,9}}")
# What shows that the capitals after it name no person: streets, schools, prizes, doctrines.
_NAMED_AFTER = pattern(
    either(
        """
        đường|phố|quận|huyện|phường|trường|học viện[^.;,]*|xã|tỉnh|tp\\.?|thành phố|giải thưởng
        tư tưởng|khu|công viên|nhà máy|cầu|mang tên|quốc gia|ngã tư|thị xã|bệnh viện|nhà văn hóa
        thpt|thcs|bác|cảng|sông|đền|đạo đức|sân bay|xí nghiệp|huân chương
        """
    ),
    r"\s$",
)
_NOT_FIRST = syllables("ông bà anh chị đ/c")
# Capitalised words with which an office begins: no part of the name before it.
_OFFICE_WORDS = syllables(
    """
    ủy bí trưởng phó chủ ban bộ thứ tổng thủ đảng và đại hội sở cục vụ viện ubnd trung
    """
)
_HEAD_OF = re.compile(r"(?:Phó )?Trưởng [Đđ]oàn ")  # "Đoàn" is a family name too
_OF_AN_OFFICE = re.compile(r"(?:phó|đoàn) \w+")
_GOES_ON = re.compile(r" (?:trưởng|sư|viên|thể)\b")
_LONGEST = 4  # syllables of a name
_ROLE_REACH = 220  # characters
_CERTAIN = 3  # syllables with which a family name needs no title


def people(texts: Iterable[str]) -> tuple[Person, ...]:
    """Everyone named in the texts, in order, each with the longest wording of the role."""
    found: dict[str, Person] = {}
    for text in texts:
        for person in _named(text.replace("\xa0", " ")):
            known = found.setdefault(fold(person.name), person)
            if len(person.role or "") > len(known.role or ""):
                found[fold(person.name)] = Person(known.name, person.role)
    return tuple(found.values())


def _named(text: str) -> Iterator[Person]:
    spans = list(_spans(text))
    floors = [0, *(end for _, end in spans)]
    ceilings = [*(start for start, _ in spans[1:]), len(text)]
    for (start, end), floor, ceiling in zip(spans, floors, ceilings, strict=False):
        reach = end + _ROLE_REACH
        before = role_before(text[max(floor, start - _ROLE_REACH) : start])
        after = role_after(text[end : min(ceiling, reach)], before_name=ceiling < reach)
        role = max(filter(None, (before, after)), key=len, default=None)
        yield Person(text[start:end], role)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        name = _name_in(run.group())
        start = run.start() + run.group().find(name)
        end = start + len(name)
        before = text[max(0, start - _ROLE_REACH) : start]
        if name and _is_person(name, before, text[end : end + _ROLE_REACH]):
            yield start, end


def _name_in(run: str) -> str:
    """The name within a run of capitalised syllables: after a place, before an office."""
    parts = _HEAD_OF.sub("", run).split()
    parts = [] if is_place(run) else without_place(parts)
    parts = parts[1:] if parts and plain(parts[0]) in _NOT_FIRST else parts
    office = (i for i, part in enumerate(parts) if i and plain(part) in _OFFICE_WORDS)
    parts = parts[: next(office, len(parts))]
    family = next((i for i, part in enumerate(parts[:-1]) if has_surname(part)), 0)
    parts = parts[family : family + _LONGEST]
    return " ".join(parts) if len(parts) > 1 else ""


def _is_person(name: str, before: str, after: str) -> bool:
    if _OF_AN_OFFICE.fullmatch(plain(name)) and _GOES_ON.match(after):
        return bool(_HONOURED.search(before))  # "Phó Hiệu trưởng", "Đoàn Luật sư"
    if is_place(name) or _NAMED_AFTER.search(plain(before[-30:])):
        return False
    if not has_surname(name):
        return bool(_HONOURED.search(before))
    told = after[:1] in {",", " "} and begins_with_role(after.lstrip(" ,–-("))
    certain = len(name.split()) >= _CERTAIN and not is_rare(name)
    return certain or told or bool(_TITLED.search(before))
