"""REF, one way everywhere: a year, a range of years, a report id, a document code, title words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from data.model import ID, LAST_YEAR
from data.vietnamese import code_key, fold, nfc, number_key

Kind: TypeAlias = Literal["years", "id", "code", "words", "nothing"]

_FIRST_OF_FOUR_DIGITS = 1000  # any such number is a year to ask for, if not one that is known

# "2012", "2012-2016", "2012 đến 2016": all that is left when the words around a year are away.
_RANGE = re.compile(r"(\d+)\s*(?:-|–|—|den|to|\.\.)\s*(\d+)")
_SINCE = re.compile(r"(\d+) den nay|since (\d+)")
_SEVERAL = re.compile(r"\d+(?:\s*(?:,|/|;|va|and)?\s+\d+|\s*[,/;]\s*\d+)*")
# What people put around a year when they mean the year: "nhiệm vụ năm 2012", "2015 có kế hoạch gì".
_AROUND_A_YEAR = re.compile(
    r"\b(?:trong|cua|tu|cac|nhung|nam|bao cao|tong ket|nhiem vu|cong viec|viec|ke hoach|ket qua"
    r"|ban|nganh|da|se|co|lam|duoc|gi|nao|the nao|ra sao"
    r"|tasks?|reports?|plans?|years?|in|of|from)\b|[?!.]"
)

SHORT_KINDS = {
    "ct": "chi thi",
    "nq": "nghi quyet",
    "qd": "quy dinh",
    "kl": "ket luan",
    "hd": "huong dan",
    "kh": "ke hoach",
    "tb": "thong bao",
    "qc": "quy che",
}
_KINDS = "ct|nq|qd|kl|hd|kh|tb|qc|nd|tt|cv|bc|ctr|qdttg|ttr|pl|l"  # as codes abbreviate them
_NAMED_KINDS = (
    "chi thi|nghi quyet|quy dinh|ket luan|huong dan|quyet dinh|ke hoach|thong bao|quy che"
    "|nghi dinh|thong tu|cong van|luat|chuong trinh|to trinh|bao cao"
)
_NUMBER = r"\d{1,4}(?:/\d{4})?"
# 92-QĐ/TW and 08/2012/NĐ-CP stand out wherever they stand ...
_CODE = re.compile(rf"(?<!\w){_NUMBER} ?[-/–] ?(?:{_KINDS})(?: ?[-/–] ?[a-z][a-z0-9]*)*(?!\w)")
# ... "92 qd tw" and "chỉ thị số 15" only alone.
_LOOSE_CODE = re.compile(rf"(?:so )?({_NUMBER} (?:{_KINDS})(?: [a-z]{{2,6}})?)")
_NAMED = re.compile(rf"({_NAMED_KINDS}|{'|'.join(SHORT_KINDS)})(?: so)? (\d{{1,4}})")


@dataclass(frozen=True, slots=True)
class Document:
    """A document as somebody refers to it: the key of its code, or its number and folded kind."""

    key: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """What somebody refers to, read but not yet looked up. `years`: the first and the last."""

    kind: Kind
    text: str
    years: tuple[int, int] = (0, 0)
    document: Document = Document("")


def read_reference(text: str) -> Reference:
    """What kind of reference a text is; anything with a letter or digit is at least title words.

    >>> read_reference("năm 2012").years, read_reference("2012–2016").years
    ((2012, 2012), (2012, 2016))
    >>> read_reference("nam 2015 co ke hoach gi?").years, read_reference("2016, 2014").years
    ((2015, 2015), (2014, 2016))
    >>> read_reference("từ 2012 đến nay").years, read_reference("2012-99999").kind
    ((2012, 2199), 'words')
    >>> [read_reference(text).kind for text in ("92 qđ tw", "10 nhiệm vụ", "🙂")]
    ['code', 'words', 'nothing']
    >>> read_reference("Chỉ thị số 15-CT/TƯ ngày 24-02-2012").document
    Document(key='15-ct-tw', kind='')
    >>> read_reference("chi thi 15").document
    Document(key='15', kind='chi thi')
    """
    text = " ".join(nfc(text).split())
    # In a code TƯ is Trung ương; a plain TU is a province's Party committee (Tỉnh ủy).
    folded = fold(re.sub(r"\bTƯ\b", "TW", text))
    if ID.fullmatch(text) and any(map(str.isdigit, text)):
        return Reference("id", text)
    if years := _read_years(folded):
        return Reference("years", text, years=years)
    if document := _read_document(folded):
        return Reference("code", text, document=document)
    return Reference("words" if re.search(r"[^\W_]", text) else "nothing", text)


def _read_document(folded: str) -> Document | None:
    if code := _CODE.search(folded):
        return Document(code_key(code[0]))
    if code := _LOOSE_CODE.fullmatch(folded):
        return Document(code_key(code[1]))
    if named := _NAMED.fullmatch(folded):
        return Document(number_key(named[2]), SHORT_KINDS.get(named[1], named[1]))
    return None


def without_issuer(document: Document) -> Document | None:
    """The number and kind alone of a whole code: reports cite 35-CT/TW as "Chỉ thị số 35".

    >>> without_issuer(Document("35-ct-tw"))
    Document(key='chi thi 35', kind='')
    """
    number, _, rest = document.key.partition("-")
    kind = SHORT_KINDS.get(rest.partition("-")[0])
    return Document(f"{kind} {number}") if kind else None


def _read_years(folded: str) -> tuple[int, int] | None:
    """The first and last of the years, if years are all that is said."""
    said = " ".join(_AROUND_A_YEAR.sub(" ", folded).split())
    since = _SINCE.fullmatch(said)
    if not (since or _RANGE.fullmatch(said) or _SEVERAL.fullmatch(said)):
        return None
    years = [_year(number) for number in re.findall(r"\d+", said)]
    known = [year for year in years if year] + ([LAST_YEAR] if since else [])
    return (min(known), max(known)) if all(years) else None


def _year(digits: str) -> int | None:
    """The year that four digits of any script name; None for any other number."""
    year = int(number_key(digits)) if len(digits) == len("2012") else 0
    return year if year >= _FIRST_OF_FOUR_DIGITS else None
