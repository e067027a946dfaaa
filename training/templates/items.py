"""Items of the families for each split: what is trained on, and what tests whether it was understood.

The exploratory and compositional splits are OMEGA's (https://arxiv.org/abs/2506.18880).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Literal, get_args

from training.records import Item
from training.templates.backward import backward, hidden
from training.templates.family import GRANULARITIES, Family, Granularity
from training.templates.joined import join
from training.templates.sample import Sample, draw, has_body, seeded

Split = Literal[
    "train",  # seen wordings, low numbers; some with a distractor, some turned round
    "test",  # the same distribution, other numbers
    "harder",  # numbers above those of training
    "longer",  # one step more than in training
    "distractor",  # one sentence that does not matter
    "backward",  # a given is asked for
    "joined",  # two families in one problem
    "wording",  # the wording that training never sees
    "family",  # the families that training never sees
]
SPLITS: tuple[str, ...] = get_args(Split)


def is_unseen(family: Family) -> bool:
    """Whether training never sees the family: one in twelve, by its id alone, so that new families move no other."""
    return hashlib.sha256(family.id.encode()).digest()[0] * 12 < 256


def items(families: Mapping[str, Family], split: Split, each: int, seed: int = 0) -> Iterator[Item]:
    """Up to `each` items of every family that the split applies to; the same for the same arguments, in any order."""
    chosen = [one for one in families.values() if is_unseen(one) == (split == "family")]
    for family in chosen:
        for number in range(each):
            item = _item(family, split, seed, number, chosen)
            if item:
                yield item


def _item(family: Family, split: Split, seed: int, number: int, known: list[Family]) -> Item | None:
    rng = seeded(seed, split, family.id, number)
    seen = len(family.ask) - 1
    wording = seen if split == "wording" else rng.randrange(seen)
    granularity = rng.choice(GRANULARITIES)
    longer = 1 if split == "longer" else 0
    if longer > len(family.more) or (longer and not has_body(family, wording)):
        return None
    if split == "harder" and not any(getattr(one, "hard", None) is not None for one in family.draw.values()):
        return None
    sample = draw(
        family, seed if split == "train" else f"{split}-{seed}", number, hard=split == "harder", longer=longer
    )
    made: Item | None = None
    if split == "backward" or (split == "train" and rng.random() < 0.1):
        name = hidden(sample, wording)
        made = backward(sample, name, wording, granularity) if name else None
    elif split == "joined":
        made = join(sample, known, wording, granularity)
    elif split == "distractor" or (split == "train" and rng.random() < 0.1):
        made = (
            plain(sample, wording, granularity, rng.randrange(len(family.noop)))
            if _distractible(family, wording)
            else None
        )
    if made is None and split in ("backward", "joined", "distractor"):
        return None
    return _described(made or plain(sample, wording, granularity), sample, wording, granularity, split)


def _distractible(family: Family, wording: int) -> bool:
    return bool(family.noop) and has_body(family, wording)


def plain(sample: Sample, wording: int, granularity: Granularity = "normal", noop: int | None = None) -> Item:
    """The problem as it stands, with a distractor where one is given."""
    rationales = sample.rationales()
    return Item(
        id=f"{sample.root}/{wording}" + ("" if noop is None else "+"),
        source="families",
        question=sample.question(wording, noop),
        answer=sample.output,
        parent_id=sample.root,
        rationale=rationales[granularity],
        rationales=dict(rationales),
        program=sample.commented_program,
        meta={} if noop is None else {"distractor": noop},
    )


def _described(item: Item, sample: Sample, wording: int, granularity: Granularity, split: Split) -> Item:
    family = sample.family
    meta = {
        "family": family.id,
        "split": split,
        "wording": wording,
        "granularity": granularity,
        "skills": family.skills.split(),
        "steps": len(sample.steps),
        "unit": family.unit,
        **item.meta,
    }
    return item.model_copy(update={"meta": meta})
