"""The paragraphs of WordprocessingML as they read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from data.parse.marks import item_mark
from data.readers.numbering import row_lines

if TYPE_CHECKING:
    from data.readers.blocks import Element
    from data.readers.docx_lists import Lists

_PARAGRAPH, _TABLE, _ROW, _CELL, _TEXT = (qn(f"w:{n}") for n in ("p", "tbl", "tr", "tc", "t"))
# What stands between the texts of a run. Soft hyphens are left out, so that words stay whole.
_CHARACTERS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:ptab": " "}
_WRITTEN = {qn(name): character for name, character in _CHARACTERS.items()}
# Deleted or moved text, properties, pictures and text boxes, the reading aids above a word.
_PASSED_OVER = frozenset(
    qn(f"w:{name}")
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "drawing", "pict", "object", "rt")
)
_CONTENTS = "toc"  # how the styles of a table of contents begin


def paragraphs(body: Element, lists: Lists) -> Iterator[str]:
    """The paragraphs and rows of a body in order, each with its mark; a soft break is a newline."""
    for element in body:
        if element.tag == _PARAGRAPH:
            yield from _paragraph(element, lists)
        elif element.tag == _TABLE:
            yield from _table(element, lists)
        elif _is_read(element):
            yield from paragraphs(element, lists)  # a content control, tracked changes


def _table(table: Element, lists: Lists) -> Iterator[str]:
    for row in table.iter(_ROW):
        if next(row.iterancestors(_TABLE)) is table:  # else it is read with the cell it is in
            yield from row_lines([list(paragraphs(cell, lists)) for cell in _cells(row)])


def _cells(row: Element) -> Iterator[Element]:
    return (cell for cell in row.iter(_CELL) if next(cell.iterancestors(_ROW)) is row)


def _paragraph(paragraph: Element, lists: Lists) -> Iterator[str]:
    if lists.style_of(paragraph).lower().startswith(_CONTENTS):
        return
    mark = lists.mark(paragraph)  # also of an empty paragraph, which counts
    lines = (" ".join(line.split()) for line in "".join(_texts(paragraph)).split("\n"))
    text = "\n".join(filter(None, lines))
    if text:
        yield text if item_mark(text) else mark + text


def _texts(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag in _WRITTEN:
            yield _WRITTEN[child.tag]
        elif _is_read(child):
            yield from _texts(child)


def _is_read(element: Element) -> bool:
    """Whether it may hold text: no comment of the XML, no text box, nothing hidden."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _PASSED_OVER or tag.endswith("}AlternateContent"):
        return False
    hidden = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}")
    return hidden is None or hidden.get(qn("w:val")) in {"0", "false"}
