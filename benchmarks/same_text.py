"""Whether two engines write the same greedy text with the same weights, through the whole loop.

    python -m benchmarks.same_text DATA MODEL MODEL [--limit N] [--max-tokens N]

DATA holds problems as `solver run` reads them. One row a strategy: how many trajectories have other characters, other
counts of tokens, and the greatest difference of their mean log-probabilities where the characters are the same.
"""

from __future__ import annotations

import argparse
from itertools import islice
from pathlib import Path

import solver
from solver import datasets
from solver.runs.statistics import wilson
from solver.types import Trajectory

STRATEGIES = ("tir", "cot", "pot")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("models", nargs=2)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--max-tokens", type=int, default=200)
    asked = parser.parse_args()
    questions = [problem.question for problem, _ in islice(datasets.find(asked.data).problems(), asked.limit)]
    print("| strategy | n | other text | 95 % interval | other counts | log-probability |\n" + "|---" * 6 + "|")
    for strategy in STRATEGIES:
        one, other = (solved(model, strategy, questions, asked.max_tokens) for model in asked.models)
        print(f"| {strategy} | {len(questions)} | {row(list(zip(one, other, strict=True)))} |", flush=True)


def solved(model: str, strategy: str, questions: list[str], max_tokens: int) -> list[Trajectory]:
    """In the order of the questions."""
    with solver.Solver(model=model, strategy=strategy, max_tokens=max_tokens) as solver_:
        found = {int(solution.problem.id): solution.trajectories[0] for solution in solver_.solve_many(questions)}
    return [found[place] for place in range(len(questions))]


def row(pairs: list[tuple[Trajectory, Trajectory]]) -> str:
    same = [(one, other) for one, other in pairs if one.text == other.text]
    low, high = wilson(len(pairs) - len(same), len(pairs))
    counts = sum(_counts(one) != _counts(other) for one, other in same)
    gap = max((abs(one.logprob - other.logprob) for one, other in same if one.logprob and other.logprob), default=0.0)
    return f"{len(pairs) - len(same)} | {100 * low:.1f} to {100 * high:.1f} % | {counts} | {gap:.0e}"


def _counts(trajectory: Trajectory) -> tuple[int, int, int]:
    usage = trajectory.usage
    return usage.prompt_tokens, usage.completion_tokens, usage.rounds


if __name__ == "__main__":
    main()
