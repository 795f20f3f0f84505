"""Two years side by side as one rich message: a table, and lists and plans to be unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from data.answers import PlacedTask
from data.comparison import Comparison, Followed, FollowedPlans, Side
from handlers.texts import Texts
from handlers.views import followed, rich
from handlers.views.compare import named, table
from handlers.views.rich import Block
from handlers.views.screen import bold


def message(comparison: Comparison, plans: FollowedPlans, texts: Texts) -> str | None:
    """The HTML of the message, with the plans of the classic one; None if it is too long."""
    one, other = comparison.first, comparison.second
    heading = texts.compare.heading.format(first=named(one, texts), second=named(other, texts))
    head, *rows = ([escape(cell) for cell in row] for row in table(one, other, texts))
    return rich.message(
        [
            rich.heading(f"⚖️ {escape(heading)}", 2),
            rich.table(head, rows),
            *_documents(comparison, texts),
            *_figures(one, texts),
            *_figures(other, texts),
            *_measured(comparison, texts),
            *_plans(plans, texts),
        ]
    )


def _documents(comparison: Comparison, texts: Texts) -> Iterator[Block]:
    words = texts.compare
    for name, cited in (
        (words.cited_in_both, comparison.both),
        (words.cited_in_one.format(year=comparison.first.year), comparison.only_first),
        (words.cited_in_one.format(year=comparison.second.year), comparison.only_second),
    ):
        yield from _listed(f"📑 {bold(name)}", cited.names, cited.total, texts)


def _figures(side: Side, texts: Texts) -> Iterator[Block]:
    name = texts.compare.figures_of.format(year=side.year)
    yield from _listed(f"🔢 {bold(name)}", side.quotes, side.figures, texts)


def _listed(heading: str, values: Sequence[str], total: int, texts: Texts) -> Iterator[Block]:
    if values:
        more = [texts.others(total - len(values))] if total > len(values) else []
        yield rich.details(
            f"{heading} ({texts.number(total)})", [rich.bullets(map(escape, [*values, *more]))]
        )


def _measured(comparison: Comparison, texts: Texts) -> Iterator[Block]:
    years = comparison.first.year, comparison.second.year
    clauses = [
        rich.bullets(
            f"{bold(str(year))}: {escape(clause.text)} — "
            f"{followed.source(comparison.cards[clause.report], texts)}"
            for year, clause in zip(years, pair, strict=True)
        )
        for pair in comparison.measured
    ]
    if clauses:
        yield rich.heading(f"🔢 {escape(texts.compare.measured)}", 3)
        yield from clauses


def _plans(plans: FollowedPlans, texts: Texts) -> Iterator[Block]:
    first, *rest = followed.heading(plans, texts)
    yield rich.heading(first, 3) if plans.total else rich.paragraph(first)
    yield from map(rich.paragraph, rest)
    for number, each in enumerate(plans.followed, 1):
        yield _plan(number, each, plans, texts)


def _plan(number: int, each: Followed, plans: FollowedPlans, texts: Texts) -> Block:
    """A plan's line, under which it and what later reports say unfold."""
    tasks = list(zip(followed.labels(number, each), (each.plan, *each.later), strict=True))
    inside = [block for _, placed in tasks[:1] for block in _quoted(placed, plans, texts)]
    for label, placed in tasks[1:]:
        inside += [rich.paragraph(followed.line(label, placed)), *_quoted(placed, plans, texts)]
    return rich.details(followed.line(*tasks[0]), inside)


def _quoted(placed: PlacedTask, plans: FollowedPlans, texts: Texts) -> list[Block]:
    source = followed.source(plans.cards[placed.report], texts)
    return [rich.verbatim(placed.task.text), rich.paragraph(source)]
