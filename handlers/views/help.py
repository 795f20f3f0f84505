"""The help: what the bot can do, with buttons that do it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from handlers.actions import ShowYear, ShowYears
from handlers.texts import Texts
from handlers.views.screen import Screen, button, screen

_YEARS = 3


def help_screen(
    commands: Iterable[tuple[str, str | None]],
    years: Iterable[int],
    texts: Texts,
    *,
    alone: bool,
    inline: str | None = None,
) -> Screen:
    """The commands with their Vietnamese names and an example each; the newest years as buttons.

    `commands` are pairs of name and alias; `alone`: in private, where plain text is read too;
    `inline`: the bot's username, by which it can be called in any chat.
    """
    hint = texts.plain_text_hint if alone else texts.groups.hint
    newest = sorted(years, reverse=True)[:_YEARS]
    return screen(
        [
            escape(texts.greeting),
            "",
            *(_command(name, alias, texts) for name, alias in commands),
            "",
            escape(hint if newest else texts.empty_library),
            *([escape(texts.inline.elsewhere.format(bot=inline))] if inline and newest else []),
        ],
        [
            [button(str(year), ShowYear(year)) for year in newest],
            [button(texts.open_years, ShowYears())] if newest else [],
        ],
    )


def _command(name: str, alias: str | None, texts: Texts) -> str:
    # Without an argument Telegram makes the command itself a link; an example is to be copied.
    usage = f"<code>/{name} {escape(texts.usage[name])}</code>" if texts.usage[name] else f"/{name}"
    also = f" (/{alias})" if alias else ""
    return f"{usage}{also} — {escape(texts.commands[name])}"
