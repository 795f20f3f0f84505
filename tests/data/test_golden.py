"""The five reports of data/corpus, parsed, against tests/golden: review its diff as code."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.parse import is_report, parse_report
from data.parsed import from_json, to_json
from data.readers import read

ROOT = Path(__file__).parents[2]
CORPUS = sorted((ROOT / "data" / "corpus").glob("*.txt"))
GOLDEN = ROOT / "tests" / "golden"


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_report_reads_as_its_golden_file(path: Path, request: pytest.FixtureRequest) -> None:
    report = parse_report(read(path).text)
    golden = GOLDEN / f"{path.stem}.json"
    if request.config.getoption("--rewrite-golden", default=False):
        golden.write_text(to_json(report, indent=1) + "\n", encoding="utf-8")
    assert from_json(golden.read_text(encoding="utf-8")) == report
    assert is_report(report)


def test_every_golden_file_has_its_report() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == {path.stem for path in CORPUS}
