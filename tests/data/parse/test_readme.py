"""data/parse/README.md names only tests that there are."""

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
README = Path(__file__).parents[3] / "data" / "parse" / "README.md"
EVAL = Path(__file__).parents[2] / "eval"
ROWS = re.findall(r"^\| .+ \| (`.+`) \|$", README.read_text("utf-8"), re.MULTILINE)
NAMED = sorted({name for row in ROWS for name in re.findall(r"`([^`]+)`", row)})


@pytest.mark.parametrize("name", NAMED)
def test_named_test_exists(name: str) -> None:
    if name.startswith("eval/"):
        assert (EVAL / "texts" / f"{name.removeprefix('eval/')}.txt").is_file()
        return
    module, case, function = re.fullmatch(r"(\w+)(?:\[(.+)\]|\.(\w+))", name).groups()  # type: ignore[union-attr]
    source = (HERE / f"test_{module}.py").read_text("utf-8")
    assert (f'"{case}"' if case else f"def {function}(") in source


def test_every_row_names_a_test() -> None:
    rows = [line for line in README.read_text("utf-8").splitlines() if line.startswith("| ")]
    heads = sum(line == "| what | shown by |" for line in rows)
    assert len(ROWS) == len(rows) - heads > 0
