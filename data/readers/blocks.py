"""The lines of an HTML tree as a browser sets them, lists with their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from data.parse.marks import item_mark
from data.parse.tables import syllables
from data.readers.numbering import numeral, row_lines

Element: TypeAlias = Any  # lxml ships no types

_INLINE = syllables(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark o:p q s
    samp small span strike strong sub sup time tt u var wbr
    """
)
_SILENT = syllables(
    """
    script style noscript template iframe svg math head nav footer aside button select
    textarea input object embed video audio canvas map title
    """
)
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:comments?|binh-?luan|phan-?hoi|related|relate|lien-?quan|tin-?khac|share|"
    r"social|tags|tag(?!-)|breadcrumbs?|(?<!no-)(?<!has-)(?<!with-)sidebar|menu|navbar|advert\w*|ads|banner|print|rating|toolbar|"
    r"copyright|paging|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CONTENT = frozenset({"html", "body", "main", "article"})  # whatever their classes tell
_MOST = 0.5  # of a page's text; what holds more is no aside
_CAPTION = re.compile(r"caption|chu-?thich|image-?desc|photo-?desc|pic-?note", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNMARKED = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_LISTS = frozenset({"ol", "ul", "menu"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. `gap`: blank space stands before it; `linked`: it is a link as a whole."""

    text: str
    element: Element
    gap: bool = True
    linked: bool = False


def lines_of(tree: Element) -> list[Line]:
    """The lines of a tree in their order, without scripts, menus, asides and what is hidden."""
    return list(_Walk(_length(tree)).lines(tree))


def text_of(lines: list[Line]) -> str:
    """Lines as text, an empty line where there is a gap."""
    return "".join(f"{chr(10) * (1 + line.gap)}{line.text}" for line in lines).strip("\n")


class _Walk:
    """One way through a tree; `parts` is what was read of the line at hand, and whether linked."""

    def __init__(self, whole: int) -> None:
        """`whole`: characters of the page's text."""
        self.whole = whole
        self.parts: list[tuple[str, bool]] = []
        self.gap = True
        self.mark = ""
        self.numbers: list[int] = []  # of the last item in each list that is open

    def lines(self, element: Element, *, linked: bool = False) -> Iterator[Line]:
        """The lines that end inside an element; the last may go on behind an inline one."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _SILENT or self._is_aside(element):
            return
        if tag == "br":
            blank = not any(part.strip() for part, _ in self.parts)
            yield from self._ended(element, gap=blank)
        elif tag == "tr":
            yield from self._row(element)
        elif tag == "pre":
            yield from self._ended(element, gap=True)
            texts = (" ".join(line.split()) for line in element.text_content().split("\n"))
            yield from (Line(text, element) for text in texts if text)
        elif tag in _INLINE:
            yield from self._inside(element, linked=linked or tag == "a")
        else:
            yield from self._block(element, tag, linked=linked)

    def _block(self, element: Element, tag: str, *, linked: bool) -> Iterator[Line]:
        yield from self._ended(element, gap=True)
        if tag in _LISTS:
            self.numbers.append(_whole(element.get("start"), 1) - 1)
        if tag == "li":
            self.mark = self._mark(element)
        yield from self._inside(element, linked=linked)
        yield from self._ended(element, gap=True)
        if tag in _LISTS:
            self.numbers.pop()

    def _inside(self, element: Element, *, linked: bool) -> Iterator[Line]:
        self.parts.append((element.text or "", linked))
        for child in element:
            yield from self.lines(child, linked=linked)
            self.parts.append((child.tail or "", linked))

    def _row(self, row: Element) -> Iterator[Line]:
        """A row's cells one after the other; the number of a row is the mark of its first line."""
        yield from self._ended(row, gap=True)
        cells = [list(_Walk(self.whole).lines(cell)) for cell in row]
        texts = row_lines([[line.text for line in cell] for cell in cells])
        found = [line for cell in cells for line in cell]
        for text, line in zip(texts, found[len(found) - len(texts) :], strict=True):
            yield replace(line, text=text)
        self.gap = True

    def _ended(self, element: Element, *, gap: bool) -> Iterator[Line]:
        """The line that ends here, if there is one; `gap`: whether blank space comes after it."""
        text = " ".join("".join(part for part, _ in self.parts).split())
        linked = all(linked for part, linked in self.parts if part.strip())
        self.parts = []
        if text:
            mark = "" if item_mark(text) else self.mark
            yield Line(mark + text, element, self.gap and not _is_caption(element), linked)
            self.gap, self.mark = False, ""
        self.gap = self.gap or gap

    def _is_aside(self, element: Element) -> bool:
        """Whether it is hidden, or named as what stands beside a text and no larger than that."""
        if element.tag in _CONTENT:
            return False
        if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
            return True
        named = f"{element.get('class') or ''} {element.get('id') or ''}"
        return bool(_ASIDE.search(named)) and _length(element) <= _MOST * self.whole

    def _mark(self, item: Element) -> str:
        """The mark of a list's item: its number, a dash, or none where the page shows none."""
        owner = item.getparent()
        if not self.numbers or any(_UNMARKED.search(e.get("style") or "") for e in (item, owner)):
            return ""
        if owner.tag != "ol":
            return "- "
        self.numbers[-1] = _whole(item.get("value"), self.numbers[-1] + 1)
        form = item.get("type") or owner.get("type") or "1"
        return f"{numeral(self.numbers[-1], form)}{')' if form in 'aA' else '.'} "


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and re.fullmatch(r"-?\d{1,6}", value.strip()) else default


def _length(element: Element) -> int:
    """Characters of its text, blanks too, without scripts and styles."""
    return sum(map(len, element.xpath(".//text()[not(parent::script or parent::style)]")))


def _is_caption(element: Element) -> bool:
    return element.tag == "figcaption" or bool(_CAPTION.search(element.get("class") or ""))
