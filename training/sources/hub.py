"""Problems from a hub data set (or a local directory `datasets` can load) in GSM8K's own form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solver.errors import UsageError
from training.records import Item

_ANNOTATION = re.compile(r"<<([^<>]*)>>")


def read(name: str) -> Iterator[Item]:
    """Yield the items of `owner/name[:config]:split` whose rows have `question` and `answer` ending in `#### gold`.

    The calculator annotations `<<48/2=24>>` become `equations`; the text without them becomes `rationale`.
    Source of the form: Cobbe et al. 2021, https://arxiv.org/abs/2110.14168.
    """
    from datasets import load_dataset

    path, *rest = name.split(":")
    if not rest:
        raise UsageError(f"hf:{name} names no split.", "Write hf:owner/name:split or hf:owner/name:config:split.")
    try:
        rows = load_dataset(path, *rest[:-1], split=rest[-1])
    except Exception as error:  # the library raises a dozen kinds; for a person they are one
        raise UsageError(
            f"Cannot load hf:{name}: {type(error).__name__}.", "Check the name, the split and the network."
        ) from error
    for number, row in enumerate(rows):
        text, mark, gold = row["answer"].rpartition("####")
        if not mark:
            continue
        identity = f"{path}-{rest[-1]}-{number}"
        yield Item(
            id=identity,
            source=path,
            parent_id=identity,
            question=row["question"],
            answer=gold.strip().replace(",", ""),
            rationale=_ANNOTATION.sub("", text).strip(),
            equations=tuple(_ANNOTATION.findall(text)),
        )
