"""When two mentions of a document, or of a figure, are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

_ALIKE = 0.6  # of the longer name: a shorter name within it may as well be of another document
_NOT_OF_A_NUMBER = re.compile(r"[^\w%,./]")


def distinct(documents: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The documents, each once: by its code, or by its words where it has none."""
    first: dict[str, dict[str, Any]] = {}
    for document in documents:
        key = _code(document.get("code")) or _folded(document.get("as_written"))
        if key:
            first.setdefault(key, document)
    return list(first.values())


def same_document(wanted: dict[str, Any], said: dict[str, Any]) -> bool:
    """By the code where the label has one, found in the words if need be; else by the words."""
    code = _code(wanted.get("code"))
    if code:
        other = _code(said.get("code"))
        return _same_code(code, other) if other else code in _code(said.get("as_written"))
    short, long = sorted((_folded(wanted["as_written"]), _folded(said.get("as_written"))), key=len)
    if said.get("code") or not short:
        return False
    return short in long and len(short) >= _ALIKE * len(long)


def same_figure(wanted: dict[str, Any], said: dict[str, Any]) -> bool:
    """The same value, in a quote that holds or is held, or of a unit that does.

    "3%" is also 3 with the unit %.
    """
    value, other = _number(wanted["value"]), _number(said.get("value"))
    if value.rstrip("%") != other.rstrip("%"):
        return False
    quote, unit = _folded(wanted["quote"]), _folded(wanted.get("unit"))
    said_quote, said_unit = _folded(said.get("quote")), _folded(said.get("unit"))
    if said_quote and (quote in said_quote or said_quote in quote):
        return True
    return bool(said_unit) and (said_unit in unit or unit in said_unit or said_unit in quote)


def _same_code(code: str, other: str) -> bool:
    """Leading zeros do not count, and the bare number stands for the whole code."""
    code, other = (x.lstrip("0") or x for x in (code, other))
    return code == other or code.split("-")[0] == other or other.split("-")[0] == code


def _code(code: str | None) -> str:
    """Upper case without blanks, D for Đ: what differs between printings of one code."""
    return "".join(unicodedata.normalize("NFC", code or "").split()).upper().replace("Đ", "D")


def _number(value: object) -> str:
    text = "" if value is None else unicodedata.normalize("NFC", str(value))
    return _NOT_OF_A_NUMBER.sub("", text).casefold()


def _folded(text: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", text or "").split()).casefold()
