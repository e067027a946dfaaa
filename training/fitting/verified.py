"""TRL's GRPOTrainer with our loop, our sandbox and our grader: words and programs by turns, rewarded when right.

The tokens are those that `encode` makes of an attempt, as in all other training; where the model chose another spelling
of the same text, it is the usual one that is reinforced. What the interpreter said carries no loss.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trl import GRPOTrainer

from solver.types import OWN_FAILURES, Trajectory
from training.encode import IGNORED, encode
from training.fitting.policy import Policy
from training.records import Row
from training.rewards import reward


class VerifiedTrainer(GRPOTrainer):
    """`rows` are the prompts, in the order of the data set, whose column `prompt` has their places as text."""

    def __init__(self, *args: Any, rows: Sequence[Row], policy: Policy, options: Any, **kwargs: Any):
        self._prompts, self._policy, self._verified = rows, policy, options
        super().__init__(*args, reward_funcs=[verified], rollout_func=self._roll_out, **kwargs)

    def _roll_out(self, places: Sequence[str], trainer: Any) -> dict[str, list[Any]]:
        """An attempt for each place, as TRL wants it: ids of prompt and completion, and which are the model's."""
        rows = [self._prompts[int(place)] for place in places]
        seed = (self.args.seed + 1) * 1_000_003 + self.state.global_step * 4099 + self.accelerator.process_index * 65537
        model = self.accelerator.unwrap_model(self.model)
        attempts = self._policy.attempts(model, self.processing_class, rows, seed)
        rewards = [
            reward(attempt, row.answer, self._verified.failed_code) for attempt, row in zip(attempts, rows, strict=True)
        ]
        self._tell(attempts, rewards)
        encoded = [self._encoded(row, attempt) for row, attempt in zip(rows, attempts, strict=True)]
        return {
            "prompt_ids": [prompt for prompt, _, _ in encoded],
            "completion_ids": [ids for _, ids, _ in encoded],
            "env_mask": [mask for _, _, mask in encoded],
            "logprobs": None,  # type: ignore[dict-item]  # asked for, but read only with vLLM
            "verified": rewards,
        }

    def _encoded(self, row: Row, attempt: Trajectory) -> tuple[list[int], list[int], list[int]]:
        """Prompt, completion, and a mask of the tokens of the completion that the model wrote."""
        cut = attempt.status in ("length", "budget")
        written = encode(
            row.model_copy(update={"steps": tuple(attempt.steps), "unfinished": attempt.status != "ok"}),
            self.processing_class,
        )
        ids, labels = written["input_ids"], written["labels"]
        begin = next((place for place, label in enumerate(labels) if label != IGNORED), len(ids) - 1)
        counts = not (cut and self._verified.mask_truncated)
        return ids[:begin], ids[begin:], [int(counts and label != IGNORED) for label in labels[begin:]]

    def _tell(self, attempts: Sequence[Trajectory], rewards: Sequence[float | None]) -> None:
        """Log what went wrong, as shares of the attempts."""
        n = len(attempts)
        outputs = [step for attempt in attempts for step in attempt.steps if step.kind == "output"]
        shares = {
            "right": sum(one == 1.0 for one in rewards) / n,
            "unanswered": sum(attempt.answer is None for attempt in attempts) / n,
            "truncated": sum(attempt.status == "length" for attempt in attempts) / n,
            "failed_code": sum(step.status != "ok" for step in outputs) / max(1, len(outputs)),
            "excluded": sum(one is None for one in rewards) / n,
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
