"""Tries each parameter of search up and down: `python -m tests.bench.tune TITLES QUERIES`.

Coordinate ascent on relaxed MRR over answered queries (in the form of `tests.bench.search`), with a
share of them held back: what does not help those as well is not worth keeping. Prints the changes;
they are then written into `data/search/parameters.py` by hand, with thought.
"""
# ruff: noqa: T201  # the figures are the output

from __future__ import annotations

import argparse
import dataclasses
import json
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from data.search.arrays import Segment
from data.search.engine import Engine
from data.search.entries import Numbering, Text, indexed
from data.search.parameters import DEFAULT, Parameters
from tests.bench.fill import lines

_STEPS = (0.75, 1.3)
_FIXED = ("most_", "longest_", "remembered", "enough", "near", "beside_best")  # set by other aims
_HELD_BACK = 3  # every third query
_ROUNDS = 2


def main() -> None:
    """Prints what each change gives, on the queries tuned on and on those held back."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("titles", type=Path)
    parser.add_argument("queries", type=Path)
    parser.add_argument("--corpus", default="150k", help="whose targets to look at")
    parser.add_argument("--only", nargs="*", help="names of parameters; all by default")
    args = parser.parse_args()
    numbering = Numbering()
    segment = indexed((Text(n, 0, title) for n, title in enumerate(lines(args.titles))), numbering)
    queries = [json.loads(line) for line in lines(args.queries)]
    trial = _Trial(list(numbering.numbers), segment, queries, args.corpus)
    print(trial.climbed(DEFAULT, args.only or _names()))


def _names() -> list[str]:
    names = (field.name for field in dataclasses.fields(Parameters))
    return [name for name in names if not name.startswith(_FIXED)]


class _Trial:
    def __init__(
        self, keys: list[str], segment: Segment, queries: Sequence[dict[str, Any]], corpus: str
    ) -> None:
        self._keys, self._segment, self._corpus = keys, segment, corpus
        self._held_back = queries[::_HELD_BACK]
        self._tuned_on = [q for n, q in enumerate(queries) if n % _HELD_BACK]

    def climbed(self, best: Parameters, names: Sequence[str]) -> Parameters:
        """The parameters after every change that helped."""
        high = self.mrr(best, self._tuned_on)
        print(f"{high:.4f}, held back {self.mrr(best, self._held_back):.4f}")
        for name in [*names] * _ROUNDS:
            for step in _STEPS:
                changed = dataclasses.replace(best, **{name: getattr(best, name) * step})
                now = self.mrr(changed, self._tuned_on)
                if now > high:
                    best, high = changed, now
                    other = self.mrr(best, self._held_back)
                    value = getattr(best, name)
                    print(f"{high:.4f}, held back {other:.4f}: {name} = {value:.3g}", flush=True)
                    break
        return best

    def mrr(self, parameters: Parameters, queries: Sequence[dict[str, Any]]) -> float:
        """The relaxed mean reciprocal rank of the first ten."""
        engine = Engine(self._keys, [self._segment], parameters)
        return statistics.mean(self._worth(engine, query) for query in queries)

    def _worth(self, engine: Engine, query: dict[str, Any]) -> float:
        wanted = {*query["accept"][self._corpus], query["target"][self._corpus]}
        answer = engine.find(query["query"])
        hits = answer.where(answer.share >= engine.parameters.enough).entries[:10].tolist()
        return next((1 / place for place, hit in enumerate(hits, 1) if hit in wanted), 0.0)


if __name__ == "__main__":
    main()
