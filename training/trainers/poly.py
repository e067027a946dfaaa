"""Adapters whose skills the tasks share (experimental): Polytropon, and with several splits MHR.

Each task, a wire format such as cot, pot or critic, learns how to mix a few low-rank skills: Ponti et al. 2022
(https://arxiv.org/abs/2202.13914); with `splits`, each part of a layer mixes by itself: Caccia et al. 2022
(https://arxiv.org/abs/2211.03831). For every task the mixture is written as an ordinary LoRA adapter, `model/TASK`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import Field

from solver.errors import UsageError
from solver.types import Noun
from training.fitting.arguments import arguments
from training.fitting.models import causal_model, tokenizer_of
from training.fitting.rows import encoded, is_imitated, rows_of
from training.recipe import Recipe
from training.records import Row


class Options(Noun):
    skills: int = Field(4, ge=1, description="adapters that the tasks have in common")
    splits: int = Field(1, ge=1, description="parts of a layer that mix by themselves; more than 1 is MHR")
    rank: int = Field(4, ge=1, description="rank of a skill")


def fit(recipe: Recipe, options: Options) -> Path:
    """Train on rows of at least two wire formats; returns the directory with a LoRA adapter for each.

    Raises UsageError when there is no data, only one format, or no model to start from.
    """
    from training.fitting.poly import write_lora
    from training.fitting.run import prepare, run

    prepare(recipe)
    if recipe.start is None or recipe.lora_rank:
        raise UsageError("Poly trains adapters of its own on a model.", "Give start=DIR, and no lora_rank.")
    rows = rows_of(recipe, "train", is_imitated)
    tasks = sorted({row.mode for row in rows})
    if len(tasks) < 2:
        raise UsageError("Skills are shared by tasks, and these rows have one.", "Give rows of several wire formats.")
    trainer = _trainer(recipe, options, rows, tasks)
    directory = run(trainer, recipe, {"rows": len(trainer.train_dataset), "tasks": tasks})
    trainer.model.eval()
    for place, task in enumerate(tasks):
        write_lora(trainer.model, place, directory / task)
    return directory


def _trainer(recipe: Recipe, options: Options, rows: list[Row], tasks: list[str]) -> Any:
    from peft import PolyConfig, get_peft_model
    from trl import SFTConfig

    from training.fitting.poly import PolyTrainer, TaskCollator
    from training.fitting.weighted import Weights

    tokenizer = tokenizer_of(recipe, rows)
    dev = [row for row in rows_of(recipe, "dev", is_imitated) if row.mode in tasks][: recipe.eval_rows]
    made = []
    for some in (rows, dev):
        data = encoded(some, tokenizer, recipe.max_length)
        made.append(data.add_column("task_ids", [tasks.index(some[place].mode) for place in data["row"]]))
    skills = {"r": options.rank, "n_tasks": len(tasks), "n_skills": options.skills, "n_splits": options.splits}
    config = PolyConfig(task_type="CAUSAL_LM", target_modules=_linear(recipe), **skills)
    return PolyTrainer(
        model=get_peft_model(causal_model(recipe, tokenizer), config),
        args=SFTConfig(**arguments(recipe), max_length=None),
        train_dataset=made[0],
        eval_dataset=made[1].remove_columns("row"),
        processing_class=tokenizer,
        data_collator=TaskCollator(pad_token_id=tokenizer.pad_token_id),
        weights=Weights([row.loss_weight for row in rows], [row.mode for row in rows]),
        reduction="example",
    )


def _linear(recipe: Recipe) -> list[str]:
    """The layers that get adapters. Poly does not know `all-linear`: then those of attention and of the network."""
    if recipe.lora_targets != "all-linear":
        return recipe.lora_targets.split(",")
    return ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
