"""Finds the families: every module-level variable that is a `Family`, in the files `training/templates/AREA/*.py`."""

from __future__ import annotations

import ast
import importlib.util
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

from solver.errors import UsageError
from training.templates.family import Family

ROOT = Path(__file__).parent


@cache
def families() -> dict[str, Family]:
    """All families by id `area/file/name`, in order of the ids."""
    found: dict[str, Family] = {}
    for path in sorted(ROOT.glob("*/*.py")):
        if path.name != "__init__.py":
            found.update(read(path))
    return dict(sorted(found.items()))


def read(path: Path) -> dict[str, Family]:
    """The families of one file by id. Raises UsageError for a file that cannot be read or names two families alike."""
    area, name = path.resolve().parts[-2], path.stem
    try:
        written = [
            target.id
            for node in ast.parse(path.read_text("utf-8")).body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        ]
        spec = importlib.util.spec_from_file_location(f"training.templates.{area}.{name}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
    except (OSError, SyntaxError, NameError, TypeError, ImportError) as error:
        raise UsageError(f"{path} is no file of families: {type(error).__name__}: {error}.") from None
    twice = {one for one in written if written.count(one) > 1}
    if twice:
        raise UsageError(f"{path} has two families of the name {min(twice)!r}.")
    return {
        f"{area}/{name}/{key}": replace(family, id=f"{area}/{name}/{key}")
        for key, family in vars(module).items()
        if isinstance(family, Family)
    }


def choose(patterns: list[str]) -> dict[str, Family]:
    """The families of a file (`x/y.py`), or those whose id begins with a pattern; all when there is none.

    Raises UsageError where a pattern matches nothing.
    """
    if not patterns:
        return families()
    chosen: dict[str, Family] = {}
    for pattern in patterns:
        path = Path(pattern)
        matched = read(path) if path.suffix == ".py" else _matching(pattern)
        if not matched:
            raise UsageError(f"No family matches {pattern!r}.", "`solver-train list families` names them all.")
        chosen.update(matched)
    return chosen


def _matching(pattern: str) -> dict[str, Family]:
    return {name: family for name, family in families().items() if f"{name}/".startswith(f"{pattern.rstrip('/')}/")}
