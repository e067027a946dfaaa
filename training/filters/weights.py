"""Gives rows of hard problems more weight: by how often a model solved the problem, or by a critic's score of the row.

w = clip((1 - p + eps) ** gamma / mean, 0.25, 4), p the pass rate of the root problem in a rollout, or the score that
the filter `critic_score` has noted. Rows of which neither is known keep their weight. What is hard may be mislabelled:
hence the bounds.
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
    rollouts: str | None = Field(None, description="directory of `solver-train rollout`; none: by the critic's score")
    gamma: float = Field(1.0, ge=0, description="0: all alike; 0.5 to 1 is usual")
    eps: float = Field(0.05, ge=0, description="what is left of the weight of a problem that is always solved")


def keep(rows: Iterable[Row], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows with their weight multiplied; the mean is over the rows of which something is known.

    A sampled row of a problem that the rollout never solved is dropped: nothing has verified it.
    """
    rates = pass_rates(options.rollouts) if options.rollouts else {}
    known = [(row, rates.get(row.parent_id) if options.rollouts else _critic_score(row)) for row in rows]
    raw = [(1 - rate + options.eps) ** options.gamma for _, rate in known if rate is not None]
    mean = sum(raw) / len(raw) if raw else 1.0
    for row, rate in known:
        if rate is None:
            yield row
        elif rate == 0 and row.provenance.get("kind") == "sampled":
            yield Dropped(row.id, "never solved", row.text)
        else:
            own = (1 - rate + options.eps) ** options.gamma / (mean or 1.0)
            weight = round(min(HIGH, max(LOW, own)), 4)
            told = {**row.provenance, "weighed_by": round(rate, 4)}
            yield row.model_copy(update={"loss_weight": row.loss_weight * weight, "provenance": told})


def _critic_score(row: Row) -> float | None:
    score = row.provenance.get("critic_score")
    return None if score is None else min(1.0, max(0.0, float(score)))


def pass_rates(directory: str) -> dict[str, float]:
    """By root problem, over the attempts at it and its variants in all modes."""
    seen: dict[str, list[bool]] = {}
    for item in rollouts.read(directory, None, 0):
        seen.setdefault(item.parent_id, []).extend(attempt.right for attempt in item.attempts)
    return {parent: sum(right) / len(right) for parent, right in seen.items() if right}
