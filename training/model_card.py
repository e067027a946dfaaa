"""The model card of an exported model: what it was trained on, how, for how long, and what it scores."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from training.recipe import Recipe

_CARD = """\
---
{license}
language: en
library_name: transformers
tags: [mathematics, tool-integrated-reasoning]
---

# {name}

{what}

## Data

Every program was executed in Tandem's sandbox and its row kept only when the output equals the gold answer. No item
overlaps {tests}
(exact, number-masked, or half of the test question's 8-grams).

| source | problems | rows kept |
|---|---|---|
{data}

## Training

Trainer `{trainer}`: {steps} steps of {batch} rows{tokens}, peak learning rate {rate:g}, AdamW, {hours:.1f} hours on
{device}; interpreter output and prompt carry no loss. {kept}

{notes}

## Results

{results}
"""

_SCRATCH = """\
A small language model trained by Tandem's own recipe `{name}` to answer mathematics questions in words (`cot`), in a
program (`pot`), or in words around a program whose output it reads (`tir`). {parameters:.1f} M parameters,
Llama architecture, byte-level BPE of {vocab} entries with one token per digit, context {context}.

It is small: read its program before you believe its answer."""

_TUNED = """\
{start}, trained on by Tandem's recipe `{name}`. {parameters:.1f} M parameters, of which {trained:.2f} M were trained,
context {context}."""


def model_card(recipe: Recipe, fit: dict[str, Any], data: dict[str, dict[str, Any]], results: list[Path]) -> str:
    """The card of what any trainer made; `fit` and `data` are its fit.json and data.json."""
    last = fit["log"][-1]
    seen = fit.get("tokens_per_epoch", 0) * last.get("epoch", 0) / 1e6
    rows = (f"| {source} | {counts.get('items', 0)} | {_kept(counts)} |" for source, counts in data.items())
    own = recipe.start is None or recipe.start == "embedded" or Path(recipe.start).is_dir()
    return _CARD.format(
        license="license: apache-2.0" if own else f"base_model: {recipe.start}\nlicense: other",
        name=recipe.name,
        what=_what(recipe, fit, own),
        tests=", ".join(name.split(".")[0] for name in recipe.decontaminate) or "nothing (no test set was given)",
        data="\n".join(rows),
        trainer=recipe.trainer,
        steps=last["step"],
        batch=recipe.batch_size * recipe.gradient_accumulation,
        tokens=f", {seen:.1f} M tokens seen" if seen else "",
        rate=recipe.learning_rate,
        hours=fit["hours"],
        device=fit["device"],
        kept=_best(recipe, fit),
        notes=recipe.notes,
        results=_table(results) or "Not evaluated yet: `solver run`, then `solver-train export --results DIR`.",
    )


def _what(recipe: Recipe, fit: dict[str, Any], own: bool) -> str:
    facts = {"name": recipe.name, "parameters": fit["parameters"] / 1e6, "context": fit["context"]}
    if own and "vocab_size" in fit and fit["trained_parameters"] == fit["parameters"]:
        return _SCRATCH.format(**facts, vocab=fit["vocab_size"])
    return _TUNED.format(**facts, start=recipe.start, trained=fit["trained_parameters"] / 1e6)


def _kept(counts: dict[str, Any]) -> int:
    """Rows of all modes and tasks."""
    return sum(counts.get("kept", {}).values())


def _best(recipe: Recipe, fit: dict[str, Any]) -> str:
    evaluations = [entry for entry in fit["log"] if "eval_loss" in entry]
    if not evaluations:
        return "The last checkpoint was kept."
    best = min(evaluations, key=lambda entry: entry["eval_loss"])
    return (
        f"The checkpoint with the lowest loss on held-out root problems ({recipe.dev_share:.0%}) was kept: "
        f"{best['eval_loss']:.4f} at step {best['step']}."
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
