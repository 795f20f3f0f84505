"""Which document somebody means: by its code, a part of that, its kind and number, or its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.named import DocumentEntry, DocumentPage, Documents
from data.paging import start_of
from data.resolve import SHORT_KINDS, read_reference
from data.snapshot import Snapshot
from data.store import read_documents
from data.store.scopes import Where, citations_of
from data.vietnamese import fold, nfc, number_key

_NEAREST = 5
_MOST_WORDS = 24
# What a code's letters, or somebody in a hurry, may stand for.
_KINDS = {short: (kind,) for short, kind in SHORT_KINDS.items()} | {
    "qd": ("quy dinh", "quyet dinh"),
    "nd": ("nghi dinh",),
    "tt": ("thong tu",),
    "cv": ("cong van",),
    "bc": ("bao cao",),
    "ttr": ("to trinh",),
    "ctr": ("chuong trinh",),
}
_NUMBER = re.compile(r"(?:van ban )?(?:so )?(\d{1,4})")
_KIND_AND_NUMBER = re.compile(r"([a-z]+) (?:so )?(\d{1,4})")


@dataclass(frozen=True, slots=True)
class Asked:
    """A number with the rest of the code as far as it was given, or the kinds it may be of."""

    digits: str
    parts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


def read_asked(text: str) -> Asked | None:
    """The number that somebody asks for; None where there is none, but words.

    >>> read_asked("15-CT/TƯ")
    Asked(digits='15', parts=('ct', 'tw'), kinds=('chi thi',))
    >>> read_asked("chỉ thị số 15").kinds, read_asked("QĐ 15").kinds, read_asked("quy chế bầu cử")
    (('chi thi',), ('quy dinh', 'quyet dinh'), None)
    """
    words = " ".join(nfc(text).split())
    folded = fold(re.sub(r"\bTƯ\b", "TW", words))
    if match := _NUMBER.fullmatch(folded):
        return Asked(number_key(match[1]))
    if (match := _KIND_AND_NUMBER.fullmatch(folded)) and match[1] in _KINDS:
        return Asked(number_key(match[2]), kinds=_KINDS[match[1]])
    document = read_reference(words).document
    digits, *parts = document.key.split("-")
    if not digits:
        return None
    letters = next((part for part in parts if part in _KINDS), "")
    kinds = (document.kind,) if document.kind else _KINDS.get(letters, ())
    return Asked(digits, tuple(parts), kinds)


def find(now: Snapshot, text: str, limit: int, offset: int) -> Documents:
    """A page of the documents that somebody may mean; of none, the nearest there are."""
    asked = read_asked(text)
    if asked is None:
        tokens = re.findall(r"[^\W_]+", fold(nfc(text)))[:_MOST_WORDS]
        fts = " ".join(f'"{token}"' for token in tokens)
        return (
            _listed(now, read_documents.named(fts), limit, offset) if tokens else Documents((), 0)
        )
    ids = _meant(now, asked)
    if ids:
        return _listed(now, read_documents.among(ids), limit, offset)
    return Documents((), 0, nearest=tuple(_nearest(now, asked)))


def of_scope(now: Snapshot, scope: str, limit: int, offset: int) -> Documents:
    """A page of the documents that all reports, a year's or one report cite; most cited first."""
    return _listed(now, citations_of(scope), limit, offset)


def page(now: Snapshot, ref: str, limit: int, offset: int) -> DocumentPage | None:
    """A document with a page of the places where it is cited; None if none cites it any more."""
    entry = read_documents.entry(now.connection, ref)
    if entry is None:
        return None
    offset = start_of(offset, limit, entry.times)
    places = tuple(read_documents.places(now.connection, ref, limit, offset))
    return DocumentPage(entry, *read_documents.issued(now.connection, ref), places, offset)


def _listed(now: Snapshot, where: Where, limit: int, offset: int) -> Documents:
    total = read_documents.count(now.connection, where)
    offset = start_of(offset, limit, total)
    found = tuple(read_documents.entries(now.connection, where, limit, offset))
    return Documents(found, total, offset)


def _meant(now: Snapshot, asked: Asked) -> list[int]:
    """The documents of the number whose codes go on as asked; the very code, if there is one."""
    there = read_documents.numbered(now.connection, asked.digits)
    if not asked.parts:
        return [id_ for id_, _, kind in there if not asked.kinds or kind in asked.kinds]
    fitting = {id_: key.split("-") for id_, key, _ in there if _goes_on(key, asked.parts)}
    exact = [id_ for id_, parts in fitting.items() if parts == [asked.digits, *asked.parts]]
    return exact or list(fitting)


def _goes_on(key: str, parts: Sequence[str]) -> bool:
    """Whether a code has the parts in this order: 15/2012/NĐ-CP is a "15-NĐ"."""
    left = iter(key.split("-")[1:])
    return all(part in left for part in parts)


def _nearest(now: Snapshot, asked: Asked) -> Iterator[DocumentEntry]:
    """What has the same number and kind, then the same number, then a number near it."""
    same = read_documents.numbered(now.connection, asked.digits)
    same.sort(key=lambda row: row[2] not in asked.kinds)
    ids = [id_ for id_, _, _ in same][:_NEAREST]
    if asked.kinds and asked.digits.isdecimal():
        ids += read_documents.near(now.connection, asked.kinds, int(asked.digits), _NEAREST)
    for id_ in list(dict.fromkeys(ids))[:_NEAREST]:
        yield from read_documents.entries(now.connection, read_documents.among([id_]), 1)
