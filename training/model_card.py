"""The model card of an exported model: what it was trained on, how, for how long, and what it scores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from training.recipe import Recipe

_CARD = """\
---
license: apache-2.0
language: en
library_name: transformers
tags: [mathematics, tool-integrated-reasoning]
---

# {name}

A small language model trained by Tandem's own recipe `{name}` to answer mathematics questions in words (`cot`), in a
program (`pot`), or in words around a program whose output it reads (`tir`). {parameters:.1f} M parameters,
Llama architecture, byte-level BPE of {vocab} entries with one token per digit, context {context}.

It is small: read its program before you believe its answer.

## Data

Every program was executed in Tandem's sandbox and its row kept only when the output equals the gold answer. No item
overlaps {tests}
(exact, number-masked, or half of the test question's 8-grams).

| source | problems | rows kept |
|---|---|---|
{data}

## Training

{steps} steps of {batch} rows, {tokens:.1f} M tokens seen, peak learning rate {rate:g}, AdamW, {hours:.1f} hours on
{device}; interpreter output and prompt carry no loss. The checkpoint with the lowest loss on held-out root problems
({dev_share:.0%}) was kept: {loss:.4f} at step {best}.

{notes}

## Results

{results}
"""


def model_card(recipe: Recipe, fit: dict[str, Any], data: dict[str, dict[str, int]], results: list[Path]) -> str:
    evaluations = [entry for entry in fit["log"] if "eval_loss" in entry]
    best = min(evaluations, key=lambda entry: entry["eval_loss"])
    last = fit["log"][-1]
    rows = (f"| {source} | {counts.get('items', 0)} | {counts.get('kept', 0)} |" for source, counts in data.items())
    return _CARD.format(
        name=recipe.name,
        parameters=fit["parameters"] / 1e6,
        vocab=fit["vocab_size"],
        context=fit["context"],
        tests=", ".join(name.split(".")[0] for name in recipe.decontaminate) or "nothing (no test set was given)",
        data="\n".join(rows),
        steps=last["step"],
        batch=recipe.batch_size * recipe.gradient_accumulation,
        tokens=fit["tokens_per_epoch"] * last["epoch"] / 1e6,
        rate=recipe.learning_rate,
        hours=fit["hours"],
        device=fit["device"],
        dev_share=recipe.dev_share,
        loss=best["eval_loss"],
        best=best["step"],
        notes=recipe.notes,
        results=_table(results) or "Not evaluated yet: `solver run`, then `solver-train export --results DIR`.",
    )


def _table(runs: list[Path]) -> str:
    """One line a run directory: what was asked, how, and the strict accuracy with its 95 % interval."""
    lines = []
    for run in runs:
        manifest, result = (json.loads((run / name).read_text("utf-8")) for name in ("run.json", "results.json"))
        accuracy = result["accuracy"]
        low, high = accuracy["interval"]
        data = "/".join(Path(manifest["data"]["path"]).parts[-2:])
        lines.append(
            f"| {data} | {manifest['settings']['strategy']} | {accuracy['n']} "
            f"| {accuracy['strict']:.1%} ({low:.1%} to {high:.1%}) | {accuracy['lenient']:.1%} |"
        )
    head = [
        "Greedy; strict grading with its 95 % interval.",
        "",
        "| data | strategy | n | strict | lenient |",
        "|---|---|---|---|---|",
    ]
    return "\n".join([*head, *lines]) if lines else ""
