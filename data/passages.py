"""Passages of a text: the stretches where the words of a query stand nearest each other.

Pure: a text, where its terms stand, and out come verbatim spans with what is to be marked in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from data.excerpts import Passage, Span
from data.occurrences import Place

LENGTH = 260  # characters of a passage, about; it is cut at sentences, else between words
_WINDOW = 220  # within so many the words must stand
_LEAST_CONTEXT = 40  # characters before and after the words, where a sentence must be cut
_ENOUGH = 110  # a passage shorter than this takes in the sentence after it

# A sentence ends at a line's end, or at a stop before a capital, a digit or a quotation mark.
_ENDS = re.compile(r"\n+|(?<!\bTP)(?<!\b[^\W\d_])[.!?;…]+[\"”’)\]]*[ \t]+(?=[\"“‘(]?[^\Wa-z_])")


def passages(text: str, found: Sequence[Place], most: int) -> list[Passage]:
    """The stretches that hold the most terms, nearly as well as the best, which comes first."""
    windows = sorted(_windows(found, text), key=lambda window: window.worth, reverse=True)
    kept: list[Passage] = []
    for window in windows:
        terms, beside, *_ = windows[0].worth
        if window.worth[0] < terms or 2 * window.worth[1] < beside or len(kept) == most:
            break
        if _is_free(window.start, window.end, kept):
            start, end = _around(text, window.start, window.end)
            if _is_free(start, end, kept):
                marked = marks(found, start, end, text)
                kept.append(passage(text, start, end, marked, (window.start, window.end)))
    return kept


def told_once(found: Sequence[Passage]) -> list[list[Passage]]:
    """Passages, those that say the same together: news say in the lead what comes again below."""
    told: dict[str, list[Passage]] = {}
    for each in found:
        told.setdefault(" ".join(re.findall(r"\w+", each.text.lower())), []).append(each)
    return list(told.values())


def passage(text: str, start: int, end: int, marked: Sequence[Span], core: Span) -> Passage:
    """A stretch of a text as a passage; `marked` and `core` are spans of the text."""
    return Passage(
        start,
        end,
        text[start:end],
        tuple((s - start, e - start) for s, e in marked),
        core,
        begins=not text[:start].strip() or _is_end(text, start),
        ends=not text[end:].strip() or text[end] == "\n" or _closed(text[start:end]) in ".!?;…",
    )


def sentence(text: str, start: int, end: int) -> Passage:
    """The sentence around a span that is marked; of a very long one, what is next to the span."""
    return passage(text, *_around(text, start, end), [(start, end)], (start, end))


@dataclass(frozen=True, slots=True)
class _Window:
    """Places within `_WINDOW` characters.

    `worth`: different terms, neighbours, line ends between them, years, nearness, and order.
    """

    start: int
    end: int
    worth: tuple[int, ...]


def _is_free(start: int, end: int, kept: Sequence[Passage]) -> bool:
    return all(end <= other.start or other.end <= start for other in kept)


def _is_end(text: str, at: int) -> bool:
    return any(match.end() == at for match in _ENDS.finditer(text, max(0, at - 9), at + 1))


def _closed(text: str) -> str:
    return text.rstrip('"”’)]')[-1:] or " "


def _windows(found: Sequence[Place], text: str) -> Iterator[_Window]:
    """From each place on, as far as a window goes; the shortest with as many terms."""
    for first, place in enumerate(found):
        beside: dict[int, int] = {}  # of each term
        years: set[int] = set()
        end = place.end
        for other in islice(found, first, None):
            if other.end - place.start > _WINDOW and other is not place:
                break
            if other.is_year:
                years |= set() if "\n" in text[place.start : other.end] else {other.term}
            elif other.beside > beside.get(other.term, -1):
                beside[other.term] = other.beside
                end = max(end, other.end)
        lines = text.count("\n", place.start, end)
        worth = (len(beside), sum(beside.values()), -lines, len(years), place.start - end, -first)
        yield _Window(place.start, end, worth)


def _around(text: str, start: int, end: int) -> Span:
    """The sentences around a span, if they are short enough, else the words around it."""
    low, high = max(0, start - LENGTH), min(len(text), end + LENGTH)
    stops = [match.end() for match in _ENDS.finditer(text, low, high)]
    first = max((stop for stop in stops if stop <= start), default=0 if low == 0 else low)
    last = min((stop for stop in stops if stop >= end), default=high)
    if last - first > LENGTH:
        room = max(2 * _LEAST_CONTEXT, LENGTH - (end - start))
        before = min(start - first, max(room // 2, room - (last - end)))
        first = _next_word(text, start - before, start) if before < start - first else first
        after = room - (start - first)
        last = _last_word(text, end, end + after) if after < last - end else last
    elif last - first < _ENOUGH:
        further = min((stop for stop in stops if stop > last), default=last)
        if further - first <= LENGTH and "\n" not in text[first:last]:
            last = further
    return first, first + len(text[first:last].rstrip())


def _next_word(text: str, at: int, most: int) -> int:
    blank = re.compile(r"\s").search(text, max(0, at - 1), most)
    return blank.end() if blank else most


def _last_word(text: str, least: int, at: int) -> int:
    blanks = [place for place in range(least, min(at + 1, len(text))) if text[place].isspace()]
    return blanks[-1] if blanks else least


def marks(found: Sequence[Place], start: int, end: int, text: str) -> list[Span]:
    """What is marked in a stretch of a text, words side by side as one.

    Of a word that stands beside its neighbours there, the other places it has are not.
    """
    held = [place for place in found if start <= place.start and place.end <= end]
    best: dict[int, int] = {}
    for place in held:
        best[place.term] = max(best.get(place.term, 0), place.beside)
    marked: list[Span] = []
    for place in held:
        if best[place.term] and not place.beside:
            continue
        if marked and (marked[-1][1] >= place.start or text[marked[-1][1] : place.start] == " "):
            marked[-1] = (marked[-1][0], max(marked[-1][1], place.end))
        else:
            marked.append((place.start, place.end))
    return marked
