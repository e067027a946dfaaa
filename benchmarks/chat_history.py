"""What a model makes of a question that stands behind other messages of a chat, as `solver serve --history` puts it.

    python -m benchmarks.chat_history [--model MODEL] [--n 50]

The computational questions of tests/cases/problems.jsonl, each asked alone, behind another question with its right
answer, and behind a system message; graded strictly, with 95 % Wilson intervals.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path

from solver import Problem, Solver
from solver.answer import compare
from solver.runs.statistics import wilson
from solver.serve.chat.conversation import Message, question

PROBLEMS = Path(__file__).parents[1] / "tests" / "cases" / "problems.jsonl"

Chat = Callable[[dict[str, str], dict[str, str]], list[Message]]
"""The messages that ask one problem, with another one at hand."""


def alone(problem: dict[str, str], other: dict[str, str]) -> list[Message]:
    return [Message(role="user", content=problem["question"])]


def behind_another(problem: dict[str, str], other: dict[str, str]) -> list[Message]:
    answer = Message(role="assistant", content=f"Answer: \\boxed{{{other['answer']}}}")
    return [*alone(other, problem), answer, *alone(problem, other)]


def behind_a_system_message(problem: dict[str, str], other: dict[str, str]) -> list[Message]:
    return [Message(role="system", content="You are a helpful assistant."), *alone(problem, other)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", default="embedded")
    parser.add_argument("--n", type=int, default=50)
    options = parser.parse_args()
    rows = [json.loads(line) for line in PROBLEMS.read_text("utf-8").splitlines()]
    rows = [row for row in rows if row["id"].startswith("dm_")][: options.n]
    chats: tuple[Chat, ...] = (alone, behind_another, behind_a_system_message)
    with Solver(model=options.model, max_tokens=200) as engine:
        for chat in chats:
            right = _right(engine, rows, chat)
            low, high = wilson(right, len(rows))
            print(f"{chat.__name__}: {right} of {len(rows)} right ({100 * low:.0f} to {100 * high:.0f} %)", flush=True)


def _right(engine: Solver, rows: list[dict[str, str]], chat: Chat) -> int:
    pairs = zip(rows, [*rows[1:], *rows[:1]], strict=True)
    asked = [Problem(question=question(chat(row, other)), answer=row["answer"]) for row, other in pairs]
    found = engine.solve_many(asked, concurrency=16)
    return sum(
        each.answer is not None and compare(each.answer, each.problem.answer or "").relation == "EQUAL"
        for each in found
    )


if __name__ == "__main__":
    main()
