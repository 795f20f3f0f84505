"""A screen: what one message shows, in Telegram's HTML, with its buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape, unescape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.actions import Action, ShowHelp, ShowYears
from handlers.texts import Texts
from handlers.views.rich import paragraph
from handlers.views.sparing import spare

Button = InlineKeyboardButton
Row = Sequence[Button]
Spans = Sequence[tuple[int, int]]  # of a text: start and end

_MOST = 4096  # UTF-16 units after parsing: https://core.telegram.org/bots/api#sendmessage
_TAG = re.compile(r"<[^>]*>")
_PREFACE = 256  # units kept free for a line before it
IN_A_ROW = 5  # numbered buttons that a phone shows side by side at a size to press


@dataclass(frozen=True, slots=True)
class Link:
    """What a deep link opens, and what it is called where it is shared, as plain text."""

    action: Action
    title: str


@dataclass(frozen=True, slots=True)
class Screen:
    """Text in Telegram's HTML, and rows of buttons under it.

    `shared`: what those who get the screen's link will see; `full`: what opens all of a list of
    which a group sees less at a time. The buttons for both are added where the screen is shown.
    `rich` is the same as a rich message (`views/rich.py`), shown in its place where it can be.
    """

    text: str
    keyboard: InlineKeyboardMarkup | None = None
    shared: Link | None = None
    full: Action | None = None
    rich: str | None = None


def screen(
    lines: Iterable[str],
    rows: Iterable[Row] = (),
    *,
    shared: Link | None = None,
    full: Action | None = None,
) -> Screen:
    """A screen of lines and of those rows that hold a button.

    Views keep to lengths that fit; should a text be too long all the same, its last lines go, and
    of too many marks the last.
    """
    keyboard = [row for row in rows if row]
    text = spare("\n".join(_fitting(lines)).strip("\n"))
    return Screen(text, InlineKeyboardMarkup(keyboard) if keyboard else None, shared, full)


def prefaced(shown: Screen, line: str) -> Screen:
    """A screen with a line of HTML, if there is one, before its text."""
    if not line:
        return shown
    rich = paragraph(line).html + shown.rich if shown.rich else None
    return replace(shown, text=f"{line}\n\n{shown.text}", rich=rich)


def with_ways_on(sentence: str, texts: Texts) -> Screen:
    """A screen of one sentence, escaped, with buttons to what there is."""
    ways = [button(texts.open_years, ShowYears()), button(texts.open_help, ShowHelp())]
    return screen([escape(sentence)], [ways])


def units(text: str) -> int:
    """A text's length as Telegram counts it, in UTF-16 code units: most emoji count twice."""
    return len(text.encode("utf-16-le")) // 2


def _fitting(lines: Iterable[str]) -> Iterator[str]:
    room = _MOST - _PREFACE - len("\n…")
    for line in lines:
        room -= units(unescape(_TAG.sub("", line))) + 1
        if room < 0:
            yield "…"
            return
        yield line


def plain(sentence: str) -> Screen:
    """A screen of one sentence, escaped."""
    return Screen(escape(sentence))


def button(label: str, action: Action) -> Button:
    """A button that asks for an action."""
    return InlineKeyboardButton(label, callback_data=action.pack())


def in_rows(buttons: Sequence[Button]) -> list[Row]:
    """Buttons in rows as even as they come: seven are four and three, not five and two."""
    rows = -(-len(buttons) // IN_A_ROW)
    width = -(-len(buttons) // rows) if rows else 0
    return [buttons[start : start + width] for start in range(0, len(buttons), width or 1)]


def turns(page: int, pages: int, to: Sequence[Action]) -> Row:
    """The buttons to the page before and after; `to` holds the action for each page number."""
    before = [button(f"‹ {page}/{pages}", to[page - 1])] if 0 < page < pages else []
    after = [button(f"{page + 2}/{pages} ›", to[page + 1])] if page + 1 < pages else []
    return [*before, *after]


def pages_of(count: int, size: int) -> int:
    """How many pages of a size hold so many items; one even for none."""
    return max(1, -(-count // size))


def bold(text: str) -> str:
    """Text, escaped, in bold."""
    return f"<b>{escape(text)}</b>"


def link(text: str, url: str | None) -> str:
    """Text, escaped, leading to a web address where there is a plain one."""
    return linked(escape(text), url)


def linked(html: str, url: str | None) -> str:
    """HTML leading to a web address where there is a plain one."""
    return f'<a href="{escape(url or "")}">{html}</a>' if is_web_address(url) else html


def marked(text: str, shown: str, marks: Spans) -> str:
    """What is shown of a text, escaped, with the spans of the text that it holds underlined."""
    html, after = "", 0
    for start, end in marks:
        if after <= start and text[:end] == shown[:end]:
            html += f"{escape(shown[after:start])}<u>{escape(shown[start:end])}</u>"
            after = end
    return html + escape(shown[after:])


def is_web_address(url: str | None) -> bool:
    """Whether Telegram can open it: http(s) with a host, no blanks and nothing unseen."""
    scheme, _, rest = (url or "").partition("://")
    return (
        scheme in {"http", "https"}
        and "." in rest.split("/")[0]
        and rest.isprintable()
        and " " not in rest
    )


def quote(text: str) -> str:
    """Verbatim text, escaped; a long one is folded until it is tapped."""
    return f"<blockquote expandable>{escape(text)}</blockquote>"


def clip(text: str, most: int) -> str:
    """Text of at most so many characters, cut between words and then marked with "…"."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
