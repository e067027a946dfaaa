"""`import solver` is cheap, quiet and lazy."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

import solver
from solver.errors import UsageError
from solver.registry import resolve

BUDGET_SECONDS = 0.3
HEAVY = ("torch", "sympy", "numpy", "transformers", "rich", "typer", "datasets")


def python(code):
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done


def processor_seconds():
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def cost(code, runs=5):
    """Processor seconds of the cheapest of several runs: what the code costs, whatever else the machine is doing."""
    costs = []
    for _ in range(runs):
        before = processor_seconds()
        python(code)
        costs.append(processor_seconds() - before)
    return min(costs)


@pytest.mark.parametrize("statement", ["import solver", "import sandbox"])
def test_importing_is_cheap(statement):
    assert cost(statement) - cost("pass") < BUDGET_SECONDS


@pytest.mark.parametrize(
    "statement", ["import solver", "import sandbox", "import prompts", "from solver import Solver, solve"]
)
def test_importing_loads_nothing_heavy_and_says_nothing(statement):
    done = python(f"import sys; {statement}; print([name for name in {HEAVY!r} if name in sys.modules])")
    assert done.stdout == "[]\n"
    assert done.stderr == ""


def test_solve_is_the_function_however_often_it_is_imported():
    done = python(
        "import solver; first = solver.solve; import solver.engine; from solver import solve;"
        "print(callable(first), first is solve is solver.solve)"
    )
    assert done.stdout == "True True\n"


def test_every_public_name_is_there():
    for name in solver.__all__:
        assert getattr(solver, name).__name__ == name
    with pytest.raises(AttributeError, match="no attribute 'solv'"):
        solver.solv  # noqa: B018


def test_a_dotted_path_needs_no_registration():
    assert resolve({}, "json:loads", "strategy").__module__ == "json"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hybird", "Did you mean 'hybrid'"),
        ("zzz", "There are: cot, hybrid"),
        ("json:nothing", "cannot be imported"),
        ("no_such:x", "cannot"),
    ],
)
def test_an_unknown_name_is_a_sentence(name, said):
    with pytest.raises(UsageError, match=said):
        resolve({"hybrid": "json:loads", "cot": "json:dumps"}, name, "strategy")
