"""Rejection sampling and tailored learning in rounds: rollout, rows, training, and again; what is done is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from solver.errors import UsageError
from tests.training.trainers.conftest import item
from training import recipe as recipes
from training.records import Row, read_records

RIGHT = "He has 3+12 = 15 pens. The answer is \\boxed{15}."
SCRIPT = {
    "replies": [
        {"question": "has 3 pens", "seed": 1, "turns": [RIGHT]},
        {"question": "has 3 pens", "seed": 2, "turns": ["The answer is \\boxed{15}."]},
        {"turns": ["The answer is \\boxed{1}."]},
    ]
}


@pytest.fixture
def rounds_file(tmp_path: Path, base: Path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    items = [item(number).model_dump(mode="json", exclude={"parent_id"}) for number in range(12)]
    (data / "pens.jsonl").write_text("".join(json.dumps(one) + "\n" for one in items))
    (tmp_path / "script.yaml").write_text(yaml.safe_dump(SCRIPT))
    recipe = {
        "name": "rounds",
        "out": str(tmp_path / "work"),
        "data_root": str(data),
        "start": str(base),
        "dev_share": 0.2,
        "batch_size": 4,
        "max_steps": 2,
        "eval_steps": 2,
        "threads": 1,
        "rollout": {
            "sources": [{"path": "pens.jsonl"}],
            "model": f"fake:{tmp_path / 'script.yaml'}",
            "modes": ["cot"],
            "samples": 3,
            "max_tokens": 16,
        },
    }
    path = tmp_path / "rounds.yaml"
    path.write_text(yaml.safe_dump(recipe))
    return path


def fitted(rounds_file: Path, *keys: str) -> tuple[Path, list[dict]]:
    recipe = recipes.load(str(rounds_file), list(keys))
    recipe.module().fit(recipe, recipe.options())
    return recipe.root, json.loads((recipe.root / "rounds.json").read_text())


def test_rounds_sample_verify_and_train(rounds_file):
    root, told = fitted(rounds_file, "trainer=rft", "rounds=2")
    assert [one["round"] for one in told] == [1, 2]
    assert told[0]["solved"]["cot"]["n"] == 12
    rows = [row for split in ("train", "dev") for row in read_records(root / "round-1" / f"{split}.jsonl", Row)]
    sampled = [row for row in rows if row.provenance.get("kind") == "sampled"]
    assert {row.answer for row in sampled} == {"15"}  # what is wrong is not learnt
    run = json.loads((root / "round-2" / "rollouts" / "cot" / "run.json").read_text())
    assert run["settings"]["model"] == f"hf:{root / 'round-1' / 'model'}"  # the next round is solved by the new model
    assert (root / "model" / "model.safetensors").read_bytes() == (
        root / "round-2/model/model.safetensors"
    ).read_bytes()


def test_what_is_done_is_not_done_again(rounds_file):
    root, _ = fitted(rounds_file, "trainer=rft", "rounds=1")
    marked = root / "round-1" / "model" / "model.safetensors"
    before = marked.stat().st_mtime_ns
    (root / "rounds.json").unlink()
    _, told = fitted(rounds_file, "trainer=rft", "rounds=2")
    assert marked.stat().st_mtime_ns == before
    assert len(told) == 2


def test_adapters_are_the_next_rounds_model(rounds_file, base):
    root, _ = fitted(rounds_file, "trainer=rft", "rounds=2", "lora_rank=2")
    settings = json.loads((root / "round-2" / "rollouts" / "cot" / "run.json").read_text())["settings"]
    assert settings["model"] == f"hf:{base}"
    assert settings["adapter"] == str(root / "round-1" / "model")


def test_an_exam_is_corrected(rounds_file):
    root, _ = fitted(rounds_file, "trainer=tailored", "rounds=1")
    rows = [row for split in ("train", "dev") for row in read_records(root / "round-1" / f"{split}.jsonl", Row)]
    assert len(rows) == 12  # every problem was missed at least once
    assert {row.provenance["kind"] for row in rows} == {"correction"}
    assert all(f"boxed{{{row.answer}}}" in row.text for row in rows)


def test_a_teacher_corrects_what_it_is_shown(rounds_file, tmp_path):
    wrong, right = (
        "The answer is \\\\boxed\\{1\\}",
        "There are 3 pens and 12 pens.\n3+12 = 15\nThe answer is \\boxed{15}.",
    )
    replies = [{"question": f"has 3 pens[^$]*{wrong}", "turns": [right]}, {"turns": ["It is \\boxed{0}."]}]
    (tmp_path / "teacher.yaml").write_text(yaml.safe_dump({"replies": replies}))
    root, _ = fitted(
        rounds_file, "trainer=tailored", "rounds=1", "by=teacher", f"teacher=fake:{tmp_path / 'teacher.yaml'}",
        "sources=[{path: pens.jsonl, modes: {cot: 1}}]",
    )  # fmt: skip
    rows = [row for split in ("train", "dev") for row in read_records(root / "round-1" / f"{split}.jsonl", Row)]
    corrected = [row for row in rows if row.provenance.get("kind") == "correction"]
    assert [row.text for row in corrected] == ["There are 3 pens and 12 pens.\n3+12 = 15\nThe answer is \\boxed{15}."]


def test_rounds_need_problems(rounds_file):
    recipe = recipes.load(str(rounds_file), ["trainer=rft", "rollout=null"])
    with pytest.raises(UsageError, match="Rounds need problems"):
        recipe.module().fit(recipe, recipe.options())
