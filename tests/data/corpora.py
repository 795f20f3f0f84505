"""Corpora made for tests: the seeds again and again, each time of another year."""

from __future__ import annotations

import json
import re
from functools import partial
from pathlib import Path

from tests.conftest import CORPUS

_YEAR = re.compile(r"\b20[0-2]\d\b")


def write_copies(path: Path, copies: int) -> Path:
    """A `.jsonl` of raw texts: each seed as often as told, its years moved so that all differ."""
    seeds = [file.read_text("utf-8") for file in sorted(CORPUS.glob("*.txt"))]
    with path.open("w", encoding="utf-8") as file:
        for back in range(copies):
            for seed in seeds:
                text = _YEAR.sub(partial(_earlier, by=back), seed)
                text = re.sub(r"^https?://\S+", rf"\g<0>?copy={back}", text)
                file.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")
    return path


def _earlier(year: re.Match[str], by: int) -> str:
    return str(int(year[0]) - by)
