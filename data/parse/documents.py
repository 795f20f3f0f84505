"""The documents a report names, each once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from data.parse.citation_forms import PLENUM
from data.parse.citations import citations
from data.vietnamese import code_key, fold, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from data.model import Citation
    from data.parse.prose import Body


def documents(body: Body) -> tuple[Citation, ...]:
    """Each document where it is first named, with the date and issuer that any place tells.

    Charters, constitutions, "các nghị quyết" in general, and programmes and strategies without
    a number are none.
    """
    return tuple(_once(citations(body)))


def _once(found: Sequence[Citation]) -> Iterator[Citation]:
    codes: dict[str, list[str]] = {}
    for citation in found:
        if citation.code:
            codes.setdefault(citation.kind, []).append(code_key(citation.code))
    whole = {kind: _whole_codes(keys) for kind, keys in codes.items()}
    terms = _terms_of_plenums(found)
    same: dict[tuple[str, ...], list[Citation]] = {}
    for citation in found:
        same.setdefault(_key(citation, terms, whole.get(citation.kind, {})), []).append(citation)
    for first, *others in same.values():
        yield replace(
            first,
            issued_on=next((c.issued_on for c in (first, *others) if c.issued_on), None),
            issuer=next((c.issuer for c in (first, *others) if c.issuer), None),
        )


def _whole_codes(keys: Sequence[str]) -> dict[str, str]:
    """For a bare number the longer code of the same kind that begins with it, the first cited."""
    whole: dict[str, str] = {}
    for key in keys:
        if "-" in key:
            whole.setdefault(key.partition("-")[0], key)
    return whole


def _key(citation: Citation, terms: Mapping[str, str], whole: Mapping[str, str]) -> tuple[str, ...]:
    """What makes two citations one: kind and number, or the plenum with its term, or the name."""
    kind = fold(citation.kind)
    if citation.code:
        code = code_key(citation.code)
        return kind, whole.get(code) or code
    plenum = PLENUM.match(plain(citation.as_written))
    number = plenum and (plenum["plenum"] or plenum["nth"])
    if plenum and number:
        term = plenum["term"] or terms.get(number, "")
        return kind, number, "".join(re.findall(r"\b(?:[ivx]+|\d+)\b", term))
    return kind, " ".join(fold(citation.as_written).split())


def _terms_of_plenums(found: Sequence[Citation]) -> dict[str, str]:
    """The last term that the text names each plenum with: that of a plenum named without one."""
    matches = (PLENUM.match(plain(citation.as_written)) for citation in found if not citation.code)
    named = (match for match in matches if match and match["term"])
    return {n: match["term"] for match in named for n in (match["plenum"], match["nth"]) if n}
