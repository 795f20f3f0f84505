"""What the bot keeps, and the way to have it deleted."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from data.state import Kept
from handlers.actions import ForgetChat, ShowPrivacy
from handlers.texts import Texts
from handlers.texts.language import NAMES
from handlers.views.screen import Screen, bold, button, screen, with_ways_on


def policy(kept: Kept, texts: Texts) -> Screen:
    """What is kept about this chat, what of everybody and what not; a button to delete it."""
    said = texts.privacy
    general = (said.kept, said.remembered, said.logged, said.not_kept, said.how)
    lines = [bold(said.heading), "", *_listed(said.here, said.nothing_here, kept, texts)]
    for paragraph in general:
        lines += ["", escape(paragraph)]
    return screen(lines, [[button(said.delete, ForgetChat())] if kept else []])


def ask_whether(kept: Kept, texts: Texts) -> Screen:
    """Whether to delete what is kept about this chat, where anything is."""
    said = texts.privacy
    if not kept:
        return with_ways_on(said.nothing_deleted, texts)
    lines = _listed(said.sure, said.nothing_deleted, kept, texts)
    ways = [button(said.delete_now, ForgetChat("yes")), button(said.leave, ShowPrivacy())]
    return screen(lines, [ways])


def deleted(kept: Kept, texts: Texts) -> Screen:
    """What was deleted."""
    return screen(_listed(texts.privacy.deleted, texts.privacy.nothing_deleted, kept, texts))


def _listed(before: str, nothing: str, kept: Kept, texts: Texts) -> list[str]:
    if not kept:
        return [escape(nothing)]
    return [escape(before), *(f"• {escape(each)}" for each in _each(kept, texts))]


def _each(kept: Kept, texts: Texts) -> Iterator[str]:
    said = texts.privacy
    if kept.language:
        yield said.language.format(language=NAMES.get(kept.language, kept.language))
    if kept.follows:
        yield said.follows(kept.follows)
    if kept.news:
        yield said.news(kept.news)
