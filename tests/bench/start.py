"""How long `ask "/year 2012"` takes, beside a process that only imports what it cannot do without.

    python -m tests.bench.start [--runs 15]

Both are whole processes on a loaded database, run in turn; the median of the ratios, run by run,
holds even where the machine's speed drifts.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ASK = ["-m", "bot", "ask", "/year 2012"]
IMPORTS = """
import os, sqlite3, telegram.ext
sqlite3.connect(os.environ["BOT_DATABASE"]).execute("SELECT count(*) FROM reports").fetchone()
"""
PEER = ["-c", IMPORTS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15, help="counted runs of each (default 15)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"BOT_DATABASE": str(Path(folder, "reports.db"))}
        for warm_up in (ASK, PEER):  # the first one also loads the corpus
            seconds(warm_up, environment)
        pairs = [(seconds(ASK, environment), seconds(PEER, environment)) for _ in range(runs)]
    ask, peer = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / its for mine, its in pairs)
    sys.stdout.write(f"ask {ask:.3f} s, imports alone {peer:.3f} s, ratio {ratio:.2f}\n")


def seconds(arguments: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    command = [sys.executable, *arguments]
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
