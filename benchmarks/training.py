"""Tokens a second of our supervised fine-tuning and of TRL's own, on the same model, rows and machine, by turns.

    python -m benchmarks.training [--rows N] [--batch N] [--turns N] [--model DIR]

Ours weighs rows and makes batches of rows of like length; stock is TRL's SFTTrainer with its defaults, on the same ids
and labels; packed is TRL's packing, which ours uses as it is. Tokens are those of the rows, without padding.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from training.builders import mix
from training.fitting.arguments import arguments
from training.fitting.models import causal_model, tokenizer_of
from training.fitting.rows import encoded
from training.fitting.weighted import RowCollator, WeightedSFTTrainer, Weights
from training.recipe import Recipe
from training.sources import families


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=320)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--model", default="embedded")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        recipe = Recipe(name="speed", out=Path(directory), start=asked.model, batch_size=asked.batch, epochs=1)
        items = families.read("train", asked.rows, 0)
        rows = [row for item in items for row in mix.written(item, ("cot", "tir"))][: asked.rows]
        tokenizer = tokenizer_of(recipe, rows)
        data = encoded(rows, tokenizer, 512)
        ways = _ways(recipe, tokenizer, data)
        speeds: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(asked.turns):
            for name, make in ways.items():
                speeds[name].append(_speed(make, sum(data["length"])))
    _print(speeds, len(data), sum(data["length"]))


def _ways(recipe: Recipe, tokenizer: Any, data: Any) -> dict[str, Callable[[], Any]]:
    from trl import SFTConfig, SFTTrainer

    keys = {**arguments(recipe, evaluate=False), "save_strategy": "no", "logging_steps": 1000, "disable_tqdm": True}
    plain = data.select_columns(["input_ids", "labels"])
    longest = max(data["length"])

    def stock(**changes: Any) -> Any:
        args = SFTConfig(**{**keys, "max_length": None, **changes})
        common = {"args": args, "train_dataset": plain, "processing_class": tokenizer}
        return SFTTrainer(model=causal_model(recipe, tokenizer), **common)

    def ours() -> Any:
        return WeightedSFTTrainer(
            model=causal_model(recipe, tokenizer),
            args=SFTConfig(**keys, max_length=None),
            train_dataset=data,
            processing_class=tokenizer,
            data_collator=RowCollator(pad_token_id=tokenizer.pad_token_id),
            weights=Weights([1.0] * len(data), ["solve"] * len(data)),
            reduction="token",
        )

    def packed() -> Any:  # a batch is one sequence; without a kernel for it its mask grows with the square
        return stock(packing=True, max_length=2 * longest, per_device_train_batch_size=max(1, recipe.batch_size // 8))

    return {"ours": ours, "stock": stock, "packed": packed}


def _speed(make: Callable[[], Any], tokens: int) -> float:
    trainer = make()
    begin = time.perf_counter()
    trainer.train()
    return tokens / (time.perf_counter() - begin)


def _print(speeds: dict[str, list[float]], rows: int, tokens: int) -> None:
    print(f"{rows} rows, {tokens} tokens an epoch, {len(speeds['stock'])} turns\n")
    print("| way | tokens/s, median | against stock, turn by turn: median (least to greatest) |\n|---|---|---|")
    for name, some in speeds.items():
        ratios = [one / other for one, other in zip(some, speeds["stock"], strict=True)]
        print(
            f"| {name} | {statistics.median(some):,.0f} "
            f"| {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f}) |"
        )


if __name__ == "__main__":
    main()
