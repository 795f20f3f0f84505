from pathlib import Path

import pytest

from handlers.command import Command
from handlers.menus import menu
from handlers.register import COMMANDS
from handlers.texts import TEXTS
from tests.chat import KATE, Chat

README = Path(__file__).parents[2] / "README.md"


@pytest.mark.parametrize("language", sorted(TEXTS))
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_explained_in_every_language(command: Command, language: str) -> None:
    assert TEXTS[language].commands[command.name]
    assert command.name in TEXTS[language].usage


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_line_in_the_readme(command: Command) -> None:
    readme = README.read_text("utf-8")
    assert f"`/{command.name}" in readme
    assert command.alias is None or f"`/{command.alias}`" in readme


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_the_menu_lists_what_the_registry_holds(language: str) -> None:
    shown = menu(COMMANDS, "private", language)
    assert [item.command for item in shown] == [c.name for c in COMMANDS if c.in_menu]
    assert all(len(item.description) <= 256 for item in shown)


@pytest.mark.parametrize("command", ["/help", "/trogiup", "/start"])
def test_help_names_every_command_and_opens_years(chat: Chat, command: str) -> None:
    answer = chat.say(command)
    for known in COMMANDS:
        if known.in_menu:
            assert f"/{known.name}" in answer.text
            assert f"/{known.alias}" in answer.text
    assert chat.press("2024").text.startswith("📅 Năm 2024")


def test_help_is_english_for_an_english_client(chat: Chat) -> None:
    assert "in the report's own words" in chat.say("/help", user=KATE).text


@pytest.mark.parametrize("name", list(TEXTS["vi"].__dataclass_fields__))
def test_both_languages_fill_a_sentence_with_the_same_names(name: str) -> None:
    said = [getattr(texts, name) for texts in TEXTS.values()]
    if all(isinstance(text, str) for text in said):
        assert len({frozenset(_names(text)) for text in said}) == 1


def _names(text: str) -> list[str]:
    from string import Formatter  # noqa: PLC0415

    return [name for _, name, _, _ in Formatter().parse(text) if name]
