from __future__ import annotations

import datetime as dt
import textwrap
from pathlib import Path

import pytest

from data.errors import StatedError, UnreadableFileError
from data.parse import parse_report
from data.readers import Raw, read
from tests.data.readers.seeds import LINES, PARAGRAPHS, SEED, parsed, told

WHOLE_LINES = "# " + "\n\n".join(LINES)
WRAPPED = "# " + "\n\n".join("\n".join(textwrap.wrap(line, 80)) for line in LINES)


def markdown(folder: Path, text: str) -> Raw:
    path = folder / "report.md"
    path.write_text(text, encoding="utf-8")
    return read(path)


@pytest.mark.parametrize("text", [WHOLE_LINES, WRAPPED, WRAPPED.replace("\n", "\r\n")])
def test_the_report_is_that_of_the_text(tmp_path: Path, text: str) -> None:
    assert told(parsed(markdown(tmp_path, text))) == told(parse_report(SEED))


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (
            "## I. Kết quả\n\nĐã **ban hành**.",
            "I. Kết quả\n\nĐã ban hành.",
        ),
        ("Theo [Nghị quyết 18](https://a.vn/18).", "Theo Nghị quyết 18."),
        ("![Ảnh](a.jpg)\n\nĐã họp. ![x](b.png)", "Đã họp."),
        (
            "1. Một\n2. Hai\n   - con\n\n     nữa\n3. Ba",
            "1. Một\n\n2. Hai\n\n- con\n\nnữa\n\n3. Ba",
        ),
        ("4) Bốn\n5) Năm", "4. Bốn\n\n5. Năm"),
        ("* sao\n+ cộng", "- sao\n\n- cộng"),
        ("    Lùi đầu dòng là đoạn văn.", "Lùi đầu dòng là đoạn văn."),
        ("> Trích\n\n---\n\n`mã` &amp; \\*sao\\*", "Trích\n\nmã & *sao*"),
        ("dòng một  \ndòng hai<br>dòng ba", "dòng một\ndòng hai\ndòng ba"),
        (
            "| TT | Việc |\n|--|--|\n| 1 | Ban hành quy chế mới |",
            "TT\n\nViệc\n\n1. Ban hành quy chế mới",
        ),
        ("```\nmột\nhai\n```", "một\n\nhai"),
        ("<!-- ghi chú --><p>Đoạn <b>này</b></p>", "Đoạn này"),
    ],
)
def test_markup_is_taken_off(tmp_path: Path, written: str, read_as: str) -> None:
    assert markdown(tmp_path, written).text == read_as


def test_front_matter_states_fields(tmp_path: Path) -> None:
    raw = markdown(
        tmp_path,
        f"""---
title: Việc của Ban
url: https://vidu.vn/2012
published_on: 2013-01-12
event_on: 11/01/2013
name: không ai hỏi
periods:
  - {{year: 2011, part: H2, role: reviewed}}
people:
  - {{name: Nguyễn Văn A, role: Trưởng ban}}
tasks:
  - {{n: 7, text: "{PARAGRAPHS[0][:40]}", status: planned}}
---
{SEED}""",
    )
    report = parsed(raw)
    assert (report.title, report.url, report.source) == (
        "Việc của Ban",
        "https://vidu.vn/2012",
        "vidu.vn",
    )
    assert report.published_on == dt.date(2013, 1, 12)
    assert (report.event_on, report.event_on_inferred) == (dt.date(2013, 1, 11), False)
    assert [(p.year, p.part, p.role) for p in report.periods] == [(2011, "H2", "reviewed")]
    assert [(p.name, p.role) for p in report.people] == [("Nguyễn Văn A", "Trưởng ban")]
    (task,) = report.tasks
    assert (task.n, task.status, task.year) == (7, "planned", None)
    assert report.body[task.start : task.end] == task.text == PARAGRAPHS[0][:40]


def test_stated_periods_give_tasks_their_years(tmp_path: Path) -> None:
    text = "Báo cáo công tác\n\nSở đã ban hành 3 nghị quyết."
    raw = markdown(tmp_path, f"---\nperiods: [{{year: 2011, role: reviewed}}]\n---\n{text}")
    assert [(task.year, task.status) for task in parsed(raw).tasks] == [(2011, "done")]


def test_a_stated_task_that_is_not_in_the_text_is_refused(tmp_path: Path) -> None:
    raw = markdown(tmp_path, f"---\ntasks: [{{text: Bịa ra, status: done}}]\n---\n{SEED}")
    with pytest.raises(StatedError, match=r"'Bịa ra' .* does not stand in the text"):
        parsed(raw)


@pytest.mark.parametrize(
    ("matter", "why"),
    [
        ("published_on: 31/02/2017", "published_on is '31/02/2017', which is no date"),
        ("published_on: 2017-02-31", "published_on is '2017-02-31', which is no date"),
        ("title: 2012", "title is 2012, which is no text: put it in quotes"),
        ("url: javascript:alert(1)", "url is .* no address that begins with"),
        ("periods: 2012", "periods is 2012, which is no list"),
        ("periods: [2012]", "periods 1 is 2012, which is no group of fields"),
        ("periods: [{year: 2012}]", "in periods 1, role is None, which is neither reviewed nor"),
        ("periods: [{year: 12, role: planned}]", "year is 12, which is not between 1900 and 2199"),
        ("periods: [{year: 2012, part: Q5, role: planned}]", "part is 'Q5', which is no part"),
        ("tasks: [{status: done}]", "in tasks 1, text is missing"),
        ("tasks: [{text: a, status: done, n: true}]", "in tasks 1, n is True, which is no number"),
        ("title: a: b", r"no YAML \(line 2\): mapping values are not allowed here"),
        ("a: b\ntitle: [", r"no YAML \(line 4\)"),
        ("a: &x [1]\nb: *x", r"no YAML \(line 3\): an alias"),
        ("a: !!python/object/apply:os.system [ls]", r"no YAML \(line 2\)"),
        ("a: " + "[" * 5000, "no YAML"),
        ("a: " + "1" * 200_000, "a front matter of more than 100000 characters"),
    ],
)
def test_a_wrong_front_matter_is_told(tmp_path: Path, matter: str, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why):
        markdown(tmp_path, f"---\n{matter}\n---\n{SEED}")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("titel", "title"), ("Title", "title"), ("publishd_on", "published_on"), ("task", "tasks")],
)
def test_a_slip_in_a_name_is_told(tmp_path: Path, name: str, meant: str) -> None:
    why = rf"'{name}' is unknown, did you mean {meant}\?$"
    with pytest.raises(UnreadableFileError, match=why):
        markdown(tmp_path, f"---\n{name}: x\n---\n{SEED}")


def test_names_of_other_programs_are_free(tmp_path: Path) -> None:
    matter = "layout: post\ndate: 2020-01-01\ntags: [a]\ntitle: Báo cáo"
    assert markdown(tmp_path, f"---\n{matter}\n---\n{SEED}").stated.title == "Báo cáo"


def test_two_long_lines_are_two(tmp_path: Path) -> None:
    two = f"Đã ban hành quy chế làm việc của {'cơ quan ' * 5}\nĐã tổ chức {'hội nghị ' * 5}"
    assert markdown(tmp_path, two).text.count("\n") == 1


def test_a_front_matter_without_end_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="no end"):
        markdown(tmp_path, f"---\ntitle: Báo cáo\n{SEED}")


@pytest.mark.parametrize("text", ["---\nMột câu.\n---\nHai câu.", "Một\n\n---\n\nHai"])
def test_rules_are_no_front_matter(tmp_path: Path, text: str) -> None:
    assert "câu." in markdown(tmp_path, text + "câu.").text


def test_a_book_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="more than 500000 characters"):
        markdown(tmp_path, "[" * 500_001)


@pytest.mark.parametrize("text", ["---\ntitle: A\n---\n", "![](a.png)", "<!-- -->"])
def test_nothing_but_markup_is_empty(tmp_path: Path, text: str) -> None:
    with pytest.raises(UnreadableFileError, match="is empty"):
        markdown(tmp_path, text)
