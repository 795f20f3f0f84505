"""A year's summary and its further pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from data.answers import PlacedTask, ReportCard, YearSummary
from handlers.actions import (
    ShowComparison,
    ShowDocuments,
    ShowPeople,
    ShowReport,
    ShowReports,
    ShowYear,
    ShowYears,
)
from handlers.texts import Texts
from handlers.views import cards, task
from handlers.views.lists import documents_line, figures_line
from handlers.views.screen import Link, Row, Screen, bold, button, clip, pages_of, screen, turns
from handlers.views.years import facts

_REPORTS = 3  # named on the summary; the others are counted
_HEADLINE = 150  # ten of them and all around them stay under 4,096 characters
_GROUP = 60  # characters of a report's title over its tasks
_ON_BUTTON = 40


@dataclass(frozen=True, slots=True)
class YearPage:
    """A page of what was done in, or planned for, a year.

    `tasks` are those of the page, `plans` the first of those planned for the year; `others` are
    reports of these tasks that are on other years.
    """

    year: YearSummary
    asked: ShowYear
    tasks: Sequence[PlacedTask]
    plans: Sequence[PlacedTask]
    others: Sequence[ReportCard]
    size: int

    @property
    def count(self) -> int:
        """How many tasks there are on all pages."""
        return self.year.done if self.asked.status == "done" else self.year.planned


def summary(page: YearPage, texts: Texts) -> Screen:
    """A page of a year; the first also says which reports, figures, documents and plans."""
    year, asked = page.year, page.asked
    lines = [f"📅 {named(year, texts)} — {facts(year.count, texts)}", ""]
    if asked.page == 0:
        lines += [*_reports(page, texts), ""]
    lines += [_heading(page, texts), *_listed(page, texts)]
    if asked.page == 0 and asked.status == "done":
        unseen, uncited = unseen_of(year)
        lines += ["", *figures_line(year.figures, texts, unseen=unseen)]
        lines += documents_line(year.documents, texts, unseen=uncited)
        lines += _plans(page, texts)
    whole = ShowYear(year.year, asked.status)
    return screen(
        lines,
        _rows(page, texts),
        shared=Link(whole, texts.year.format(year=year.year)),
        full=whole if page.count > page.size else None,
    )


def reports(
    year: YearSummary, shown: Sequence[ReportCard], asked: ShowReports, size: int, texts: Texts
) -> Screen:
    """A page of the reports on a year, of so many."""
    page, pages = asked.page, pages_of(year.count.reports, size)
    lines, rows = cards.choices(shown, texts, lambda card: ShowReport(card.id), page * size + 1)
    to = [ShowReports(year.year, number) for number in range(pages)]
    back = [button(texts.open_year.format(year=year.year), ShowYear(year.year))]
    return screen(
        [f"📅 {named(year, texts)} — {texts.reports(year.count.reports)}", "", *lines],
        [*rows, turns(page, pages, to), back],
        full=to[0] if pages > 1 else None,
    )


def named(year: YearSummary, texts: Texts) -> str:
    """The year as HTML, with a word where no report prints it."""
    return bold(texts.year.format(year=year.year)) + _inferred(year.count.inferred, texts)


def _inferred(inferred: bool, texts: Texts) -> str:  # noqa: FBT001
    return f", {texts.inferred_year}" if inferred else ""


def unseen_of(year: YearSummary) -> tuple[int, int]:
    """How many figures and documents there are beside those that the summary holds."""
    figures, documents = len(year.figures), len(year.documents)
    return year.figure_count - figures, year.document_count - documents


def _reports(page: YearPage, texts: Texts) -> list[str]:
    named = [*page.year.reports, *page.year.plans]
    lines = [line for card in named[:_REPORTS] for line in cards.entry(card, texts)]
    more = page.year.count.reports - _REPORTS
    return [*lines, *([texts.others(more)] if more > 0 else [])]


def _heading(page: YearPage, texts: Texts) -> str:
    if page.asked.status == "done":
        return f"✅ {bold(texts.done)} ({texts.number(page.count)})"
    return planned_for(page, texts)


def _listed(page: YearPage, texts: Texts) -> Iterator[str]:
    """The page's tasks, under the name of their report where there are several."""
    if not page.tasks:
        yield texts.nothing_done if page.asked.status == "done" else texts.nothing_planned
    lines = task.lines(page.tasks, page.asked.page * page.size + 1, _HEADLINE)
    number = 0
    for report, grouped in groupby(page.tasks, key=lambda placed: placed.report):
        tasks = list(grouped)
        yield from report_over_tasks(page, report, texts)
        yield from lines[number : number + len(tasks)]
        number += len(tasks)


def report_over_tasks(page: YearPage, report: str, texts: Texts) -> Iterator[str]:
    """The name of a report over its tasks, as HTML; nothing where the year has only one."""
    known = {card.id: card for card in (*page.year.reports, *page.year.plans, *page.others)}
    if len(known) > 1 and report in known:
        inferred = cards.is_inferred(page.year.year, known[report].periods)
        title = clip(cards.title(known[report], texts), _GROUP)
        yield f"📄 <i>{escape(title)}</i>" + f" ({texts.inferred})" * inferred


def _plans(page: YearPage, texts: Texts) -> list[str]:
    if not page.plans:
        return []
    heading = planned_for(page, texts)
    more = page.year.planned - len(page.plans)
    lines = [f"• {escape(task.headline(plan, _HEADLINE))}" for plan in page.plans]
    return ["", heading, *lines, *([texts.others(more)] if more > 0 else [])]


def planned_for(page: YearPage, texts: Texts) -> str:
    """The heading over the plans for the year, as HTML."""
    heading = bold(texts.planned_for.format(year=page.year.year))
    inferred = _inferred(page.year.plans_inferred, texts)
    return f"🎯 {heading}{inferred} ({texts.number(page.year.planned)})"


def _rows(page: YearPage, texts: Texts) -> list[Row]:
    year, asked = page.year, page.asked
    pages = pages_of(page.count, page.size)
    to = [ShowYear(year.year, asked.status, number) for number in range(pages)]
    return [
        *task.buttons(page.tasks, asked.page * page.size + 1, "year"),
        turns(asked.page, pages, to),
        [*_other_status(page, texts), *_before(year, texts)],
        *_report_buttons(year, texts),
        _named_in(page, texts),
        _around(year, texts),
    ]


def _report_buttons(year: YearSummary, texts: Texts) -> list[Row]:
    every = [*year.reports, *year.plans]
    if year.count.reports > _REPORTS:
        return [[button(f"📄 {texts.reports(year.count.reports)}", ShowReports(year.year))]]
    return [
        [button(f"📄 {clip(card.title or texts.untitled, _ON_BUTTON)}", ShowReport(card.id))]
        for card in every
    ]


def _other_status(page: YearPage, texts: Texts) -> Row:
    year = page.year
    if page.asked.status == "done" and year.planned:
        label = f"🎯 {texts.planned_tasks(year.planned)}"
        return [button(label, ShowYear(year.year, "planned"))]
    if page.asked.status == "planned" and year.done:
        return [button(f"✅ {texts.done_tasks(year.done)}", ShowYear(year.year, "done"))]
    return []


def _before(year: YearSummary, texts: Texts) -> Row:
    """The year beside the one before it."""
    if year.previous is None:
        return []
    label = f"⚖️ {texts.compare.with_year.format(year=year.previous)}"
    return [button(label, ShowComparison(year.previous, year.year))]


def _named_in(page: YearPage, texts: Texts) -> Row:
    """Buttons to the documents and the people of a year, on its first page."""
    if page.asked.page or page.asked.status == "planned":
        return []
    year = str(page.year.year)
    documents = [button(texts.cited.open, ShowDocuments(year))] if page.year.documents else []
    return [*documents, button(texts.named.open, ShowPeople(year))]


def _around(year: YearSummary, texts: Texts) -> Row:
    """The year before, all years, the year after."""
    before = [button(f"◀ {year.previous}", ShowYear(year.previous))] if year.previous else []
    after = [button(f"{year.next} ▶", ShowYear(year.next))] if year.next else []
    return [*before, button(texts.open_years, ShowYears()), *after]
