"""Tasks as a file: .csv and .xlsx for a spreadsheet, .md to read."""

from data.export.csv_file import csv_file
from data.export.markdown_file import markdown_file
from data.export.table import Exported, Row, Table
from data.export.xlsx_file import xlsx_file

__all__ = ["Exported", "Row", "Table", "csv_file", "markdown_file", "xlsx_file"]
