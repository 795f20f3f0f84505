"""A table as CSV that a spreadsheet opens right: UTF-8 with a mark, CRLF, commas (RFC 4180)."""

from __future__ import annotations

import csv
import io

from data.export.table import Table

# What a spreadsheet takes for the beginning of a formula:
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_file(table: Table) -> bytes:
    """The file; a text that a spreadsheet would run as a formula has an apostrophe before it."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_cell(value) for value in table.cells(row)] for row in table.rows)
    return file.getvalue().encode("utf-8-sig", errors="replace")


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
