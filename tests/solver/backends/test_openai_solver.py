"""Whole questions, and whole runs, against a server: rounds of words and code in every mode, and a failing server."""

from __future__ import annotations

import contextlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import solver
from solver.backends.fake import FakeBackend, Reply, Script
from solver.runs import trace
from tests.solver.backends.faulty_server import FAILURES, FaultyServer
from tests.solver.backends.served_model import Served
from tests.solver.runs.making import solve

CLIPS = Reply(
    question="clips",
    turns=(
        "Half of 48 — naïve — is found by a program.\n```python\nprint(48 // 2)\n```\n```output",
        "Then all of them:\n```python\nprint(48 + 24)\n```\n```output",
        "Natalia sold \\boxed{72} clips.",
    ),
)
UNASKED = Reply(question="apples", turns=("```python\nprint(3 * 4)\n```", "So \\boxed{12}."))
MODES = ("", "#continue", "#turns", "#completions")


@contextlib.contextmanager
def served(*replies: Reply, **habits: Any) -> Iterator[tuple[FaultyServer, str]]:
    with FaultyServer(Served(Script(replies=replies), **habits)) as server:
        yield server, f"tests.solver.backends.impatient:load:tiny@{server.url}"


@pytest.mark.parametrize("names_stop", [True, False])
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("question", ["How many clips?", "How many apples?"])
def test_the_same_trajectory_as_in_process(mode, names_stop, question):
    fake = FakeBackend(Script(replies=(CLIPS, UNASKED)))
    with solver.Solver(backend=fake, strategy="tir") as local:
        expected = local.solve(question).trajectories[0]
    with (
        served(CLIPS, UNASKED, names_stop=names_stop) as (_, spec),
        solver.Solver(model=spec + mode, strategy="tir") as far,
    ):
        solution = far.solve(question)
    found = solution.trajectories[0]
    assert [(type(step), step.text) for step in found.steps] == [(type(step), step.text) for step in expected.steps]
    assert (found.answer, found.status, found.usage.rounds) == (expected.answer, "ok", expected.usage.rounds)
    assert solution.model.endswith(mode or "#continue")


def test_a_server_that_is_gone_in_the_middle_is_our_failure_and_not_the_models():
    with served(CLIPS) as (server, spec), solver.Solver(model=spec, strategy="tir") as far:
        server.choose = lambda number, body: "drop at once" if "48 // 2" in str(body["messages"]) else None
        trajectory = far.solve("How many clips?").trajectories[0]
    assert (trajectory.status, trajectory.answer) == ("backend_error", None)
    assert trajectory.detail is not None
    assert "failed 8 times" in trajectory.detail


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["#continue", "#turns"])
def test_a_run_of_a_hundred_while_every_third_request_fails(tmp_path: Path, mode: str) -> None:
    """Three answers in ten are wrong; nothing else is, and nothing is missing."""
    rows = [{"question": f"What is {n} + 0?", "answer": str(n + (n % 10 < 3))} for n in range(100)]
    data = tmp_path / "hundred.jsonl"
    data.write_text("".join(json.dumps(row) + "\n" for row in rows))
    replies = [
        Reply(
            question=f"What is {n} ",
            turns=(f"I add — précisément.\n```python\nprint({n} + 0)\n```\n```output", f"It is \\boxed{{{n}}}."),
        )
        for n in range(100)
    ]
    with served(*replies) as (server, spec):
        server.choose = lambda number, body: random.Random(number).choice(FAILURES) if number % 3 == 2 else None
        model = spec.replace(":load:", ":stubborn:") + mode
        outcome = solve(data, tmp_path / "run", model=model, strategy="tir", batch_size=8)
        failed = sum(server.did[fault] for fault in FAILURES)
        assert failed == (len(server.bodies)) // 3
        assert failed > 80
    traces = list(trace.read(tmp_path / "run"))
    texts = {one.problem.question: one.trajectories[0].text for one in traces}
    assert len(texts) == 100
    assert outcome.results["failed"] == 0
    assert Counter(one.status for one in traces) == {"ok": 100}
    assert sum(one.grade.strict for one in traces if one.grade) == 70
    for n in range(100):
        words, answer = replies[n].turns
        assert texts[f"What is {n} + 0?"] == f"{words}\n{n}\n```\n{answer}"
