"""`parse --explain`: a page with what was read from it, in colours or in bracketed tags."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.style import Style
from rich.text import Text

from data.counted import held
from data.model import Announced, Report
from data.parse.explain import Explanation
from data.parse.spots import Mark, MarkKind

_STYLES = {
    MarkKind.URL: "cyan underline",
    MarkKind.TITLE: "bold",
    MarkKind.SOURCE: "cyan",
    MarkKind.AUTHOR: "cyan italic",
    MarkKind.PUBLISHED: "blue bold",
    MarkKind.EVENT: "blue bold underline",
    MarkKind.CUE: "magenta",
    MarkKind.PERIOD: "magenta bold underline",
    MarkKind.DONE: "green",
    MarkKind.PLANNED: "yellow",
    MarkKind.ANNOUNCED: "red bold",
    MarkKind.DOCUMENT: "underline",
    MarkKind.PERSON: "italic cyan",
    MarkKind.FIGURE: "bold",
    MarkKind.PASSED: "dim",
    MarkKind.EXCLUDED: "dim strike",
}
_LEFT_OUT = {MarkKind.PASSED, MarkKind.EXCLUDED}
# What says more than its style does is named in colour too.
_TAGGED = {
    MarkKind.EVENT,
    MarkKind.PERIOD,
    MarkKind.DONE,
    MarkKind.PLANNED,
    MarkKind.ANNOUNCED,
    *_LEFT_OUT,
}
_NAME = 11  # characters of a field's name in the summary


def show(explanation: Explanation) -> None:
    """Print it on stdout as wide as the terminal is; without colours what is marked is tagged."""
    console = Console(highlight=False)
    coloured = console.color_system is not None and not console.no_color
    console.print(_legend(coloured=coloured), end="\n\n")
    console.print(_painted(explanation) if coloured else _bracketed(explanation), end="\n\n")
    console.print(_summary(explanation, console))


def _legend(*, coloured: bool) -> Text:
    if not coloured:
        return Text(f"[tag: words], tags: {', '.join(MarkKind)}")
    return Text(" · ").join(Text(kind, _STYLES[kind]) for kind in MarkKind)


def _bracketed(explanation: Explanation) -> Text:
    shown = Text()
    for words, opened, closed in _pieces(explanation):
        shown.append(words + "]" * closed + (f"[{_tag(opened)}: " if opened else ""))
    return shown


def _painted(explanation: Explanation) -> Text:
    shown = Text()
    inside: list[Mark] = []
    for words, opened, closed in _pieces(explanation):
        shown.append(words, _style(inside))
        del inside[len(inside) - closed :]
        if opened:
            inside.append(opened)
            if opened.kind in _TAGGED:
                shown.append(f" {_tag(opened)} ", Style.parse(_STYLES[opened.kind] + " reverse"))
                shown.append(" ")
    return shown


def _style(inside: Sequence[Mark]) -> Style:
    """The styles of marks one within the other, the innermost on top."""
    return Style.combine([Style.null(), *(Style.parse(_STYLES[mark.kind]) for mark in inside)])


def _pieces(explanation: Explanation) -> Iterator[tuple[str, Mark | None, int]]:
    """The text in pieces, each with the mark that opens, and how many marks close, after it."""
    text, at = explanation.text, 0
    open_: list[Mark] = []
    for mark in explanation.marks:
        while open_ and open_[-1].end <= mark.start:
            end = open_.pop().end
            yield text[at:end], None, 1
            at = end
        yield text[at : mark.start], mark, 0
        at = mark.start
        open_.append(mark)
    for mark in reversed(open_):
        yield text[at : mark.end], None, 1
        at = mark.end
    yield text[at:], None, 0


def _tag(mark: Mark) -> str:
    reason = "," if mark.label and mark.kind in _LEFT_OUT else ""
    return f"{mark.kind}{reason} {mark.label}".rstrip()


def _summary(explanation: Explanation, console: Console) -> Text:
    lines: list[Text] = []
    for name, value in _fields(explanation):
        first, *others = Text(value or "–").wrap(console, max(_NAME, console.width - _NAME))
        lines += [Text.assemble((f"{name:<{_NAME}}", "bold"), first)]
        lines += [Text(" " * _NAME) + other for other in others]
    return Text("\n").join(lines)


def _fields(explanation: Explanation) -> Iterator[tuple[str, str | None]]:
    report = explanation.report
    for name in ("id", "title", "url", "source", "author"):
        yield name, getattr(report, name)
    yield "published", str(report.published_on or "")
    yield "event", _event(report)
    yield from _periods(explanation) or [("period", None)]
    yield "tasks", _statuses([task.status for task in report.tasks])
    yield from (("announced", _announced(each, report)) for each in report.announced)
    for name in ("documents", "people", "figures"):
        yield name, str(len(getattr(report, name)))


def _event(report: Report) -> str:
    return f"{report.event_on or ''}{', year inferred' * report.event_on_inferred}"


def _periods(explanation: Explanation) -> list[tuple[str, str | None]]:
    """Each period with what its year comes from."""
    told = [
        (f"{p.role} {p.part} {p.year}", p.inferred, explanation.years.get(p, "stated by the file"))
        for p in explanation.report.periods
    ]
    return [("period", f"{p}{', inferred' * guess} (year {year})") for p, guess, year in told]


def _statuses(statuses: Sequence[str]) -> str:
    return f"{statuses.count('done')} done, {statuses.count('planned')} planned"


def _announced(announced: Announced, report: Report) -> str:
    return f"“{announced.quote}” {announced.status}, {held(announced, report)} read"
