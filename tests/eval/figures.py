"""The measures over many texts, in the order and shape in which they are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tests.eval.measure import EXACT_COUNT, NO_FALSE_TASK, Result, mean, pooled

# Told as precision, recall and F1.
FIELDS = (
    "title",
    "published_on",
    "event_on",
    "periods",
    "tasks characters, done",
    "tasks characters, planned",
    "tasks characters, both",
    "tasks characters, status ignored",
    "tasks segments, done",
    "tasks segments, planned",
    "tasks segments, both",
    "tasks segments, status ignored",
    "documents",
    "documents with a code",
    "people",
    "figures",
)
ONLY_RECALL = {"figures"}  # a label names the salient ones, not all
# Told as a share of those that it can be asked of.
SHARES = (
    "event_on_inferred",
    "task year",
    "task n",
    EXACT_COUNT,
    "document as_written",
    NO_FALSE_TASK,
)


def totals(results: Sequence[Result]) -> dict[str, int]:
    """What is counted over the texts, by name."""
    others = [result for result in results if not result.case.is_report]
    return {
        "texts": len(results),
        "texts without a prediction": sum(bool(result.problem) for result in results),
        "non-reports": len(others),
        "non-reports with tasks": sum(result.false_tasks > 0 for result in others),
        "tasks in non-reports": sum(result.false_tasks for result in others),
        "tasks whose text is not in the source": sum(
            not task.place for result in results for task in result.tasks.predicted
        ),
    }


def as_json(results: Sequence[Result]) -> dict[str, Any]:
    """All figures: {"totals", "fields", "shares"}, ready for `json.dumps`."""
    return {
        "totals": totals(results),
        "fields": {name: _field(results, name) for name in FIELDS},
        "shares": {name: _share(results, name) for name in SHARES},
    }


def text_as_json(result: Result) -> dict[str, Any]:
    """The counts of one text by measure, and what it is."""
    return {
        "kind": result.case.label["kind"],
        "layout": result.case.layout,
        "problem": result.problem,
        "tasks": {"labelled": len(result.tasks.labelled), "predicted": result.tasks.counted},
        "counts": {name: asdict(counts) for name, counts in result.counts.items()},
    }


def by_layout(results: Sequence[Result]) -> dict[str, list[Result]]:
    """The texts of every layout tag, the commonest tag first; a text stands under each of its."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        for tag in result.case.layout:
            groups.setdefault(tag, []).append(result)
    return dict(sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])))


def worst(results: Sequence[Result], number: int) -> list[Result]:
    """The texts that cost most: by missed and extra tasks, then by their characters."""

    def cost(result: Result) -> tuple[bool, int, int]:
        segments = result.counts["tasks segments, both"].wrong
        letters = result.counts["tasks characters, status ignored"].wrong
        return bool(result.problem), segments, letters

    return sorted(results, key=cost, reverse=True)[:number]


def _field(results: Sequence[Result], name: str) -> dict[str, Any]:
    counts = pooled(results, name)
    pool = {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}
    figures = {"pooled": pool, "mean": asdict(mean(results, name)), **asdict(counts)}
    if name in ONLY_RECALL:
        figures["pooled"], figures["mean"] = (
            {"recall": figures[way]["recall"]} for way in ("pooled", "mean")
        )
        del figures["extra"]
    return figures


def _share(results: Sequence[Result], name: str) -> dict[str, Any]:
    counts = pooled(results, name)
    return {
        "share": counts.recall,
        "mean": mean(results, name).recall,
        "right": counts.right,
        "of": counts.right + counts.missed,
    }
