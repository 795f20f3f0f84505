"""The documents a report names, each once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.parse.citation_forms import PLENUM
from data.parse.citations import citations
from data.vietnamese import code_key, fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from data.model import Citation
    from data.parse.prose import Body


def documents(body: Body) -> tuple[Citation, ...]:
    """Each document where it is first named, with the date and issuer that any place tells.

    Charters, constitutions, "các nghị quyết" in general, and programmes and strategies without
    a number are none.
    """
    return tuple(_once(citations(body)))


def _once(found: Sequence[Citation]) -> Iterator[Citation]:
    keys = [_key(citation, found) for citation in found]
    for i, citation in enumerate(found):
        if keys[i] not in keys[:i]:
            same = [c for c, key in zip(found, keys, strict=True) if key == keys[i]]
            yield replace(
                citation,
                issued_on=next((c.issued_on for c in same if c.issued_on), None),
                issuer=next((c.issuer for c in same if c.issuer), None),
            )


def _key(citation: Citation, others: Sequence[Citation]) -> tuple[str, ...]:
    """What makes two citations one: kind and number, or the plenum with its term, or the name."""
    kind = fold(citation.kind)
    if citation.code:
        return kind, _whole_code(citation, others)
    plenum = PLENUM.match(plain(citation.as_written))
    if plenum:
        term = plenum["term"] or _latest_term(others, plenum["plenum"])
        return kind, plenum["plenum"], "".join(re.findall(r"\b(?:[ivx]+|\d+)\b", term))
    return kind, " ".join(fold(citation.as_written).split())


def _whole_code(citation: Citation, others: Sequence[Citation]) -> str:
    """A bare number is the longer code of the same kind that begins with it, where one is cited."""
    short = code_key(citation.code or "")
    codes = (code_key(o.code) for o in others if o.code and o.kind == citation.kind)
    return next((code for code in codes if code.startswith(f"{short}-")), short)


def _latest_term(others: Sequence[Citation], plenum: str) -> str:
    """A plenum named without its term is that of the last term the text names it with."""
    matches = (PLENUM.match(plain(o.as_written)) for o in others if not o.code)
    terms = [m["term"] for m in matches if m and m["plenum"] == plenum and m["term"]]
    return terms[-1] if terms else ""
