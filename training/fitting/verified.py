"""TRL's GRPOTrainer with our loop, our sandbox and our grader: words and programs by turns, rewarded when right.

The tokens are those that the model drew, with the weights of that very step; what the interpreter said carries no loss.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from trl import GRPOTrainer

from solver.types import OWN_FAILURES, Trajectory
from training.fitting.policy import Attempt, Policy
from training.fitting.sampled import Sampled, as_one
from training.records import Row
from training.rewards import reward

_LOGGER = logging.getLogger("trl.trainer.grpo_trainer")


class VerifiedTrainer(GRPOTrainer):
    """`rows` are the prompts, in the order of the data set, whose column `prompt` has their places as text."""

    def __init__(self, *args: Any, rows: Sequence[Row], policy: Policy, options: Any, **kwargs: Any):
        self._prompts, self._policy, self._verified = rows, policy, options
        _LOGGER.setLevel(logging.ERROR)  # it prints each attempt that is excluded; `attempts/excluded` counts them
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "You are using 'rollout_func'")  # the version of TRL is pinned for it
            super().__init__(*args, reward_funcs=[verified], rollout_func=self._roll_out, **kwargs)

    def _roll_out(self, places: Sequence[str], trainer: Any) -> dict[str, list[Any]]:
        """An attempt for each place, as TRL wants it: ids of prompt and completion, and which are the model's."""
        rows = [self._prompts[int(place)] for place in places]
        seed = (self.args.seed + 1) * 1_000_003 + self.state.global_step * 4099 + self.accelerator.process_index * 65537
        model = self.accelerator.unwrap_model(self.model)
        attempts = self._policy.attempts(model, self.processing_class, rows, seed)
        written = [attempt.trajectory for attempt in attempts]
        rewards = [reward(one, row.answer, self._verified.failed_code) for one, row in zip(written, rows, strict=True)]
        sampled = [self._sampled(attempt) for attempt in attempts]
        self._tell(written, rewards, sampled)
        return {
            "prompt_ids": [one.prompt for one in sampled],
            "completion_ids": [one.completion for one in sampled],
            "env_mask": [one.own for one in sampled],
            "logprobs": None,  # type: ignore[dict-item]  # asked for, but read only with vLLM
            "verified": rewards,
        }

    def _sampled(self, attempt: Attempt) -> Sampled:
        """The ids of an attempt; none of them counts when nothing was drawn, or it was cut off and `mask_truncated`."""
        end = self.processing_class.eos_token_id
        if not attempt.calls:
            return Sampled([end], [end], [0])
        one = as_one(attempt.calls)
        cut = attempt.trajectory.status in ("length", "budget") and self._verified.mask_truncated
        return replace(one, own=[0] * len(one.own)) if cut else one

    def _tell(
        self, attempts: Sequence[Trajectory], rewards: Sequence[float | None], sampled: Sequence[Sampled]
    ) -> None:
        """Log what went wrong, as shares of the attempts; of programs that were run; and of ids that were drawn."""
        n = len(attempts)
        outputs = [step for attempt in attempts for step in attempt.steps if step.kind == "output"]
        shares = {
            "right": sum(one == 1.0 for one in rewards) / n,
            "unanswered": sum(attempt.answer is None for attempt in attempts) / n,
            "truncated": sum(attempt.status == "length" for attempt in attempts) / n,
            "failed_code": sum(step.status != "ok" for step in outputs) / max(1, len(outputs)),
            "excluded": sum(one is None for one in rewards) / n,
            "respelt": sum(one.respelt for one in sampled)
            / max(1, sum(attempt.usage.completion_tokens for attempt in attempts)),
            "own_failures": sum(attempt.status in OWN_FAILURES for attempt in attempts) / n,
        }
        for mode in {attempt.format for attempt in attempts}:
            some = [one for attempt, one in zip(attempts, rewards, strict=True) if attempt.format == mode]
            known = [one for one in some if one is not None]
            shares[f"reward/{mode}"] = sum(known) / max(1, len(known))
        for name, share in shares.items():
            self._metrics["train"][f"attempts/{name}"].append(share)


def verified(verified: Sequence[float | None], **_: Any) -> list[float | None]:
    """The rewards that came with the attempts; TRL calls it by the name of that column."""
    return list(verified)
