"""The house keeps its size and its manners: budgets for files and functions, docstrings, words that are banned."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "l10n"
MODULES = sorted(HOUSE.rglob("*.py"))


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def functions() -> Iterator[tuple[str, int]]:
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
                yield f"{path.relative_to(HOUSE)}:{node.name}", node.end_lineno - node.lineno + 1


def percentile(numbers: list[int], share: float) -> int:
    return sorted(numbers)[min(len(numbers) - 1, int(len(numbers) * share))]


def test_files_are_short() -> None:
    sizes = {path.relative_to(HOUSE).as_posix(): lines(path) for path in MODULES}
    assert {name: size for name, size in sizes.items() if size > 400} == {}
    assert percentile(list(sizes.values()), 0.9) <= 300
    assert statistics.median(sizes.values()) <= 150


def test_functions_are_short() -> None:
    sizes = dict(functions())
    assert {name: size for name, size in sizes.items() if size > 60} == {}
    assert percentile(list(sizes.values()), 0.95) <= 40


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOUSE).as_posix())
def test_public_things_are_told_and_typed(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "the module says nothing"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.returns is not None, node.name
            assert node.args.kwarg is None, f"{node.name} takes any keyword"
        if isinstance(node, ast.Name):
            assert node.id not in ("Any", "eval", "exec"), f"line {node.lineno}"


def test_nothing_runs_a_shell_or_loads_code() -> None:
    for path in MODULES:
        text = path.read_text("utf-8")
        for banned in ("shell=True", "os.system", "import pickle", "yaml.load"):
            assert banned not in text, f"{path}: {banned}"
