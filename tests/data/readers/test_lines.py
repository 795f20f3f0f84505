from __future__ import annotations

import gzip
import json
import os
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from data.errors import UnreadableFileError
from data.load import load
from data.model import Report
from data.parse import parse_report
from data.parsed import to_json
from data.readers import Raw, read
from data.readers.lines import LONGEST, lines, raw_of
from tests.data.readers.old_encodings import as_tcvn3
from tests.data.readers.seeds import SEED, parsed, told

ONE, TWO = '{"text": "một"}', '{"text": "hai"}'


def written(folder: Path, content: bytes, name: str = "reports.jsonl") -> Path:
    path = folder / name
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    return path


@pytest.mark.parametrize("name", ["reports.jsonl", "reports.jsonl.gz", "REPORTS.JSONL.GZ"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_lines_come_with_their_numbers(tmp_path: Path, name: str, begin: str) -> None:
    content = f"{begin}{ONE}\r\n\n \n{TWO}".encode()
    path = tmp_path / name
    path.write_bytes(gzip.compress(content) if name.lower().endswith("gz") else content)
    assert list(lines(path)) == [(1, ONE), (4, TWO)]


@pytest.mark.parametrize(
    ("bad", "name", "why"),
    [
        (b'{"text": "\xe9"}', "a.jsonl", "not UTF-8 text"),
        (b"\xff\xfe{\x00", "a.jsonl.gz", "not UTF-8 text"),
        (b"a" * (LONGEST + 9), "a.jsonl", "longer than 20 MB"),
        (b"a" * (2 * LONGEST + 9), "a.jsonl", "longer than 20 MB"),
        ("ấ".encode() * (LONGEST // 3 + 1), "a.jsonl.gz", "longer than 20 MB"),
    ],
)
def test_lines_around_a_bad_one_are_read(tmp_path: Path, bad: bytes, name: str, why: str) -> None:
    one, wrong, two = lines(written(tmp_path, b"\n".join([ONE.encode(), bad, TWO.encode()]), name))
    assert (one[1], two[1]) == (ONE, TWO)
    with pytest.raises(ValueError, match=f"^{why}$"):
        raw_of(wrong[1])


def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.jsonl")
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UnreadableFileError, match="is no regular file"):
        list(lines(tmp_path / "a.jsonl"))
    with pytest.raises(UnreadableFileError, match="is no regular file"):
        read(tmp_path / "a.txt")
    problems = load(tmp_path / "reports.db", [tmp_path]).problems
    assert [problem.path for problem in problems] == ["a.jsonl", "a.txt"]


def test_a_file_with_a_report_a_line_is_no_report(tmp_path: Path) -> None:
    with pytest.raises(
        UnreadableFileError, match=r"^reports\.jsonl has a report on each line: `load`"
    ):
        read(written(tmp_path, ONE.encode()))


def test_a_truncated_gzip_gives_its_whole_lines(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"text": f"dòng {n * 7919}"}) + "\n" for n in range(20_000))
    path = written(tmp_path, rows.encode(), "a.jsonl.gz")
    path.write_bytes(path.read_bytes()[:-5000])
    stream, got = lines(path), list[int]()
    with pytest.raises(UnreadableFileError, match="does not unpack after line"):
        got.extend(number for number, _ in stream)
    assert got == list(range(1, len(got) + 1))
    assert len(got) > 10_000


@pytest.mark.parametrize("name", ["nowhere.jsonl", "nowhere.jsonl.gz"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"cannot be opened \(no such file"):
        list(lines(tmp_path / name))


def test_what_is_no_gzip_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_text(ONE)
    with pytest.raises(UnreadableFileError, match="damaged"):
        list(lines(tmp_path / "a.jsonl.gz"))


def test_a_bomb_is_told_without_unpacking_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.readers.lines._LARGE", 1_000_000)
    path = written(tmp_path, (b" " * 99 + b"\n") * 100_000, "a.jsonl.gz")
    with pytest.raises(UnreadableFileError, match="unpacks to more than"):
        list(lines(path))


def test_memory_is_that_of_a_line(tmp_path: Path) -> None:
    path = written(tmp_path, (ONE + " " * 100_000 + "\n").encode() * 300, "a.jsonl.gz")
    tracemalloc.start()
    assert sum(1 for _ in lines(path)) == 300
    assert tracemalloc.get_traced_memory()[1] < 3_000_000
    tracemalloc.stop()


def test_a_raw_line_is_a_report_with_what_it_states() -> None:
    raw = raw_of(
        json.dumps({"text": SEED, "name": "x", "url": "https://vidu.vn/1", "published_on": None})
    )
    assert isinstance(raw, Raw)
    assert told(parsed(raw)) == told(parse_report(SEED))
    assert parsed(raw).url == "https://vidu.vn/1"


def test_a_raw_line_in_an_old_font_is_converted() -> None:
    raw = raw_of(json.dumps({"text": as_tcvn3(SEED)}))
    assert isinstance(raw, Raw)
    assert raw.text.lower() == SEED.lower()


def test_a_parsed_line_is_its_report() -> None:
    report = parse_report(SEED)
    assert raw_of(to_json(report)) == report
    assert isinstance(raw_of(to_json(report)), Report)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", r"no JSON \(column 2\): a report is one object in braces, on a line of its own"),
        ("[1]", r"not a report: no object in braces, but '\[1\]'"),
        ("[" * 100_000, "no JSON: "),
        ("{}", "neither a raw report"),
        ('{"name": "x"}', "neither a raw report .* nor a parsed one"),
        ('{"body": "x"}', "not a parsed report: "),
        ('{"text": 5}', "not a raw report: text is 5, which is no text"),
        ('{"text": " "}', "not a raw report: text is ' ', which is no text"),
        ('{"text": "\\u0007"}', "not a raw report: is empty"),
        ('{"text": "a", "published_on": "31/02/2017"}', "published_on is '31/02/2017', which is"),
        ('{"text": "a", "title": "\\ud800"}', "not a raw report: "),
        ('{"text": "a", "periods": [{"year": NaN}]}', "in periods 1, year is nan"),
    ],
)
def test_a_line_that_is_no_report_is_told(line: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        raw_of(line)


@pytest.mark.parametrize("value", ["", None, []])
def test_what_is_empty_states_nothing(value: Any) -> None:
    fields = ("title", "url", "source", "author", "published_on", "periods", "tasks", "people")
    filled = {name: value for name in fields if value != [] or name.endswith(("s", "people"))}
    raw = raw_of(json.dumps({"text": SEED, **filled}))
    assert isinstance(raw, Raw)
    assert parsed(raw) == parse_report(SEED)
