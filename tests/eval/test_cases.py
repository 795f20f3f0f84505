"""What makes a labelled folder unusable, and how it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.cases import read_cases
from tests.eval.errors import EvalError
from tests.eval.sample import FIRST, TEXT, label, save


def test_labels_are_read_with_their_texts(tmp_path: Path) -> None:
    save(tmp_path, "b", label())
    save(tmp_path, "a", label())
    first, second = read_cases(tmp_path)
    assert (first.name, second.name) == ("a", "b")
    assert first.text == TEXT
    assert first.path == tmp_path / "texts" / "a.txt"


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match=r"^There is no folder .*/nowhere\.$"):
        read_cases(tmp_path / "nowhere")


def test_a_folder_without_labels(tmp_path: Path) -> None:
    with pytest.raises(EvalError, match=r"^There are no labels: .* has no \.json file\.$"):
        read_cases(tmp_path)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ([], 'it names no text as its "file"'),
        ({key: value for key, value in label().items() if key != "people"}, "it lacks people"),
        (label(kind="essay"), "its kind is 'essay'"),
        (label(people=["Tô Lâm"]), "people is no list of objects"),
        (label(documents=[{"code": "1"}]), "number 1 of its documents lacks as_written"),
        (
            label(dontcare=[{"text": FIRST, "start": 0, "end": 10}]),
            "number 1 of its dontcare does not stand where it says",
        ),
        (
            label(tasks=[{**label()["tasks"][2], "alt_start": 0}]),
            "the alt of number 1 of its tasks does not stand where it says",
        ),
        (label(dontcare=[{"text": FIRST, "start": "0", "end": 10}]), "slice indices must be"),
    ],
)
def test_a_broken_label(tmp_path: Path, broken: object, told: str) -> None:
    save(tmp_path, "whole", label())
    save(tmp_path, "odd", broken)
    with pytest.raises(EvalError) as problem:
        read_cases(tmp_path)
    assert str(problem.value).startswith(f"The label odd.json is broken: {told}")


def test_all_broken_labels_are_told_at_once(tmp_path: Path) -> None:
    save(tmp_path, "one", [])
    save(tmp_path, "two", label())
    (tmp_path / "texts" / "two.txt").unlink()
    (tmp_path / "labels" / "three.json").write_text("{")
    with pytest.raises(EvalError) as problem:
        read_cases(tmp_path)
    assert [line.split()[2] for line in str(problem.value).splitlines()] == [
        "one.json",
        "three.json",
        "two.json",
    ]
