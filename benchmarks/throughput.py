"""How much the loop gets out of an engine: beside a loop that goes stage by stage, and beside the engine alone.

    python -m benchmarks.throughput DATA [-m MODEL] [-s STRATEGY] [--limit N] [--batch-size B] [--repeat R]

Four ways by turns, on the same problems and the same engine, R times:

- ours: every sample runs its own loop, and its programs run while others decode;
- stages: all problems at once, but no sample goes on before the slowest of its round has ended;
- stages of B: the same in groups of B problems, each group to its end before the next;
- no tools: the same prompts, without the stop strings that ask for a program to be run.

The ratios are taken turn by turn; a cell gives their median and, in brackets, the least and the greatest. The engine
alone writes other texts, as nobody answers its programs, so only its tokens per second compare.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from itertools import islice
from pathlib import Path

import prompts
from solver import backends, datasets
from solver.backends.base import Backend, Delta, Request
from solver.engine import Solver
from solver.types import Problem


class Stages:
    """A backend that begins no generation before all samples under way ask for one, and ends none before all end.

    That is a loop over rounds as most published harnesses have it, with everything else left as it is.
    """

    def __init__(self, inner: Backend, samples: int):
        self.name = inner.name
        self._inner, self._under_way = inner, samples
        self._asking = self._generating = 0
        self._turn = asyncio.Condition()
        self._stage = 0

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        await self._begin()
        last = None
        try:
            async for delta in self._inner.generate(request):
                if delta.finish:
                    last = delta
                else:
                    yield delta
        finally:
            await self._end()
        if last:
            yield last

    async def leave(self) -> None:
        """A sample has its answer."""
        async with self._turn:
            self._under_way -= 1
            self._open_if_all_ask()

    async def close(self) -> None:
        """The engine is closed by whoever made it."""

    async def _begin(self) -> None:
        async with self._turn:
            stage = self._stage
            self._asking += 1
            self._open_if_all_ask()
            await self._turn.wait_for(lambda: self._stage > stage)

    def _open_if_all_ask(self) -> None:
        if self._asking and self._asking == self._under_way and not self._generating:
            self._generating, self._asking = self._asking, 0
            self._stage += 1
            self._turn.notify_all()

    async def _end(self) -> None:
        async with self._turn:
            self._generating -= 1
            self._turn.notify_all()
            await self._turn.wait_for(lambda: not self._generating)


class Counting:
    """Passes everything on, and counts generated tokens."""

    def __init__(self, inner: Backend):
        self.name, self.tokens = inner.name, 0
        self._inner = inner

    async def generate(self, request: Request) -> AsyncIterator[Delta]:
        async for delta in self._inner.generate(request):
            if delta.finish:
                self.tokens += delta.finish.completion_tokens
            yield delta

    async def close(self) -> None:
        """The engine is closed by whoever made it."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-m", "--model", default="embedded")
    parser.add_argument("-s", "--strategy", default="tir", help="cot, pot, tir or hybrid")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--batch-size", type=int, default=32)
    parser.add_argument("--max-tokens", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=5)
    asyncio.run(_compared(parser.parse_args()))


async def _compared(asked: argparse.Namespace) -> None:
    problems = [problem for problem, _ in islice(datasets.find(asked.data).problems(), asked.limit)]
    engine = backends.load(asked.model, batch_size=asked.batch_size)
    groups = [problems[start : start + asked.batch_size] for start in range(0, len(problems), asked.batch_size)]
    ways = {
        "ours": lambda counting: _ours(asked, counting, problems),
        "stages": lambda counting: _in_stages(asked, counting, [problems]),
        f"stages of {asked.batch_size}": lambda counting: _in_stages(asked, counting, groups),
        "no tools": lambda counting: _engine_alone(asked, counting, problems),
    }
    spent: dict[str, list[tuple[float, int]]] = {name: [] for name in ways}
    for turn in range(asked.repeat + 1):
        for name, way in ways.items():
            counting, begin = Counting(engine), time.perf_counter()
            await way(counting)
            if turn:  # the first one warms everything up
                spent[name].append((time.perf_counter() - begin, counting.tokens))
    await engine.close()
    _print(asked, len(problems), spent)


async def _ours(asked: argparse.Namespace, engine: Backend, problems: Sequence[Problem]) -> None:
    async with _solver(asked, engine, asked.batch_size) as solver:
        await asyncio.gather(*map(solver.asolve, problems))


async def _in_stages(asked: argparse.Namespace, engine: Backend, groups: Sequence[Sequence[Problem]]) -> None:
    for group in groups:
        stages = Stages(engine, len(group))
        async with _solver(asked, stages, len(group)) as solver:
            await asyncio.gather(*(_one(solver, stages, problem) for problem in group))


async def _one(solver: Solver, stages: Stages, problem: Problem) -> None:
    await solver.asolve(problem)
    await stages.leave()


async def _engine_alone(asked: argparse.Namespace, engine: Backend, problems: Sequence[Problem]) -> None:
    fmt = prompts.load(asked.strategy)

    async def written(problem: Problem) -> None:
        prompt = fmt.render(problem.question)
        async for _ in engine.generate(Request(prompt, plain_stop=fmt.plain_stop, max_tokens=asked.max_tokens, seed=0)):
            pass

    await asyncio.gather(*map(written, problems))


def _solver(asked: argparse.Namespace, backend: Backend, batch_size: int) -> Solver:
    return Solver(backend=backend, strategy=asked.strategy, max_tokens=asked.max_tokens, batch_size=batch_size)


def _print(asked: argparse.Namespace, n: int, spent: dict[str, list[tuple[float, int]]]) -> None:
    print(f"{n} problems, {asked.model}, {asked.strategy}, {asked.repeat} turns\n")
    print("| way | tokens | seconds | ours against it, problems/s | ours against it, tokens/s |\n|---|---|---|---|---|")
    for name, turns in spent.items():
        seconds = [one for one, _ in turns]
        faster = [theirs / ours for (ours, _), (theirs, _) in zip(spent["ours"], turns, strict=True)]
        rates = [(a / x) / (b / y) for (x, a), (y, b) in zip(spent["ours"], turns, strict=True)]
        same = "" if name == "no tools" else _spread(faster)
        print(f"| {name} | {turns[0][1]:,} | {_spread(seconds)} | {same} | {_spread(rates)} |")


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


if __name__ == "__main__":
    main()
