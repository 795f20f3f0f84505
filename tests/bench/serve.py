"""How many answers a second `run` gives, beside the least bot that the same library makes.

    python -m tests.bench.serve [--chats 50] [--seconds 60] [--database FILE]

People ask over loopback, each again as soon as the answer is there: titles, years, tasks, and
buttons of the last answer. Both bots are processes of their own, driven in turn, a block each, so
that the machine is the same for both. Neither keeps to Telegram's 30 messages a second.
"""
# ruff: noqa: T201, S311  # the figures are the output; nothing here is secret

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from data.load import load
from data.vietnamese import fold
from tests.bench.crowd import Ask, Crowd, Message, serve

ROOT = Path(__file__).parents[2]
BLOCKS = 6  # of each bot
TOKEN = "1234567890:AAF-a_token_that_only_this_bench_knows"  # noqa: S105
# `python -m bot run` without the limits that it keeps for Telegram's sake.
OURS = """
import sys
from telegram.ext import AIORateLimiter
AIORateLimiter.__init__.__defaults__ = (0, 0, 0, 0, 0)
from bot.__main__ import main
sys.exit(main(["run"]))
"""
# Years, reports, tasks and pages of hits: what a press shows in the place of the message.
PRESSED = ("1y", "1Y", "1R", "1r", "1l", "1t", "1s")
HEAVY = ("pyvi", "sklearn", "scipy", "pycrfsuite")  # what a load imports, and serving must not


@dataclass
class Bot:
    """One of the two, and what was measured of it."""

    name: str
    process: subprocess.Popen[bytes]
    crowd: Crowd
    rates: list[float] = field(default_factory=list)
    begun: float = 0  # processor time before the first block

    def processor(self) -> float:
        """Seconds of processor time so far."""
        times = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, times[11:13])) / os.sysconf("SC_CLK_TCK")  # utime and stime, man proc

    def memory(self) -> str:
        """Resident now and at the highest, in MB; and which of the heavy modules are mapped."""
        proc = Path(f"/proc/{self.process.pid}")
        lines = dict(line.split(":") for line in (proc / "status").read_text().splitlines())
        now, most = (int(lines[name].split()[0]) / 1000 for name in ("VmRSS", "VmHWM"))
        mapped = (proc / "maps").read_text()
        heavy = [name for name in HEAVY if f"/{name}" in mapped]
        return f"{now:.0f} MB now, {most:.0f} MB at the highest; {' '.join(heavy) or 'none'} mapped"


def asking(database: Path, chance: random.Random) -> Ask:
    """What people ask of these reports: half of it buttons, the rest a third each."""
    with sqlite3.connect(database) as rows:
        found = rows.execute(
            "SELECT id, title FROM reports ORDER BY random() LIMIT 2000"
        ).fetchall()
        years = [year for (year,) in rows.execute("SELECT DISTINCT year FROM periods")]
    rows.close()

    def ask(last: Message | None) -> tuple[str, str]:
        shown = ((last or {}).get("reply_markup") or {}).get("inline_keyboard", [])
        buttons = [
            each["callback_data"]
            for row in shown
            for each in row
            if each.get("callback_data", "").startswith(PRESSED)
        ]
        if buttons and chance.random() < 1 / 2:
            return "press", chance.choice(buttons)
        id_, title = chance.choice(found)
        words = (title or "báo cáo").split()
        start = chance.randrange(max(1, len(words) - 5))
        some = " ".join(words[start : start + chance.randint(3, 6)])
        searched = fold(some) if chance.random() < 1 / 2 else some
        texts = (f"/search {searched}", f"/year {chance.choice(years)}", f"/tasks {id_}")
        return "say", chance.choice(texts)

    return ask


def echoed(chance: random.Random) -> Ask:
    """The same for the bot that has no buttons."""

    def ask(last: Message | None) -> tuple[str, str]:
        if last and chance.random() < 1 / 2:
            return "press", f"1y_{chance.randrange(1990, 2030)}_done_0"
        return "say", "/search ket qua noi bat cong tac"

    return ask


@contextmanager
def started(name: str, code: Sequence[str], crowd: Crowd, url: str, **given: str) -> Iterator[Bot]:
    environment = os.environ | {"BOT_TOKEN": TOKEN, "BOT_API_URL": url, "BOT_LOG_LEVEL": "WARNING"}
    command = [sys.executable, *code]
    with subprocess.Popen(command, env=environment | given, cwd=ROOT) as process:  # noqa: S603
        try:
            yield Bot(name, process, crowd)
        finally:
            process.kill()


async def block(bot: Bot, seconds: float) -> None:
    """Drives one bot, then waits for who still waits."""
    before, begun = len(bot.crowd.seconds), time.perf_counter()
    bot.crowd.begin()
    await asyncio.sleep(seconds)
    bot.crowd.asking = False
    bot.rates.append((len(bot.crowd.seconds) - before) / (time.perf_counter() - begun))
    try:
        await asyncio.wait_for(bot.crowd.quiet.wait(), 60 + 4 * seconds)
    except TimeoutError:
        sys.exit(f"{bot.name}: {bot.crowd.waiting} got no answer")


async def measure(chats: int, seconds: float, database: Path, reports: Path) -> None:
    crowds = (
        Crowd(chats, asking(database, random.Random(1))),
        Crowd(chats, echoed(random.Random(1))),
    )
    servers = [await serve(crowd) for crowd in crowds]
    urls = [f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}" for server in servers]
    ours = {"BOT_DATABASE": str(database), "BOT_REPORTS": str(reports), "BOT_RICH": "off"}
    ours["BOT_ADMINS"] = ",".join(map(str, crowds[0].people))  # who may ask as fast as they like
    with (
        started("run", ["-c", OURS], crowds[0], urls[0], **ours) as run,
        started("echo", ["-m", "tests.bench.echo"], crowds[1], urls[1]) as echo,
    ):
        for bot in (run, echo):  # the first answers, which also warm up
            begun = time.perf_counter()
            await block(bot, 3)
            print(f"{bot.name}: {len(bot.crowd.seconds)} answers warmed up in", end=" ")
            print(f"{time.perf_counter() - begun:.1f} s")
            bot.crowd.seconds.clear()
            bot.rates.clear()
            bot.begun = bot.processor()
        for _ in range(BLOCKS):
            for bot in (run, echo):
                await block(bot, seconds / BLOCKS / 2)
        tell(run, echo)
    for server in servers:
        server.close()


def tell(run: Bot, echo: Bot) -> None:
    halves = {}
    for bot in (run, echo):
        rate = statistics.median(bot.rates)
        cuts = statistics.quantiles(bot.crowd.seconds, n=100)
        halves[bot.name] = (rate, cuts[49], cuts[94])
        used = (bot.processor() - bot.begun) / len(bot.crowd.seconds) * 1000
        times = f"p50 {cuts[49] * 1000:.0f} ms, p95 {cuts[94] * 1000:.0f} ms"
        print(f"{bot.name}: {rate:.0f} answers/s, {times}, {used:.1f} ms of a processor each")
        print(f"  {bot.memory()}")
    ratio = statistics.median(ours / its for ours, its in zip(run.rates, echo.rates, strict=True))
    slower = halves["run"][2] / halves["echo"][2]
    print(f"rate {ratio:.2f} of the echo bot's (at least 0.7), p95 {slower:.2f} times (at most 2)")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--chats", type=int, default=50, help="people at a time (default 50)")
    parser.add_argument("--seconds", type=float, default=60, help="altogether (default 60)")
    parser.add_argument("--database", type=Path, help="default: one made of data/corpus")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database, reports = args.database, Path(folder)
        if database is None:
            database, reports = Path(folder, "reports.db"), ROOT / "data" / "corpus"
            load(database, [reports])
        asyncio.run(measure(args.chats, args.seconds, database, reports))


if __name__ == "__main__":
    main()
