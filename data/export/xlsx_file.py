"""A table as a workbook: a frozen head, wide columns for long texts, dates that are dates."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import TYPE_CHECKING

from data.export.table import Table

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell

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
    sheet = workbook.worksheets[0]
    sheet.title = re.sub(r"[\[\]:*?/\\]", " ", table.sheet)[:_LONGEST_NAME]
    for column, (name, width) in enumerate(zip(table.columns, _WIDTHS, strict=True), 1):
        _fill(sheet.cell(1, column), name)
        sheet.cell(1, column).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(table.rows, 2):
        for column, value in enumerate(table.cells(row), 1):
            _fill(sheet.cell(number, column), value)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _fill(cell: Cell | MergedCell, value: object) -> None:
    from openpyxl.cell import Cell  # noqa: PLC0415  # as above
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    assert isinstance(cell, Cell)  # noqa: S101  # none is merged
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if isinstance(value, dt.date):
        cell.value = value
        cell.number_format = "dd/mm/yyyy"
    elif isinstance(value, int):
        cell.value = value
    elif value is not None:
        text = _writable(str(value))
        cell.value = text
        cell.data_type = "s"  # else "=1+1" is a formula and "#N/A" an error
        if _is_link(text) and cell.row <= _MOST_LINKS:
            cell.hyperlink = text
            cell.font = Font(color=_LINK_COLOUR, underline="single")


def _is_link(text: str) -> bool:
    return bool(re.fullmatch(r"https?://\S+", text)) and len(text) <= _LONGEST_LINK


def _writable(text: str) -> str:
    """The text without characters that XML has no way to write, cut to what a cell holds."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415  # as above

    text = ILLEGAL_CHARACTERS_RE.sub("", text).encode(errors="replace").decode()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
