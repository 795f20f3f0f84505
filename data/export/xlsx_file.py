"""A table as a workbook: a frozen head, wide columns for long texts, dates that are dates."""

from __future__ import annotations

import datetime as dt
import io
import re
from copy import copy
from typing import TYPE_CHECKING

from data.export.table import Table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.styles.cell_style import StyleArray

_WIDTHS = (8, 12, 10, 50, 80, 40, 18, 30, 12, 14)  # characters, by column
# What Excel holds: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_LONGEST, _LONGEST_LINK, _MOST_LINKS = 32_767, 2_079, 65_530
_LONGEST_NAME = 31  # of a sheet
_LINK_COLOUR = "0563C1"


def xlsx_file(table: Table) -> bytes:
    """The file. A text is a text, whatever it begins with; an address can be clicked."""
    from openpyxl import Workbook  # noqa: PLC0415  # when first needed
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    workbook = Workbook()
    looks = _looks(workbook)
    sheet = workbook.worksheets[0]
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", table.sheet)[:_LONGEST_NAME]
    for column, (name, width) in enumerate(zip(table.columns, _WIDTHS, strict=True), 1):
        _fill(sheet.cell(1, column), name, looks)
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(table.rows, 2):
        for column, value in enumerate(table.cells(row), 1):
            _fill(sheet.cell(number, column), value, looks)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _looks(workbook: Workbook) -> dict[str, StyleArray]:
    """How a text, a date and a link look: made once, for to make one takes as long as to save it.

    They are given to a cell as https://openpyxl.readthedocs.io shows it where one is copied.
    """
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415  # as above

    looks = {}
    for name in ("text", "date", "link"):
        cell = workbook.create_sheet().cell(1, 1)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if name == "date":
            cell.number_format = "dd/mm/yyyy"
        elif name == "link":
            cell.font = Font(color=_LINK_COLOUR, underline="single")
        looks[name] = cell._style  # noqa: SLF001  # as shown there
        workbook.remove(workbook.worksheets[-1])
    return looks


def _fill(cell: Cell | MergedCell, value: object, looks: dict[str, StyleArray]) -> None:
    from openpyxl.cell import Cell  # noqa: PLC0415  # as above

    assert isinstance(cell, Cell)  # noqa: S101  # none is merged
    look = "text"
    if isinstance(value, dt.date):
        cell.value, look = value, "date"
    elif isinstance(value, int):
        cell.value = value
    elif value is not None:
        text = _writable(str(value))
        cell.value = text
        cell.data_type = "s"  # else "=1+1" is a formula and "#N/A" an error
        if _is_link(text) and cell.row <= _MOST_LINKS:
            cell.hyperlink = text
            look = "link"
    cell._style = copy(looks[look])  # type: ignore[attr-defined]  # noqa: SLF001  # as above


def _is_link(text: str) -> bool:
    return bool(re.fullmatch(r"https?://\S+", text)) and len(text) <= _LONGEST_LINK


def _writable(text: str) -> str:
    """The text without characters that XML has no way to write, cut to what a cell holds."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415  # as above

    text = ILLEGAL_CHARACTERS_RE.sub("", text).encode(errors="replace").decode()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
