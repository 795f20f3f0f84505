from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from data.errors import UnreadableFileError
from data.readers import LARGEST, SUFFIXES, read_text

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Báo cáo tổng kết\nnăm 2014\n"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("utf-8", TEXT.encode()),
        ("utf-8 with BOM", TEXT.encode("utf-8-sig")),
        ("utf-16 with BOM", TEXT.encode("utf-16")),
        ("utf-16 little endian, no BOM", TEXT.encode("utf-16-le")),
        ("utf-16 big endian, no BOM", TEXT.encode("utf-16-be")),
        ("windows line ends", TEXT.replace("\n", "\r\n").encode()),
        ("old macintosh line ends", TEXT.replace("\n", "\r").encode()),
    ],
)
def test_text_is_read(tmp_path: Path, name: str, raw: bytes) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_bytes(raw)
    assert read_text(path) == TEXT


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "is empty"),
        ("\ufeff\n".encode(), "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(128)), "binary"),
        (b"abc\x00def" * 20, "binary"),
        (b"\x01\x02\x03 text" * 9, "binary"),
        ("Báo cáo".encode("cp1258"), "neither UTF-8 nor UTF-16"),
        (b"\xff\xfe\x00", "neither UTF-8 nor UTF-16"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes, why: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(raw)
    with pytest.raises(UnreadableFileError, match=why) as refusal:
        read_text(path)
    assert str(refusal.value).startswith("report.txt ")
    assert str(refusal.value).endswith(".")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="does not exist"):
        read_text(tmp_path / "nowhere.txt")


def test_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    for folder in (tmp_path, tmp_path / "folder.txt"):
        with pytest.raises(UnreadableFileError, match="folder"):
            read_text(folder)


def test_unknown_format_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    path = tmp_path / "report.xyz"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=r"\.txt"):
        read_text(path)
    assert ".txt" in SUFFIXES


def test_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)  # sparse: takes no room
    with pytest.raises(UnreadableFileError, match="larger than 20 MB"):
        read_text(path)


def test_file_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(UnreadableFileError, match="permission denied"):
        read_text(path)
