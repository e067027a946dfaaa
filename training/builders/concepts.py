"""New problems for combinations of concepts: a walk on the graph of those that problems of the source have in common.

After MathScale (https://arxiv.org/abs/2403.02884): from a topic over neighbouring topics to a knowledge point and on to
others, an edge the likelier the more problems have both its ends. A teacher writes the problem and solves it; without
one, `by: family` joins two families along the walk, and the answer is computed.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import log
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from solver.errors import MissingExtra, UsageError
from training.builders import mix
from training.builders.base import Dropped, Modes
from training.builders.invented import Invention, Kept, invented, prompt
from training.builders.topics import Concepts, concepts
from training.filters.execute import batched
from training.records import Item, Row
from training.templates.family import Family
from training.templates.items import is_unseen
from training.templates.joined import join
from training.templates.library import families
from training.templates.sample import TooNarrow, draw
from training.workshop import Workshop

if TYPE_CHECKING:
    import networkx

AT_ONCE = 200


class Options(Modes, Invention):
    by: Literal["teacher", "family"] = Field("teacher", description="family: two families in one, without a teacher")
    topics: int = Field(2, ge=1, description="most steps from topic to topic")
    points: int = Field(4, ge=0, description="most steps from knowledge point to knowledge point")


def build(items: Iterable[Item], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    """The rows of `count` walks. Raises UsageError when the items have no concepts, and what the teacher raises."""
    known = list(items)
    network = graph(map(concepts, known))
    if not any(kind == "topic" for kind, _ in network):
        raise UsageError("No concept was found in the items of this source.")
    walks = [walk(network, workshop.chance("concepts", str(number)), options) for number in range(options.count)]
    if options.by == "family":
        yield from _of_families(walks, options, workshop)
    else:
        yield from _of_teacher(walks, known, options, workshop)


def graph(found: Iterable[Concepts]) -> networkx.Graph:
    """Concepts as `(kind, name)`, and how often two are of the same problem, as `log(1 + count)` in `weight`."""
    try:
        import networkx
    except ImportError:
        raise MissingExtra("The concept graph needs networkx.", "pip install 'tandem-solver[train]'") from None
    network = networkx.Graph()
    for topics, points in found:
        nodes = [*(("topic", one) for one in topics), *(("point", one) for one in points)]
        network.add_nodes_from(nodes)
        for one, other in combinations(sorted(set(nodes)), 2):
            count = network.get_edge_data(one, other, {"count": 0})["count"] + 1
            network.add_edge(one, other, count=count, weight=log(1 + count))
    return network


def walk(network: networkx.Graph, chance: random.Random, options: Options) -> Concepts:
    """1 to `topics` topics, a knowledge point of the last, and 0 to `points` more; no concept twice."""
    starts = sorted(node for node in network if node[0] == "topic")
    path = [chance.choice(starts)]
    for _ in range(chance.randint(0, options.topics - 1)):
        _step(network, path, "topic", chance)
    if _step(network, path, "point", chance):
        for _ in range(chance.randint(0, options.points)):
            _step(network, path, "point", chance)
    return Concepts(*(tuple(name for kind, name in path if kind == wanted) for wanted in ("topic", "point")))


def _step(network: networkx.Graph, path: list[tuple[str, str]], kind: str, chance: random.Random) -> bool:
    near = sorted(node for node in network[path[-1]] if node[0] == kind and node not in path)
    if not near:
        return False
    path.append(chance.choices(near, [network[path[-1]][node]["weight"] for node in near])[0])
    return True


def _of_teacher(
    walks: list[Concepts], items: list[Item], options: Options, workshop: Workshop
) -> Iterator[Row | Dropped]:
    kept = Kept([item.question for item in items])
    own = [frozenset(one for some in concepts(item) for one in some) for item in items]
    for some in batched(enumerate(walks), AT_ONCE):
        asked = []
        for number, (topics, points) in some:
            wanted = {*topics, *points}
            chance = workshop.chance("concepts", "examples", str(number))
            nearest = sorted(range(len(items)), key=lambda at: (-len(own[at] & wanted), chance.random()))
            shown = [items[at] for at in nearest[: options.shots]]
            kind = f"about {' and '.join(topics)}; it takes: {', '.join(points) or 'arithmetic'}"
            about = {"topics": list(topics), "points": list(points), "shown": [one.id for one in shown]}
            asked.append((str(number), prompt(kind, shown), about))
        for result in invented(asked, "concepts", options, kept, workshop):
            yield from [result] if isinstance(result, Dropped) else result[1]


def _of_families(walks: list[Concepts], options: Options, workshop: Workshop) -> Iterator[Row | Dropped]:
    seen = [one for one in families().values() if not is_unseen(one)]
    made: set[str] = set()
    for number, walked in enumerate(walks):
        chance = workshop.chance("concepts", "families", str(number))
        item = _joined(_ranked(seen, walked, chance), number, chance, workshop.seed)
        if item is None or item.question in made:
            yield Dropped(f"concepts/{number}", "no two families fit", " ".join((*walked.topics, *walked.points)))
            continue
        made.add(item.question)
        about = {**item.meta, "topics": list(walked.topics), "points": list(walked.points)}
        named = item.model_copy(update={"id": f"concepts/{number}", "meta": about})
        overlap = workshop.tests.overlap(named)
        if overlap:
            yield Dropped(named.id, overlap, named.question)
        else:
            yield from mix.written(named, options.of(named, workshop.seed))


def _ranked(seen: list[Family], walked: Concepts, chance: random.Random) -> list[Family]:
    """The families that have most of the walk, those of its topics first among equals."""

    def fit(family: Family) -> tuple[float, float]:
        points = len(set(family.skills.split()) & set(walked.points))
        return -(points + 0.5 * (family.area in walked.topics)), chance.random()

    return sorted(seen, key=fit)


def _joined(ranked: list[Family], number: int, chance: random.Random, seed: int) -> Item | None:
    """The first two of the families that one problem can be made of."""
    for first in ranked[:6]:
        try:
            sample = draw(first, f"concepts-{seed}", number)
        except TooNarrow:
            continue
        for second in [one for one in ranked[:12] if one.id != first.id]:
            item = join(sample, [second], chance.randrange(len(first.ask) - 1))
            if item:
                return item.model_copy(update={"meta": {**item.meta, "family": first.id}})
    return None
