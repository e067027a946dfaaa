"""What goes to stdout with --json is one JSON value, or one a line; and colours are for terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from solver.runs.trace import Trace
from solver.types import Solution

SCRIPT = Path(__file__).parents[1] / "scripts" / "arithmetic.yaml"
FAKE = ["-m", f"fake:{SCRIPT}"]
SOLVER = [sys.executable, "-m", "solver.cli"]
ESCAPE = "\x1b["


def solver(*words: str, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*SOLVER, *words], capture_output=True, text=True, timeout=120, **options)  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with two runs, a and b."""
    place = tmp_path_factory.mktemp("runs")
    rows = [{"question": "How many clips?", "answer": "72", "id": "c"}, {"question": "2+2?", "answer": "4"}]
    (place / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    for name, strategy in (("a", "hybrid"), ("b", "cot")):
        done = solver("run", "data.jsonl", "-o", name, "-s", strategy, *FAKE, "--json", cwd=place)
        assert json.loads(done.stdout)["schema"] == "tandem-results/1"
    return place


@pytest.mark.parametrize(
    ("words", "schema"),
    [
        (["run", "data.jsonl", "-o", "a", *FAKE], "tandem-results/1"),
        (["show", "a", "c"], "tandem-trace/1"),
        (["score", "a"], "tandem-results/1"),
        (["compare", "a", "b"], "tandem-comparison/1"),
        (["doctor", *FAKE], "tandem-doctor/1"),
        (["config"], "tandem-config/1"),
    ],
)
def test_json_is_one_value_and_nothing_else(words: list[str], schema: str, runs: Path) -> None:
    done = solver(*words, "--json", cwd=runs)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["schema"] == schema
    if schema == "tandem-trace/1":
        assert Trace.model_validate(found).answer == "72"


def test_the_json_of_questions(runs: Path) -> None:
    one = solver(*FAKE, "--json", "-v", "How many clips?")
    assert Solution.model_validate_json(one.stdout).answer == "72"
    several = solver(*FAKE, "--json", input="2+2?\n\nHow many clips?\nfault?\n")
    first, blank, *others = several.stdout.splitlines()
    answers = [Solution.model_validate_json(line).answer for line in (first, *others)]
    assert (several.returncode, blank, answers) == (1, "null", ["4", "72", None])


@pytest.mark.parametrize("words", [["show", "nowhere", "1"], ["compare", "a", "b", "--by", "none"], ["ask", "-n", "0"]])
def test_a_mistake_prints_no_json(words: list[str], runs: Path) -> None:
    done = solver(*words, "--json", cwd=runs, input="")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: ")


COLOURS = [
    ({}, True, False),
    ({"NO_COLOR": "1"}, False, False),
    ({"NO_COLOR": ""}, True, False),
    ({"FORCE_COLOR": "1"}, True, True),
    ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ({"TERM": "dumb"}, False, False),
]
"""Variables, and whether there are colours on a terminal and in a pipe."""


def surroundings(variables: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLORTERM")}
    return {**kept, "TERM": "xterm-256color", **variables}


@pytest.mark.parametrize(("variables", "terminal", "pipe"), COLOURS)
def test_colours(variables: dict[str, str], terminal: bool, pipe: bool, runs: Path) -> None:
    words = ["show", "a", "c"]
    piped = solver(*words, cwd=runs, env=surroundings(variables))
    assert (ESCAPE in piped.stdout) is pipe
    shown, status = pexpect.run(
        " ".join([*SOLVER, *words]), cwd=str(runs), env=surroundings(variables), withexitstatus=True, encoding="utf-8"
    )
    assert status == 0
    assert (ESCAPE in shown) is terminal


@pytest.mark.parametrize("variables", [{"FORCE_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_bar_is_drawn_where_nothing_can_be_drawn_over(variables: dict[str, str], runs: Path) -> None:
    words = ["run", "data.jsonl", "-o", f"bar-{len(variables)}-{'TERM' in variables}", *FAKE]
    if "TERM" in variables:
        shown = pexpect.run(" ".join([*SOLVER, *words]), cwd=str(runs), env=surroundings(variables), encoding="utf-8")
    else:
        shown = solver(*words, cwd=runs, env=surroundings(variables)).stderr
    assert "\x1b[?25l" not in shown
    assert "\x1b[2K" not in shown


def test_a_conversation_has_no_json(runs: Path) -> None:
    shown, status = pexpect.run(
        " ".join([*SOLVER, *FAKE, "--json"]), env=surroundings({}), withexitstatus=True, encoding="utf-8"
    )
    assert status == 2
    assert "--json is for questions." in shown
