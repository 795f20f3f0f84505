"""What a question is about: the words and years that a rule leaves open, as its kind needs them."""

from __future__ import annotations

import re

from data.questions.general import is_general, is_open
from data.questions.question import Kind, Question, Years
from data.questions.rules import Rule
from data.questions.wording import Wording
from data.resolve import read_reference
from data.vietnamese import fold

_LANGUAGES = {"anh": "en", "english": "en", "viet": "vi", "vietnamese": "vi"}
_FORMS = {"excel": "xlsx", "xls": "xlsx", "markdown": "md"}
_OPTIONAL = frozenset({"export", "follow", "help", "language", "latest", "people", "years"})
_WITHOUT_YEARS = frozenset({"doc", "follow", "language", "latest", "topic", "years"})
_QUOTED = frozenset({"doc", "search"})  # about words that somebody may have copied
_BRIEF = frozenset({"find", "people", "search", "topic"})
MOST_WORDS = 8  # that a subject or a name has; with more of them it is a title
_BARE_NUMBER = re.compile(r"(?:(?:văn bản|van ban|số|so) )*(\d{1,4})")
_HONORIFIC = re.compile(
    r"(?:(?:đồng chí|dong chi|đ/c|ông|bà|anh|chị|bác|mr|ms|mrs|the)\.? )+", re.IGNORECASE
)
# Roles and documents as English names them, and as reports do.
_ROLES = {
    "general secretary": "tổng bí thư",
    "deputy head": "phó trưởng ban",
    "head": "trưởng ban",
    "vice chairman": "phó chủ tịch",
    "chairman": "chủ tịch",
    "president": "chủ tịch",
    "prime minister": "thủ tướng",
    "deputy minister": "thứ trưởng",
    "minister": "bộ trưởng",
    "deputy director": "phó giám đốc",
    "director": "giám đốc",
    "secretary": "bí thư",
}
_DOCUMENTS = {
    "directive": "chỉ thị",
    "resolution": "nghị quyết",
    "regulation": "quy định",
    "decision": "quyết định",
    "conclusion": "kết luận",
    "decree": "nghị định",
    "circular": "thông tư",
}
_ROLE = re.compile(rf"({'|'.join(_ROLES)})(?: of .+)?")


def filled(rule: Rule, match: re.Match[str], said: Wording, years: Years | None) -> Question | None:
    """The question, if it is about something, of the sort that its kind can be about."""
    kind, named = rule.kind, match.groupdict()
    if kind == "topic" and years and years[0] == years[1]:
        return None  # there is no way through a single year
    about = named.get("w") or ""
    if kind == "doc" and years and not about:
        return None  # a list of a year's documents stands under the year
    bare = is_general(about) and (kind != "search" or years)
    words = "" if bare else said.written(*match.span("w"))
    form = fold(named.get("form") or "")
    question = Question(
        kind,
        _meant(kind, words, named),
        None if kind in _WITHOUT_YEARS else years,
        form=_FORMS.get(form, form),
        doubtful=rule.doubtful,
    )
    return question if _is_about_something(question, about) else None


def _meant(kind: Kind, words: str, named: dict[str, str | None]) -> str:
    if kind == "language":
        return _LANGUAGES[fold(named["code"] or "")]
    if kind == "follow":
        return words or "all"
    if kind == "people":
        return _person(words)
    return _document(words) if kind == "doc" else words


def _document(words: str) -> str:
    """A document's code, or its kind and number, without who issued it."""
    words = re.split(r" (?:của|cua|of|by) ", words, maxsplit=1)[0]
    if number := _BARE_NUMBER.fullmatch(words.lower()):
        return number[1]
    kind, _, rest = words.partition(" ")
    return f"{_DOCUMENTS[kind.lower()]} {rest}" if kind.lower() in _DOCUMENTS else words


def _person(words: str) -> str:
    """A name without "Mr"; a role as reports call it."""
    words = _HONORIFIC.sub("", words, count=1) if _HONORIFIC.match(words) else words
    role = _ROLE.fullmatch(words.lower())
    return _ROLES[role[1]] if role else words


def _is_about_something(question: Question, about: str) -> bool:
    if question.kind not in _QUOTED and is_open(about):
        return False
    if question.kind in _BRIEF and len(question.words.split()) > MOST_WORDS:
        return False
    if question.kind == "doc":
        code = question.words.isdigit() or read_reference(question.words).kind == "code"
        return code or not about  # without any, all documents
    if question.kind == "export":
        return bool(question.form if question.words else question.years)
    return bool(question.words) or question.kind in _OPTIONAL
