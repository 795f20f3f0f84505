"""Two years compared: what each has, which documents both cite, what both measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from data.comparison import Cited, Clause, Comparison, Side
from data.matter import Matter, matter_of
from data.same_matter import Information, shares, told
from data.search.syllables import is_number
from data.snapshot import Snapshot
from data.store import read, read_compare
from data.store.read_compare import FigureInText
from data.vietnamese import fold

_NAMED = 6  # documents, and figures
_MOST_MEASURED = 3
_SAME_THING = 0.8  # the share of what each clause says that the other says too
_LEAST_TOLD = 10.0  # nats: "làm chết 64 người" says nothing of who or where
# A comma within a number ends no clause, nor does a thousands' point.
_END = re.compile(r"(?:[.;:!?\n]|,(?=\s))(?!\d)")


def compare(now: Snapshot, first: int, second: int) -> Comparison:
    """Two years that reports review or plan, side by side."""
    rows = now.connection
    ours, theirs = (read_compare.documents_of_year(rows, year) for year in (first, second))
    figures, others = (read_compare.figures_in_text(rows, year) for year in (first, second))
    measured = tuple(islice(_measured(figures, others, now.information), _MOST_MEASURED))
    named = dict.fromkeys(clause.report for pair in measured for clause in pair)
    return Comparison(
        _side(now, first, len(ours), figures),
        _side(now, second, len(theirs), others),
        _cited(now, [id_ for id_ in ours if id_ in theirs]),
        _cited(now, [id_ for id_ in ours if id_ not in theirs]),
        _cited(now, [id_ for id_ in theirs if id_ not in ours]),
        measured,
        {card.id: card for card in read.cards(rows, list(named))},
    )


def _side(now: Snapshot, year: int, documents: int, figures: Sequence[FigureInText]) -> Side:
    quotes = tuple(dict.fromkeys(figure.quote for figure in figures))[:_NAMED]
    total = read_compare.count_figures(now.connection, year)
    return Side(now.years[year], documents, total, quotes)


def _cited(now: Snapshot, ids: Sequence[int]) -> Cited:
    return Cited(len(ids), read_compare.document_names(now.connection, ids[:_NAMED]))


def _measured(
    ours: Sequence[FigureInText], theirs: Sequence[FigureInText], information: Information
) -> Iterator[tuple[Clause, Clause]]:
    """Clauses of the same unit, one of each year, that say the same but for their numbers.

    A report on both years is passed over: which of them a figure of it is of, it need not say.
    """
    on_both = {figure.report for figure in ours} & {figure.report for figure in theirs}
    by_unit: dict[str, list[tuple[Clause, Matter]]] = {}
    for figure in _not_in(on_both, theirs):
        by_unit.setdefault(fold(figure.unit), []).append(_read(figure))
    for figure in _not_in(on_both, ours):
        clause, matter = _read(figure)
        if told(matter.pairs, information) < _LEAST_TOLD:
            continue
        for other, its in by_unit.get(fold(figure.unit), ()):
            apart = matter.pairs.isdisjoint(its.pairs)  # of most, and quick to see
            if not apart and min(shares(matter, its, information)) >= _SAME_THING:
                yield clause, other
                break


def _not_in(reports: set[str], figures: Sequence[FigureInText]) -> Iterator[FigureInText]:
    return (figure for figure in figures if figure.report not in reports)


def _read(figure: FigureInText) -> tuple[Clause, Matter]:
    text = clause_around(figure.around, figure.start, figure.end)
    matter = matter_of(text, "")
    words = frozenset(pair for pair in matter.pairs if not any(map(is_number, pair)))
    return Clause(text, figure.report), replace(matter, pairs=words)


def clause_around(text: str, start: int, end: int) -> str:
    """The clause that a span stands in, without a word that the ends of the text cut in two.

    >>> clause_around("Trong năm, tỷ lệ hộ nghèo còn 2,9%, vượt kế hoạch", 30, 34)
    'tỷ lệ hộ nghèo còn 2,9%'
    """
    since = max((match.end() for match in _END.finditer(text, 0, start)), default=None)
    if since is None:
        since = text.find(" ", 0, start) + 1 if start >= read_compare.BEFORE else 0
    until = next((match.start() for match in _END.finditer(text, end)), None)
    if until is None:
        until = text.rfind(" ", end) if len(text) - end >= read_compare.AFTER else len(text)
    return text[since : max(until, end)].strip(" ,\n\t\xa0")
