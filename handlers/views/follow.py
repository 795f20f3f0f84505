"""What a chat follows, and the message that there is something new."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from data.answers import ReportCard
from data.state import Follow, Tidings
from handlers.actions import ShowFollows, ShowReport, Unfollow
from handlers.texts import Texts
from handlers.views import cards
from handlers.views.screen import Screen, bold, button, clip, in_rows, screen

_ON_BUTTON = 40
_ECHO = 100  # characters of what is followed, said back
_NAMED = 3  # of what is followed, in the heading of news


def named(words: str, texts: Texts) -> str:
    """What is followed, in a sentence, as plain text."""
    return f"“{clip(words, _ECHO)}”" if words else texts.follow.every


def following(follows: Sequence[Follow], sentence: str, texts: Texts, how: str = "") -> Screen:
    """A sentence on what was just done, and what is followed now, each with a button to end it.

    `how`: what to do next, if that is not to follow something.
    """
    said = texts.follow
    if not follows:
        return screen([escape(sentence or said.nothing), "", escape(said.how)])
    heading = [escape(sentence), ""] if sentence else []
    lines = [f"• {escape(_alone(follow, texts))}" for follow in follows]
    next_ = [] if sentence else ["", escape(how or said.how)]
    rows = [
        [button(f"🔕 {clip(_alone(follow, texts), _ON_BUTTON)}", Unfollow(follow.number))]
        for follow in follows
    ]
    return screen([*heading, f"{bold(said.list)}:", *lines, *next_], rows)


def news(tidings: Tidings, shown: Sequence[ReportCard], texts: Texts) -> Screen:
    """That there are new reports, the first of them by name, and how many more."""
    words = [named(each, texts) for each in tidings.words if each]
    about = texts.follow.about.format(what=", ".join(words[:_NAMED])) if words else ""
    more = tidings.count - len(shown)
    lines = [" ".join(filter(None, ["🔔", bold(texts.follow.news(tidings.count)), escape(about)]))]
    for number, card in enumerate(shown, 1):
        first, *rest = cards.entry(card, texts)
        lines += ["", f"{bold(f'{number}.')} {first}", *rest]
    lines += ["", escape(texts.follow.others(more))] if more > 0 else []
    opens = [button(str(number), ShowReport(card.id)) for number, card in enumerate(shown, 1)]
    return screen(lines, [*in_rows(opens), [button(texts.follow.open_list, ShowFollows())]])


def _alone(follow: Follow, texts: Texts) -> str:
    return follow.words or texts.follow.every
