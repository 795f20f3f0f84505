from __future__ import annotations

import textwrap
import unicodedata
import zlib
from pathlib import Path
from typing import Any

import pytest

from data.errors import UnreadableFileError
from data.parse import parse_report
from data.readers import Raw, read
from tests.data.readers.making import locked, pdf, pdf_of
from tests.data.readers.old_encodings import as_tcvn3, as_vni
from tests.data.readers.seeds import LINES, SEED, parsed, told

WRAPPED = [part for line in LINES for part in textwrap.wrap(line, 90)]
PAGES = [WRAPPED[i : i + 25] for i in range(0, len(WRAPPED), 25)]
FRAMED = [["SỞ VÍ DỤ", *page, f"Trang {n}/{len(PAGES)}"] for n, page in enumerate(PAGES, 1)]


def printed(folder: Path, content: bytes) -> Raw:
    path = folder / "report.pdf"
    path.write_bytes(content)
    return read(path)


@pytest.mark.parametrize(
    "pages",
    [
        PAGES,
        FRAMED,
        [[*page, f"- {n} -"] for n, page in enumerate(PAGES, 1)],
        [[unicodedata.normalize("NFD", line) for line in page] for page in PAGES],
    ],
    ids=["bare", "with headers and footers", "with page numbers", "decomposed"],
)
def test_the_report_is_that_of_the_text(tmp_path: Path, pages: list[list[str]]) -> None:
    assert len(pages) > 2
    assert told(parsed(printed(tmp_path, pdf(pages)))) == told(parse_report(SEED))


@pytest.mark.parametrize("typed", [as_tcvn3, as_vni])
def test_text_in_an_old_font_is_converted(tmp_path: Path, typed: Any) -> None:
    pages = [[typed(line) for line in page] for page in PAGES]
    report = parsed(printed(tmp_path, pdf(pages)))
    assert report.body.lower() == parse_report(SEED).body.lower()


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_lock_without_a_password_is_opened(tmp_path: Path, algorithm: str) -> None:
    raw = printed(tmp_path, locked(pdf(PAGES), "", algorithm))
    assert told(parsed(raw)) == told(parse_report(SEED))


STAMP = ["Người ký: Sở Nội vụ", "Cơ quan: Tỉnh Đông Hải", "Thời gian ký: 12/01/2013 09:30:00"]
BOMB = zlib.compress(bytes(60_000_000))
CROWD = zlib.compress(b"q Q " * 300_000)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"Hello", "is no PDF"),
        (b"%PDF-1.7\nxx", "is damaged: its pages cannot be found"),
        (pdf(PAGES)[:900], "is damaged"),
        (locked(pdf(PAGES), "a"), "is protected by a password"),
        (pdf_of([b"q Q"] * 3, packed=False), "holds pictures of pages, no text: run it through"),
        (pdf([["7"]] * 5), "holds pictures of pages"),
        (pdf([STAMP, ["2"], ["3"]], picture=True), "holds pictures of pages"),
        (pdf([["a"]] * 1001), "has more than 1000 pages"),
        (pdf_of([BOMB]), "unpacks to more than a report holds"),
        (pdf_of([CROWD]), "unpacks to more than a report holds"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why):
        printed(tmp_path, content)


def test_a_file_that_takes_too_long_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.readers.pdf._LONGEST", -1)
    with pytest.raises(UnreadableFileError, match="takes more than"):
        printed(tmp_path, pdf(PAGES))


def test_a_short_text_without_pictures_is_read(tmp_path: Path) -> None:
    assert STAMP[0] in printed(tmp_path, pdf([STAMP])).text
