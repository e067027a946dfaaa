"""Fine-tuning on one's own file in one command, trying a recipe without weights, and asking what a run would be."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import solver
from solver.errors import UsageError
from tests.training.test_pipeline import ENVIRONMENT
from training import recipe as recipes
from training.fitting.plan import parameters
from training.fitting.shapes import SHAPES, random_config, stand_in_tokenizer
from training.records import Row, read_records
from training.sources import jsonl

REAL = ("qwen2.5-0.5b", "qwen2.5-math-1.5b", "qwen2.5-math-7b", "llama-3.2-1b")


def zorbs(path: Path, count: int = 50) -> Path:
    """Problems of a word that no model knows: a zorb of a and b is 2a + b."""
    rows = [
        {
            "question": f"A zorb of {a} and {b}?",
            "answer": str(2 * a + b),
            "program": f"a = {a}\nb = {b}\nprint(2 * a + b)",
        }
        for a, b in ((n * 7 % 83 + 10, n * 5 % 79 + 10) for n in range(count))
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def train(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "training.cli", *map(str, arguments)]
    environment = {**ENVIRONMENT, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.run(command, capture_output=True, text=True, env=environment, timeout=280, cwd=cwd)


@pytest.mark.slow
def test_the_embedded_model_learns_a_new_word_as_an_adapter(tmp_path):
    zorbs(tmp_path / "own.jsonl")
    done = train("fit", "embedded-lora", "--on", "own.jsonl", "epochs=3", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "work/embedded-lora-own/model"  # data on stdout, the rest on stderr
    with solver.Solver(adapter=str(tmp_path / done.stdout.strip()), strategy="pot", max_tokens=60) as one:
        solved = [
            one.solve(f"A zorb of {a} and {b}?").answer == str(2 * a + b) for a, b in ((31, 44), (62, 15), (17, 90))
        ]
    assert sum(solved) >= 2


def test_messages_and_bare_answers_are_rows(tmp_path, workshop):
    turns = [{"role": "user", "content": "1 + 1?"}, {"role": "assistant", "content": "It is 1+1 = 2.\n\\boxed{2}"}]
    lines = [{"messages": turns}, {"question": "3 + 3?", "answer": "6"}, {"question": "no answer?"}]
    file = tmp_path / "own.jsonl"
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    first, second = jsonl.read(file)
    assert (first.question, first.answer, first.rationale) == ("1 + 1?", "2", "It is 1+1 = 2.")
    from training.builders import mix

    assert not [row for row in mix.build([second], mix.Options(each=True), workshop) if isinstance(row, Row)]
    (bare,) = (row for row in mix.build([second], mix.Options(each=True, bare=True), workshop) if isinstance(row, Row))
    assert (bare.mode, bare.text) == ("cot", "The answer is \\boxed{6}.")
    file.write_text('{"answer": "6"}\n')
    with pytest.raises(UsageError, match="line 1 has no question"):
        list(jsonl.read(file))


def test_a_dry_run_says_what_would_be_and_trains_nothing(recipe_file, tmp_path):
    done = train("fit", recipe_file, "--dry-run", "lora_rank=4", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    plan = json.loads(done.stdout)
    assert plan["rows"] == len(list(read_records(tmp_path / "work" / "tiny" / "train.jsonl", Row)))
    assert plan["steps"] == 4
    assert 0 < plan["trained_parameters"] < plan["parameters"]
    assert plan["memory_gib"]["all"] == pytest.approx(
        sum(size for name, size in plan["memory_gib"].items() if name != "all"), abs=0.01
    )
    assert not (tmp_path / "work" / "tiny" / "checkpoints").exists()


@pytest.mark.parametrize(
    ("shape", "wanted"), [("qwen2.5-0.5b", 494_032_768), ("qwen2.5-math-1.5b", 1_543_714_304),
                          ("qwen2.5-math-7b", 7_615_616_512), ("llama-3.2-1b", 1_235_814_400)],
)  # fmt: skip
def test_a_shape_has_the_parameters_of_its_model(shape, wanted):
    recipe = recipes.load(f"{shape}-full", [])
    assert parameters(random_config(recipe), recipe) == (wanted, wanted)
    adapted = recipes.load(f"{shape}-lora", [])
    total, trained = parameters(random_config(adapted), adapted)
    assert total == wanted
    assert 0.002 < trained / total < 0.03


def test_every_shape_has_its_two_recipes():
    assert {path.stem for path in SHAPES.glob("*.json")} == set(REAL)
    for shape in REAL:
        for way in ("lora", "full"):
            assert recipes.load(f"{shape}-{way}", []).shape == shape


@pytest.mark.parametrize(("shape", "end"), [("qwen2.5-0.5b", "<|im_end|>"), ("llama-3.2-1b", "<|eot_id|>")])
def test_the_end_of_a_turn_is_that_of_the_models_own_template(shape, end):
    from prompts import load
    from solver.backends.hf.encoding import encode as at_inference
    from tests.training.trainers.conftest import solutions
    from training.encode import IGNORED, encode

    rows = solutions(4)
    tokenizer = stand_in_tokenizer(recipes.load(f"{shape}-lora", []), rows)
    for row in rows:
        encoded = encode(row, tokenizer)
        carried = tokenizer.decode([label for label in encoded["labels"] if label != IGNORED])
        whole = tokenizer.decode(encoded["input_ids"])
        assert carried.endswith(end) == (row.mode != "pot")
        assert carried.count(end) == (row.mode != "pot")
        assert row.question in whole
        assert row.question not in carried
        if row.mode == "tir":
            assert row.steps[1].text not in carried
        before = at_inference(tokenizer, load(row.mode).render(row.question, row.steps[:-1]))
        assert encoded["input_ids"][: len(before)] == before


def test_a_random_model_takes_a_step(tmp_path, monkeypatch):
    """The whole way of a recipe for a real model, on a shape cut down to a size for tests."""
    import training.fitting.shapes as shapes

    small = json.loads((SHAPES / "qwen2.5-0.5b.json").read_text())
    sizes = {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 2, "vocab_size": 5000,
             "num_attention_heads": 2, "num_key_value_heads": 1}  # fmt: skip
    small["config"].update(sizes)
    (tmp_path / "qwen2.5-0.5b.json").write_text(json.dumps(small))
    monkeypatch.setattr(shapes, "SHAPES", tmp_path)
    zorbs(tmp_path / "own.jsonl", 12)
    from training.fitting.command import fitted

    keys = [
        "max_steps=1",
        "eval_steps=1",
        "batch_size=2",
        "gradient_accumulation=1",
        "bf16=false",
        f"out={tmp_path}/work",
    ]
    recipe = recipes.load("qwen2.5-0.5b-lora", [*keys, "decontaminate=[]", "dev_share=0.3"])
    fitted(recipe, tmp_path / "own.jsonl", random=True, dry_run=False)
    facts = json.loads((tmp_path / "work" / "qwen2.5-0.5b-lora-own-random" / "fit.json").read_text())
    assert facts["log"][-1]["step"] == 1
    with pytest.raises(UsageError, match="names no shape"):
        fitted(recipes.load("embedded-lora", []), None, random=True, dry_run=False)


def test_a_missing_file_is_a_sentence(tmp_path):
    done = train("fit", "embedded-lora", "--on", "nowhere.jsonl", cwd=tmp_path)
    assert done.returncode == 2
    assert "There is no file nowhere.jsonl." in done.stderr
