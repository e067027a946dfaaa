"""The shipped weights answer the README's questions, and a killed run of theirs ends as if nothing had happened."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROBLEMS = ROOT / "tests" / "cases" / "problems.jsonl"
EXAMPLES = [json.loads(line) for line in (ROOT / "docs" / "examples" / "problems.jsonl").read_text().splitlines()]


def run_command(directory: Path) -> list[str]:
    return [
        sys.executable,
        "-m",
        "solver.cli",
        "run",
        str(PROBLEMS),
        "-o",
        str(directory),
        "-s",
        "tir",
        "--max-tokens",
        "200",
    ]


@pytest.fixture(scope="module")
def one():
    import solver

    with solver.Solver() as instance:
        yield instance


@pytest.mark.slow
@pytest.mark.parametrize("problem", EXAMPLES, ids=lambda problem: problem["id"])
def test_it_answers_the_readmes_questions(one, problem):
    assert one.solve(problem["question"]).answer == problem["answer"]


def traces(directory: Path) -> list[dict]:
    path = directory / "traces.jsonl"
    lines = path.read_text().split("\n")[:-1] if path.exists() else []
    return [json.loads(line) for line in lines]


@pytest.mark.slow
def test_killed_twice_and_resumed_is_as_good_as_undisturbed(tmp_path):
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for kill_after in (15, 50):
        process = subprocess.Popen(run_command(broken), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        deadline = time.monotonic() + 120
        while len(traces(broken)) < kill_after and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert process.poll() is None, "it ended before it could be killed"
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    for directory in (broken, whole):
        subprocess.run(run_command(directory), check=True, capture_output=True, timeout=240)
    ids = [trace["problem"]["id"] for trace in traces(broken)]
    assert len(ids) == len(set(ids)) == 100
    results = [json.loads((directory / "results.json").read_text()) for directory in (whole, broken)]
    assert results[0]["accuracy"] == results[1]["accuracy"]
    assert results[0]["accuracy"]["n"] == 100
