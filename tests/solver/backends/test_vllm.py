"""The real vLLM: the same text as transformers through the real loop, adapters, and what is left when it is killed."""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import solver
from solver.backends import load
from solver.backends.base import Introspective
from solver.errors import BackendError, TandemError, UsageError
from tests.solver.backends.asking import ask, needs_vllm, prompt
from tests.solver.backends.surviving import family, named, wait_for_the_end

ROOT = Path(__file__).parents[3]
EMBEDDED = ROOT / "solver" / "embedded"
HELD_OUT = [json.loads(line)["question"] for line in (ROOT / "tests" / "cases" / "problems.jsonl").open()]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module", autouse=True)
def installed():
    needs_vllm()


@pytest.fixture(scope="module")
def solvers():
    """The embedded model in vLLM and in transformers."""
    with (
        solver.Solver(model=f"vllm:{EMBEDDED}", max_tokens=150) as ours,
        solver.Solver(model=f"hf:{EMBEDDED}", max_tokens=150, device="cpu") as theirs,
    ):
        for one in (ours, theirs):  # a model is loaded with its first question
            one.solve("2+2?")
        yield ours, theirs


def written(one: solver.Solver, questions: list[str], strategy: str) -> dict[str, str]:
    """What stands in the trajectory of each question; none may have failed."""
    settings = one.settings.model_copy(update={"strategy": strategy})
    futures = {
        q: one._background.submit(one._solve(solver.Problem(question=q), settings, lambda _: None)) for q in questions
    }
    found = {question: future.result().trajectories[0] for question, future in futures.items()}
    assert not [trajectory.detail for trajectory in found.values() if trajectory.status == "backend_error"]
    return {question: trajectory.text for question, trajectory in found.items()}


def problems() -> list[str]:
    """The 100 held-out problems, and 100 more with other numbers in them."""
    draw = random.Random(7)
    varied = [re.sub(r"\d+", lambda found: str(draw.randrange(1, 10 ** len(found[0]))), one) for one in HELD_OUT * 2]
    chosen = list(dict.fromkeys(HELD_OUT + varied))[:200]
    assert len(chosen) == 200
    return chosen


@pytest.mark.parametrize("strategy", ["cot", "pot", "tir"])
def test_the_same_text_through_the_loop(solvers, strategy):
    questions = HELD_OUT[:20]
    assert written(solvers[0], questions, strategy) == written(solvers[1], questions, strategy)


def test_the_record_of_a_run_tells_as_much(solvers):
    ours, theirs = (one._model.backend for one in solvers)
    asked = prompt("Count: 1, 2, 3,")
    assert isinstance(ours, Introspective)
    assert ours.facts() == {"device": "cpu", "dtype": "float32", "revision": None} == theirs.facts()
    assert ours.token_ids(asked) == theirs.token_ids(asked) != []


def test_parity_over_two_hundred_problems(solvers):
    """Greedy, in float32 on both sides, up to 32 at once: no tie was met in these."""
    ours, theirs = (written(one, problems(), "tir") for one in solvers)
    unlike = [question for question in ours if ours[question] != theirs[question]]
    assert unlike == []


def test_an_engine_core_that_is_killed(solvers):
    """vLLM's own process dies in the middle: whoever waits is told, and nothing stays."""
    backend = solvers[0]._model.backend
    pids = family(backend._process._keeper.pid)

    async def kill() -> list[object]:
        waiting = [asyncio.create_task(ask(backend, f"Count to {i}.", "1 " * 20, max_tokens=900)) for i in range(3)]
        await asyncio.sleep(0.2)
        os.kill(named(pids, "EngineCore"), signal.SIGKILL)
        return await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 60)

    results = asyncio.run(kill())
    assert BackendError in {type(result) for result in results}, "they were under way"
    assert wait_for_the_end(pids) == []
    with pytest.raises(BackendError, match="ended"):
        asyncio.run(ask(backend, "2+2?"))


def test_an_adapter_and_a_server_that_is_killed(model_dir, adapter, reference):
    ours, theirs = (load(f"{name}:{model_dir}", device="cpu", adapter=str(adapter)) for name in ("vllm", "hf"))
    answers = [asyncio.run(ask(backend, "2+2?", max_tokens=40)) for backend in (ours, theirs)]
    assert answers[0].text == answers[1].text != reference("2+2?", 40)
    assert answers[0].finish.logprob == pytest.approx(answers[1].finish.logprob, abs=1e-3)
    assert ours.name == f"vllm:{model_dir}+{adapter}"
    asyncio.run(theirs.close())

    async def kill() -> list[object]:
        waiting = [asyncio.create_task(ask(ours, f"{i}+2?", max_tokens=8000)) for i in range(3)]
        await asyncio.sleep(0.2)
        os.kill(server, signal.SIGKILL)
        return await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 60)

    keeper = ours._process._keeper.pid
    pids = family(keeper)
    server = named(pids[1:], "-m solver.backends.vllm_engine.server")
    assert {type(result) for result in asyncio.run(kill())} == {BackendError}
    assert wait_for_the_end(pids) == []


def test_a_program_that_is_killed(model_dir):
    """As the kernel does when memory is short: nobody has a chance to clean up."""
    code = "import sys, time, solver.backends as b; b.load(sys.argv[1]); print('ready', flush=True); time.sleep(99)"
    command = [sys.executable, "-c", code, f"vllm:{model_dir}"]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert program.stdout.readline() == "ready\n"
    pids = family(program.pid)[1:]
    assert len(pids) >= 4, "the keeper, the server, the engine's core and its worker"
    program.kill()
    program.wait()
    assert wait_for_the_end(pids) == []


@pytest.mark.parametrize(
    ("change", "options", "kind", "says"),
    [
        ({"model_type": "perpetuum"}, {}, UsageError, "cannot be read"),
        ({"architectures": ["NoSuchModel"]}, {}, TandemError, "NoSuchModel"),
        ({}, {"device": "cuda"}, UsageError, "runs on cpu, not on cuda"),
        ({"hidden_size": 8192, "num_hidden_layers": 4000, "num_key_value_heads": 128}, {}, BackendError, "of memory"),
    ],
)
def test_a_model_that_does_not_start(model_dir, tmp_path, change, options, kind, says, capfd):
    """In one sentence, and without a word from vLLM on the terminal."""
    for path in model_dir.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    config = json.loads((tmp_path / "config.json").read_text())
    (tmp_path / "config.json").write_text(json.dumps({**config, **change}))
    with pytest.raises(kind) as caught:
        load(f"vllm:{tmp_path}", **options)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")
