"""The YAML between two lines of dashes at the head of a file: what the file states."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Hashable, Mapping
from difflib import get_close_matches

import yaml

from data.readers.raw import RefusedError
from data.stated import NOTHING, Stated, stated_in

_MATTER = re.compile(
    r"\ufeff?---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_OPENS = re.compile(r"\ufeff?---[ \t]*\n\w+:(?:\s|$)", re.MULTILINE)
_NAMES = [field.name for field in dataclasses.fields(Stated)]
_NEAR = 0.8  # alike, from which on a name is taken for a slip
_LONGEST = 100_000  # characters; a front matter is a dozen lines, and YAML is slow to read


class _Loader(yaml.SafeLoader):
    """YAML as people write it by hand: dates stay as written, and nothing refers to another."""

    yaml_implicit_resolvers = {  # noqa: RUF012  # as the base class declares it
        first: [(tag, form) for tag, form in forms if not tag.endswith(":timestamp")]
        for first, forms in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def compose_node(self, parent: yaml.Node | None, index: Hashable) -> yaml.Node | None:
        """The next node; an alias, of which a few lines could unfold to gigabytes, is refused."""
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="an alias (*) is not taken", problem_mark=mark)
        node: yaml.Node | None = super().compose_node(parent, index)  # type: ignore[arg-type]
        return node


def split(text: str) -> tuple[Stated, str]:
    """What the front matter of a text states, and the text below it.

    Raises:
        RefusedError: the front matter has no end, is no YAML, or states what cannot be.
    """
    match = _MATTER.match(text)
    if match is None:
        if _OPENS.match(text):
            msg = "begins with a front matter that has no end: a line of three dashes"
            raise RefusedError(msg)
        return NOTHING, text
    fields = _fields(match["yaml"])
    if fields is None:
        return NOTHING, text
    _check_names(fields)
    try:
        return stated_in(fields), text[match.end() :]
    except ValueError as problem:
        msg = f"has a wrong front matter: {problem}"
        raise RefusedError(msg) from problem


def _fields(written: str) -> dict[str, object] | None:
    """The fields of a YAML text; None where it is prose between two rules."""
    if len(written) > _LONGEST:
        msg = f"has a front matter of more than {_LONGEST} characters"
        raise RefusedError(msg)
    try:
        fields = yaml.load(written, _Loader)  # noqa: S506  # a SafeLoader
    except yaml.MarkedYAMLError as problem:
        msg = f"has a front matter that is no YAML{_place(problem)}: {problem.problem}"
        raise RefusedError(msg) from problem
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        msg = f"has a front matter that is no YAML: {' '.join(str(problem).split())[:200]}"
        raise RefusedError(msg) from problem
    return fields if isinstance(fields, dict) else None


def _check_names(fields: Mapping[str, object]) -> None:
    """Refuses a name that is a slip: what it states would go unheard. Other names are free."""
    for name in fields:
        near = get_close_matches(str(name).casefold(), _NAMES, 1, _NEAR)
        if name not in _NAMES and near and near[0] not in fields:
            msg = (
                f"has a wrong front matter: {str(name)[:40]!r} is unknown, did you mean {near[0]}?"
            )
            raise RefusedError(msg)


def _place(problem: yaml.MarkedYAMLError) -> str:
    mark = problem.problem_mark
    return f" (line {mark.line + 2})" if mark else ""  # the dashes are line 1
