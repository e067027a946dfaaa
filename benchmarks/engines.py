"""Tokens per second and time to the first token of the local backends with one model, by turns in one run.

    python -m benchmarks.engines [MODEL_DIRECTORY] [--rounds N] [--at 1 8 32] [--backends hf vllm]

Greedy continuations of the 100 held-out problems, put as `tir` does, at most 150 tokens each, so many at once; every
round takes other problems, the same ones for every backend. Medians over the rounds with the 95 % interval of the
median; the ratio to the first backend is taken round by round.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from contextlib import aclosing
from pathlib import Path

import prompts
from benchmarks.sandbox import interval_of_median
from solver import backends
from solver.backends.base import Backend, Request

ROOT = Path(__file__).parents[1]
MAX_TOKENS = 150


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", nargs="?", default=str(ROOT / "solver" / "embedded"))
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--at", type=int, nargs="+", default=[1, 8, 32])
    parser.add_argument("--backends", nargs="+", default=["hf", "vllm"])
    asyncio.run(compare(parser.parse_args()))


async def compare(options: argparse.Namespace) -> None:
    loaded = {name: backends.load(f"{name}:{options.model}", batch_size=max(options.at)) for name in options.backends}
    try:
        for backend in loaded.values():
            await asyncio.gather(*(answer(backend, request) for request in requests(0, 4)))
        print(f"rounds: {options.rounds}\n\n| measure | {' | '.join(loaded)} | {' | '.join(ratios(loaded))} |")
        print("|---" * (2 * len(loaded)) + "|")
        for count in options.at:
            rates: dict[str, list[float]] = {name: [] for name in loaded}
            firsts: dict[str, list[float]] = {name: [] for name in loaded}
            for turn in range(options.rounds):
                for name in list(loaded)[:: 1 - 2 * (turn % 2)]:  # to and fro
                    rate, first = await measure(loaded[name], requests(1 + turn * count, count))
                    rates[name].append(rate)
                    firsts[name].append(1000 * first)
            print(row(f"tokens/s, {count} at once", rates, "{:.0f}"), flush=True)
            if count == 1:
                print(row("ms to the first token, one alone", firsts, "{:.1f}"), flush=True)
    finally:
        for backend in loaded.values():
            await backend.close()


def requests(first: int, count: int) -> list[Request]:
    """`count` problems from number `first` on, around and around."""
    lines = (ROOT / "tests" / "cases" / "problems.jsonl").read_text("utf-8").splitlines()
    questions = [json.loads(lines[(first + i) % len(lines)])["question"] for i in range(count)]
    return [Request(prompts.load("tir").render(question, ()), max_tokens=MAX_TOKENS) for question in questions]


async def measure(backend: Backend, asked: list[Request]) -> tuple[float, float]:
    """Tokens per second of all together, and seconds to the first text of the first one."""
    begin = time.perf_counter()
    answers = await asyncio.gather(*(answer(backend, request) for request in asked))
    return sum(tokens for tokens, _ in answers) / (time.perf_counter() - begin), answers[0][1] - begin


async def answer(backend: Backend, request: Request) -> tuple[int, float]:
    """Tokens that were generated, and when the first text came."""
    first = 0.0
    async with aclosing(backend.generate(request)) as deltas:  # type: ignore[type-var]
        async for delta in deltas:
            first = first or (time.perf_counter() if delta.text else 0.0)
            finish = delta.finish
    return finish.completion_tokens, first or time.perf_counter()


def ratios(names: object) -> list[str]:
    base, *others = list(names)  # type: ignore[call-overload]
    return [f"{other} / {base}" for other in others]


def row(what: str, found: dict[str, list[float]], form: str) -> str:
    base, *others = found.values()
    against = [[a / b for a, b in zip(other, base, strict=True)] for other in others]
    cells = [shown(values, form) for values in found.values()] + [shown(values, "{:.2f}") for values in against]
    return f"| {what} | {' | '.join(cells)} |"


def shown(values: list[float], form: str) -> str:
    low, high = interval_of_median(values)
    return " ".join((form, f"({form} to {form})")).format(statistics.median(values), low, high)


if __name__ == "__main__":
    main()
