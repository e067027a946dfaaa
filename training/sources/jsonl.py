"""Problems from JSON lines with `question`, `answer` and, where known, `rationale`, `program`, `equations`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.records import Item, read_jsonl


def read(path: Path) -> Iterator[Item]:
    """Yield items in file order; rows without an answer are skipped. `meta.parent` names the root problem."""
    for number, row in enumerate(read_jsonl(path)):
        if row.get("answer") in (None, ""):
            continue
        source = row.get("source") or path.name.split(".")[0]
        identity = str(row.get("id") or f"{source}-{number}")
        meta = row.get("meta") or {}
        yield Item(
            id=identity,
            source=source,
            question=row["question"],
            answer=str(row["answer"]),
            parent_id=meta.get("parent") or identity,
            rationale=row.get("rationale"),
            program=row.get("program"),
            equations=tuple(row.get("equations") or ()),
            meta={key: meta[key] for key in ("module", "level", "annotated") if key in meta},
        )
