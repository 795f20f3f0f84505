"""The chart of a topic: a bar a year, as a picture that is readable at a phone's width.

A phone shows it about 400 pixels wide, half its size; all sizes below are chosen for that. It has
its own opaque ground, so that it looks the same in a light and in a dark chat. Drawn with objects
of matplotlib alone: its `pyplot` keeps global state, and charts are drawn in threads.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from data.topic import Topic, YearOfTopic
from handlers.texts import Texts
from handlers.views.screen import clip

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.layout_engine import LayoutEngine

WIDTH, HEIGHT = 800, 560  # pixels
_DPI = 100
_MOST_YEARS = 40  # the newest; more make bars too thin to see
_FEWEST_YEARS = 4  # that the axis has room for: one bar alone is no wall
_UPRIGHT, _TURNED = 9, 20  # years up to which each has a label, upright or turned
_BESIDE, _ABOVE = 0.18, 0.1  # inches around every part
_LABELLED = 12  # bars up to which each says its count
_TITLE = 90  # characters
_LINE = 36  # of the title
_FONT = "DejaVu Sans"  # comes with matplotlib, and has every Vietnamese letter
_LARGE, _MEDIUM = 22, 18  # points: 11 and 9 of them on a phone
# Dark on light: 7.6 and 4.9 to one against the ground, and apart in lightness from each other.
_GROUND, _INK, _GRID = "#fbfbf9", "#22252b", "#d9d9d4"
_DONE, _PLANNED = "#1d4e89", "#d1660a"


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: years in order, without those that have no task, and all words in it."""

    title: str
    subtitle: str
    done: str
    planned: str
    years: tuple[YearOfTopic, ...]

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last year."""
        known = [each.year for each in self.years if each.year is not None]
        return min(known), max(known)


def chart_of(topic: Topic, texts: Texts) -> Chart | None:
    """The chart of a topic; None where no task says its year."""
    dated = [each for each in topic.years if each.year is not None]
    if not dated:
        return None
    last = max(each.year or 0 for each in dated)
    shown = tuple(each for each in dated if (each.year or 0) > last - _MOST_YEARS)
    words, first = texts.topic, shown[0].year
    subtitle = (
        words.year.format(year=last)
        if first == last
        else words.years.format(first=first, last=last)
    )
    title = clip(topic.understood or topic.words, _TITLE)
    return Chart(title, subtitle, words.done, words.planned, shown)


def drawn(chart: Chart) -> bytes:
    """The chart as a PNG of `WIDTH` by `HEIGHT` pixels."""
    file = io.BytesIO()
    figure_of(chart).savefig(file, format="png", facecolor=_GROUND)
    return file.getvalue()


def figure_of(chart: Chart) -> Figure:
    """The chart as a figure of matplotlib, not yet painted."""
    from matplotlib.figure import Figure  # noqa: PLC0415  # costs a second, when first needed

    figure = Figure((WIDTH / _DPI, HEIGHT / _DPI), dpi=_DPI, layout=_layout())
    axes = figure.add_subplot()
    _draw_bars(axes, chart)
    _draw_axes(axes, chart)
    title = "\n".join(wrap(_in_font(chart.title), _LINE))
    # What people type is no formula: "$" and "_" stand for themselves.
    style: dict[str, Any] = {"fontfamily": _FONT, "color": _INK, "parse_math": False}
    figure.suptitle(title, fontsize=_LARGE, fontweight="bold", **style)
    axes.set_title(chart.subtitle, fontsize=_MEDIUM, pad=14, **style)
    return figure


def _layout() -> LayoutEngine:
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415  # as above

    return ConstrainedLayoutEngine(w_pad=_BESIDE, h_pad=_ABOVE)


def _draw_bars(axes: Axes, chart: Chart) -> None:
    years = [each.year or 0 for each in chart.years]
    done, planned = [each.done for each in chart.years], [each.planned for each in chart.years]
    style: dict[str, Any] = {"width": 0.7, "zorder": 2}
    axes.bar(years, done, color=_DONE, label=chart.done, **style)
    axes.bar(years, planned, bottom=done, color=_PLANNED, label=chart.planned, **style)
    if len(years) <= _LABELLED:
        for year, count in zip(years, map(sum, zip(done, planned, strict=True)), strict=True):
            axes.annotate(
                str(count),
                (year, count),
                (0, 4),
                textcoords="offset points",
                ha="center",
                fontsize=_MEDIUM,
                fontfamily=_FONT,
                color=_INK,
            )


def _draw_axes(axes: Axes, chart: Chart) -> None:
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415  # as above

    axes.set_facecolor(_GROUND)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(_INK)
    axes.grid(axis="y", color=_GRID, zorder=0)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True, min_n_ticks=1))
    axes.set_ylim(0, 1.15 * max(each.done + each.planned for each in chart.years))
    first, last = chart.span
    missing = max(0, _FEWEST_YEARS - (last - first + 1)) / 2
    axes.set_xlim(first - 0.6 - missing, last + 0.6 + missing)
    ticks, turned = _ticks(first, last)
    axes.set_xticks(ticks)
    axes.tick_params(axis="x", labelrotation=turned)
    axes.tick_params(labelsize=_MEDIUM, labelfontfamily=_FONT, labelcolor=_INK, length=0, pad=6)
    if any(each.done for each in chart.years) and any(each.planned for each in chart.years):
        font = {"family": _FONT, "size": _MEDIUM}
        figure = axes.get_figure()
        assert figure is not None  # noqa: S101  # it was made for one
        figure.legend(
            loc="outside lower center", ncols=2, frameon=False, prop=font, labelcolor=_INK
        )


def _ticks(first: int, last: int) -> tuple[Sequence[int], int]:
    """Years that have room for their label, and by how many degrees it must be turned for that."""
    years = last - first + 1
    if years <= _UPRIGHT:
        return range(first, last + 1), 0
    if years <= _TURNED:
        return range(first, last + 1), 55
    return [year for year in range(first, last + 1) if year % 5 == 0], 0


def _in_font(text: str) -> str:
    """The text without what the font has no shape for, say an emoji."""
    from matplotlib.font_manager import findfont, get_font  # noqa: PLC0415  # as above

    shapes = get_font(findfont(_FONT)).get_charmap()
    return "".join(char for char in text if ord(char) in shapes).strip()
