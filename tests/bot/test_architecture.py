"""Three rooms, one direction: bot → handlers → data."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    path.relative_to(ROOT)
    for room in ("bot", "handlers", "data")
    for path in ROOT.glob(f"{room}/**/*.py")
)


def imports(path: Path, *, for_types: bool = True) -> set[str]:
    """The modules imported anywhere in a file, also inside functions."""
    found = set()
    tree = ast.parse((ROOT / path).read_text())
    if not for_types:
        tree.body = [node for node in tree.body if not is_for_types(node)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def is_for_types(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def among(path: Path, *packages: str, for_types: bool = True) -> set[str]:
    names = imports(path, for_types=for_types)
    return {name for name in names if name.split(".")[0] in packages}


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_imports_go_one_way(path: Path) -> None:
    room = path.parts[0]
    above = {"bot": (), "handlers": ("bot",), "data": ("bot", "handlers", "telegram")}[room]
    assert not among(path, *above)


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.parts[:2] == ("handlers", "views")], ids=str
)
def test_views_know_of_telegram_only_keyboards(path: Path) -> None:
    keyboards = {"telegram.InlineKeyboardButton", "telegram.InlineKeyboardMarkup"}
    assert among(path, "telegram") <= keyboards


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_who_may_import_what(path: Path) -> None:
    if path != Path("data/words.py"):
        assert not among(path, "pyvi", for_types=False)
    if path.parts[:2] not in {("data", "store"), ("data", "state")}:  # the two files there are
        assert not among(path, "sqlite_utils", for_types=False)


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.parts[0] == "data" or len(p.parts) > 2], ids=str
)
def test_nothing_waits_below_the_handlers(path: Path) -> None:
    if path.parts[0] == "bot":
        return
    nodes = ast.walk(ast.parse((ROOT / path).read_text()))
    assert not [node for node in nodes if isinstance(node, ast.AsyncFunctionDef | ast.Await)]
    assert not among(path, "asyncio")
