"""Whether two texts are one report: republished elsewhere, corrected, with or without its lede.

Compared are whole sentences by their letters and figures. The few smallest hashes of a text's
sentences (a bottom-k sketch: Broder, On the resemblance and containment of documents, 1997) find
the candidates; what they share of the shorter text decides.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from data.model import Report
from data.vietnamese import fold

SKETCH = 8  # hashes kept of a text; two that share half their sentences share one at 99.6 %
_SHORTEST = 30  # letters; what is shorter stands in many reports
_FEWEST = 3  # sentences that must be shared: two may be boilerplate
_SAME = 0.7  # share of the shorter text's letters that makes two texts one report
_CORRECTED = 0.3  # the same where one took the other's place
_BY_HAND = 0.9  # the same where somebody corrects a report, its year and title too
_ALIKE = 0.6  # share of two titles' words that stand in both
_END = re.compile(r"[.;:!?…\n]+")
_NO_LETTER = re.compile(r"[\W_]+")
_PLACE = re.compile(r"(?:xã|phường|trấn|huyện|quận|tỉnh|phố|trường|thôn|sở)", re.IGNORECASE)
_NEAR = 3  # words from a place's noun to the last of its name
_NUMBERS = re.compile(r"\d+|\b[ivx]+\b")  # of a folded title, Roman ones too


def sketch(text: str) -> tuple[int, ...]:
    """Up to `SKETCH` numbers of 63 bits; texts that share sentences share some of them."""
    return tuple(sorted(_sentences(text))[:SKETCH])


def same_report(one: Report, other: Report) -> bool:
    """Whether two texts, wherever they come from, tell the same report.

    A yearly report repeats the sentences of the last one: other periods, or titles that only
    differ in their numbers, tell two reports apart.
    """
    return not told_apart(one, other) and _shared(one.body, other.body) >= _SAME


def corrects(newer: Report, older: Report) -> bool:
    """Whether a text that took another's place is the same report with changes."""
    same_title = newer.title is not None and _letters(newer.title) == _letters(older.title or "")
    return same_title or _shared(newer.body, older.body) >= _CORRECTED


def amends(newer: Report, older: Report) -> bool:
    """Whether a text that somebody corrected by hand is that of a report, whatever it is named."""
    return _shared(newer.body, older.body) >= _BY_HAND


def is_excerpt(text: str, of: str) -> bool:
    """Whether a text says nothing that another does not say, in the same sentences."""
    return len(text) <= len(of) and _sentences(text).keys() <= _sentences(of).keys()


def _shared(one: str, other: str) -> float:
    """The share of the shorter text that stands in the longer one, 0 to 1, in letters."""
    ours, theirs = _sentences(one), _sentences(other)
    both = ours.keys() & theirs.keys()
    if len(both) < min(_FEWEST, max(1, len(ours)), max(1, len(theirs))):
        return 0.0
    return sum(ours[key] for key in both) / max(1, min(sum(ours.values()), sum(theirs.values())))


def told_apart(one: Report, other: Report) -> bool:
    """Whether two texts review other periods, or their titles name other places or numbers.

    Titles that differ in their accents alone are those of two reports too.
    """
    ours, theirs = _reviewed(one), _reviewed(other)
    if ours and theirs and not ours & theirs:
        return True
    titles = [fold(report.title or "") for report in (one, other)]
    if len({_NUMBERS.sub("0", title) for title in titles}) == 1:
        return titles[0] != titles[1]
    return _name_others(*(re.findall(r"\w+", report.title or "") for report in (one, other)))


def _name_others(ours: list[str], theirs: list[str]) -> bool:
    """Whether the words of two titles are the same but for names: "xã Tân Lập", "xã Tân Hòa"."""
    one, other = ([fold(word) for word in words] for words in (ours, theirs))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    changes = [codes for codes in matcher.get_opcodes() if codes[0] != "equal"]
    return (
        bool(changes)
        and matcher.ratio() >= _ALIKE
        and all(
            kind == "replace" and _is_name(ours, start, end) and _is_name(theirs, first, last)
            for kind, start, end, first, last in changes
        )
    )


def _is_name(words: list[str], start: int, end: int) -> bool:
    """Whether some words are a name: in a title all in capitals, shortly behind a place's noun."""
    capitals = all(word[0].isupper() or word.isdigit() for word in words[start:end])
    placed = any(map(_PLACE.fullmatch, words[max(0, start - _NEAR) : start]))
    return start > 0 and capitals and (placed or not "".join(words).isupper())


def _reviewed(report: Report) -> set[tuple[int, str]]:
    return {(period.year, period.part) for period in report.periods if period.role == "reviewed"}


def _sentences(text: str) -> dict[int, int]:
    """The hash of every sentence long enough to tell, with its number of letters."""
    return dict(_hashed(_letters(part) for part in _END.split(text)))


def _hashed(sentences: Iterable[str]) -> Iterable[tuple[int, int]]:
    for letters in sentences:
        if len(letters) >= _SHORTEST:
            digest = hashlib.blake2b(letters.encode(errors="replace"), digest_size=8).digest()
            yield int.from_bytes(digest) >> 1, len(letters)  # SQLite's integers have a sign


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", fold(text))
