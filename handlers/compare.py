"""`/compare Y1 Y2`: two years side by side, and which plans of the first come up again later."""

from __future__ import annotations

import re
from dataclasses import replace

from telegram import Update

from data.vietnamese import number_key
from handlers.actions import ShowComparison
from handlers.context import Context
from handlers.reply import page_size, show, wants_rich
from handlers.views import compare as views
from handlers.views import compare_rich
from handlers.views.followed import plans_page
from handlers.views.screen import pages_of, plain
from handlers.views.years import elsewhere
from handlers.words import words_or_tell

_YEAR = re.compile(r"(?<!\w)\d{4}(?!\w)")
_SHOWN = 2  # plans that come up again, below the two years
_TWO = 2


async def compare_command(update: Update, context: Context) -> None:
    """`/compare 2012 2024`, in any words around the years; their order is kept."""
    words = await words_or_tell(update, context, "compare", context.words)
    if words is None:
        return
    years = [int(number_key(digits)) for digits in _YEAR.findall(words)]
    if len(years) == _TWO:
        await show_comparison(update, context, ShowComparison(years[0], years[1]))
    elif len(years) == 1:
        await _which_other(update, context, years[0], context.texts.compare.one_year)
    else:
        example = f"/compare {context.texts.usage['compare']}"
        sentence = context.texts.compare.two_years.format(example=example)
        await show(update, context, views.no_years(sentence, context.texts))


async def show_comparison(update: Update, context: Context, asked: ShowComparison) -> None:
    """Two years side by side, or a page of the plans; or which of the years is not there."""
    library, texts = context.library, context.texts
    if asked.first == asked.second:
        await _which_other(update, context, asked.first, texts.compare.same_year)
        return
    comparison = library.compare(asked.first, asked.second)
    if comparison is None:
        await _missing(update, context, asked)
    elif asked.part == "plans":
        await _show_plans(update, context, asked)
    else:
        plans = library.followed_plans(asked.first, limit=_SHOWN)
        screen = views.sides(comparison, plans, texts)
        if wants_rich(update, context):
            screen = replace(screen, rich=compare_rich.message(comparison, plans, texts))
        await show(update, context, screen)


async def _show_plans(update: Update, context: Context, asked: ShowComparison) -> None:
    size = page_size(update) // 2  # each has several lines
    plans = context.library.followed_plans(asked.first, limit=size, offset=asked.page * size)
    if asked.page and not plans.followed:  # fewer than when the button was made
        asked = replace(asked, page=pages_of(plans.total, size) - 1)
        plans = context.library.followed_plans(asked.first, limit=size, offset=asked.page * size)
    await show(update, context, plans_page(plans, asked, size, context.texts))


async def _missing(update: Update, context: Context, asked: ShowComparison) -> None:
    """Which of the years is not there, and the nearest that are, beside the other if that is."""
    known = {count.year for count in context.library.years()}
    missing = asked.first if asked.first not in known else asked.second
    other = asked.second if missing == asked.first else asked.first
    near = [year for year in context.library.nearest_years(missing) if year != other]
    sentence = context.texts.no_such_year.format(year=missing)
    if not known:
        screen = plain(context.texts.empty_library)
    elif other not in known:
        screen = elsewhere(sentence, near, context.texts)
    else:
        pairs = [(y, other) if missing == asked.first else (other, y) for y in near]
        screen = views.which(sentence, pairs, missing, context.texts)
    await show(update, context, screen)


async def _which_other(update: Update, context: Context, year: int, sentence: str) -> None:
    """Which year another is to be compared with: the nearest there are, as buttons."""
    near = context.library.nearest_years(year, 5)
    if year not in near:
        await _missing(update, context, ShowComparison(year, year))
        return
    pairs = [(year, other) for other in near if other != year]
    text = sentence.format(year=year)
    await show(update, context, views.which(text, pairs, year, context.texts))
