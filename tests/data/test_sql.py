"""No value is written into a statement: what is put together is our own constants, all else is ?.

ruff's S608, which asks the same, is off in `data/store` and `data/state`, since it takes every
f-string for an injection. Here each statement that is executed is followed back to where it was
made: to literals and to module constants, also through local names, conditions, loops over
constants, the SQL of a `Where`, what functions are called with and what private ones return.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXECUTE = {"execute", "executemany", "executescript", "query"}
NUMBERS = {"len", "version"}  # what these return is a number
KEEPING = {"join", "format", "replace"}  # methods of a text that keep to it and what they are given


@dataclass(frozen=True)
class Module:
    """A module's syntax tree, and where each node stands in it."""

    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text("utf-8"))

    @cached_property
    def functions(self) -> list[ast.FunctionDef]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.FunctionDef)]

    @cached_property
    def constants(self) -> set[str]:
        """The names of the module itself: its constants, and what it imports."""
        names = {
            name.id
            for node in self.tree.body
            if isinstance(node, ast.Assign | ast.AnnAssign)
            for name in ast.walk(node)
            if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
        }
        imports = (node for node in ast.walk(self.tree) if isinstance(node, ast.ImportFrom))
        return names | {alias.name for node in imports for alias in node.names}

    @cached_property
    def all_calls(self) -> list[ast.Call]:
        return [node for node in ast.walk(self.tree) if isinstance(node, ast.Call)]

    def calls(self, name: str) -> list[ast.Call]:
        return [call for call in self.all_calls if _name(call.func) == name]

    def around(self, node: ast.AST) -> ast.FunctionDef | None:
        """The innermost function that a node stands in."""
        holding = [each for each in self.functions if any(node is one for one in ast.walk(each))]
        return max(holding, key=lambda each: each.lineno, default=None)


@dataclass(frozen=True)
class Made:
    """What an expression in a function of a module is made of."""

    module: Module
    function: ast.FunctionDef | None

    def is_ours(self, node: ast.expr) -> bool:  # noqa: C901, PLR0911  # a line for each kind
        match node:
            case ast.Constant():
                return True
            case ast.JoinedStr():
                holes = [each for each in node.values if isinstance(each, ast.FormattedValue)]
                return all(self.is_ours(hole.value) for hole in holes)
            case ast.Attribute():
                return _is_constant(node.attr) or node.attr == "sql"
            case ast.Subscript():
                return self.is_ours(node.value)
            case ast.IfExp():
                return self.is_ours(node.body) and self.is_ours(node.orelse)
            case ast.BinOp():
                return self.is_ours(node.left) and self.is_ours(node.right)
            case ast.Tuple() | ast.List():
                return all(map(self.is_ours, node.elts))
            case ast.Dict():
                return all(map(self.is_ours, node.values))
            case ast.GeneratorExp() | ast.ListComp():
                return self.is_ours(node.elt)
            case ast.Call():
                return self._is_ours_that_returns(node)
            case ast.Name():
                return node.id in self.module.constants or self._is_bound_to_ours(node.id)
        return False

    def _is_ours_that_returns(self, call: ast.Call) -> bool:
        name = _name(call.func)
        if name in NUMBERS:
            return True
        if not isinstance(call.func, ast.Attribute) or name not in KEEPING:
            return False
        return self.is_ours(call.func.value) and all(map(self.is_ours, call.args))

    def _is_bound_to_ours(self, name: str) -> bool:
        """Whether all that a local name ever holds is ours."""
        if self.function is None:
            return False
        bound = [self._is_ours_at(*each) for each in _bound(self.function, name)]
        arguments = self.function.args
        parameters = [each.arg for each in (*arguments.args, *arguments.kwonlyargs)]
        if name in parameters:
            bound.append(self._is_called_with_ours(self.function, name, parameters))
        return bool(bound) and all(bound)

    def _is_ours_at(self, value: ast.expr, position: int | None) -> bool:
        """Whether a value, or what stands at a position of it, is ours."""
        if position is None:
            return self.is_ours(value)
        if isinstance(value, ast.Tuple):
            return self.is_ours(value.elts[position])
        if not isinstance(value, ast.Call):
            return False
        called = [each for each in self.module.functions if each.name == _name(value.func)]
        return bool(called) and all(
            Made(self.module, function)._is_ours_at(node.value, position)  # noqa: SLF001
            for function in called
            for node in ast.walk(function)
            if isinstance(node, ast.Return) and node.value is not None
        )

    @staticmethod
    def _is_called_with_ours(function: ast.FunctionDef, name: str, parameters: list[str]) -> bool:
        """Whether a function is given what is ours for a parameter, wherever it is called."""
        position = parameters.index(name) - (parameters[0] == "self")
        defaults = dict(zip(reversed(parameters), reversed(_defaults(function)), strict=False))
        given = [
            (Made(module, module.around(call)), _argument(call, name, position, defaults))
            for module in modules()
            for call in module.calls(function.name)
        ]
        return bool(given) and all(value and made.is_ours(value) for made, value in given)


def _defaults(function: ast.FunctionDef) -> list[ast.expr | None]:
    return [*function.args.defaults, *function.args.kw_defaults]


def _argument(
    call: ast.Call, name: str, position: int, defaults: Mapping[str, ast.expr | None]
) -> ast.expr | None:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    in_order = call.args[position] if len(call.args) > position else None
    return named.get(name) or in_order or defaults.get(name)


def _bound(function: ast.FunctionDef, name: str) -> Iterator[tuple[ast.expr, int | None]]:
    """All that a name is bound to in a function, or grows by; a position: of what is unpacked."""
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value, None
            case (
                ast.NamedExpr(target=ast.Name(id=found), value=value)
                | ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value)
                | ast.AugAssign(target=ast.Name(id=found), value=value)
            ) if found == name:
                yield value, None
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=value) if name in map(
                _name, names
            ):
                yield value, list(map(_name, names)).index(name)
            case ast.For() | ast.comprehension() if _binds(node.target, name):
                yield node.iter, None
            case ast.Call(func=ast.Attribute(value=ast.Name(id=found), attr="append")) if (
                found == name
            ):
                yield node.args[0], None


def _binds(target: ast.AST, name: str) -> bool:
    stored = (node for node in ast.walk(target) if isinstance(node, ast.Name))
    return any(node.id == name and isinstance(node.ctx, ast.Store) for node in stored)


def _name(function: ast.expr) -> str:
    return str(getattr(function, "attr", None) or getattr(function, "id", ""))


def _is_constant(name: str) -> bool:
    return name.strip("_").isupper()


@cache
def modules() -> tuple[Module, ...]:
    return tuple(map(Module, sorted(ROOT.glob("data/**/*.py"))))


def first_arguments(module: Module, names: Iterable[str]) -> Iterator[tuple[str, Made, ast.expr]]:
    """What functions of these names are given first, and where that stands."""
    for call in (call for name in sorted(names) for call in module.calls(name)):
        if call.args:
            where = f"{module.path.name}:{call.lineno}"
            yield where, Made(module, module.around(call)), call.args[0]


STATEMENTS = [each for module in modules() for each in first_arguments(module, {*EXECUTE, "Where"})]


@pytest.mark.parametrize(
    ("made", "statement"),
    [each[1:] for each in STATEMENTS],
    ids=[each[0] for each in STATEMENTS],
)
def test_a_statement_is_made_of_constants_alone(made: Made, statement: ast.expr) -> None:
    assert made.is_ours(statement), ast.unparse(statement)


def test_all_of_them_are_looked_at() -> None:
    assert len(STATEMENTS) > 140
    assert not [module for module in modules() for _ in module.calls("executescript")]


@pytest.mark.parametrize(
    "source",
    [
        'def f(db, name): db.execute(f"SELECT * FROM reports WHERE id = {name}")',
        'def f(db, name): db.execute("SELECT * FROM reports WHERE id = " + name)',
        'def f(db, name): db.execute("SELECT * FROM reports WHERE id = %s" % name)',
        'def f(db, name): db.execute("SELECT {}".format(name))',
        'def f(db, name):\n    query = f"SELECT {name}"\n    db.execute(query)',
        'def f(db, names):\n    for name in names:\n        db.execute(f"SELECT {name}")',
        'def f(db, name):\n    parts = ["1"]\n    parts.append(name)\n    db.execute(*parts)',
        "def f(db, x):\n    q, n = g(x)\n    db.execute(q)\ndef g(x):\n    return x, 1",
        'def f(db, name): _g(db, name)\ndef _g(db, name): db.execute(f"SELECT {name}")',
        "def f(db, name): return Where(name)",
        "def f(db, name): db.execute(fold(name))",
    ],
)
def test_what_writes_a_value_into_a_statement_is_found(source: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.py"
    path.write_text(source)
    found = list(first_arguments(Module(path), {*EXECUTE, "Where"}))
    assert found
    assert not any(made.is_ours(statement) for _, made, statement in found)
