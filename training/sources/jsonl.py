"""Problems from JSON lines with `question`, `answer` and, where known, `rationale`, `program`, `equations`.

A line may also be a conversation, `messages` with the turns of a user and an assistant, as chat data sets have it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from solver.errors import UsageError
from solver.extract import last_boxed
from training.records import Item, read_jsonl


def read(path: Path) -> Iterator[Item]:
    """Yield items in file order; rows without an answer are skipped. `meta.parent` names the root problem.

    Raises UsageError for a line without a question.
    """
    for number, row in enumerate(read_jsonl(path)):
        if "messages" in row:
            row = _conversation(row)
        if not isinstance(row.get("question"), str):
            raise UsageError(f"{path}, line {number + 1} has no question.", "Each line needs question and answer.")
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


def _conversation(row: dict[str, Any]) -> dict[str, Any]:
    """Question and worded solution of a conversation: its first user turn and its last assistant turn.

    The answer is the boxed one unless the row has its own; the line that states it is left to the wire format.
    """
    turns = [turn for turn in row["messages"] if isinstance(turn, dict)]
    asked = next((turn.get("content") for turn in turns if turn.get("role") == "user"), None)
    text = next((str(turn.get("content")) for turn in reversed(turns) if turn.get("role") == "assistant"), "")
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and last_boxed(lines[-1]) is not None and len(lines) > 1:
        lines.pop()
    return {"answer": last_boxed(text), "rationale": "\n".join(lines), **row, "question": asked}
