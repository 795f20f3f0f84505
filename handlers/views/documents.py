"""Documents: lists of them, and one with the sentences that cite it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from data.answers import ReportCard
from data.named import DocumentEntry, DocumentPage, Documents
from handlers.actions import FOUND, AskAgain, ShowDocument, ShowDocuments
from handlers.texts import Texts
from handlers.views import passages, scopes
from handlers.views.screen import (
    Link,
    Row,
    Screen,
    bold,
    button,
    clip,
    in_rows,
    pages_of,
    screen,
    turns,
)

_NAME = 120  # characters


def listed(
    documents: Documents, scope: str, card: ReportCard | None, size: int, texts: Texts
) -> Screen:
    """A page of the documents of a scope; `card`: of the report that it is."""
    title = f"📑 {bold(texts.documents)} ({texts.number(documents.total)})"
    return screen(
        [
            *scopes.heading(title, scope, card, texts),
            "",
            *(_lines(documents.found, documents.offset + 1, texts) or [texts.cited.none]),
        ],
        [*_rows(documents, scope, size), scopes.back(scope, card, texts)],
        full=ShowDocuments(scope) if documents.total > size else None,
    )


def choice(documents: Documents, words: str, size: int, texts: Texts) -> Screen:
    """Which of the documents that words may mean; its first line holds the words."""
    return screen(
        [
            scopes.words_line(words, texts.cited.documents(documents.total)),
            texts.cited.choose,
            "",
            *_lines(documents.found, documents.offset + 1, texts),
        ],
        _rows(documents, FOUND, size),
        full=AskAgain.within_limits("doc", words) if documents.total > size else None,
    )


def nothing(documents: Documents, words: str, texts: Texts) -> Screen:
    """That no report cites what was asked for, and the nearest that is cited."""
    near = _lines(documents.nearest, 1, texts)
    return screen(
        [
            escape(texts.cited.not_found.format(text=words)),
            *(["", texts.cited.nearest, *near] if near else []),
        ],
        [*_buttons(documents.nearest, 1), [button(texts.cited.open, ShowDocuments())]],
    )


def in_full(document: DocumentPage, size: int, texts: Texts) -> Screen:
    """A page of the sentences that cite a document, each with its report."""
    entry = document.entry
    day = document.issued_on
    issued = texts.cited.issued.format(date=texts.date(day)) if day else None
    facts = " · ".join(filter(None, [document.issuer, issued]))
    lines = [
        f"📑 {bold(name(entry))} — {texts.cited.cited(entry.times, entry.reports)}",
        *([f"<i>{escape(facts)}</i>"] if facts else []),
    ]
    numbered = enumerate(document.places, document.offset + 1)
    for _, group in groupby(numbered, key=lambda pair: pair[1].card.id):
        places = list(group)
        lines += ["", *(passages.line(cited.sentence, number) for number, cited in places)]
        lines.append(passages.where(places[0][1].card, texts))
    opens = [passages.opens(cited.sentence, cited.card.id) for cited in document.places]
    to = [ShowDocument(entry.ref, number) for number in range(pages_of(entry.times, size))]
    return screen(
        lines,
        [
            *passages.numbered(opens, document.offset + 1),
            turns(document.offset // size, len(to), to),
            [button(texts.cited.open, ShowDocuments())],
        ],
        shared=Link(to[0], name(entry)),
        full=to[0] if len(to) > 1 else None,
    )


def name(entry: DocumentEntry) -> str:
    """A document's kind and code, else how it is cited, as plain text."""
    return clip(f"{entry.kind} {entry.code}" if entry.code else entry.name, _NAME)


def _lines(entries: Sequence[DocumentEntry], first: int, texts: Texts) -> list[str]:
    return [
        f"{bold(f'{number}.')} {escape(name(entry))}"
        f" — <i>{texts.cited.cited(entry.times, entry.reports)}</i>"
        for number, entry in enumerate(entries, first)
    ]


def _rows(documents: Documents, scope: str, size: int) -> list[Row]:
    pages = pages_of(documents.total, size)
    to = [ShowDocuments(scope, number) for number in range(pages)]
    first = documents.offset + 1
    return [*_buttons(documents.found, first), turns(documents.offset // size, pages, to)]


def _buttons(entries: Sequence[DocumentEntry], first: int) -> list[Row]:
    return in_rows(
        [
            button(str(number), ShowDocument(entry.ref))
            for number, entry in enumerate(entries, first)
        ]
    )
