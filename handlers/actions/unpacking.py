"""From the written form back to an action."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields

from handlers.actions.action import VERSION, Action
from handlers.actions.chats import (
    ChooseLanguage,
    ForgetChat,
    ShowFollows,
    ShowPrivacy,
    Unfollow,
)
from handlers.actions.named import ShowDocument, ShowDocuments, ShowPeople, ShowPerson
from handlers.actions.reports import (
    ExportReport,
    ExportYears,
    ShowComparison,
    ShowHelp,
    ShowReport,
    ShowReports,
    ShowTask,
    ShowTasks,
    ShowYear,
    ShowYears,
)
from handlers.actions.words import AskAgain, SearchFor, ShowChart, ShowHits, ShowPassages, ShowTopic
from handlers.actions.written import OutdatedActionError, read

KINDS: Mapping[str, type[Action]] = {
    kind.letter: kind
    for kind in (
        *(ShowHelp, ShowYears, ShowYear, ShowReports, ShowReport),
        *(ShowTasks, ShowTask, ShowHits, SearchFor, AskAgain, ShowPassages),
        *(ShowDocument, ShowDocuments, ShowPerson, ShowPeople),
        *(ShowComparison, ShowTopic, ShowChart, ExportReport, ExportYears),
        *(ChooseLanguage, ShowFollows, Unfollow, ShowPrivacy, ForgetChat),
    )
}


def unpack(data: str) -> Action:
    """The action that `pack` wrote.

    Raises:
        OutdatedActionError: it was written otherwise.

    >>> unpack(ShowYear(2012, "done", 1).pack())
    ShowYear(year=2012, status='done', page=1)
    """
    head = data.partition("_")[0]
    kind = KINDS.get(head.removeprefix(VERSION)) if head.startswith(VERSION) else None
    if kind is None:
        raise OutdatedActionError(data)
    values = data.split("_", len(fields(kind)))[1:]
    if len(values) != len(fields(kind)):
        raise OutdatedActionError(data)
    pairs = zip(fields(kind), values, strict=True)
    return kind(*(read(value, str(field.type)) for field, value in pairs))
