"""The figures as tables in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from tests.eval.figures import FIELDS, ONLY_RECALL, SHARES, by_layout, totals, worst
from tests.eval.measure import EXACT_COUNT, Result, mean, pooled

_FIGURES = ("P", "R", "F1")
_NUMBERS = ("right", "extra", "missed")
_GROUPED = ("title", "tasks segments, both", "tasks characters, status ignored", EXACT_COUNT)


def print_figures(console: Console, results: Sequence[Result]) -> None:
    """Every measure over the texts, pooled (all texts as one) and as the mean of the texts."""
    for table in (_fields(results), _shares(results), _totals(results)):
        console.print(table)
        console.print()


def print_layouts(console: Console, results: Sequence[Result]) -> None:
    """For every layout tag the F1 that matter most, over all the texts that bear it."""
    table = _table("layout", "texts", "title", "segments", "characters", "count")
    for tag, members in by_layout(results).items():
        figures = (pooled(members, name).f1 for name in _GROUPED[:-1])
        counts = pooled(members, EXACT_COUNT)
        exact = f"{counts.right}/{counts.right + counts.missed}"
        table.add_row(escape(tag), str(len(members)), *map(_shown, figures), exact)
    table.caption = "pooled F1; count: numbered texts with the exact count"
    console.print(table)


def print_worst(console: Console, results: Sequence[Result], number: int) -> None:
    """The texts that cost most, with their tasks and the other fields that are not all right."""
    table = _table("text", "segments F1", *_NUMBERS, "characters F1", "wrong too")
    table.columns[-1].justify = "left"
    for result in worst(results, number):
        segments = result.counts["tasks segments, both"]
        letters = result.counts["tasks characters, status ignored"]
        numbers = map(str, (segments.right, segments.extra, segments.missed))
        also = "no prediction" if result.problem else ", ".join(_wrong_fields(result))
        name = escape(result.case.name)
        table.add_row(name, _shown(segments.f1), *numbers, _shown(letters.f1), also)
    console.print(table)


def print_problems(console: Console, results: Sequence[Result]) -> None:
    """Why a text has no prediction, a line each."""
    for result in results:
        if result.problem:
            line = f"{result.case.name} counts as missing: {result.problem.rstrip('.')}."
            console.print(Text(line), soft_wrap=True)


def _fields(results: Sequence[Result]) -> Table:
    table = _table("field", *_FIGURES, *(f"mean {name}" for name in _FIGURES), *_NUMBERS)
    for name in FIELDS:
        counts, over = pooled(results, name), mean(results, name)
        figures = [
            *(counts.precision, counts.recall, counts.f1),
            *(over.precision, over.recall, over.f1),
        ]
        shown = [*map(_shown, figures), *map(str, (counts.right, counts.extra, counts.missed))]
        if name in ONLY_RECALL:
            shown = [cell if i in {1, 4, 6, 8} else "" for i, cell in enumerate(shown)]
        table.add_row(name, *shown)
    table.caption = "P, R, F1: all texts pooled (micro); mean: of the texts' own figures (macro)"
    return table


def _shares(results: Sequence[Result]) -> Table:
    table = _table("share right", "pooled", "mean", "right", "of")
    for name in SHARES:
        counts, over = pooled(results, name), mean(results, name)
        of = counts.right + counts.missed
        shown = (_shown(counts.recall), _shown(over.recall)) if of else ("", "")
        table.add_row(name, *shown, str(counts.right), str(of))
    return table


def _totals(results: Sequence[Result]) -> Table:
    table = _table("number of", "")
    for name, number in totals(results).items():
        table.add_row(name, str(number))
    return table


def _wrong_fields(result: Result) -> list[str]:
    return [
        name
        for name, pairing in result.fields.items()
        if pairing.missed or (pairing.extra and name not in ONLY_RECALL)
    ]


def _table(first: str, *others: str) -> Table:
    table = Table(box=None, pad_edge=False, caption_justify="left", header_style="bold")
    table.add_column(first, no_wrap=True)
    for name in others:
        table.add_column(name, justify="right")
    return table


def _shown(figure: float) -> str:
    return f"{figure:.3f}"
