from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest

from data.errors import UnreadableFileError
from data.readers import LARGEST, SUFFIXES, read
from tests.data.readers.old_encodings import in_1258, in_tcvn3, in_vni
from tests.data.readers.seeds import SEED

if TYPE_CHECKING:
    from collections.abc import Callable
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
    assert read(path).text == TEXT


@pytest.mark.parametrize("encoded", [in_1258, in_tcvn3, in_vni])
def test_text_in_an_old_encoding_is_read(tmp_path: Path, encoded: Callable[[str], bytes]) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(encoded(SEED))
    assert read(path).text.lower() == unicodedata.normalize("NFC", SEED).lower()


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "is empty"),
        ("\ufeff\n".encode(), "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(128)), "binary"),
        (b"abc\x00def" * 20, "binary"),
        (b"\x01\x02\x03 text" * 9, "binary"),
        ("Báo cáo".encode("cp1258"), "neither UTF-8 nor UTF-16"),  # too short to tell
        ("L'été, la forêt, l'hôtel, où l'on célèbre Noël. ".encode("cp1252") * 9, "save it as"),
        (TEXT.encode() + b"\xe1\xbb\n" + SEED.encode(), r"neither UTF-8 nor .* \(line 3\)"),
        (b"\xff\xfe\x00", "neither UTF-8 nor UTF-16"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes, why: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(raw)
    with pytest.raises(UnreadableFileError, match=why) as refusal:
        read(path)
    assert str(refusal.value).startswith("report.txt ")
    assert str(refusal.value).endswith(".")


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="does not exist"):
        read(tmp_path / "nowhere.txt")


def test_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    for folder in (tmp_path, tmp_path / "folder.txt"):
        with pytest.raises(UnreadableFileError, match="folder"):
            read(folder)


@pytest.mark.parametrize("suffix", [".doc", ".rtf", ".odt", ".xyz", ""])
def test_unknown_format_is_refused_with_the_known_ones(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=r"not known here .*\.txt.*\.jsonl"):
        read(path)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_large_file_is_refused_unread(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"large{suffix}"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)  # sparse: takes no room
    with pytest.raises(UnreadableFileError, match="larger than 20 MB"):
        read(path)


def test_file_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT, encoding="utf-8")

    def refuse(*_: object) -> bytes:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("pathlib.Path.read_bytes", refuse)
    with pytest.raises(UnreadableFileError, match="permission denied"):
        read(path)
