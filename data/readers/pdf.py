"""A PDF with text: its lines put together to paragraphs, without what stands on every page."""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Iterator
from typing import Any

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, LimitReachedError, PyPdfError
from pypdf.generic import DictionaryObject

from data.readers.pages import text_of
from data.readers.raw import Raw, RefusedError

_MOST_PAGES = 1000
# Bytes unpacked and parts of one content; a page of text has some thousands. Pictures are not read.
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": 10_000_000,
    "lzw_maximum_output_length": 10_000_000,
    "run_length_maximum_output_length": 10_000_000,
    "stream_decoding_work_maximum_length": 40_000_000,
    "stream_parsing_work_maximum_count": 500_000,
}
_LONGEST = 60  # seconds for a whole file; a report takes one or two
_FEWEST = 10  # letters and digits a page, below which its text is no more than a page number
_STAMPED = 100  # the same of pages that are pictures: a signature's stamp stands over the first
_HEAD = 1024  # bytes within which a PDF begins, by its readers' custom

logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)


def read(content: bytes) -> Raw:
    """A PDF's report; it states nothing, for its properties tell of the program that made it.

    Raises:
        RefusedError: it is damaged, protected by a password, without text, or too large.
    """
    if b"%PDF-" not in content[:_HEAD]:
        msg = "is no PDF, whatever its name says" if content.strip() else "is empty"
        raise RefusedError(msg)
    try:
        with apply_configuration(**_LIMITS):
            reader = _opened(content)
            pages = list(_pages(reader))
            scanned = _written(pages) < _STAMPED * len(pages) and _are_pictures(reader)
    except LimitReachedError as problem:
        msg = "unpacks to more than a report holds"
        raise RefusedError(msg) from problem
    except PyPdfError as problem:
        msg = "is damaged: its pages cannot be found"
        raise RefusedError(msg) from problem
    if scanned or _written(pages) < _FEWEST * len(pages):
        msg = "holds pictures of pages, no text: run it through OCR first"
        raise RefusedError(msg)
    return Raw(text_of([page.split("\n") for page in pages]))


def _written(pages: list[str]) -> int:
    return sum(map(str.isalnum, "".join(pages)))


def _are_pictures(reader: PdfReader) -> bool:
    """Whether most of a file's pages show a picture."""
    return sum(map(_shows_picture, reader.pages)) * 2 > len(reader.pages)


def _shows_picture(page: PageObject) -> bool:
    objects = _entry(_entry(page, "/Resources"), "/XObject")
    each = (_entry(objects, name) for name in objects)
    return any(part.get("/Subtype") == "/Image" for part in each)


def _entry(held: DictionaryObject, name: str) -> DictionaryObject:
    """A dictionary in another, an empty one where it is none."""
    entry = held.get(name)
    found = entry.get_object() if entry is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _opened(content: bytes) -> PdfReader:
    reader = PdfReader(io.BytesIO(content))
    try:
        locked = reader.is_encrypted and not reader.decrypt("")  # many are, with no password at all
    except (DependencyError, FileNotDecryptedError, NotImplementedError):
        locked = True
    if locked:
        msg = "is protected by a password: save it without one"
        raise RefusedError(msg)
    if len(reader.pages) > _MOST_PAGES:
        msg = f"has more than {_MOST_PAGES} pages"
        raise RefusedError(msg)
    return reader


def _pages(reader: PdfReader) -> Iterator[str]:
    """The text of each page, as long as it takes no longer than any report does."""
    end = time.monotonic() + _LONGEST

    def watch(*_: object) -> None:
        if time.monotonic() > end:
            msg = f"takes more than {_LONGEST} seconds to read"
            raise RefusedError(msg)

    for page in reader.pages:
        watch()
        yield page.extract_text(visitor_operand_before=watch)
