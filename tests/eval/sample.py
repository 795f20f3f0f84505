"""A text whose labelled tasks have ten letters each, for measures that are computed by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

TEXT = "Mở đầu: abcdefghij; klmnopqrst. Nét chính là uvwxyzabcd! Chưa rõ efghijklmn."
FIRST, SECOND, PLANNED = "abcdefghij", "klmnopqrst", "uvwxyzabcd"
LEAD_IN = "Nét chính là"  # ten letters
DONTCARE = "Chưa rõ efghijklmn"  # sixteen


def task(text: str, status: str = "done", year: int = 2012, n: int | None = None) -> dict[str, Any]:
    """A task as a parser gives it."""
    return {"text": text, "status": status, "year": year, "n": n}


def label(**changes: object) -> dict[str, Any]:
    """The label of TEXT: two tasks done, and one planned that has a lead-in."""
    planned = {**_placed(PLANNED), **task(PLANNED, "planned", 2013)}
    alt = {f"alt_{key}": value for key, value in _placed(f"{LEAD_IN} {PLANNED}").items()}
    return {
        "file": "sample.txt",
        "kind": "report",
        "layout": ["one line"],
        "numbered": False,
        "title": "Mở đầu",
        "published_on": "2013-01-05",
        "event_on": None,
        "periods": [{"year": 2012, "part": "year", "role": "reviewed"}],
        "tasks": [
            {**_placed(FIRST), **task(FIRST, n=1)},
            {**_placed(SECOND), **task(SECOND, n=2)},
            {**planned, "alt": alt.pop("alt_text"), **alt},
        ],
        "documents": [{"as_written": "Quy định số 92-QĐ/TW", "code": "92-QĐ/TW"}],
        "people": [{"name": "Tô Lâm", "role": None}],
        "figures": [{"value": "600", "unit": "cán bộ", "quote": "hơn 600 cán bộ"}],
        "dontcare": [_placed(DONTCARE)],
        **changes,
    }


def negative() -> dict[str, Any]:
    """The label of TEXT if it were no report."""
    return label(kind="negative", periods=[], tasks=[], dontcare=[])


def perfect() -> dict[str, Any]:
    """What a parser says that finds everything."""
    return {
        **label(),
        "tasks": [task(FIRST, n=1), task(SECOND, n=2), task(PLANNED, "planned", 2013)],
    }


def save(folder: Path, name: str, labelled: object, said: object = None) -> None:
    """A labelled text in the folder and, for `cat {}.json` as a parser, what is said of it."""
    for part in ("texts", "labels"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    if isinstance(labelled, dict):
        labelled = {**labelled, "file": f"{name}.txt"}
    (folder / "texts" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (folder / "labels" / f"{name}.json").write_text(json.dumps(labelled), encoding="utf-8")
    if said is not None:
        (folder / "texts" / f"{name}.txt.json").write_text(json.dumps(said), encoding="utf-8")


def _placed(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"text": words, "start": start, "end": start + len(words)}
