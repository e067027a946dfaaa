"""A model of a few thousand parameters, and recipes that go on from it in two steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import torch
import yaml

from training import recipe as recipes
from training.builders import mix
from training.fitting.models import causal_model, tokenizer_of
from training.recipe import Recipe
from training.records import Item, Row, write_records

MakeRecipe = Callable[..., Recipe]


def item(number: int) -> Item:
    a, b = number + 3, number % 7 + 12
    return Item(
        id=f"pens-{number}",
        source="pens",
        parent_id=f"pens-{number}",
        question=f"Tom has {a} pens and finds {b}. How many pens does he have?",
        answer=str(a + b),
        rationale=f"He has {a}+{b} = {a + b} pens.",
        program=f"total = {a} + {b}\nprint(total)",
        equations=(f"{a}+{b}={a + b}",),
    )


def solutions(count: int = 12) -> list[Row]:
    """Each problem in words, as a program, and as words around a program."""
    return [row for number in range(count) for row in mix.written(item(number), ("cot", "pot", "tir"))]


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Directory of a model from scratch that was never trained, with its tokenizer."""
    directory = tmp_path_factory.mktemp("base")
    recipe = Recipe(name="base", out=directory, vocab_size=400, hidden_size=32, intermediate_size=64, layers=2, heads=2)
    tokenizer = tokenizer_of(recipe, solutions())
    causal_model(recipe, tokenizer).save_pretrained(directory / "model")
    tokenizer.save_pretrained(directory / "model")
    return directory / "model"


@pytest.fixture
def make_recipe(tmp_path: Path, base: Path) -> MakeRecipe:
    """A function of rows and keys: a recipe of two steps from `base` whose data are those rows."""

    def make(rows: Sequence[Row], dev: Sequence[Row] | None = None, **keys: object) -> Recipe:
        torch.manual_seed(0)
        values = {
            "name": "tiny",
            "out": str(tmp_path / "work"),
            "start": str(base),
            "batch_size": 4,
            "max_steps": 2,
            "eval_steps": 2,
            "threads": 1,
            **keys,
        }
        file = tmp_path / f"{values['name']}.yaml"
        file.write_text(yaml.safe_dump(values))
        recipe = recipes.load(str(file), [])
        write_records(recipe.root / "train.jsonl", rows)
        write_records(recipe.root / "dev.jsonl", rows[:4] if dev is None else dev)
        return recipe

    return make
