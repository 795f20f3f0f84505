"""What stands around the tasks of one text: title, dates, periods, people, documents, figures."""

from __future__ import annotations

import unicodedata
from typing import Any

from tests.eval.counts import Counts, share
from tests.eval.mentions import distinct, same_document, same_figure
from tests.eval.pairing import Pairing, pair, pair_once

DATES = ("published_on", "event_on")


def compare_fields(label: dict[str, Any], said: dict[str, Any]) -> dict[str, Pairing]:
    """Every field by its name, with what was found, missed and said besides."""
    documents, found = label["documents"], distinct(said.get("documents") or [])
    return {
        "title": _one(_line(label["title"]), _line(said.get("title"))),
        **{name: _one(label[name], said.get(name), _others(label, name)) for name in DATES},
        "periods": pair_once(_periods(label), _periods(said)),
        "documents": pair(documents, found, same_document),
        "documents with a code": pair(_coded(documents), _coded(found), same_document),
        "people": pair_once(_names(label), _names(said), str.casefold),
        "figures": pair(label["figures"], said.get("figures") or [], same_figure),
    }


def field_counts(
    label: dict[str, Any], said: dict[str, Any], compared: dict[str, Pairing]
) -> dict[str, Counts]:
    """The measures of all fields by name.

    `event_on_inferred` is asked where the date itself is right, `document as_written` (the very
    words) of the documents that were found.
    """
    dated, cited = compared["event_on"].pairs, compared["documents"].pairs
    inferred = bool(label.get("event_on_inferred")) == bool(said.get("event_on_inferred"))
    verbatim = sum(_line(a["as_written"]) == _line(b.get("as_written")) for a, b in cited)
    return {
        **{name: pairing.counts for name, pairing in compared.items()},
        "event_on_inferred": share(len(dated) if inferred else 0, len(dated)),
        "document as_written": share(verbatim, len(cited)),
    }


def _one(wanted: Any, said: Any, others: tuple[Any, ...] = ()) -> Pairing:
    """A single value, or none; `others` would be right as well."""
    said = said or None
    if said == wanted or said in others:
        return Pairing([] if wanted is None else [(wanted, said)], [], [])
    return Pairing([], *([] if value is None else [value] for value in (wanted, said)))


def _others(label: dict[str, Any], name: str) -> tuple[Any, ...]:
    """A label may name further dates that are right, and the date as it is misprinted."""
    as_written = label.get(f"{name}_as_written")
    return (*label.get(f"{name}_accept", ()), *((as_written,) if as_written else ()))


def _periods(report: dict[str, Any]) -> list[tuple[Any, ...]]:
    periods = report.get("periods") or []
    return [(x.get("year"), x.get("part"), x.get("role")) for x in periods]


def _names(report: dict[str, Any]) -> list[str]:
    return [_line(x.get("name")) or "" for x in report.get("people") or []]


def _coded(documents: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [document for document in documents if document.get("code")]


def _line(text: str | None) -> str | None:
    """In NFC, every run of blanks as one space; None where nothing is left."""
    return " ".join(unicodedata.normalize("NFC", text or "").split()) or None
