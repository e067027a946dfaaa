"""The model that a recipe trains: read, or made from scratch, with a LoRA adapter when the recipe asks for one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from solver.errors import UsageError
from training.encode import end_of_turn
from training.fitting.shapes import random_config, stand_in_tokenizer
from training.recipe import Recipe
from training.records import Row
from training.tokenizer import train_tokenizer

if TYPE_CHECKING:
    from transformers import PreTrainedModel, PreTrainedTokenizerBase

EMBEDDED = "embedded"
"""As `start`: the model that comes with the solver."""


def start_of(recipe: Recipe) -> str | None:
    """The directory or hub name that the recipe starts from; None for a model from scratch.

    Raises UsageError or BackendError when there is none such.
    """
    from solver.backends.embedded import DIRECTORY
    from solver.backends.hf.loading import located

    if recipe.start is None:
        return None
    return located(str(DIRECTORY) if recipe.start == EMBEDDED else recipe.start, None)


def tokenizer_of(recipe: Recipe, rows: Iterable[Row]) -> PreTrainedTokenizerBase:
    """The tokenizer of the model the recipe starts from; from scratch, one trained on `rows` and kept beside them."""
    from transformers import AutoTokenizer

    start = start_of(recipe)
    directory = start or str(recipe.root / "tokenizer")
    if start is None and not Path(directory).is_dir():
        made = (
            stand_in_tokenizer(recipe, rows)
            if recipe.shape
            else train_tokenizer(rows, recipe.vocab_size, recipe.context)
        )
        made.save_pretrained(directory)
    tokenizer = AutoTokenizer.from_pretrained(directory)
    if tokenizer.pad_token_id is None:  # padding carries no loss, so that any token will do
        tokenizer.pad_token = tokenizer.eos_token
    return tokenizer


def causal_model(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> PreTrainedModel:
    """The language model to train, in float32; without its adapter, which TRL's trainers put on (`adapter_config`)."""
    import torch
    from transformers import AutoModelForCausalLM

    start = start_of(recipe)
    if start is None:
        torch.manual_seed(recipe.seed)
        model = AutoModelForCausalLM.from_config(config_of(recipe, tokenizer))
    else:
        model = AutoModelForCausalLM.from_pretrained(start, dtype=torch.float32, **quantization(recipe))
    ends = sorted({tokenizer.eos_token_id, end_of_turn(tokenizer)})  # where it is to stop when it is served
    model.generation_config.eos_token_id = ends[0] if len(ends) == 1 else ends
    return model


def config_of(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> Any:
    """The architecture of the model: that of the start, of a shape with random weights, or one from scratch."""
    from transformers import AutoConfig

    start = start_of(recipe)
    if start is not None:
        return AutoConfig.from_pretrained(start)
    return random_config(recipe, tokenizer) if recipe.shape else llama_config(recipe, tokenizer)


def llama_config(recipe: Recipe, tokenizer: PreTrainedTokenizerBase) -> Any:
    """The architecture of a model from scratch."""
    from transformers import LlamaConfig

    return LlamaConfig(
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


def quantization(recipe: Recipe) -> dict[str, Any]:
    """Keyword arguments of `from_pretrained` for QLoRA (Dettmers et al. 2023, https://arxiv.org/abs/2305.14314)."""
    if recipe.quantize is None:
        return {}
    import torch
    from transformers import BitsAndBytesConfig

    if not torch.cuda.is_available() or not recipe.lora_rank:
        raise UsageError("quantize=nf4 needs a GPU and an adapter.", "Give lora_rank=16, or leave quantize out.")
    return {
        "quantization_config": BitsAndBytesConfig(
            load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_compute_dtype=torch.bfloat16
        )
    }


def adapter_config(recipe: Recipe, task_type: str = "CAUSAL_LM") -> Any | None:
    """PEFT's LoRA configuration (Hu et al. 2021, https://arxiv.org/abs/2106.09685), or None when none is asked for."""
    if not recipe.lora_rank:
        return None
    from peft import LoraConfig

    return LoraConfig(
        task_type=task_type,
        r=recipe.lora_rank,
        lora_alpha=recipe.lora_alpha,
        lora_dropout=recipe.lora_dropout,
        target_modules=recipe.lora_targets,
        modules_to_save=None if task_type == "CAUSAL_LM" else ["score"],
    )
