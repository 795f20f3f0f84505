"""Every sentence in every language: there, whole, and with the same gaps."""

from __future__ import annotations

import dataclasses
import datetime as dt
import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from string import Formatter
from typing import Any

import pytest

from data.library import Library
from handlers.register import COMMANDS
from handlers.texts import TEXTS
from handlers.views.report import heading
from tests.chat import KATE, Chat

DAY = dt.date(2013, 1, 5)


def said(texts: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every sentence and every callable of a language, by its path."""
    for field in dataclasses.fields(texts):
        value, name = getattr(texts, field.name), f"{path}{field.name}"
        if dataclasses.is_dataclass(value):
            yield from said(value, f"{name}.")
        elif isinstance(value, Mapping):
            yield from ((f"{name}.{key}", sentence) for key, sentence in value.items())
        else:
            yield name, value


ALL = {language: dict(said(texts)) for language, texts in TEXTS.items()}
PATHS = sorted(ALL["vi"].keys() | ALL["en"].keys())


@pytest.mark.parametrize("path", PATHS)
def test_every_sentence_is_there_with_the_same_gaps(path: str) -> None:
    assert all(path in sentences for sentences in ALL.values())
    vi, en = (ALL[language][path] for language in ("vi", "en"))
    assert type(vi) is type(en)
    if isinstance(vi, str):
        assert gaps(vi) == gaps(en)
        assert bool(vi) == bool(en)


@pytest.mark.parametrize("language", sorted(TEXTS))
@pytest.mark.parametrize("path", PATHS)
def test_no_sentence_is_unfinished(path: str, language: str) -> None:
    for sentence in sentences(ALL[language][path]):
        assert sentence == sentence.strip()
        assert "  " not in sentence
        assert not re.search(r"\b(?:TODO|FIXME|XXX|None)\b|\{\}|[{}]{2}", sentence)
        assert all(re.fullmatch(r"[a-z_]+", gap) for gap in gaps(sentence))


@pytest.mark.parametrize("path", [path for path, value in ALL["vi"].items() if callable(value)])
def test_what_counts_writes_numbers_as_its_language_does(path: str) -> None:
    for language, mark in (("vi", "1.234.567"), ("en", "1,234,567")):
        count = ALL[language][path]
        if list(parameters(count)) == ["n"]:
            assert mark in count(1_234_567)
            assert "1" in count(1)


def test_one_is_not_many() -> None:
    assert [TEXTS["en"].reports(n) for n in (0, 1, 2)] == ["0 reports", "1 report", "2 reports"]
    assert TEXTS["en"].follow.news(1) == "1 new report"
    assert TEXTS["en"].follow.others(1) == "and 1 more report"
    assert [TEXTS["vi"].reports(n) for n in (1, 2)] == ["1 báo cáo", "2 báo cáo"]


def test_counts_that_stand_alone_are_written_so_too(chat: Chat, library: Library) -> None:
    assert "dài 3.599 ký tự" in chat.say(f"/search {'nhiệm vụ ' * 400}").text
    assert "That is 3,599 characters" in chat.say(f"/search {'nhiệm vụ ' * 400}", user=KATE).text
    (found,) = library.resolve("2012").found
    card = dataclasses.replace(found, done=1_234, planned=5_678)
    assert heading("done", card, TEXTS["vi"]).endswith("(1.234)")
    assert heading("planned", card, TEXTS["en"]).endswith("(5,678)")


def test_dates_are_written_as_each_language_writes_them() -> None:
    assert TEXTS["vi"].date(DAY) == "05/01/2013"
    assert TEXTS["en"].date(DAY) == "5 January 2013"


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_nothing_is_said_of_commands_that_there_are_not(language: str) -> None:
    names = {command.name for command in COMMANDS}
    assert TEXTS[language].commands.keys() == names
    assert TEXTS[language].usage.keys() == names
    own = {*names, *(command.alias for command in COMMANDS if command.alias)}
    for path, value in ALL[language].items():
        for sentence in sentences(value):
            spoken = re.findall(r"(?<![\w/{])/([a-z]\w*)", sentence)
            assert set(spoken) <= own, path


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
def test_what_telegram_shows_of_the_bot_fits(texts: Any) -> None:
    # https://core.telegram.org/bots/api#setmydescription and #setmyshortdescription
    assert 0 < len(texts.language.about) <= 512
    assert 0 < len(texts.language.about_short) <= 120


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def sentences(value: Any) -> list[str]:
    """What is said, of a callable an example."""
    if isinstance(value, str):
        return [value]
    if not callable(value):
        return sorted(value)
    examples: dict[str, list[Any]] = {"n": [3], "day": [DAY], "year": [2013], "part": ["Q1"]}
    names = list(parameters(value))
    return [value(*(examples[name][0] for name in names))] if set(names) <= set(examples) else []


def parameters(function: Callable[..., str]) -> Mapping[str, inspect.Parameter]:
    return inspect.signature(function).parameters
