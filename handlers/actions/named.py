"""Documents and people that reports name."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.actions.action import Action
from handlers.actions.written import Scope


@dataclass(frozen=True, slots=True)
class ShowDocument(Action):
    """A page of the places where a document is cited; `ref` is its short name in the store."""

    letter = "d"
    ref: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowDocuments(Action):
    """A page of the documents that are cited, the most cited first."""

    letter = "D"
    scope: Scope = "all"
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowPerson(Action):
    """A page of a person's roles; `ref` is the person's short name in the store."""

    letter = "p"
    ref: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowPeople(Action):
    """A page of the people who are named, the most often named first."""

    letter = "P"
    scope: Scope = "all"
    page: int = 0
