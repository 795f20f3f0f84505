"""One subject through the years: how many tasks each year, and the tasks verbatim."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

from data.answers import PlacedTask
from data.pairs import places
from data.topic import Topic, YearOfTopic
from handlers.actions import AskAgain, Order, ShowChart, ShowTask, ShowTopic
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.screen import (
    Button,
    Row,
    Screen,
    bold,
    button,
    clip,
    in_rows,
    linked,
    marked,
    pages_of,
    screen,
    turns,
    with_ways_on,
)
from handlers.views.task import headline

BEFORE_WORDS, AFTER_WORDS = "📈 ", " — "  # paging reads the words asked for between them
_BAR = 12  # characters of the longest: with year and count a line of a phone
_DONE, _PLANNED = "█", "▒"
_HEADLINE, _TITLE = 150, 80
_PASSAGE, _BEFORE = 100, 40  # characters around the topic, and of them before it


def topic_page(topic: Topic, asked: ShowTopic, size: int, texts: Texts) -> Screen:
    """A page of the tasks; the first also shows the years, the newest of them as bars of text."""
    if not topic.total:
        return with_ways_on(texts.topic.none.format(text=topic.words), texts)
    first = asked.page * size + 1
    pages = pages_of(topic.total, size)
    to = [ShowTopic(asked.order, page) for page in range(pages)]
    return screen(
        [
            summary(topic, texts),
            *_remarks(topic, texts),
            *(_years(topic.years, size, texts) if not asked.page else [""]),
            *_tasks(topic, first, texts),
        ],
        [
            *in_rows(_opens(topic.tasks, first)),
            turns(asked.page, pages, to),
            _ways(topic, asked.order, texts),
        ],
        full=AskAgain.within_limits("topic", topic.words) if pages > 1 else None,
    )


def summary(topic: Topic, texts: Texts) -> str:
    """The first line, as HTML: the words asked for, and how many tasks there are."""
    return f"{BEFORE_WORDS}{bold(topic.words)}{AFTER_WORDS}{texts.topic.tasks(topic.total)}"


def _remarks(topic: Topic, texts: Texts) -> list[str]:
    remarks = [texts.understood.format(text=topic.understood)] if topic.understood else []
    remarks += [texts.topic.apart] if topic.apart else []
    remarks += [texts.topic.other_accents] if topic.other_accents else []
    return [f"<i>{escape(remark)}</i>" for remark in remarks]


def _years(years: Sequence[YearOfTopic], most: int, texts: Texts) -> list[str]:
    dated = [year for year in years if year.year is not None]
    shown = dated[::-1][:most]
    highest = max((year.done + year.planned for year in shown), default=1)
    lines = [f"{year.year} {_bar(year, highest, texts)}" for year in shown]
    legend = f"{_DONE} {texts.topic.done}  {_PLANNED} {texts.topic.planned}"
    undated = sum(year.done + year.planned for year in years if year.year is None)
    rest = [texts.topic.other_years(len(dated) - len(shown))] if len(dated) > len(shown) else []
    rest += [texts.topic.undated(undated)] if undated else []
    bars = ["", f"<pre>{escape(chr(10).join([*lines, legend]))}</pre>"] if lines else [""]
    return [*bars, *map(escape, rest), *([""] if rest else [])]


def _bar(year: YearOfTopic, highest: int, texts: Texts) -> str:
    """A bar no shorter than there are kinds of tasks, with the counts behind it."""
    longest = min(highest, _BAR)
    done, planned = (
        max(1, round(count * longest / highest)) if count else 0
        for count in (year.done, year.planned)
    )
    counts = " + ".join(texts.number(count) for count in (year.done, year.planned) if count)
    return f"{_DONE * done}{_PLANNED * planned} {counts}"


def _tasks(topic: Topic, first: int, texts: Texts) -> list[str]:
    """The tasks under the names of their reports."""
    lines: list[str] = []
    numbered = enumerate(topic.tasks, first)
    for report, group in groupby(numbered, key=lambda pair: pair[1].report):
        card = topic.cards[report]
        lines.append(
            f"📄 <i>{linked(escape(clip(cards.title(card, texts), _TITLE)), card.url)}</i>"
        )
        lines += [_task(placed, number, topic.tokens) for number, placed in group]
    return lines


def _task(placed: PlacedTask, number: int, tokens: Sequence[str]) -> str:
    """The headline, and where the topic stands deeper in the task, that passage of it."""
    task = placed.task
    mark = "✅" if task.status == "done" else "🎯"
    year = f"{task.year} · " if task.year else ""
    shown = headline(placed, _HEADLINE)
    marks = places(task.headline, tokens)
    if marks and task.headline[: marks[-1][1]] == shown[: marks[-1][1]]:
        said = marked(task.headline, shown, marks)
    else:
        said = f"{escape(shown)} {_passage(task.text, tokens)}".rstrip()
    return f"{bold(f'{number})')} {mark} {year}{said}"


def _passage(text: str, tokens: Sequence[str]) -> str:
    """The words around the topic in a text, as HTML, with "…" where it goes on; "" without it."""
    marks = places(text, tokens)
    if not marks:
        return ""
    start = max(0, marks[0][0] - _BEFORE)
    start = text.find(" ", start, marks[0][0]) + 1 if start else 0
    shown = clip(text[start:], _PASSAGE)
    inside = [(first - start, last - start) for first, last in marks]
    return marked(text[start:], shown, inside)


def _opens(tasks: Sequence[PlacedTask], first: int) -> list[Button]:
    return [
        button(str(number), ShowTask(placed.report, placed.position))
        for number, placed in enumerate(tasks, first)
    ]


def _ways(topic: Topic, order: Order, texts: Texts) -> Row:
    dated = any(year.year is not None for year in topic.years)
    chart = [button(texts.topic.chart, ShowChart())] if dated else []
    if topic.total == 1:
        return chart
    newest = order == "newest"
    label = texts.topic.oldest_first if newest else texts.topic.newest_first
    return [*chart, button(label, ShowTopic("oldest" if newest else "newest"))]
