"""A rich message on a terminal: headings, real tables, details folded or unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.richtext import Block, apart

_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "spoiler": "reverse",
    "code": "cyan",
    "marked": "black on yellow",
}
_FOLDED, _UNFOLDED = "▸", "▾"
_INDENT = 2
_LARGEST = 2  # sizes of headings up to which one is underlined


def is_folded(block: Block) -> bool:
    """Whether there is something in it that only shows unfolded."""
    return block["type"] == "details" and not block.get("is_open") and bool(block["blocks"])


def rendered(blocks: Sequence[Block], *, unfolded: bool) -> RenderableType:
    """The blocks for rich to print; `unfolded`: whatever is folded shows its inside too."""
    shown: list[RenderableType] = []
    for at, block in enumerate(blocks):
        shown += [Text()] * (at > 0 and apart(blocks[at - 1], block))
        shown += _block(block, unfolded=unfolded)
    return Group(*shown)


def _block(block: Block, *, unfolded: bool) -> Iterator[RenderableType]:
    kind = block["type"]
    if kind == "heading":
        largest = block["size"] <= _LARGEST
        yield styled(block["text"], "bold underline" if largest else "bold")
    elif kind == "table":
        yield _table(block)
    elif kind == "divider":
        yield Rule(style="dim")
    elif kind == "list":
        for item in block["items"]:
            yield beside(item["label"], rendered(item["blocks"], unfolded=unfolded))
    elif kind == "details":
        yield from _details(block, unfolded=unfolded)
    elif kind == "blockquote":
        yield Quote(rendered(block["blocks"], unfolded=unfolded))
    else:
        yield styled(block.get("text", ""))


def _details(block: Block, *, unfolded: bool) -> Iterator[RenderableType]:
    opened = unfolded or not is_folded(block)
    yield beside(_UNFOLDED if opened else _FOLDED, styled(block["summary"]))
    if opened:
        yield Padding(rendered(block["blocks"], unfolded=unfolded), (0, 0, 0, _INDENT))


def _table(block: Block) -> Table:
    head, *rows = block["cells"]
    table = Table(box=SIMPLE_HEAD, header_style="bold", pad_edge=False, show_edge=False)
    for cell in head:
        table.add_column(styled(cell.get("text", "")), justify=cell["align"], overflow="fold")
    for row in rows:
        table.add_row(*(styled(cell.get("text", "")) for cell in row))
    return table


def beside(label: str, text: RenderableType) -> RenderableType:
    """A label and, in a column of its own, what it is for."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(label), text)
    return grid


class Quote:
    """What a report says, with a bar along its left side."""

    def __init__(self, inside: RenderableType) -> None:
        """Quote what is inside."""
        self._inside = inside

    def __rich_console__(self, console: Console, options: Any) -> Iterator[RenderableType]:  # noqa: ANN401  (rich's protocol)
        """The lines of what is inside, each after a bar."""
        narrower = options.update_width(max(options.max_width - _INDENT, 1))
        for line in console.render_lines(self._inside, narrower, pad=False):
            text = Text().append("▎ ", style="green")
            for segment in line:
                text.append(segment.text, segment.style)
            yield text


def styled(text: Any, style: str = "") -> Text:  # noqa: ANN401  (RichText: of any shape)
    """A RichText object as rich's text."""
    if isinstance(text, str):
        return Text(text, style=style)
    if isinstance(text, list):
        return Text("", style=style).join(styled(part) for part in text)
    inside = styled(text["text"], style)
    inside.stylize(_style(text))
    return inside


def _style(text: Mapping[str, Any]) -> Style | str:
    if text["type"] == "url":
        return Style(color="cyan", underline=True, link=text["url"])
    return _STYLES.get(text["type"], "")
