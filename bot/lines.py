"""The lines that somebody types: with history and completion on a terminal, else as they come."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator, Sequence


def lines(commands: Sequence[str]) -> Iterator[str]:
    """Each line without blanks around it, until the input or Ctrl-C ends it; Tab completes."""
    if sys.stdin.isatty():
        _set_up_editing(commands)
    prompt = "› " if sys.stdin.isatty() and sys.stdout.isatty() else ""
    while True:
        try:
            yield input(prompt).strip()
        except (EOFError, KeyboardInterrupt):
            if prompt:
                print()  # noqa: T201  # what comes next does not stand behind the prompt
            return


def _set_up_editing(commands: Sequence[str]) -> None:
    with contextlib.suppress(ImportError):  # some systems have none
        import readline  # noqa: PLC0415  # with it input() has arrow keys and history

        readline.set_completer_delims(" \t")  # a slash belongs to the word
        readline.set_completer(lambda text, state: completion(commands, text, state))
        apple = "libedit" in (readline.__doc__ or "")
        readline.parse_and_bind("bind ^I rl_complete" if apple else "tab: complete")


def completion(commands: Sequence[str], text: str, state: int) -> str | None:
    """The command that is the `state`th to begin with the text, in the order of the commands.

    >>> completion(["/year", "/years", "/tim"], "/y", 1), completion(["/year"], "ye", 0)
    ('/years ', None)
    """
    found = [f"{command} " for command in commands if text and command.startswith(text)]
    return found[state] if state < len(found) else None
