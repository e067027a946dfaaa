"""A model with a head for every step: whether it is correct, or how likely the attempt still comes out right.

`solver-train` makes both (trainers `prm` and `value`); so does anybody who trains token classification with one label
at the line breaks behind the steps. Process reward models: Lightman et al. 2023 (https://arxiv.org/abs/2305.20050).
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from threading import Lock

import torch
from transformers import AutoModelForTokenClassification

from solver.backends.hf.loading import Loaded, load_model
from solver.backends.options import Options
from solver.budget import Ledger
from solver.errors import UsageError
from solver.scorers.critic import split
from solver.scorers.reward import DEFAULT_WINDOW
from solver.scorers.shown import AGGREGATE, stepwise
from solver.types import Trajectory


class StepModel:
    def __init__(self, loaded: Loaded):
        self._model, self._tokenizer = loaded.model, loaded.tokenizer
        self._last = getattr(self._model.config, AGGREGATE, "min") == "last"
        self._window = getattr(self._model.config, "max_position_embeddings", DEFAULT_WINDOW)
        self._one_at_a_time = Lock()

    async def score(self, question: str, attempt: Trajectory, ledger: Ledger) -> float | None:
        """The lowest probability of a step, or the last one; None without steps, or for a text beyond the window."""
        found = await self.steps(question, split(attempt.steps), ledger)
        return None if not found else found[-1] if self._last else min(found)

    async def steps(self, question: str, texts: Sequence[str], ledger: Ledger) -> list[float] | None:
        """The probability of each step, from 0 to 1; None for a text beyond the model's window."""
        return await asyncio.to_thread(self._steps, question, texts)

    async def close(self) -> None:
        """Nothing to let go of."""

    def _steps(self, question: str, texts: Sequence[str]) -> list[float] | None:
        ids, ends = stepwise(self._tokenizer, question, texts)
        if len(ids) > self._window:
            return None
        device = self._model.device
        with self._one_at_a_time, torch.inference_mode():
            logits = self._model(input_ids=torch.tensor([ids], device=device)).logits[0, ends, 0].float()
        values: list[float] = logits.sigmoid().tolist()
        return values


def load(argument: str, options: Options) -> StepModel:
    """Read the model `argument`, a directory or a hub name. Raises UsageError, MissingExtra or BackendError."""
    loaded = load_model(argument, options, AutoModelForTokenClassification)
    if loaded.model.config.num_labels != 1:
        raise UsageError(f"{argument} is no model of steps: it has {loaded.model.config.num_labels} labels, not 1.")
    return StepModel(loaded)
