"""The parser that is judged: ours, or a command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.errors import EvalError
from tests.eval.parsers import Parsed, parse_all, read_prediction

REPORT = "Báo cáo công tác năm 2012\n\nNăm 2012, Ban đã ban hành 5 hướng dẫn.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "báo cáo.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_ours_is_run_in_order_and_what_it_refuses_is_told(report: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    first, second, third = parse_all([report, empty, report])
    assert first.report["body"] in REPORT
    assert second == Parsed({}, "UnreadableFileError: empty.txt is empty.")
    assert third == first


def test_a_command_prints_the_json_of_one_file(report: Path) -> None:
    report.write_text('{"title": "Báo cáo"}', encoding="utf-8")
    assert parse_all([report], "cat {}") == [Parsed({"title": "Báo cáo"})]


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        ("cat {}", "what it prints is no JSON"),
        ("cat {}.json", "the command ended with 1: cat: "),
        ("false {}", "the command ended with 1"),
        ("echo '{}' []", "what it prints is no JSON"),
    ],
)
def test_a_command_that_fails_gives_no_prediction(report: Path, command: str, problem: str) -> None:
    (parsed,) = parse_all([report], command)
    assert parsed.report == {}
    assert (parsed.problem or "").startswith(problem)


@pytest.mark.parametrize(
    ("printed", "problem"),
    [
        ("", "what it prints is no JSON"),
        (b"\xff", "what it prints is no JSON"),
        ("[]", "what it prints is no JSON object with fields"),
        ("{}", "what it prints is no JSON object with fields"),
        ('{"event_on": {"day": 4}}', "event_on is neither text nor null"),
        ('{"tasks": ["một"]}', "tasks is no list of objects"),
    ],
)
def test_what_is_printed_must_have_the_shape_of_a_report(
    printed: str | bytes, problem: str
) -> None:
    assert read_prediction(printed) == Parsed({}, problem)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("cat", "The parser command has no {} for the file: cat"),
        (
            "no-such-program {}",
            "The parser command names no program: no-such-program is not found.",
        ),
        ("cat '{}", "The parser command cannot be read: No closing quotation."),
    ],
)
def test_a_command_that_cannot_be_run(report: Path, command: str, told: str) -> None:
    with pytest.raises(EvalError) as problem:
        parse_all([report], command)
    assert str(problem.value) == told
