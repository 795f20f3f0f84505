"""What each command of the command line does. Each returns the exit status.

A module that a command needs is imported by it alone: `ask` is to start fast.
"""
# ruff: noqa: PLC0415, T201  # see above; and answers go to stdout

from __future__ import annotations

import argparse
import dataclasses
import json
import logging
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.confidential import exposed
from bot.errors import ServingError, SettingsError, UsageError
from bot.settings import ENV_FILE, Settings
from data.answers import FoundTitle
from data.errors import ReportsError

if TYPE_CHECKING:
    from data.loader import Work
    from data.model import Report
    from data.readers import Raw
    from data.summary import Summary


def settings() -> Settings:
    """The settings of this process. Raises SettingsError."""
    return Settings.from_environment(os.environ, ENV_FILE)


def run(_: argparse.Namespace) -> int:
    """Serve Telegram until told to stop."""
    import asyncio

    from bot.alone import alone
    from bot.logs import masked, set_up_logging
    from bot.serve import serve

    given = settings()
    if given.token is None:
        msg = "BOT_TOKEN is not set: put the token that @BotFather gives into .env"
        raise SettingsError(msg)
    set_up_logging(given.log_level, given.secrets)
    if warning := exposed(ENV_FILE):
        logging.getLogger(__name__).warning("%s: chmod 600 %s", warning, ENV_FILE)
    # Of those that Telegram posts to there may be several.
    with nullcontext() if given.webhook_url else alone(given):
        try:
            asyncio.run(serve(given))
        except ReportsError:
            raise
        except ServingError as problem:
            # What Telegram or the system said is part of it.
            raise ServingError(masked(str(problem), given.secrets)) from None
        except Exception:
            # A bug. Its traceback may hold the token, so it goes only through the log.
            logging.getLogger(__name__).exception("The bot failed")
            msg = "The bot failed, as the log says above."
            raise ServingError(msg) from None
    return 0


def chat(args: argparse.Namespace) -> int:
    """Talk in the terminal."""
    from bot.console import Console
    from bot.opening import open_conversation
    from handlers.register import COMMANDS

    given = settings()
    names = [f"/{name}" for each in COMMANDS for name in (each.name, each.alias) if name]
    with open_conversation(given, args.user, group=args.group) as conversation:
        Console(conversation, given.language, names).run()
    return 0


def ask(args: argparse.Namespace) -> int:
    """Say one thing, print the answer."""
    from bot.inline import InlineField
    from bot.keeping import keep
    from bot.opening import open_conversation
    from bot.plain import plain

    given = settings()
    text = " ".join(args.text).strip()
    if not text:
        msg = 'nothing is asked; try: ask "/help"'
        raise UsageError(msg)
    with open_conversation(given, args.user, group=args.group) as conversation:
        turn = InlineField(conversation, given.language).typed(text) or conversation.say(text)
    if turn.messages:
        print(plain(turn.messages))
        for kept in keep(turn, Path.cwd()):
            print(f"Saved: {kept}", file=sys.stderr)
    elif not turn.errors:
        print("The bot does not answer this.", file=sys.stderr)
    return 1 if turn.errors or not turn.messages else 0


def load(args: argparse.Namespace) -> int:
    """Bring the database up to date with files and folders."""
    from bot.progress import progress_bar
    from data.load import load as load_into
    from data.load import rebuild

    given = settings()
    paths = args.paths or [given.reports]
    if missing := [str(path) for path in paths if not path.exists()]:
        msg = f"there is no {' and no '.join(missing)}"
        raise UsageError(msg)
    with progress_bar("load") as progress, _work(args.scheduler) as work:
        how: dict[str, Any] = {"progress": progress, "work": work}
        if args.anew:
            summary = rebuild(given.database, paths, **how)
        else:
            summary = load_into(given.database, paths, trust_stat=args.quick, **how)
    _tell(summary, as_json=args.json)
    loaded = summary.added or summary.replaced or summary.unchanged
    return 1 if summary.problems and not loaded else 0


def _tell(summary: Summary, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(dataclasses.asdict(summary), ensure_ascii=False))
        return
    print(
        f"added {summary.added}, replaced {summary.replaced}, removed {summary.removed}, "
        f"unchanged {summary.unchanged}, problems {len(summary.problems)}"
    )
    if summary.merged:
        print(f"{summary.merged} more texts tell a report that another one tells too: its sources")
    for problem in summary.problems:
        print(f"{problem.path}: {problem.message}")


def _work(scheduler: str | None) -> AbstractContextManager[Work]:
    from data.workers import in_order

    if scheduler is None:
        return nullcontext(in_order)
    from data.cluster import cluster

    return cluster(scheduler)


def parse(args: argparse.Namespace) -> int:
    """Print one raw file as JSON, or its text with what was read in it marked.

    Of a text that is no report too, with a word about it.
    """
    from data.parse import is_report, parse_report
    from data.parsed import to_json
    from data.readers import read

    raw = read(args.file)
    if args.explain:
        report = _explained(raw)
    else:
        report = parse_report(raw.text, raw.stated)
        print(to_json(report, indent=2))
    if not is_report(report):
        print("It is not a work report: `load` would pass it over.", file=sys.stderr)
    return 0


def _explained(raw: Raw) -> Report:
    from bot.explain import show
    from data.parse.explain import explain

    explanation = explain(raw.text, raw.stated)
    show(explanation)
    return explanation.report


def search(args: argparse.Namespace) -> int:
    """Print what the search engine finds: report id, title, and the task if one matched."""
    from bot.opening import open_library

    with open_library(settings()) as library:
        found = library.search(" ".join(args.words), limit=args.limit)
    if args.json:
        hits, nearest = [list(map(_described, each)) for each in (found.hits, found.nearest)]
        shown = {"total": found.total, "understood": found.understood, "hits": hits}
        print(json.dumps(shown | {"nearest": nearest}, ensure_ascii=False, indent=2))
        return 0
    if found.understood:
        print(f"Understood as: {found.understood}", file=sys.stderr)
    for hit in found.hits:
        print(*filter(None, _described(hit).values()), sep="\t")
    if not found.hits:
        nearest_titles = [f"nearest: {hit.card.title}" for hit in found.nearest]
        print("Nothing is found.", *nearest_titles, sep="\n", file=sys.stderr)
    return 0


def _described(hit: FoundTitle) -> dict[str, str | None]:
    headline = hit.task.task.headline if hit.task else None
    return {"id": hit.card.id, "title": hit.card.title, "task": headline}


def doctor(_: argparse.Namespace) -> int:
    """Print what is wrong, with the mend."""
    from bot.doctor import examine

    sound = True
    for finding in examine():
        print(finding, flush=True)
        sound = sound and not finding.mend
    return 0 if sound else 1
