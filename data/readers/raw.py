"""What a reader gives: the text of one report, and what its file states beside the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from data.readers.legacy import Conversion, conversion
from data.stated import NOTHING, Stated

_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")  # controls, halves of pairs
_UNSEEN = re.compile(r"[\xad\u200b\u2060\ufeff]")  # in the midst of words, where nobody sees them
LONGEST = 1_000_000  # characters of one report's text: five hundred pages
_BLANK = "\ufeff \t\n\xa0"


@dataclass(frozen=True, slots=True)
class Raw:
    """A report before it is parsed."""

    text: str
    stated: Stated = NOTHING


class RefusedError(Exception):
    """Why a content cannot be read, as the end of a sentence that the file's name begins."""


def tidied(raw: Raw) -> Raw:
    r"""The same in Unicode letters, with "\n" for every kind of line end and no odd controls.

    Raises:
        RefusedError: nothing is left of the text, or it is longer than `LONGEST`.
    """
    text = _NO_TEXT.sub("", raw.text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip(_BLANK):
        msg = "is empty"
        raise RefusedError(msg)
    if len(text) > LONGEST:
        msg = f"holds more than {LONGEST:,} characters, more than any report"
        raise RefusedError(msg)
    convert = conversion(text)
    if convert is None:
        return Raw(_UNSEEN.sub("", text), raw.stated)
    return Raw(convert(text), _named(raw.stated, convert))


def _named(stated: Stated, convert: Conversion) -> Stated:
    title, source, author = (
        convert(name) if name else None for name in (stated.title, stated.source, stated.author)
    )
    return replace(stated, title=title, source=source, author=author)
