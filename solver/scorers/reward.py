"""A reward model: any sequence-classification model that transformers can read, with one label or two.

Scores a whole attempt, as an outcome reward model does (Cobbe et al. 2021, arXiv 2110.14168).
"""

from __future__ import annotations

import asyncio
from threading import Lock

import torch
from transformers import AutoModelForSequenceClassification

from solver.backends.hf.loading import Loaded, load_model
from solver.backends.options import Options
from solver.budget import Ledger
from solver.errors import UsageError
from solver.scorers.shown import whole
from solver.types import Trajectory

DEFAULT_WINDOW = 512
"""Tokens, for a model whose config.json does not say how many it can read."""


class RewardModel:
    def __init__(self, loaded: Loaded):
        self._model, self._tokenizer = loaded.model, loaded.tokenizer
        self._window = getattr(self._model.config, "max_position_embeddings", DEFAULT_WINDOW)
        self._one_at_a_time = Lock()

    async def score(self, question: str, attempt: Trajectory, ledger: Ledger) -> float | None:
        """The logit, or with two labels the log-odds of the second; None when the text exceeds the model's window."""
        return await asyncio.to_thread(self._score, question, attempt.text)

    async def close(self) -> None:
        """Nothing to let go of."""

    def _score(self, question: str, text: str) -> float | None:
        ids = whole(self._tokenizer, question, text)
        if len(ids) > self._window:
            return None
        with self._one_at_a_time, torch.inference_mode():
            logits = self._model(input_ids=torch.tensor([ids], device=self._model.device)).logits[0].float()
        return float(logits[-1] - logits[0]) if len(logits) == 2 else float(logits[0])


def load(argument: str, options: Options) -> RewardModel:
    """Read the model `argument`, a directory or a hub name. Raises UsageError, MissingExtra or BackendError."""
    loaded = load_model(argument, options, AutoModelForSequenceClassification)
    if loaded.model.config.num_labels > 2:
        raise UsageError(
            f"{argument} is not a reward model: it has {loaded.model.config.num_labels} labels, not 1 or 2."
        )
    return RewardModel(loaded)
