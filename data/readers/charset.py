"""The characters of a web page: by its byte order mark, by what it declares, by evidence."""

from __future__ import annotations

import codecs
import re

from data.readers.plain import decoded

_DECLARED = re.compile(rb"<meta\b[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})", re.IGNORECASE)
_XML = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD = 8192  # bytes in which a page declares its characters
# https://encoding.spec.whatwg.org/#names-and-labels: what browsers take these names for.
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "utf-16": "utf-8", "utf-16-le": "utf-8"}


def page_text(content: bytes) -> str:
    """The markup of a page, without an XML declaration.

    Raises:
        RefusedError: it is binary, or in no known encoding.
    """
    declared = _declared(content)
    text = None
    if declared not in {None, "utf-8"} and b"\0" not in content:
        text = _tried(content, str(declared))
    return _XML.sub("", decoded(content) if text is None else text).lstrip("\ufeff")


def _declared(content: bytes) -> str | None:
    match = _DECLARED.search(content[:_HEAD])
    try:
        name = codecs.lookup(match[1].decode("ascii")).name if match else None
    except LookupError:
        return None
    return _AS_BROWSERS.get(name, name) if name else None


def _tried(content: bytes, encoding: str) -> str | None:
    """What bytes spell in the encoding that is declared; None where they are in another."""
    if _is_utf8(content):
        return None
    errors = "replace" if encoding in {"cp1252", "cp1258"} else "strict"  # they have empty places
    try:
        return content.decode(encoding, errors)
    except (UnicodeError, LookupError):
        return None


def _is_utf8(content: bytes) -> bool:
    """Whether bytes are UTF-8 beyond ASCII: then they are, whatever an old template declares."""
    try:
        return not content.isascii() and bool(content.decode())
    except UnicodeDecodeError:
        return False
