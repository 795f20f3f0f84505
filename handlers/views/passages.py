"""Passages of full text, each with its report and a button to its task or else its report."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.answers import ReportCard
from data.excerpts import FoundPassages, Passage, PlacedPassage, ReportPassages
from handlers.actions import (
    Action,
    AskAgain,
    ShowHits,
    ShowPassages,
    ShowReport,
    ShowTask,
    ShowYears,
)
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.scopes import words_line
from handlers.views.screen import (
    Row,
    Screen,
    Spans,
    bold,
    button,
    clip,
    in_rows,
    pages_of,
    screen,
    turns,
)

# Of a passage, and of a title: a message keeps 100 marked stretches, and drops the rest
# (https://core.telegram.org/api/entities).
_MARKS, _MARKS_OF_TITLE = 6, 4
_PERIODS = 2  # of a report, below its passages
_ON_BUTTON = 36


def results(found: FoundPassages, size: int, texts: Texts) -> Screen:
    """A page of reports with passages; its first line holds the words searched for."""
    if not found.total:
        return _nothing(found, texts)
    lines = [words_line(found.query, texts.reports(found.total))]
    if found.understood:
        lines.append(f"<i>{escape(texts.understood.format(text=found.understood))}</i>")
    if found.apart:
        lines.append(f"<i>{escape(texts.passages.apart)}</i>")
    opens: list[Action] = []
    for each in found.reports:
        lines += ["", *_report(each, len(opens) + 1, texts)]
        opens += _opens(each)
    to = [ShowPassages("all", number) for number in range(pages_of(found.total, size))]
    return screen(
        lines,
        [
            *numbered(opens),
            *(_more(each, texts) for each in found.reports),
            turns(found.offset // size, len(to), to),
        ],
        full=AskAgain.within_limits("find", found.query) if _has_more(found, size) else None,
    )


def _has_more(found: FoundPassages, size: int) -> bool:
    return found.total > size or any(each.count > len(each.passages) for each in found.reports)


def of_report(found: ReportPassages, words: str, page: int, size: int, texts: Texts) -> Screen:
    """A page of the passages of one report; its first line holds the words searched for."""
    first = page * size
    shown = found.passages[first : first + size]
    lines = [
        words_line(words, texts.passages.passages(found.count)),
        where(found.card, texts, found.marks),
        "",
    ]
    lines += [line(placed, n) for n, placed in enumerate(shown, first + 1)]
    pages = pages_of(len(found.passages), size)
    return screen(
        lines,
        [
            *numbered([opens(placed, found.card.id) for placed in shown], first + 1),
            turns(page, pages, [ShowPassages(found.card.id, number) for number in range(pages)]),
            [
                button(texts.passages.back, ShowPassages()),
                button(texts.open_report, ShowReport(found.card.id)),
            ],
        ],
    )


def line(placed: PlacedPassage, number: int) -> str:
    """A passage in a numbered list, as HTML, with the mark of the task it lies in."""
    mark = {"done": "✅ ", "planned": "🎯 ", None: ""}[placed.status]
    return f"{bold(f'{number}.')} {mark}{verbatim(placed.passage)}"


def verbatim(passage: Passage) -> str:
    """A passage as HTML, its words underlined; "…" where it is cut within a sentence."""
    html, after = "", 0
    for start, end in passage.marks[:_MARKS]:
        html += f"{escape(passage.text[after:start])}<u>{escape(passage.text[start:end])}</u>"
        after = end
    before = "" if passage.begins else "… "
    return before + html + escape(passage.text[after:]) + ("" if passage.ends else " …")


def opens(placed: PlacedPassage, report: str) -> Action:
    """The task that a passage lies in, else its report."""
    return ShowReport(report) if placed.position is None else ShowTask(report, placed.position)


def where(card: ReportCard, texts: Texts, marks: Spans = ()) -> str:
    """The report that something is quoted from, as HTML: title, source, year."""
    reviewed = [p for p in card.periods if p.role == "reviewed"] or card.periods
    year = cards.periods(reviewed[:_PERIODS], texts)
    return cards.named(card, texts, marks[:_MARKS_OF_TITLE]) + (
        f" · <i>{escape(year)}</i>" if year else ""
    )


def _report(found: ReportPassages, first: int, texts: Texts) -> list[str]:
    lines = [line(placed, n) for n, placed in enumerate(found.passages, first)]
    if not lines:  # the words stand in its title alone
        return [f"{bold(f'{first}.')} {where(found.card, texts, found.marks)}"]
    left = found.count - len(found.passages)
    more = [f"<i>{escape(texts.passages.more(left))}</i>"] if left else []
    return [*lines, where(found.card, texts, found.marks), *more]


def _opens(found: ReportPassages) -> list[Action]:
    every = [opens(placed, found.card.id) for placed in found.passages]
    return every or [ShowReport(found.card.id)]


def numbered(actions: Sequence[Action], first: int = 1) -> list[Row]:
    """Rows of buttons with the numbers of a list."""
    return in_rows([button(str(number), action) for number, action in enumerate(actions, first)])


def _more(found: ReportPassages, texts: Texts) -> Row:
    if found.count == len(found.passages):
        return []
    title = clip(found.card.title or texts.untitled, _ON_BUTTON)
    label = texts.passages.open_more(found.count - len(found.passages), title)
    return [button(label, ShowPassages(found.card.id))]


def _nothing(found: FoundPassages, texts: Texts) -> Screen:
    return screen(
        [
            words_line(found.query, texts.passages.none),
            escape(texts.passages.not_found.format(text=found.query)),
        ],
        [[button(texts.passages.search, ShowHits()), button(texts.open_years, ShowYears())]],
    )
