"""`/export REF`: tasks as a file, for a spreadsheet (.csv, .xlsx) or to read (.md)."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from telegram import Update

from data.export import Exported
from data.resolve import read_reference
from data.vietnamese import fold
from handlers.actions import ExportReport, ExportYears, Format
from handlers.context import Context
from handlers.files import send_document
from handlers.reply import notify, show
from handlers.report import one_report
from handlers.views import export as views
from handlers.views.screen import with_ways_on
from handlers.words import words_or_tell
from handlers.year import answer_years

MOST_ROWS = 5000  # in a file; what more there is is told

_FORMATS: dict[str, Format] = {
    "csv": "csv",
    "xlsx": "xlsx",
    "excel": "xlsx",
    "xls": "xlsx",
    "md": "md",
    "markdown": "md",
}


async def export_command(update: Update, context: Context) -> None:
    """`/export REF`, or `/export REF xlsx`: which kinds of file there are, or the file."""
    words = await words_or_tell(update, context, "export", context.words)
    if words is None:
        return
    kind = _FORMATS.get(fold(words.split()[-1]).lstrip("."), "ask")
    context.args = words.split()[:-1] if kind != "ask" else words.split()
    reference = read_reference(context.words)
    if reference.kind == "years":
        await export_years(update, context, ExportYears(*reference.years, kind))
        return
    card = await one_report(update, context, "export", lambda card: ExportReport(card.id, kind))
    if card is not None:
        await export_report(update, context, ExportReport(card.id, kind))


async def export_report(update: Update, context: Context, asked: ExportReport) -> None:
    """The tasks of a report as a file, or which kind is wanted."""
    library, texts = context.library, context.texts
    card = library.card(asked.report)
    if card is None:
        await show(update, context, with_ways_on(texts.gone, texts))
        return
    what = views.of_report(card, texts)
    exported = library.rows_of_report(card.id, limit=_limit(asked.format))
    await _answer(update, context, asked, exported, what)


async def export_years(update: Update, context: Context, asked: ExportYears) -> None:
    """The tasks of some years as a file, or which kind is wanted."""
    known = [count.year for count in context.library.years()]
    there = [year for year in known if asked.first <= year <= asked.last]
    if not there:
        await answer_years(update, context, asked.first, asked.last)
        return
    asked = replace(asked, first=there[0], last=there[-1])  # "since 2012" ends with what there is
    exported = context.library.rows_of_years(asked.first, asked.last, limit=_limit(asked.format))
    await _answer(update, context, asked, exported, views.of_years(asked, context.texts))


def _limit(kind: Format) -> int:
    return 0 if kind == "ask" else MOST_ROWS


async def _answer(
    update: Update,
    context: Context,
    asked: ExportReport | ExportYears,
    exported: Exported,
    what: views.What,
) -> None:
    texts = context.texts
    if not exported.total:
        await show(
            update, context, with_ways_on(texts.export.nothing.format(what=what.title), texts)
        )
    elif asked.format == "ask":
        await show(update, context, views.kinds(asked, what, exported.total, texts))
    else:
        kind = asked.format
        await notify(update, context)
        content = await asyncio.to_thread(views.content, kind, exported, what, texts)
        caption = views.caption(exported, what, texts)
        await send_document(update, context, content, f"{what.name}.{kind}", caption)
