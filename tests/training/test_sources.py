"""GSM8K's published form, read from a directory that `datasets` loads as it would a hub name."""

from __future__ import annotations

import json

import pytest

from solver.errors import UsageError
from training.sources import hub

ROW = {
    "question": "Half of 48, and 48?",
    "answer": "Half is 48/2 = <<48/2=24>>24.\nAll: 48+24 = <<48+24=72>>72.\n#### 1,072",
}


def test_annotations_become_equations(tmp_path):
    (tmp_path / "train.jsonl").write_text(json.dumps(ROW) + "\n" + json.dumps({"question": "q", "answer": "no gold"}))
    (item,) = hub.read(f"{tmp_path}:train")
    assert item.equations == ("48/2=24", "48+24=72")
    assert item.rationale == "Half is 48/2 = 24.\nAll: 48+24 = 72."
    assert item.answer == "1072"


def test_a_missing_split_or_set_is_a_sentence(tmp_path):
    with pytest.raises(UsageError, match="names no split"):
        next(hub.read("openai/gsm8k"))
    with pytest.raises(UsageError, match="Cannot load"):
        next(hub.read(f"{tmp_path / 'nothing'}:train"))
