"""`python -m tests.eval`, with what was said of each text lying beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.eval.__main__ import main
from tests.eval.sample import FIRST, PLANNED, SECOND, label, negative, perfect, save, task

SAID = ("--parser", "cat {}.json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three texts: one parsed well, one with a split task and another title, one not at all."""
    parts = [task("abcdef"), task("ghij"), task(SECOND), task(PLANNED, "planned", 2014)]
    save(tmp_path, "good", label(), perfect())
    save(tmp_path, "poor", label(), {**perfect(), "title": "Phản hồi", "tasks": parts})
    save(tmp_path, "none", negative())
    return tmp_path


def test_the_figures_of_all_texts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), *SAID, "--worst", "2", "--by-layout"]) == 0
    told = capsys.readouterr()
    rows = {line.split("  ")[0]: line.split() for line in told.out.splitlines()}
    assert rows["tasks segments, both"][3:6] == ["0.714", "0.833", "0.769"]
    assert rows["tasks segments, both"][-3:] == ["5", "2", "1"]
    assert rows["one line"][2:4] == ["3", "0.400"]
    assert rows["none"][-2:] == ["no", "prediction"]
    assert rows["poor"][-1] == "title"
    assert told.err.startswith("none counts as missing: the command ended with 1: ")


def test_the_figures_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), *SAID, "--json", "--by-layout"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["fields"]["title"]["pooled"]["precision"] == 1 / 2
    assert told["layouts"]["one line"]["totals"]["texts"] == 3
    assert told["by_text"]["good"]["tasks"] == {"labelled": 3, "predicted": 3}
    assert told["by_text"]["none"]["problem"]


def test_one_text_in_detail(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), *SAID, "--detail", "poor"]) == 0
    told = capsys.readouterr().out
    assert "title\nlabel  Mở đầu\nparser Phản hồi\n" in told
    assert f"split\nlabel  [done 2012, n 1] {FIRST}\nparser [done 2012] abcdef\n" in told
    assert f"year\nlabel  [planned 2013] {PLANNED}\nparser [planned 2014] {PLANNED}\n" in told


def test_a_text_that_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), *SAID, "--detail", "pour"]) == 2
    told = capsys.readouterr().err
    assert told == "There is no labelled text pour; the nearest is poor.\n"


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err == f"There is no folder {tmp_path / 'nowhere'}.\n"


def test_a_parser_that_never_speaks(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--parser", "false {}"]) == 1
    assert capsys.readouterr().err.count("counts as missing") == 3
