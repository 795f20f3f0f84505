"""A Word document: paragraphs, lists with the numbers that Word shows, tables row by row.

Headers, footers, text boxes, notes and comments are left out; of its properties nothing is taken,
they mostly tell of the template ("Microsoft Word - …").
"""

from __future__ import annotations

import io
import zipfile

from docx import Document

from data.readers.docx_lists import Lists
from data.readers.docx_text import paragraphs
from data.readers.raw import Raw, RefusedError

_OLE, _RTF = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"  # what may hide behind the suffix
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST = 100_000_000  # bytes unpacked, pictures included
_LARGEST_XML = 10_000_000  # bytes of all that is parsed
_MOST_FILES = 5000


def read(content: bytes) -> Raw:
    """A Word document's report; it states nothing.

    Raises:
        RefusedError: it is damaged, protected, another format or too large when unpacked.
    """
    _look_at(content)
    _look_inside(content)
    document = Document(io.BytesIO(content))
    return Raw("\n\n".join(paragraphs(document.element.body, Lists(document))))


def _look_at(content: bytes) -> None:
    """Refuses what is another format by its first bytes."""
    refusal = ""
    if content.startswith(_OLE) and _ENCRYPTED in content:
        refusal = "is protected by a password: save it without one"
    elif content.startswith(_OLE):
        refusal = "is an old Word document (.doc), whatever its name says: save it as .docx"
    elif content.startswith(_RTF):
        refusal = "is RTF, whatever its name says: save it as .docx"
    elif not content.startswith(b"PK"):
        refusal = "is empty" if not content.strip() else "is no Word document (.docx)"
    if refusal:
        raise RefusedError(refusal)


def _look_inside(content: bytes) -> None:
    """Refuses a package that is not whole, or that unpacks to no end; nothing is unpacked yet."""
    try:
        files = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as problem:
        msg = "is damaged: a part of the document is missing"
        raise RefusedError(msg) from problem
    xml = sum(file.file_size for file in files if file.filename.endswith((".xml", ".rels")))
    whole = sum(file.file_size for file in files)
    if len(files) > _MOST_FILES or xml > _LARGEST_XML or whole > _LARGEST:
        msg = f"unpacks to more than a document holds ({whole // 1_000_000} MB)"
        raise RefusedError(msg)
    if not any(file.filename == "[Content_Types].xml" for file in files):
        msg = "is no Word document (.docx), but another archive"
        raise RefusedError(msg)
