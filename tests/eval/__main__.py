"""How well a parser reads labelled texts.

    python -m tests.eval FOLDER [--parser "COMMAND {}"] [--by-layout] [--worst N] [--json]
    python -m tests.eval FOLDER --detail NAME

FOLDER holds `texts/*.txt` and `labels/*.json`. Without --parser it is ours, in this process's
children; a COMMAND prints the JSON of the file that stands for {}.
"""

from __future__ import annotations

import argparse
import difflib
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from tests.eval.cases import Case, read_cases
from tests.eval.detail import print_detail
from tests.eval.errors import EvalError
from tests.eval.figures import as_json, by_layout, text_as_json
from tests.eval.measure import Result, measure_all
from tests.eval.report import print_figures, print_layouts, print_problems, print_worst

WIDTH = 112  # of the widest table, where no terminal says how wide it is


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when it is told; 1 when the parser gave no prediction at all; 2 for unusable input."""
    options = _options(arguments)
    try:
        cases = read_cases(options.folder)
        if options.detail:
            cases = [_named(options.detail, cases)]
        results = measure_all(cases, options.parser)
    except EvalError as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    print_problems(Console(stderr=True), results)
    if options.json:
        sys.stdout.write(_json(results, layouts=options.by_layout) + "\n")
    else:
        _print(results, options)
    return 1 if all(result.problem for result in results) else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.eval", description=__doc__.split("\n")[0]
    )
    add = parser.add_argument
    add("folder", type=Path, metavar="FOLDER", help="holds texts/*.txt and labels/*.json")
    add("--parser", metavar='"COMMAND {}"', help="a command that prints one file's JSON")
    add("--detail", metavar="NAME", help="one text only: all that differs")
    add("--worst", type=int, default=0, metavar="N", help="also the N texts that cost most")
    add("--by-layout", action="store_true", help="also the figures of every layout tag")
    add("--json", action="store_true", help="all figures, and every text's, as JSON")
    return parser.parse_args(arguments)


def _named(name: str, cases: Sequence[Case]) -> Case:
    known = {alias: case for case in cases for alias in (case.path.stem, case.path.name, case.name)}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, [case.name for case in cases], 1, cutoff=0)
    msg = f"There is no labelled text {name}; the nearest is {near[0]}."
    raise EvalError(msg)


def _print(results: Sequence[Result], options: argparse.Namespace) -> None:
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=WIDTH)
    if options.detail:
        print_detail(console, results[0])
        console.print()
    print_figures(console, results)
    if options.by_layout:
        print_layouts(console, results)
        console.print()
    if options.worst:
        print_worst(console, results, options.worst)


def _json(results: Sequence[Result], *, layouts: bool) -> str:
    told = as_json(results)
    if layouts:
        told["layouts"] = {tag: as_json(members) for tag, members in by_layout(results).items()}
    told["by_text"] = {result.case.name: text_as_json(result) for result in results}
    return json.dumps(told, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    sys.exit(main())
