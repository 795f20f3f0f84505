"""How the names of files end that can be read, apart from what reads them: see `data.readers`."""

from __future__ import annotations

# Of files that hold one report, each with the module of `data.readers` that reads it.
SUFFIXES = {
    ".txt": "plain",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
}
LINE_SUFFIXES = (".jsonl", ".jsonl.gz")  # of files with a report a line: data.readers.lines
