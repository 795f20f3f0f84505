"""A report of the corpus to be put into every format, with what the parser reads of its text."""

from __future__ import annotations

import re
from pathlib import Path

from data.model import Report
from data.parse import parse_report
from data.readers import Raw

_CORPUS = Path(__file__).parents[3] / "data" / "corpus"
_WHOLE = (_CORPUS / "001_5c1702b39639c585.txt").read_text(encoding="utf-8")

LINES = [" ".join(line.split()) for line in _WHOLE.split("Phản hồi")[0].split("\n") if line.strip()]
SEED = "\n\n".join(LINES)
TITLE, CAPTION, *PARAGRAPHS = LINES


def without_number(line: str) -> str:
    return re.sub(r"^\d+\.\s*", "", line)


def is_numbered(line: str) -> bool:
    return line != without_number(line)


def told(report: Report) -> tuple[object, ...]:
    """What a report must tell whatever file it comes from."""
    return (
        report.title,
        [(task.n, task.status, task.year, task.text) for task in report.tasks],
        report.periods,
        report.body,
    )


def parsed(raw: Raw) -> Report:
    return parse_report(raw.text, raw.stated)
