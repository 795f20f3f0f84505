"""Numbered and dashed items, each with all that belongs to it, among the other blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.parse.clauses import Reading, read_clause, sets_aim
from data.parse.marks import item_mark, number_of, shape_of
from data.parse.prose import Block, Body, Kind, Span
from data.vietnamese import roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_AFTER_MARK = " ,.:;)-–\t\xa0"
_ANNOUNCED = re.compile(
    r"\b(?:nhiệm vụ|công việc|giải pháp|việc làm|nội dung|kết quả)\b[^.]{0,120}$"
)
_ROMAN_HEADING = re.compile(r"([IVX]+)\s?[.)/-]\s*")
_FIRST_RANK = re.compile(r"(?:[IVX]+|[A-E]|Phần (?:thứ )?[^\W\d_]+)\s?[.)/:-]\s*")
_HEADING_WORDS = 25
_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_LETTER = re.compile(rf"([{_ALPHABET}])[)]")
_OTHERS = re.compile(
    r"(?:hội nghị|tại hội nghị|phát biểu|kết luận|thay mặt|đồng chí|ông|bà|nhân dịp|dịp này"
    r"|trên đây|trên cơ sở|với (?:những|các)|căn cứ|nơi nhận|ghi nhận|năm qua|khép lại"
    r"|ngoài ra|bên cạnh đó|ngay sau)\b"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `announced`: what leads into the list calls its items tasks."""

    n: int | None
    span: Span
    announced: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A block that is no item; its kind may be another than the layout told: a marked heading."""

    kind: Kind
    start: int
    end: int


def items(body: Body) -> Iterator[Item | Part]:
    """The blocks of a body in order, items with the paragraphs that go on with them."""
    blocks = body.blocks
    announced, longest, i = False, 1, 0
    while i < len(blocks):
        block = blocks[i]
        following = blocks[i + 1] if i + 1 < len(blocks) else None
        if _heads(body, block, following):
            yield Part(Kind.HEADING, block.start, block.end)
        elif block.kind is not Kind.ITEM:
            longest = 1
            announced = (
                bool(_ANNOUNCED.search(body.plain, max(block.start, block.end - 200), block.end))
                and body.text[block.end - 1] == ":"
            )
            yield Part(block.kind, block.start, block.end)
        else:
            last = _end(body, blocks, i, longest)
            longest = max(longest, last - i + 1)
            n, start = marked(body, block)
            yield Item(n, Span(start, blocks[last].end), announced)
            i = last
        i += 1


def marked(body: Body, block: Block | Span) -> tuple[int | None, int]:
    """The number of an item, None for a dash or letter, and where its text begins."""
    mark = item_mark(body.text[block.start : block.end])
    start = block.start + len(mark)
    while mark and start < block.end and body.text[start] in _AFTER_MARK:
        start += 1
    return number_of(mark), start


def heads_section(body: Body, part: Part) -> bool:
    """Whether a heading is of the first rank: "I. …", "A- …", or in capitals."""
    text = body.cut(Span(part.start, part.end))
    return bool(_FIRST_RANK.match(text)) or text.isupper()


def _heads(body: Body, block: Block, following: Block | None) -> bool:
    """Whether a marked line is the heading of what follows rather than an item of a list."""
    text = body.cut(Span(block.start, block.end))
    if block.kind is Kind.HEADING:
        return True
    numeral = _ROMAN_HEADING.match(text)
    if numeral and roman(numeral[1]) and len(text.split()) <= _HEADING_WORDS:
        _, start = marked(body, block)
        told = text.endswith((".", ";")) or (following and _opens_parts(body, block, following))
        stated = Span(start, block.end)
        return not (told and (read_clause(body, stated).is_task or sets_aim(body, stated)))
    if block.kind is not Kind.ITEM or following is None or text.endswith((".", ";", "…", ",")):
        return False
    if _opens_parts(body, block, following):
        return False
    _, start = marked(body, block)
    acts = read_clause(body, Span(start, block.end)) is Reading.ACTION
    other = following.kind is Kind.ITEM and _shape(body, following) != _shape(body, block)
    return len(text.split()) <= _HEADING_WORDS and (
        other or (following.kind is Kind.PARAGRAPH and not acts)
    )


def _opens_parts(body: Body, block: Block, following: Block) -> bool:
    """Whether a numbered item states an action of which lettered or dashed ones are the parts."""
    _, start = marked(body, block)
    unlike = following.kind is Kind.ITEM and _shape(body, following) != _shape(body, block)
    if not unlike or body.text[block.end - 1] != ":":
        return False
    led_in = _ANNOUNCED.search(body.plain, max(start, block.end - 200), block.end)
    acts = read_clause(body, Span(start, block.end)) is Reading.ACTION
    return acts and not led_in and marked(body, following)[0] is None


def _parts_end(body: Body, blocks: Sequence[Block], at: int) -> int:
    """The last of the parts that follow an item which opens some."""
    last = at + 1
    shape = _shape(body, blocks[last])
    for block in blocks[at + 2 :]:
        if block.kind is not Kind.ITEM or _shape(body, block) != shape:
            break
        last += 1
    return last


def _shape(body: Body, block: Block) -> str:
    return shape_of(item_mark(body.text[block.start : block.end]))


def _order(body: Body, block: Block) -> int | None:
    """The number of an item, or of its letter in the alphabet; None for a dash."""
    letter = _LETTER.match(body.plain, block.start, block.end)
    return _ALPHABET.index(letter[1]) + 1 if letter else marked(body, block)[0]


def _next_number(body: Body, blocks: Sequence[Block], at: int) -> int | None:
    """The number of the next item, where only paragraphs stand between."""
    for block in blocks[at + 1 :]:
        if block.kind is not Kind.PARAGRAPH:
            return _order(body, block) if block.kind is Kind.ITEM else None
    return None


def _end(body: Body, blocks: Sequence[Block], at: int, longest: int) -> int:
    """The last block of an item: paragraphs go on with it up to the next item.

    After the last item of a list only as many as an earlier item had, and none that plainly
    speaks of others.
    """
    if at + 1 < len(blocks) and _opens_parts(body, blocks[at], blocks[at + 1]):
        return _parts_end(body, blocks, at)
    number = _order(body, blocks[at])
    if number is None:
        return at
    last = at
    within = _next_number(body, blocks, at) == number + 1
    for block in blocks[at + 1 :]:
        leads = body.text[block.end - 1] == ":"
        if block.kind is not Kind.PARAGRAPH or not block.unbroken or leads:
            break
        if _OTHERS.match(body.plain, block.start) and not within:
            return last
        last += 1
    following = blocks[last + 1] if last + 1 < len(blocks) else None
    goes_on = following is not None and (_order(body, following) or 0) > number
    return last if goes_on else min(last, at + longest - 1)
