from __future__ import annotations

import io
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from data.errors import UnreadableFileError
from data.parse import parse_report
from data.readers import Raw, read
from tests.data.readers.making import document, item, saved
from tests.data.readers.old_encodings import as_tcvn3, as_vni
from tests.data.readers.seeds import LINES, SEED, is_numbered, parsed, told, without_number


def word(folder: Path, made: Any) -> Raw:
    path = folder / "report.docx"
    path.write_bytes(made if isinstance(made, bytes) else saved(made))
    return read(path)


def of_lines(lines: list[str]) -> Any:
    made = document()
    for line in lines:
        if is_numbered(line):
            item(made, without_number(line))
        else:
            made.add_paragraph(line)
    return made


def test_the_report_is_that_of_the_text(tmp_path: Path) -> None:
    assert told(parsed(word(tmp_path, of_lines(LINES)))) == told(parse_report(SEED))


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    raw = word(tmp_path, of_lines([unicodedata.normalize("NFD", line) for line in LINES]))
    assert told(parsed(raw)) == told(parse_report(SEED))


@pytest.mark.parametrize("typed", [as_tcvn3, as_vni])
def test_text_in_an_old_font_is_converted(tmp_path: Path, typed: Any) -> None:
    raw = word(tmp_path, of_lines([typed(line) for line in LINES]))
    assert raw.text.lower() == unicodedata.normalize("NFC", SEED).lower()


def test_lists_are_numbered_as_word_shows_them(tmp_path: Path) -> None:
    made = document()
    for text, num, level in (
        ("Kết quả", 2, 0),
        ("Một", 1, 0),
        ("con", 1, 1),
        ("con nữa", 1, 1),
        ("chấm", 1, 2),
        ("Hai", 1, 0),
        ("con lại", 1, 1),
        ("Nhiệm vụ", 2, 0),
        ("Lại một", 3, 0),
        ("Lại hai", 3, 0),
        ("3. Gõ tay", 3, 0),
        ("không có danh sách", 99, 0),
    ):
        item(made, text, num, level)
    assert word(tmp_path, made).text.split("\n\n") == [
        *("I. Kết quả", "1. Một", "a) con", "b) con nữa", "- chấm", "2. Hai", "a) con lại"),
        *("II. Nhiệm vụ", "1. Lại một", "2. Lại hai", "3. Gõ tay", "không có danh sách"),
    ]


def test_numbers_come_from_styles_too(tmp_path: Path) -> None:
    made = docx.Document()
    for style in ("List Number", "List Number", "List Bullet"):
        made.add_paragraph(f"theo {style}", style=style)
    made.add_heading("Kết quả", 1)
    assert word(tmp_path, made).text.split("\n\n") == [
        *("1. theo List Number", "2. theo List Number", "- theo List Bullet", "Kết quả")
    ]


def test_what_is_read_of_a_document(tmp_path: Path) -> None:
    made = document()
    made.core_properties.title = "CỘNG HÒA XÃ HỘI"
    made.sections[0].header.paragraphs[0].text = "đầu trang"
    paragraph = made.add_paragraph("một\tdòng")
    paragraph.add_run().add_break()
    paragraph.add_run("dòng hai")
    paragraph.add_run(" ẩn").font.hidden = True
    for xml in (
        "<w:hyperlink {}><w:r><w:t>, liên kết</w:t></w:r></w:hyperlink>",
        "<w:ins {}><w:r><w:t>, thêm</w:t></w:r></w:ins>",
        "<w:del {}><w:r><w:delText>, bớt</w:delText><w:t>bớt</w:t></w:r></w:del>",
        "<w:r {}><w:pict><w:p><w:r><w:t>hộp chữ</w:t></w:r></w:p></w:pict></w:r>",
        "<w:r {}><w:instrText>PAGE</w:instrText></w:r>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))  # noqa: SLF001
    table = made.add_table(2, 3)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells],
        ("TT", "Nội dung", "Đơn vị", "1", "Ban hành quy chế mới", ""),
        strict=True,
    ):
        cell.text = text
    raw = word(tmp_path, made)
    assert raw.text.split("\n\n") == [
        "một dòng\ndòng hai, liên kết, thêm",
        *("TT", "Nội dung", "Đơn vị", "1. Ban hành quy chế mới"),
    ]
    assert raw.stated.title is None


def zipped(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "is empty"),
        (b"Hello", "is no Word document"),
        (OLE, "is an old Word document"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
        (rb"{\rtf1 a}", "is RTF"),
        (zipped(a=b"b"), "another archive"),
        (zipped(**{"a.xml": bytes(40_000_000), "[Content_Types].xml": b"<a/>"}), "unpacks to more"),
        (zipped(**{"media.bin": bytes(110_000_000)}), "unpacks to more"),
        (zipped(**{"[Content_Types].xml": b"<a"}), "is damaged"),
        (saved(document())[:-500], "is damaged"),
        (saved(document())[:500], "is damaged"),
        (saved(document()), "is empty"),
    ],
)
def test_what_is_no_document_is_told(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=why):
        word(tmp_path, content)
