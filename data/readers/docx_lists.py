"""The marks that Word sets before the paragraphs of a list: they are computed, never written.

How numbering is defined, inherited, restarted and shown: ECMA-376 part 1, section 17.9.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap, qn

from data.readers.numbering import numeral

if TYPE_CHECKING:
    from docx.document import Document

    from data.readers.blocks import Element

_FORMS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_SILENT = "none"
_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 20  # styles that are based on one another, where a file makes a ring of them
_VAL = qn("w:val")


class Lists:
    """The lists of a document, and how far each has come."""

    def __init__(self, document: Document) -> None:
        """Reads the definitions; a document may have none."""
        numbering = _part(document, RELATIONSHIP_TYPE.NUMBERING)
        styles = _part(document, RELATIONSHIP_TYPE.STYLES)
        self._abstract = _by_id(numbering, "w:abstractNum", "w:abstractNumId")
        self._nums = _by_id(numbering, "w:num", "w:numId")
        self._styles = _by_id(styles, "w:style", "w:styleId")
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._started: set[tuple[str, int]] = set()

    def style_of(self, paragraph: Element) -> str:
        """The id of a paragraph's style, "" for the default one."""
        return _val(paragraph, "w:pPr/w:pStyle") or ""

    def mark(self, paragraph: Element) -> str:
        """The mark that Word shows before a paragraph, with a blank behind it; counts it."""
        num, level = self._place(paragraph)
        owner = self._nums.get(num)
        abstract = _val(owner, "w:abstractNumId") if owner is not None else None
        definition = self._level(num, level)
        if abstract is None or definition is None:
            return ""
        self._count(num, abstract, level)
        return self._shown(num, abstract, definition)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """The number of the list and the level in it, of the paragraph itself or its styles."""
        num = _val(paragraph, "w:pPr/w:numPr/w:numId")
        level = _val(paragraph, "w:pPr/w:numPr/w:ilvl")
        style = self._styles.get(self.style_of(paragraph))
        for _ in range(_DEEPEST):
            if style is None or (num is not None and level is not None):
                break
            num = num if num is not None else _val(style, "w:pPr/w:numPr/w:numId")
            level = level if level is not None else _val(style, "w:pPr/w:numPr/w:ilvl")
            style = self._styles.get(_val(style, "w:basedOn") or "")
        return num or "", _whole(level, 0)

    def _level(self, num: str, level: int) -> Element | None:
        """The definition of a level: the list's own, or that of the lists it is one of."""
        owner = self._nums.get(num)
        if owner is None:
            return None
        own = owner.find(f"{qn('w:lvlOverride')}[@{qn('w:ilvl')}='{level}']/{qn('w:lvl')}")
        abstract = self._abstract.get(_val(owner, "w:abstractNumId") or "")
        if own is not None or abstract is None:
            return own
        return abstract.find(f"{qn('w:lvl')}[@{qn('w:ilvl')}='{level}']")

    def _count(self, num: str, abstract: str, level: int) -> None:
        counts = self._counts[abstract]
        start = self._start(num, level)
        restart = _val(self._nums[num], f"w:lvlOverride[@w:ilvl='{level}']/w:startOverride")
        if restart is not None and (num, level) not in self._started:
            counts.pop(level, None)
            start = _whole(restart, start)
        self._started.add((num, level))
        counts[level] = counts[level] + 1 if level in counts else start
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]

    def _start(self, num: str, level: int) -> int:
        definition = self._level(num, level)
        return _whole(_val(definition, "w:start"), 1)

    def _shown(self, num: str, abstract: str, definition: Element) -> str:
        form = _val(definition, "w:numFmt") or "decimal"
        text = _val(definition, "w:lvlText") or ""
        if form == "bullet":
            return "- "
        if form == _SILENT or not text.strip():
            return ""

        def numbered(match: re.Match[str]) -> str:
            of = int(match[1]) - 1
            n = self._counts[abstract].get(of, self._start(num, of))
            return numeral(n, _FORMS.get(_val(self._level(num, of), "w:numFmt") or "", "1"))

        shown = _PLACE.sub(numbered, text).strip()
        return f"{shown}. " if shown[-1].isalnum() and len(shown) <= len("viii") else f"{shown} "


def _part(document: Document, kind: str) -> Element | None:
    try:
        return parse_xml(document.part.part_related_by(kind).blob)
    except KeyError:
        return None


def _by_id(part: Element | None, tag: str, name: str) -> dict[str, Element]:
    if part is None:
        return {}
    return {element.get(qn(name)): element for element in part.iterfind(qn(tag))}


def _val(element: Element | None, path: str) -> str | None:
    """The value at the end of a path of elements."""
    found = element.find(path, nsmap) if element is not None else None
    value: str | None = found.get(_VAL) if found is not None else None
    return value


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,6}", value) else default
