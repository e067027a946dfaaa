"""Splits are what they say, the same for a seed in any order, and every program of them runs to its answer."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys

import pytest

import sandbox
from solver.errors import UsageError
from training.sources import families as source
from training.templates.items import SPLITS, items
from training.templates.library import choose, families
from training.templates.sample import draw

SOME = choose(["money", "sharing", "people", "numbers"])


@pytest.fixture(scope="module")
def made():
    return {split: list(items(SOME, split, 2, seed=5)) for split in SPLITS}  # type: ignore[arg-type]


def test_every_split_has_items_and_their_programs_print_the_answer(made):
    assert all(made.values())
    programs = [(item, item.program) for split in made.values() for item in split]
    with sandbox.Pool(2, uses=200) as pool:
        results = list(pool.map(program for _, program in programs))
    wrong = [item.id for (item, _), result in zip(programs, results, strict=True)
             if result.status != "ok" or result.stdout.strip().removesuffix(".0") != item.answer]  # fmt: skip
    assert wrong == []


def test_ids_are_unique_and_variants_keep_their_root(made):
    for split in made.values():
        assert len({item.id for item in split}) == len(split)
        assert all(item.id.startswith(item.parent_id) for item in split)
    parents = [{item.parent_id for item in made[split]} for split in SPLITS]
    assert all(not one & two for n, one in enumerate(parents) for two in parents[:n])


def test_training_sees_neither_the_last_wording_nor_the_unseen_families(made):
    last = {name: len(family.ask) - 1 for name, family in SOME.items()}
    assert all(item.meta["wording"] == last[item.meta["family"]] for item in made["wording"])
    for split in set(SPLITS) - {"wording"}:
        assert all(item.meta["wording"] < last[item.meta["family"]] for item in made[split])
    unseen = {item.meta["family"] for item in made["family"]}
    assert unseen
    assert not unseen & {item.meta["family"] for item in made["train"]}


def test_harder_numbers_lie_above_those_of_training():
    family = SOME["money/shopping/two_kinds"]
    for number in range(30):
        low, high = draw(family, 0, number).values, draw(family, 0, number, hard=True).values
        for name in ("count", "other", "price", "dear"):
            assert low[name] <= family.draw[name].high < high[name] <= family.draw[name].hard


def test_longer_problems_have_more_steps():
    family = SOME["money/shopping/two_kinds"]
    assert [len(draw(family, 0, 0, longer=longer).steps) for longer in (0, 1)] == [3, 4]


def test_a_distractor_stands_before_the_question(made):
    item = next(item for item in made["distractor"] if item.meta["family"] == "money/shopping/two_kinds")
    assert "has been closed" in item.question
    assert item.question.endswith("?")


def test_joined_problems_name_the_first_answer_n(made):
    for item in made["joined"]:
        assert "N" in item.question
        assert "So N = " in item.rationale
        assert item.meta["second"] != item.meta["family"]


def test_the_same_in_any_order_and_under_any_hash():
    script = (
        "import hashlib; from training.templates.items import items; from training.templates.library import choose\n"
        "found = choose(['money', 'people'])\n"
        "made = [i.model_dump_json() for s in ('train', 'joined') for i in items(found, s, 2, seed=1)]\n"
        "print(hashlib.sha256(''.join(made).encode()).hexdigest())"
    )
    digests = {
        subprocess.run([sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."},
                       capture_output=True, text=True, check=True).stdout.strip()
        for seed in ("1", "77")
    }  # fmt: skip
    some = choose(["money", "people"])
    backwards = dict(reversed(some.items()))
    here = [item.model_dump_json() for item in items(some, "train", 2, seed=1)]
    assert len(digests) == 1
    assert sorted(here) == sorted(item.model_dump_json() for item in items(backwards, "train", 2, seed=1))
    assert hashlib.sha256("".join(here).encode()).hexdigest() not in digests  # those hold the joined ones too


def test_another_family_moves_no_problem():
    alone = choose(["money/shopping/two_kinds"])
    one = [item.question for item in items(alone, "train", 3)]
    many = items(choose(["money/shopping", "school", "people"]), "train", 3)
    assert one == [item.question for item in many if item.meta["family"] == "money/shopping/two_kinds"]


def test_the_source_takes_a_split_and_a_pattern():
    found = list(source.read("wording:money/saving", 5, 0))
    assert {item.meta["family"].rpartition("/")[0] for item in found} == {"money/saving"}
    assert len(found) == 5 - sum(name.startswith("money/saving") for name in _unseen())
    with pytest.raises(UsageError, match="no split 'trian'"):
        list(source.read("trian", 5, 0))


def _unseen() -> set[str]:
    return {item.meta["family"] for item in items(families(), "family", 1)}


def test_list_is_json():
    done = subprocess.run([sys.executable, "-m", "training.cli", "list", "families", "money", "--json"],
                          capture_output=True, text=True, check=True)  # fmt: skip
    rows = json.loads(done.stdout)
    assert {"id", "skills", "wordings", "unseen"} <= set(rows[0])
    assert all(row["id"].startswith("money/") for row in rows)
