"""Training in rounds: the model solves problems, rows are made of what it wrote, and the next model learns from them.

Each round lies in a directory of its own, `round-1`, `round-2` ..., and is a recipe like any other: rollout, data, fit.
Whatever is finished is not done again.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from solver.errors import UsageError
from training.parts import Source
from training.recipe import Recipe

ROUNDS = "rounds.json"


def in_rounds(recipe: Recipe, rounds: int, builders: Sequence[dict[str, Any]], from_last: bool) -> Path:
    """Go through all rounds; returns the directory of the last model. `rounds.json` says what came of each.

    `builders` are sources without a path: each is given the rollout of its round. The recipe's own sources are trained
    on in every round. A round trains the model that the recipe starts from, or with `from_last` the one before it.
    Raises UsageError when the recipe says nothing of a rollout, or has no model to start from.
    """
    if recipe.rollout is None or recipe.start is None:
        raise UsageError(
            "Rounds need problems to solve and a model that solves them.", "Write rollout: {sources: [...]} and start:."
        )
    told: list[dict[str, Any]] = []
    model: Path | None = None
    for number in range(1, rounds + 1):
        one = _round(recipe, number, builders, model, from_last)
        if not (one.root / "fit.json").is_file():
            _work(one)
        told.append({"round": number, **_outcome(one)})
        model = one.root / "model"
    assert model is not None
    final = recipe.root / "model"
    shutil.rmtree(final, ignore_errors=True)
    shutil.copytree(model, final)
    shutil.copy(model.parent / "fit.json", recipe.root / "fit.json")
    (recipe.root / ROUNDS).write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    return final


def _round(
    recipe: Recipe, number: int, builders: Sequence[dict[str, Any]], model: Path | None, from_last: bool
) -> Recipe:
    """The recipe of one round, whose problems are solved by `model`; in the first by the one that the rollout names, or
    the one at the start."""
    assert recipe.rollout is not None
    assert recipe.start is not None
    name = f"{recipe.name}/round-{number}"
    attempts = f"rollouts:{recipe.out / name / 'rollouts'}"
    adapted = model is not None and (model / "adapter_config.json").is_file()
    first = recipe.start if recipe.start == "embedded" else f"hf:{recipe.start}"
    if model is None:
        solver = {"model": (recipe.rollout.model_extra or {}).get("model", first)}
    else:
        solver = {"model": first, "adapter": str(model)} if adapted else {"model": f"hf:{model}"}
    rollout = recipe.rollout.model_copy(update=solver)
    return Recipe(
        **{
            **{name: getattr(recipe, name) for name in Recipe.model_fields},
            "name": name,
            "seed": recipe.seed + number,
            "trainer": "sft",
            "start": str(model) if from_last and model is not None and not adapted else recipe.start,
            "rollout": rollout,
            "sources": (*recipe.sources, *(Source(path=attempts, **builder) for builder in builders)),
        }
    )


def _work(one: Recipe) -> None:
    from rich.console import Console

    from training.data import build
    from training.report import show
    from training.rollouts.sampling import roll_out

    console = Console(stderr=True)
    if any(outcome.interrupted for outcome in roll_out(one, console).values()):
        raise KeyboardInterrupt
    show(build(one), console)
    one.module().fit(one, one.options())


def _outcome(one: Recipe) -> dict[str, Any]:
    """How well the problems were solved before the round's training, and what rows were made of that."""
    graded = {
        path.parent.name: json.loads(path.read_text("utf-8"))["accuracy"]
        for path in sorted(one.root.glob("rollouts/*/results.json"))
    }
    data = json.loads((one.root / "data.json").read_text("utf-8"))
    fit = json.loads((one.root / "fit.json").read_text("utf-8"))
    losses = [entry["eval_loss"] for entry in fit["log"] if "eval_loss" in entry]
    return {
        "solved": {mode: {name: share[name] for name in ("n", "strict", "interval")} for mode, share in graded.items()},
        "rows": {name: sum(counts["kept"].values()) for name, counts in data.items()},
        "held_out_loss": min(losses, default=None),
    }
