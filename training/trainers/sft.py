"""Supervised fine-tuning, or training from scratch, with TRL's SFTTrainer on rows encoded by us."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from solver.errors import UsageError
from training.encode import encode
from training.recipe import Recipe
from training.records import Row, read_records
from training.tokenizer import train_tokenizer

if TYPE_CHECKING:
    from datasets import Dataset
    from transformers import LlamaForCausalLM, PreTrainedTokenizerFast


def fit(recipe: Recipe) -> Path:
    """Train a model from the rows of `solver-train data`; returns the directory of the best checkpoint.

    Resumes from the latest checkpoint when there is one. The checkpoint with the lowest loss on the held-out
    problems is kept. Runs unchanged on a GPU. Raises UsageError when there is no data, or no model to start from.
    """
    import torch
    from trl import SFTConfig, SFTTrainer

    from training.trainers.length_groups import LengthGroups
    from training.trainers.stopwatch import Stopwatch

    if recipe.threads:
        torch.set_num_threads(recipe.threads)
    torch.manual_seed(recipe.seed)
    tokenizer = _tokenizer(recipe)
    train, dev = (_dataset(recipe, split, tokenizer) for split in ("train", "dev"))
    lengths: list[int] = list(train["length"])
    model = _model(recipe, tokenizer)
    size = f"{model.num_parameters() / 1e6:.1f} M parameters, {len(train)} rows, {sum(lengths)} tokens an epoch"
    print(size, file=sys.stderr)
    checkpoints = recipe.root / "checkpoints"

    class Trainer(SFTTrainer):
        def _get_train_sampler(self, train_dataset: Dataset | None = None) -> LengthGroups:
            return LengthGroups(lengths, recipe.batch_size, recipe.seed)

    trainer = Trainer(
        model=model,
        args=SFTConfig(
            output_dir=str(checkpoints),
            num_train_epochs=recipe.epochs,
            max_steps=recipe.max_steps,
            per_device_train_batch_size=recipe.batch_size,
            per_device_eval_batch_size=recipe.batch_size,
            gradient_accumulation_steps=recipe.gradient_accumulation,
            learning_rate=recipe.learning_rate,
            weight_decay=recipe.weight_decay,
            warmup_steps=recipe.warmup,  # below 1 it is a share of all steps
            lr_scheduler_type=recipe.schedule,
            eval_strategy="steps",
            eval_steps=recipe.eval_steps,
            save_steps=recipe.eval_steps,
            save_total_limit=2,
            load_best_model_at_end=True,
            metric_for_best_model="eval_loss",
            logging_steps=max(1, recipe.eval_steps // 10),
            max_length=None,  # longer rows were dropped, never cut
            bf16=recipe.bf16,
            use_cpu=not torch.cuda.is_available(),
            adam_beta2=recipe.adam_beta2,
            gradient_checkpointing=False,
            dataloader_pin_memory=torch.cuda.is_available(),
            report_to="none",
            seed=recipe.seed,
        ),
        train_dataset=train,
        eval_dataset=dev.select(range(min(len(dev), recipe.eval_rows))),
        processing_class=tokenizer,
    )
    stopwatch = Stopwatch(recipe.root / "seconds.txt")
    trainer.add_callback(stopwatch)
    trainer.train(resume_from_checkpoint=any(checkpoints.glob("checkpoint-*")) or None)
    best = recipe.root / "model"
    trainer.save_model(str(best))
    summary = {
        "parameters": model.num_parameters(),
        "vocab_size": len(tokenizer),
        "context": model.config.max_position_embeddings,
        "tokens_per_epoch": sum(lengths),
        "hours": stopwatch.seconds / 3600,
        "device": str(trainer.args.device),
        "log": trainer.state.log_history,
    }
    (recipe.root / "fit.json").write_text(json.dumps(summary, indent=1) + "\n", "utf-8")
    return best


def _rows(recipe: Recipe, split: str) -> list[Row]:
    path = recipe.root / f"{split}.jsonl"
    if not path.is_file():
        raise UsageError(f"There is no data in {recipe.root}.", "Run `solver-train data` with the same recipe first.")
    return list(read_records(path, Row))


def _tokenizer(recipe: Recipe) -> PreTrainedTokenizerFast:
    from transformers import PreTrainedTokenizerFast

    if recipe.start and not recipe.start.is_dir():
        raise UsageError(f"There is no model {recipe.start} to start from.", "Fit the recipe that makes it first.")
    directory = recipe.start or recipe.root / "tokenizer"
    if not directory.is_dir():
        train_tokenizer(_rows(recipe, "train"), recipe.vocab_size, recipe.context).save_pretrained(directory)
    return PreTrainedTokenizerFast.from_pretrained(directory)


def _dataset(recipe: Recipe, split: str, tokenizer: PreTrainedTokenizerFast) -> Dataset:
    from datasets import Dataset

    imitated = (row for row in _rows(recipe, split) if row.steps and row.label != 0)  # others are for other trainers
    encoded = (encode(row, tokenizer) for row in imitated)
    rows = [{**row, "length": len(row["input_ids"])} for row in encoded if len(row["input_ids"]) <= recipe.max_length]
    return Dataset.from_list(rows)


def _model(recipe: Recipe, tokenizer: PreTrainedTokenizerFast) -> LlamaForCausalLM:
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    if recipe.start:
        return LlamaForCausalLM.from_pretrained(recipe.start, dtype=torch.float32)
    return LlamaForCausalLM(
        LlamaConfig(
            vocab_size=len(tokenizer),
            hidden_size=recipe.hidden_size,
            intermediate_size=recipe.intermediate_size,
            num_hidden_layers=recipe.layers,
            num_attention_heads=recipe.heads,
            num_key_value_heads=recipe.heads,
            max_position_embeddings=recipe.context,
            tie_word_embeddings=True,
            bos_token_id=None,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    )
