"""Files made for tests, of any text: each as small as its format allows."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfReader, PdfWriter

# Lists as Word defines them: 1 a) and bullets of one list, I. of another.
_LEVELS = (("decimal", "%1."), ("lowerLetter", "%2)"), ("bullet", ""), ("decimal", "%1.%4."))
_NUMBERING = f"""
<w:numbering {nsdecls("w")}>
  <w:abstractNum w:abstractNumId="1">
    {
    "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(_LEVELS)
    )
}
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>
    </w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="1"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""

_PAGES = (0x00, 0x01, 0x03, 0x1E, 0x20)  # of Unicode, in which Vietnamese text is


def document() -> Any:
    """An empty Word document with the lists above."""
    made = docx.Document()
    made.part.numbering_part._element = parse_xml(_NUMBERING)  # noqa: SLF001
    return made


def item(made: Any, text: str, num: int = 1, level: int = 0) -> Any:
    """A paragraph that Word numbers."""
    paragraph = made.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    properties.append(
        parse_xml(
            f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
        )
    )
    return paragraph


def saved(made: Any) -> bytes:
    """The bytes of a Word document."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


_PICTURE = b"q 595 0 0 842 0 0 cm /I Do Q\n"


def pdf(pages: Sequence[Sequence[str]], *, packed: bool = True, picture: bool = False) -> bytes:
    """A PDF whose pages show some lines, over a picture, in a font that is not embedded."""
    streams = [_PICTURE * picture + _shown(lines) for lines in pages]
    return pdf_of(
        [zlib.compress(stream) if packed else stream for stream in streams],
        packed=packed,
        picture=picture,
    )


def pdf_of(streams: Sequence[bytes], *, packed: bool = True, picture: bool = False) -> bytes:
    """A PDF of pages with these contents, which may show a picture as `/I`."""
    count = len(streams)
    kids = " ".join(f"{6 + 2 * i} 0 R" for i in range(count))
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        b"5 beginbfrange\n"
        + b"".join(
            b"<%02X00> <%02XFF> <%02X00>\n" % (i, i, i) for i in (0x00, 0x01, 0x03, 0x1E, 0x20)
        )
        + b"endbfrange endcmap end end"
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids.encode()),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H %s >>"
        % b"/DescendantFonts [4 0 R] /ToUnicode 5 0 R",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /DW 500 /CIDSystemInfo %s >>"
        % b"<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
        _stream(cmap),
    ]
    for i, content in enumerate(streams):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> %s >> >>"
            % (7 + 2 * i, b"/XObject << /I %d 0 R >>" % (6 + 2 * count) if picture else b""),
            _stream(content, b"/Filter /FlateDecode" if packed else b""),
        ]
    entries = b"/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    return _file([*objects, *([_stream(b"0", entries)] if picture else [])])


def locked(content: bytes, password: str, algorithm: str = "AES-256") -> bytes:
    """A PDF that opens with a password, "" for one that opens with none."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    writer.encrypt(user_password=password, owner_password=password * 2, algorithm=algorithm)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def _shown(lines: Sequence[str]) -> bytes:
    drawn = (b"<%s> Tj T*" % line.encode("utf-16-be").hex().encode() for line in lines)
    return b"BT /F 12 Tf 14 TL 50 790 Td\n" + b"\n".join(drawn) + b"\nET"


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def _file(objects: Sequence[bytes]) -> bytes:
    body, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    body += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % count
    return body + b"startxref\n%d\n%%%%EOF" % body.rindex(b"xref\n0 ")
