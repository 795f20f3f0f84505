"""Tasks as files: which kinds there are, what a file is named, and what it holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape

from data.answers import ReportCard
from data.export import Exported, Table, csv_file, markdown_file, xlsx_file
from data.vietnamese import fold
from handlers.actions import ExportReport, ExportYears, Format, ShowReport, ShowYear, ShowYears
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.screen import Button, Screen, button, screen

_KINDS: dict[Format, tuple[str, Callable[[Table], bytes]]] = {
    "xlsx": ("Excel (.xlsx)", xlsx_file),
    "csv": (".csv", csv_file),
    "md": ("Markdown (.md)", markdown_file),
}
_WORDS_ON_NAME = 8  # of a title, in a file's name
_LONGEST_NAME = 80  # characters


@dataclass(frozen=True, slots=True)
class What:
    """What is exported: in words, in the words of its caption, and as a file's name.

    `source` is a line of HTML that says where it comes from, or "".
    """

    title: str
    said: str
    name: str
    source: str = ""


def of_report(card: ReportCard, texts: Texts) -> What:
    """A report's tasks. The file is named after the title, in ASCII, and told apart by the id."""
    title = cards.title(card, texts)
    words = re.findall(r"[a-z0-9]+", fold(card.title or ""))[:_WORDS_ON_NAME]
    name = "-".join([*words, card.id])[-_LONGEST_NAME:]
    said, source = texts.export.of_report.format(title=title), cards.named(card, texts)
    return What(said, texts.export.sheet, name, source)


def of_years(asked: ExportYears, texts: Texts) -> What:
    """The tasks of some years: "nhiem-vu-2012-2016"."""
    years = str(asked.first) if asked.first == asked.last else f"{asked.first}-{asked.last}"
    said = texts.export.of_years.format(years=years)
    return What(said, said, f"{texts.export.file}-{years}")


def kinds(asked: ExportReport | ExportYears, what: What, total: int, texts: Texts) -> Screen:
    """What would be in the file, and a button for each kind of file."""
    words = texts.export
    return screen(
        [escape(words.choose.format(what=what.title, tasks=words.tasks(total)))],
        [
            [button(label, replace(asked, format=kind)) for kind, (label, _) in _KINDS.items()],
            [_back(asked, texts)],
        ],
    )


def _back(asked: ExportReport | ExportYears, texts: Texts) -> Button:
    if isinstance(asked, ExportReport):
        return button(texts.open_report, ShowReport(asked.report))
    if asked.first == asked.last:
        return button(texts.open_year.format(year=asked.first), ShowYear(asked.first))
    return button(texts.open_years, ShowYears())


def caption(exported: Exported, what: What, texts: Texts) -> str:
    """What stands below the file, as HTML: what it is, how many rows, and the source."""
    rows, words = len(exported.rows), texts.export
    cut = [escape(words.cut(rows, exported.total))] if rows < exported.total else []
    said = f"{escape(what.said)}: {words.tasks(rows)}"
    return "\n".join(filter(None, [said, *cut, what.source]))


def content(kind: Format, exported: Exported, what: What, texts: Texts) -> bytes:
    """The file itself."""
    words = texts.export
    table = Table(
        what.title,
        words.sheet,
        words.columns,
        {"done": words.done, "planned": words.planned},
        words.source,
        exported.rows,
    )
    return _KINDS[kind][1](table)
