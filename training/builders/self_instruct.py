"""New problems after seeds of one sub-domain at a time, which become seeds themselves once they are kept.

After Self-Instruct (https://arxiv.org/abs/2212.10560): a new question is kept when the longest common subsequence with
every other is below 0.7, here with numbers masked; and only when the teacher solves it to one answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pydantic import Field

from training.builders.base import Dropped
from training.builders.invented import Invention, Kept, invented, prompt
from training.builders.topics import concepts
from training.records import Item, Row
from training.workshop import Workshop


class Options(Invention):
    rounds: int = Field(2, ge=1, description="what a round keeps is shown as examples in the next")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of new problems, as many asked for of each sub-domain. Raises what the teacher raises."""
    seeds = by_domain(items)
    kept = Kept([seed.question for some in seeds.values() for seed in some])
    for turn in range(options.rounds):
        asked = []
        for number in range(options.count * turn // options.rounds, options.count * (turn + 1) // options.rounds):
            if not seeds:
                return
            domain = sorted(seeds)[number % len(seeds)]
            chance = workshop.chance("self_instruct", str(number))
            shown = chance.sample(seeds[domain], min(options.shots, len(seeds[domain])))
            about = {"domain": domain, "round": turn, "shown": [one.id for one in shown]}
            asked.append((str(number), prompt(domain, shown), about))
        for result in invented(asked, "self_instruct", options, kept, workshop):
            if isinstance(result, Dropped):
                yield result
            else:
                item, rows = result
                seeds[item.meta["domain"]].append(item)
                yield from rows


def by_domain(items: Iterable[Item]) -> dict[str, list[Item]]:
    """The items by their first topic; those without one together."""
    seeds: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        seeds[next(iter(concepts(item).topics), "other")].append(item)
    return dict(seeds)
