from __future__ import annotations

import os
from pathlib import Path

import pytest

from data.scan import fingerprint


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    for name in ("a.txt", "deep/b.md", "c.xyz", ".hidden.txt"):
        (tmp_path / name).write_text(name)
    return tmp_path


def test_a_folder_left_alone_has_one_fingerprint(folder: Path) -> None:
    assert fingerprint(folder) == fingerprint(folder) != 0


@pytest.mark.parametrize("name", ["a.txt", "deep/b.md", "deep/new.txt"])
def test_a_file_that_changes_comes_or_goes_shows(folder: Path, name: str) -> None:
    seen = {fingerprint(folder)}
    (folder / name).write_text("longer than it was")
    seen.add(fingerprint(folder))
    os.utime(folder / name, ns=(1, 1))
    seen.add(fingerprint(folder))
    (folder / name).rename(folder / "elsewhere.txt")
    seen.add(fingerprint(folder))
    (folder / "elsewhere.txt").unlink()
    seen.add(fingerprint(folder))
    assert len(seen) == (4 if name == "deep/new.txt" else 5)


@pytest.mark.parametrize("name", ["c.xyz", ".hidden.txt", "deep/.git"])
def test_what_is_not_read_does_not_show(folder: Path, name: str) -> None:
    before = fingerprint(folder)
    (folder / name).write_text("something else")
    assert fingerprint(folder) == before


def test_a_file_and_nothing_at_all(folder: Path) -> None:
    before = fingerprint(folder / "a.txt")
    (folder / "a.txt").write_text("other")
    assert fingerprint(folder / "a.txt") != before
    assert fingerprint(folder / "none") == 0
