"""Gives rows of hard problems more weight: by the rate at which a model solved the problem in a rollout.

w = clip((1 - p + eps) ** gamma / mean, 0.25, 4), p the pass rate of the root problem. Rows of problems that were not
rolled out keep their weight. What is hard may be mislabelled: hence the bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic import Field

from training.builders.base import Dropped
from training.builders.base import Options as Base
from training.records import Row
from training.sources import rollouts
from training.workshop import Workshop

LOW, HIGH = 0.25, 4.0


class Options(Base):
    rollouts: str = Field(description="directory of `solver-train rollout`")
    gamma: float = Field(1.0, ge=0, description="0: all alike; 0.5 to 1 is usual")
    eps: float = Field(0.05, ge=0, description="what is left of the weight of a problem that is always solved")


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows with their weight multiplied; the mean is over the rows that have a pass rate.

    A sampled row of a problem that the rollout never solved is dropped: nothing has verified it.
    """
    rates = pass_rates(options.rollouts)
    some = list(rows)
    raw = {row.id: (1 - rates[row.parent_id] + options.eps) ** options.gamma for row in some if row.parent_id in rates}
    mean = sum(raw.values()) / len(raw) if raw else 1.0
    for row in some:
        rate = rates.get(row.parent_id)
        if rate == 0 and row.provenance.get("kind") == "sampled":
            yield Dropped(row.id, "never solved", row.text)
        elif row.id in raw:
            weight = round(min(HIGH, max(LOW, raw[row.id] / (mean or 1.0))), 4)
            provenance = {**row.provenance, "pass_rate": round(rates[row.parent_id], 4)}
            yield row.model_copy(update={"loss_weight": row.loss_weight * weight, "provenance": provenance})
        else:
            yield row


def pass_rates(directory: str) -> dict[str, float]:
    """By root problem, over the attempts at it and its variants in all modes."""
    seen: dict[str, list[bool]] = {}
    for item in rollouts.read(directory, None, 0):
        seen.setdefault(item.parent_id, []).extend(attempt.right for attempt in item.attempts)
    return {parent: sum(right) / len(right) for parent, right in seen.items() if right}
