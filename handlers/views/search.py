"""Search results: titles, then task headlines, each a button."""

from __future__ import annotations

from html import escape

from data.answers import Found, FoundTitle
from handlers.actions import Action, SearchFor, ShowHits, ShowReport, ShowTask, ShowYears
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.screen import Screen, bold, button, in_rows, marked, pages_of, screen, turns
from handlers.views.task import headline

BEFORE_WORDS, AFTER_WORDS = "🔎 ", " — "  # paging reads the words searched for between them
_HEADLINE = 140


def results(found: Found, page: int, size: int, texts: Texts) -> Screen:
    """A page of hits; its first line holds the words searched for."""
    if not found.total:
        return _nothing(found, texts)
    first = page * size + 1
    pages = pages_of(found.total, size)
    lines = [f"{BEFORE_WORDS}{bold(found.query)}{AFTER_WORDS}{texts.hits(found.total)}"]
    if found.understood:
        lines.append(f"<i>{escape(texts.understood.format(text=found.understood))}</i>")
    lines.append("")
    for number, hit in enumerate(found.hits, first):
        lines += _hit(hit, number, texts)
    opens = [button(str(n), _opens(hit)) for n, hit in enumerate(found.hits, first)]
    to = [ShowHits(number) for number in range(pages)]
    return screen(
        lines,
        [*in_rows(opens), turns(page, pages, to)],
        full=SearchFor.within_limits(found.query) if pages > 1 else None,
    )


def _hit(hit: FoundTitle, number: int, texts: Texts) -> list[str]:
    if hit.task is None:
        first, *rest = cards.entry(hit.card, texts, hit.marks)
        return [f"{bold(f'{number}.')} {first}", *rest]
    shown = marked(hit.task.task.headline, headline(hit.task, _HEADLINE), hit.marks)
    mark = "✅" if hit.task.task.status == "done" else "🎯"
    where = f"<i>{texts.in_report}: {escape(cards.title(hit.card, texts))}</i>"
    return [f"{bold(f'{number}.')} {mark} {shown}", where]


def _opens(hit: FoundTitle) -> Action:
    if hit.task is None:
        return ShowReport(hit.card.id)
    return ShowTask(hit.task.report, hit.task.position)


def _nothing(found: Found, texts: Texts) -> Screen:
    lines, rows = cards.choices(
        [hit.card for hit in found.nearest], texts, lambda card: ShowReport(card.id)
    )
    sentence = escape(texts.not_found.format(text=found.query))
    nearest = ["", texts.nearest, *lines] if lines else []
    without = []
    if found.without:
        word, count = found.without
        without = [escape(texts.without.format(word=word, hits=texts.hits(count)))]
    return screen([sentence, *without, *nearest], [*rows, [button(texts.open_years, ShowYears())]])
