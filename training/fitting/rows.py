"""The rows of a recipe as a trainer reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from solver.errors import UsageError
from training.encode import encode
from training.recipe import Recipe
from training.records import Row, read_records

if TYPE_CHECKING:
    from datasets import Dataset
    from transformers import PreTrainedTokenizerBase


def rows_of(recipe: Recipe, split: str, wanted: Callable[[Row], bool] = lambda row: True) -> list[Row]:
    """The rows of `split` (train or dev) that are `wanted`. Raises UsageError when none was built."""
    path = recipe.root / f"{split}.jsonl"
    if not path.is_file():
        raise UsageError(f"There is no data in {recipe.root}.", "Run `solver-train data` with the same recipe first.")
    return [row for row in read_records(path, Row) if wanted(row)]


def is_imitated(row: Row) -> bool:
    """Whether a row shows what to write; others, such as prompts and rejected answers, are for other objectives."""
    return bool(row.steps) and row.label != 0


def encoded(rows: list[Row], tokenizer: PreTrainedTokenizerBase, max_length: int, output_loss: bool = False) -> Dataset:
    """`input_ids`, `labels`, `length` and `row`, its place among `rows`, of each row of up to `max_length` tokens.

    Longer ones are dropped, never cut. Raises UsageError when all are.
    """
    from datasets import Dataset

    some = ((place, encode(row, tokenizer, output_loss)) for place, row in enumerate(rows))
    sized = ((place, one, len(one["input_ids"])) for place, one in some)
    fit = [{**one, "row": place, "length": length} for place, one, length in sized if length <= max_length]
    if not fit:
        raise UsageError(
            f"Of {len(rows)} rows none has at most {max_length} tokens.", "Build more data, or raise max_length."
        )
    return Dataset.from_list(fit)
