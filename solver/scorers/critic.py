"""A generative critic: any model is asked for a verdict on every step, and the first wrong one decides.

The verdicts, a word a step, are those of Mistake Identification (LLM Reasoning Engine, arXiv 2412.20227); that the
earliest error counts is ProcessBench's measure (arXiv 2412.06559).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import asdict

import prompts
from solver import backends
from solver.backends.base import Backend
from solver.backends.options import Options
from solver.budget import Ledger
from solver.config import Settings
from solver.loop import rollout
from solver.types import Output, Problem, Step, Trajectory

_VERDICT = re.compile(r"\b(correct|wrong|incorrect)\b", re.I)

TOKENS_A_STEP = 16
"""Room for a number and a verdict, twice over."""


class Critic:
    def __init__(self, backend: Backend):
        self._backend = backend

    async def score(self, question: str, attempt: Trajectory, ledger: Ledger) -> float | None:
        """The share of steps before the first wrong one; None without steps, or with fewer verdicts than steps."""
        verdicts = await self.steps(question, split(attempt.steps), ledger)
        if not verdicts:
            return None
        return (verdicts.index(0.0) if 0.0 in verdicts else len(verdicts)) / len(verdicts)

    async def steps(self, question: str, texts: Sequence[str], ledger: Ledger) -> list[float] | None:
        """1 for each step that is called correct, 0 for one called wrong; None where verdicts are lacking.

        What comes behind the first wrong step need have no verdict, and is then called wrong, too.
        """
        steps = list(texts)
        if not steps or ledger.begin(attempt=False):
            return None
        numbered = "\n".join(f"{place}. {step}" for place, step in enumerate(steps, 1))
        judged = await rollout(
            Problem(question=question),
            prompts.load("critic"),
            self._backend,
            None,
            Settings(max_tokens=TOKENS_A_STEP * len(steps)),
            question=prompts.put("judge", question, numbered),
            ledger=ledger,
        )
        verdicts = [float(word.lower() == "correct") for word in _VERDICT.findall(judged.text)][: len(steps)]
        if judged.status in ("backend_error", "budget") or (len(verdicts) < len(steps) and all(verdicts)):
            return None
        return verdicts + [0.0] * (len(steps) - len(verdicts))

    async def close(self) -> None:
        await self._backend.close()


def split(steps: Sequence[Step]) -> list[str]:
    """The steps a critic judges: every line of words, and every program together with its output."""
    result: list[str] = []
    for step in steps:
        if isinstance(step, Output) and result:
            result[-1] += f" -> {' '.join(step.output.split())}"
        elif step.kind == "code":
            result.append("; ".join(line for line in step.code.splitlines() if line.strip()))
        elif step.kind == "text":
            result += [line.strip() for line in step.text.splitlines() if line.strip()]
    return result


def load(argument: str, options: Options) -> Critic:
    """`argument` names a model as `-m` does. Raises UsageError, MissingExtra or BackendError."""
    return Critic(backends.load(argument, **asdict(options)))
