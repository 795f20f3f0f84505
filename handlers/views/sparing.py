"""Keeps a message within the number of formatted stretches that Telegram keeps."""

from __future__ import annotations

import re
from html import unescape

# A message keeps 100, and drops the rest: https://core.telegram.org/api/entities. Among them are
# the addresses, names and commands that Telegram finds by itself; no more are counted than it may.
_MOST = 100
_FREE = 4  # for a line before it
_TAG = re.compile(r"<(/?)[^>]*>")
_FOUND = re.compile(r"https?://|(?<![\w/])[/@]\w")


def spare(html: str) -> str:
    """The HTML with as many of its first underlined stretches as there is room for.

    They are what a list of hits has most of, and what it can best do without.

    >>> spare("<u>a</u> <b>b</b>")
    '<u>a</u> <b>b</b>'
    >>> spare("<b>b</b>" * 95 + "<u>a</u> <u>b</u>").endswith("</b><u>a</u> b")
    True
    """
    begun = sum(not closing for closing in _TAG.findall(html))
    found = len(_FOUND.findall(unescape(_TAG.sub("", html))))
    room = _MOST - _FREE - found - begun + html.count("<u>")
    kept = html.split("</u>")
    if len(kept) - 1 <= room:
        return html
    room = max(0, room)
    return "</u>".join([*kept[:room], ""]) + "".join(kept[room:]).replace("<u>", "")
