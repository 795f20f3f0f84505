"""What is left of a page's markup in copied text: tags and entities."""

from __future__ import annotations

import html
import re

_BLOCKS = r"(?:br|p|div|tr|li|ul|ol|table|tbody|h[1-6]|hr|center)"
_INLINE = r"(?:span|b|i|u|em|strong|a|img|td|th|font|o:p)"
_BLOCK = re.compile(rf"</?{_BLOCKS}(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE)
_TAG = re.compile(rf"</?{_INLINE}(?:\s[^<>\n]{{0,300}})?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8}\d?);")


def without_markup(text: str) -> str:
    r"""The text without its tags, those of blocks as ends of lines, entities as what they are.

    >>> without_markup("Ban đã họp.&nbsp;<br>Năm&nbsp;2014 &lt; <b>2015</b>")
    'Ban đã họp.\xa0\nNăm\xa02014 < 2015'
    """
    bare = _TAG.sub("", _BLOCK.sub("\n", text)) if "<" in text else text
    return _ENTITY.sub(lambda match: html.unescape(match.group()), bare) if "&" in bare else bare
