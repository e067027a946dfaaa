"""Imports go only downwards: training, then solver, then prompts and sandbox. Read from the syntax alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "training": {"training", "solver", "sandbox", "prompts"},
    "solver": {"solver", "sandbox", "prompts"},
    "sandbox": {"sandbox"},
    "prompts": {"prompts"},
}


def imported(source):
    """(line, top-level package) of every import statement, inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name.partition(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, (node.module or "").partition(".")[0]


@pytest.mark.parametrize("layer", MAY_IMPORT)
def test_imports_go_downwards(layer):
    upwards = [
        f"{path.relative_to(ROOT)}:{line} imports {package}"
        for path in sorted((ROOT / layer).rglob("*.py"))
        for line, package in imported(path.read_text("utf-8"))
        if package in MAY_IMPORT and package not in MAY_IMPORT[layer]
    ]
    assert upwards == []


def test_the_check_itself_sees_every_kind_of_import():
    source = "import a.b\nfrom c.d import e\nfrom . import f\ndef g():\n    import h\n    from i import j\n"
    assert [package for _, package in imported(source)] == ["a", "c", "h", "i"]


def test_no_module_shadows_the_function_solve():
    assert not (ROOT / "solver" / "solve.py").exists()
