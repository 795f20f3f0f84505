"""Who is named, and in what role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from data.model import Person
from data.parse.names import SYLLABLE, has_surname, is_rare
from data.parse.places import is_place, without_place
from data.parse.prose import Span
from data.parse.roles import OFFICE, RANK, begins_with_role, role_after, role_before
from data.parse.tables import either, pattern, syllables
from data.syllables import is_syllable
from data.vietnamese import fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HONORIFIC = either(
    r"""
    (?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|[Nn]gài|TS|ThS|PGS|GS|NSND|NSƯT|NGND|NGƯT|KTS|BS|LS)\.?
    [Aa]nh|[Cc]hị|[Cc]ô|[Ee]m|[Cc]háu|[Tt]hầy|(?:[Bb]ác|[Dd]ược) (?:sĩ|sỹ)|[Nn]ghệ (?:sĩ|nhân)
    [Nn]hạc sĩ|[Cc]a sĩ
    [Nn]hà (?:báo|văn|thơ|giáo)|[Ll]uật sư|[Gg]iáo sư|[Tt]iến sĩ|[Kk]ỹ sư|[Hh]òa thượng|[Ll]inh mục
    """
)
_HONOURED = pattern(_HONORIFIC, r"\s*$")
_TITLED = pattern(rf"(?:{_HONORIFIC}|{RANK}|\b{OFFICE}\b[^.;:()\n]{{0,90}}?)\s*$")
_RUN = re.compile(rf"(?<!\w){SYLLABLE}(?: {SYLLABLE}){{1,9}}")
# What shows that the capitals after it name no person: streets, schools, prizes, doctrines.
_NAMED_AFTER = pattern(
    either(
        """
        đường|phố|trường|học viện[^.;,]*|giải(?: thưởng)?|tư tưởng|khu|công viên|nhà máy|cầu
        mang tên
        quốc gia|ngã (?:ba|tư|năm)|bệnh viện|nhà (?:văn hóa|hát|thờ|máy)|thpt|thcs|tiểu học|mầm non
        bác|cảng|sông|đền|chùa|chợ|hồ|lăng|đèo|núi|ga|bến|tàu|đạo đức|phong cách
        sân (?:bay|vận động)
        xí nghiệp|huân chương|huy chương|phong trào|cuộc vận động|chương trình|quỹ|học bổng|cúp
        danh hiệu
        tượng đài|bảo tàng|nghĩa trang|thư viện|công ty|tập đoàn|doanh nghiệp|cửa hàng|chi đội
        liên đội
        quảng trường|đại lộ|hội trường|trung tâm|đại học|cao đẳng|thế hệ|gương|chiến dịch|thời
        """
    ),
    r"\s[“\"]?$",
)
# A place stands after these, and after it, or after a body of the place, a person may.
_UNIT = re.compile(
    r"\b(?:quận|huyện|phường|xã|tỉnh|tp\.?|thành phố|thị xã|thị trấn|thôn|ấp|làng|khu phố)\s$"
)
# A photographer is nobody of the report.
_CREDIT = re.compile(r"(?:ảnh|nguồn|clip|video|photo)(?: \w+)?\s?[:._/–-]?\s*$|thực hiện\s?:\s*$")
_LISTED = re.compile(r",? (?:và )?")
_FOREIGN = pattern(
    r"\b(?:[Ôô]ng|[Bb]à|[Nn]gài|[Tt]ổng thống|[Tt]hủ tướng|[Đđ]ại sứ|[Bb]ộ trưởng|[Cc]huyên gia) ",
    r"(?P<name>[A-Z][A-Za-z'’-]+(?: [A-Z](?:[a-z'’-][A-Za-z'’-]*|\.)){1,3})(?![^\W\d_])",
)
_NOT_FIRST = syllables("ông bà anh chị đ/c")
# Capitalised words with which an office begins: no part of the name before it.
_OFFICE_WORDS = syllables(
    """
    ủy bí trưởng phó chủ ban bộ thứ tổng thủ đảng và hội sở cục vụ viện ubnd trung
    """
)
_HEAD_OF = re.compile(r"(?:Phó )?Trưởng [Đđ]oàn ")  # "Đoàn" is a family name too
_OF_AN_OFFICE = re.compile(r"(?:phó|đoàn|chánh|ban) \w+")
_GOES_ON = re.compile(
    r" (?:trưởng|sư|viên|thể|án|văn|thanh|thư|tịch|nhiệm|đốc|tướng|ủy|uỷ|tra|huy|đạo)\b"
)
_NEXT = 8  # characters behind a name in which an office goes on
_NOT_NAMES = syllables("tỉnh thành huyện quận xã phường tổ phòng nhà công ty trường mặt liên")
_PLACE = 2  # syllables of most names of places
_LONGEST = 4  # syllables of a name
_ROLE_REACH = 220  # characters
_CERTAIN = 3  # syllables with which a family name needs no title


def people(texts: Iterable[str], signer: Person | None = None) -> tuple[Person, ...]:
    """Everyone named in the texts, and who signed, each with the longest wording of the role."""
    found: dict[str, Person] = {}
    for text in texts:
        for _, person in named(text):
            known = found.setdefault(fold(person.name), person)
            if len(person.role or "") > len(known.role or ""):
                found[fold(person.name)] = Person(known.name, person.role)
    if signer:
        found.setdefault(fold(signer.name), signer)
    return tuple(found.values())


def named(text: str) -> Iterator[tuple[Span, Person]]:
    """Each name in a text, where it stands, with the role that is told there."""
    text = text.replace("\xa0", " ")
    spans = list(_spans(text))
    floors = [0, *(end for _, end in spans)]
    ceilings = [*(start for start, _ in spans[1:]), len(text)]
    for (start, end), floor, ceiling in zip(spans, floors, ceilings, strict=False):
        reach = end + _ROLE_REACH
        before = role_before(text[max(floor, start - _ROLE_REACH) : start])
        after = role_after(text[end : min(ceiling, reach)], before_name=ceiling < reach)
        role = max(filter(None, (before, after)), key=len, default=None)
        yield Span(start, end), Person(text[start:end], role)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for span in sorted([*_vietnamese(text), *_foreign(text)]):
        if span[0] >= end:
            yield span
            end = span[1]


def _foreign(text: str) -> Iterator[tuple[int, int]]:
    """Names of other languages behind a title: "Tổng thống Joko Widodo"."""
    for match in _FOREIGN.finditer(text):
        if not has_surname(match["name"]) and not all(map(is_syllable, match["name"].split())):
            yield match.span("name")


def _vietnamese(text: str) -> Iterator[tuple[int, int]]:
    last = 0
    for run in _RUN.finditer(text):
        before = text[max(0, run.start() - _ROLE_REACH) : run.start()]
        name = _name_in(_behind_unit(run.group(), before), text[run.end() : run.end() + _NEXT])
        start = run.start() + run.group().find(name)
        end = start + len(name)
        before = text[max(0, start - _ROLE_REACH) : start]
        listed = bool(last and _LISTED.fullmatch(text, last, start))
        if name and _is_person(name, before, text[end : end + _ROLE_REACH], listed=listed):
            yield start, end
            last = end


def _behind_unit(run: str, before: str) -> str:
    """What stands behind the two syllables of a place: "huyện Sông Vàng Lê Lai"."""
    parts = run.split()
    placed = _UNIT.search(plain(before[-12:])) and len(parts) > _PLACE + 1
    return " ".join(parts[_PLACE:]) if placed and has_surname(parts[_PLACE]) else run


def _name_in(run: str, after: str) -> str:
    """The name within a run of capitalised syllables: after a place, before an office."""
    parts = _HEAD_OF.sub("", run).split()
    parts = [] if is_place(run) else without_place(parts)
    parts = parts[1:] if parts and plain(parts[0]) in _NOT_FIRST else parts
    office = (i for i, part in enumerate(parts) if i and plain(part) in _OFFICE_WORDS)
    cut = next(office, len(parts))
    given = cut == len(parts) - 1 == _CERTAIN - 1 and not _GOES_ON.match(after)  # "Vũ Văn Viện"
    parts = parts if given and has_surname(parts[0]) else parts[:cut]
    family = next((i for i, part in enumerate(parts[:-1]) if has_surname(part)), 0)
    parts = parts[family : family + _LONGEST]
    return " ".join(parts) if len(parts) > 1 else ""


def _is_person(name: str, before: str, after: str, *, listed: bool) -> bool:
    if _OF_AN_OFFICE.fullmatch(plain(name)) and _GOES_ON.match(after):
        return bool(_HONOURED.search(before))  # "Phó Hiệu trưởng", "Đoàn Luật sư"
    near = plain(before[-30:])
    if is_place(name) or _NAMED_AFTER.search(near) or _CREDIT.search(near):
        return False
    whole = len(name.split()) >= _CERTAIN
    if _UNIT.search(near):  # "Chủ tịch Ủy ban nhân dân tỉnh Nguyễn Công Trứ", not "huyện Hoàng Mai"
        return whole and has_surname(name) and bool(_TITLED.search(before))
    if not has_surname(name):
        return bool(_HONOURED.search(before)) or (listed and _is_plain_name(name))
    told = after[:1] in {",", " "} and begins_with_role(after.lstrip(" ,–-("))
    certain = (whole or listed) and not is_rare(name)
    return certain or told or bool(_TITLED.search(before))


def _is_plain_name(name: str) -> bool:
    """Whether a name without a family name may stand in a list of names: no office, no body."""
    return not ({*plain(name).split()} & (_OFFICE_WORDS | _NOT_NAMES))
