"""The command line: `python -m bot …`."""

from __future__ import annotations

import argparse
import os
import re
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from bot import commands
from bot.errors import ServingError, UsageError
from data.errors import ReportsError

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


class _Parser(argparse.ArgumentParser):
    """Tells wrong usage in one line, without the usage."""

    def error(self, message: str) -> NoReturn:
        msg = f"{message} (see --help)"
        raise UsageError(msg)


def main(arguments: list[str] | None = None) -> int:
    """Do what the arguments say; returns the exit status.

    Wrong usage and failures are told in one line on stderr.
    """
    _use_utf8()
    try:
        args = _parser().parse_args(_readable(arguments or sys.argv[1:]))
        status: int = args.command(args)
        sys.stdout.flush()
    except UsageError as problem:
        return _fail(problem, WRONG_USAGE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read has enough. Nothing more must be flushed to them when Python exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except (ServingError, ReportsError, OSError) as problem:
        return _fail(problem, FAILED)
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m bot", description="Work reports as a chat.")
    add = parser.add_subparsers(required=True, metavar="COMMAND").add_parser

    def command(name: str, about: str) -> argparse.ArgumentParser:
        added = add(name, help=about, description=about)
        added.set_defaults(command=getattr(commands, name))
        return added

    command("run", "the Telegram bot")
    for name, about in (("chat", "the bot in this terminal"), ("ask", "one message, its answer")):
        talking = command(name, about)
        talking.add_argument("--user", metavar="NAME", default="An", help="who you are")
        talking.add_argument("--group", action="store_true", help="in a group, not in private")
    talking.add_argument("text", nargs="+", metavar="TEXT")
    loading = command("load", "read reports into the database")
    loading.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders")
    loading.add_argument(
        "--scheduler", type=_scheduler, metavar="ADDRESS", help="read on a Dask cluster: tcp://…"
    )
    loading.add_argument(
        "--quick", action="store_true", help="a file of the same size and time is not read again"
    )
    loading.add_argument(
        "--anew", action="store_true", help="build a new database, and keep the old one aside"
    )
    loading.add_argument("--json", action="store_true", help="counts and problems as JSON")
    parsing = command("parse", "one raw file as JSON")
    parsing.add_argument("file", type=Path, metavar="FILE")
    parsing.add_argument("--explain", action="store_true", help="show what was read where, instead")
    searching = command("search", "the search engine alone")
    searching.add_argument("words", nargs="+", metavar="WORDS")
    searching.add_argument("--limit", type=_count, default=10, metavar="N")
    searching.add_argument("--json", action="store_true")
    command("doctor", "what is wrong, and the mend")
    return parser


def _scheduler(text: str) -> str:
    if not re.fullmatch(r"(?:tcp|tls|wss?|ucx)://[^/\s]+:\d{1,5}", text):
        msg = f"{text!r} is no address of a scheduler, such as tcp://10.0.0.5:8786"
        raise argparse.ArgumentTypeError(msg)
    return text


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        msg = f"{text!r} is no number from 1 on"
        raise argparse.ArgumentTypeError(msg)
    return int(text)


def _fail(problem: Exception, status: int) -> int:
    line = " ".join(str(problem).split())
    sys.stderr.write(f"python -m bot: {line}\n")
    return status


def _use_utf8() -> None:
    """Vietnamese goes in and out whatever the locale says; what is no UTF-8 stops nothing."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _readable(arguments: list[str]) -> list[str]:
    """The arguments as text: bytes that are none come as U+FFFD."""
    return [
        argument.encode(errors="surrogateescape").decode(errors="replace") for argument in arguments
    ]


if __name__ == "__main__":
    sys.exit(main())
