"""People: lists of them, and one with the roles in which reports name this person."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.answers import ReportCard
from data.named import People, PersonEntry, PersonPage
from handlers.actions import FOUND, AskAgain, ShowPeople, ShowPerson, ShowReport
from handlers.texts import Texts
from handlers.views import cards, passages, scopes
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

_NAME, _ROLE = 60, 120  # characters of each


def listed(people: People, scope: str, card: ReportCard | None, size: int, texts: Texts) -> Screen:
    """A page of the people of a scope; `card`: of the report that it is."""
    title = f"👤 {bold(texts.people)} ({texts.number(people.total)})"
    return screen(
        [
            *scopes.heading(title, scope, card, texts),
            "",
            *(
                _lines(people.found, people.offset + 1, texts, counted=card is None)
                or [texts.named.none]
            ),
        ],
        [*_rows(people, scope, size), scopes.back(scope, card, texts)],
        full=ShowPeople(scope) if people.total > size else None,
    )


def choice(people: People, words: str, size: int, texts: Texts) -> Screen:
    """The people whom words may mean; its first line holds the words."""
    understood = [understood_line(people, texts)] if people.understood else []
    return screen(
        [
            scopes.words_line(words, texts.named.people(people.total)),
            *understood,
            "",
            *_lines(people.found, people.offset + 1, texts),
        ],
        _rows(people, FOUND, size),
        full=AskAgain.within_limits("people", words) if people.total > size else None,
    )


def nobody(words: str, texts: Texts) -> Screen:
    """That nobody is named so."""
    sentence = escape(texts.named.not_found.format(text=words))
    return screen([sentence], [[button(texts.named.open, ShowPeople())]])


def in_full(
    person: PersonPage, size: int, texts: Texts, understood: People | None = None
) -> Screen:
    """A page of a person's roles, each with its report; `understood`: what led to this person."""
    entry = person.entry
    first = person.offset + 1
    lines = [f"👤 {bold(clip(entry.name, _NAME))} — {texts.named.named(entry.reports)}"]
    if understood and understood.understood:
        lines.append(understood_line(understood, texts))
    for number, held in enumerate(person.roles, first):
        role = escape(clip(held.role, _ROLE)) if held.role else f"<i>{texts.named.no_role}</i>"
        day = cards.date(held.card, texts)
        where = passages.where(held.card, texts) + (f" · <i>{escape(day)}</i>" if day else "")
        lines += ["", f"{bold(f'{number}.')} {role}", where]
    opens = [ShowReport(held.card.id) for held in person.roles]
    to = [ShowPerson(entry.ref, number) for number in range(pages_of(entry.reports, size))]
    return screen(
        lines,
        [
            *passages.numbered(opens, first),
            turns(person.offset // size, len(to), to),
            [button(texts.named.open, ShowPeople())],
        ],
        shared=Link(to[0], entry.name),
        full=to[0] if len(to) > 1 else None,
    )


def understood_line(people: People, texts: Texts) -> str:
    """How a name was understood, as HTML."""
    return f"<i>{escape(texts.understood.format(text=people.understood))}</i>"


def _lines(
    entries: Sequence[PersonEntry], first: int, texts: Texts, *, counted: bool = True
) -> list[str]:
    return [
        f"{bold(f'{number}.')} {bold(clip(entry.name, _NAME))}"
        + (f", {escape(clip(entry.role, _ROLE))}" if entry.role else "")
        + (f" — <i>{texts.named.named(entry.reports)}</i>" if counted else "")
        for number, entry in enumerate(entries, first)
    ]


def _rows(people: People, scope: str, size: int) -> list[Row]:
    pages = pages_of(people.total, size)
    first = people.offset + 1
    opens = [
        button(str(number), ShowPerson(entry.ref))
        for number, entry in enumerate(people.found, first)
    ]
    to = [ShowPeople(scope, number) for number in range(pages)]
    return [*in_rows(opens), turns(people.offset // size, pages, to)]
