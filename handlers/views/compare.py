"""Two years side by side, and the plans of the first that come up again in later reports."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.comparison import Cited, Comparison, FollowedPlans, Side
from handlers.actions import ShowComparison, ShowYear, ShowYears
from handlers.texts import Texts
from handlers.views import followed
from handlers.views.screen import (
    Button,
    Link,
    Row,
    Screen,
    bold,
    button,
    clip,
    in_rows,
    screen,
)

_WIDTH = 8  # characters of a column of counts: with the names 26, which a phone shows in a line
_NAME = 10
_DOCUMENT, _FIGURE = 60, 40  # characters of each
_CLAUSE = 160


def sides(comparison: Comparison, plans: FollowedPlans, texts: Texts) -> Screen:
    """The counts of both years as a small table, documents, figures, and the first such plans."""
    one, other = comparison.first, comparison.second
    words = texts.compare
    heading = words.heading.format(first=named(one, texts), second=named(other, texts))
    listed, buttons = followed.entries(plans, 1, texts)
    return screen(
        [
            f"⚖️ {bold(heading)}",
            f"<pre>{escape(_table(one, other, texts))}</pre>",
            *_documents(words.cited_in_both, comparison.both, texts),
            *_documents(words.cited_in_one.format(year=one.year), comparison.only_first, texts),
            *_documents(words.cited_in_one.format(year=other.year), comparison.only_second, texts),
            "",
            *_figures(one, texts),
            *_figures(other, texts),
            *_measured(comparison, texts),
            "",
            *followed.heading(plans, texts),
            *listed,
        ],
        [*in_rows(buttons), *_more(comparison, plans, texts), _years(one, other, texts)],
        shared=Link(ShowComparison(one.year, other.year), heading),
    )


def which(sentence: str, pairs: Sequence[tuple[int, int]], about: int, texts: Texts) -> Screen:
    """A sentence, and pairs of years to compare as buttons: `about` is in the sentence."""
    offers = [
        button(
            texts.compare.with_year.format(year=second)
            if first == about
            else f"{first} – {second}",
            ShowComparison(first, second),
        )
        for first, second in pairs
    ]
    return screen([escape(sentence)], [*_by_two(offers), [button(texts.open_years, ShowYears())]])


def no_years(sentence: str, texts: Texts) -> Screen:
    """A sentence that says which years are wanted, and a button to those there are."""
    return screen([escape(sentence)], [[button(texts.open_years, ShowYears())]])


def _by_two(buttons: list[Button]) -> list[Row]:
    return [buttons[start : start + 2] for start in range(0, len(buttons), 2)]


def named(side: Side, texts: Texts) -> str:
    """The year as plain text, with a word where no report prints it."""
    return f"{side.year}" + f" ({texts.inferred_year})" * side.count.inferred


def _table(one: Side, other: Side, texts: Texts) -> str:
    rows = table(one, other, texts)
    return "\n".join(f"{name:<{_NAME}}{a:>{_WIDTH}}{b:>{_WIDTH}}" for name, a, b in rows)


def table(one: Side, other: Side, texts: Texts) -> list[tuple[str, str, str]]:
    """The counts of both years: a row with the years, and one for each count with its name."""
    words, number = texts.compare, texts.number
    counts = [
        (words.reports, one.count.reports, other.count.reports),
        (words.done, one.count.done, other.count.done),
        (words.planned, one.count.planned, other.count.planned),
        (words.documents, one.documents, other.documents),
        (words.figures, one.figures, other.figures),
    ]
    years = ("", str(one.year), str(other.year))
    return [years, *((name, number(first), number(second)) for name, first, second in counts)]


def _documents(name: str, cited: Cited, texts: Texts) -> list[str]:
    if not cited.total:
        return []
    names = [clip(each, _DOCUMENT) for each in cited.names]
    return [f"📑 {bold(name)} {_joined(names, cited.total, texts)}"]


def _figures(side: Side, texts: Texts) -> list[str]:
    if not side.figures:
        return []
    quotes = [clip(quote, _FIGURE) for quote in side.quotes]
    name = texts.compare.figures_of.format(year=side.year)
    return [f"🔢 {bold(name)} {_joined(quotes, side.figures, texts)}"]


def _joined(names: Sequence[str], total: int, texts: Texts) -> str:
    more = [texts.others(total - len(names))] if total > len(names) else []
    return f"({texts.number(total)}): {escape(' · '.join([*names, *more]))}"


def _measured(comparison: Comparison, texts: Texts) -> list[str]:
    years = comparison.first.year, comparison.second.year
    lines = [
        line
        for pair in comparison.measured
        for year, clause in zip(years, pair, strict=True)
        for line in (
            f"• {year}: {escape(clip(clause.text, _CLAUSE))}",
            followed.source(comparison.cards[clause.report], texts),
        )
    ]
    return [f"🔢 {bold(texts.compare.measured)}", *lines] if lines else []


def _more(comparison: Comparison, plans: FollowedPlans, texts: Texts) -> list[Row]:
    if plans.total <= len(plans.followed):
        return []
    asked = ShowComparison(comparison.first.year, comparison.second.year, "plans")
    return [[button(texts.compare.all_followed(plans.total), asked)]]


def _years(one: Side, other: Side, texts: Texts) -> Row:
    return [
        *(button(texts.open_year.format(year=s.year), ShowYear(s.year)) for s in (one, other)),
        button("⇄", ShowComparison(other.year, one.year)),
    ]
