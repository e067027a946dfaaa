"""The whole way on a tiny recipe: data, fit, export, solve; killed and gone on with; the same twice."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import solver
from training import recipe as recipes
from training.data import build
from training.records import Row, read_records

ENVIRONMENT = {**os.environ, "HF_HUB_OFFLINE": "1", "CUDA_VISIBLE_DEVICES": ""}


def train(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "training.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, timeout=240)


def test_data_keeps_what_runs_to_the_answer_and_says_what_it_dropped(recipe_file):
    recipe = recipes.load(str(recipe_file), [])
    (counts,) = build(recipe).values()
    assert counts.items == 62
    assert counts.dropped == {
        "test set: same but for its numbers": 1,
        "program: output is not the answer": 2,  # the wrong item, as pot and as tir
    }
    rows = {split: list(read_records(recipe.root / f"{split}.jsonl", Row)) for split in ("train", "dev")}
    assert len(rows["train"]) + len(rows["dev"]) == counts.kept.total() == 60 * 3 + 1  # and the wrong item in words
    parents = [{row.parent_id for row in rows[split]} for split in ("train", "dev")]
    assert parents[1]
    assert not parents[0] & parents[1]


def test_data_is_byte_identical_and_resumes(recipe_file):
    recipe = recipes.load(str(recipe_file), [])
    build(recipe)
    first = {path.name: path.read_bytes() for path in recipe.root.glob("*.jsonl")}
    executed = recipe.root / "executed.jsonl"
    lines = executed.read_text().splitlines(keepends=True)
    executed.write_text("".join(lines[:20]) + lines[20][:30])  # as a kill in the middle of a line leaves it
    for stage in (recipe.root / "stages").iterdir():
        stage.unlink()
    build(recipe)
    for name, content in first.items():
        if name != "executed.jsonl":
            assert (recipe.root / name).read_bytes() == content
    assert len(executed.read_text().splitlines()) >= len(lines)


def test_a_finished_source_is_read_back_until_something_that_decides_it_changes(recipe_file, corpus):
    recipe = recipes.load(str(recipe_file), [])
    before = {title: counts.as_json() for title, counts in build(recipe).items()}
    (stage,) = (recipe.root / "stages").glob("*.jsonl")
    rows = stage.read_text().splitlines(keepends=True)
    stage.write_text("".join(rows[:10]))  # a lie that only who reads it back can tell
    assert sum(counts.kept.total() for counts in build(recipe).values()) == 10
    with (corpus / "stories.jsonl").open("a") as stories:
        stories.write("\n")
    assert {title: counts.as_json() for title, counts in build(recipe).items()} == before
    assert [one.name for one in (recipe.root / "stages").glob("*.jsonl")] != [stage.name]


@pytest.mark.parametrize("kill_at", [0.3, 0.6, 0.9])
def test_data_killed_at_any_moment_ends_the_same(recipe_file, corpus, kill_at):
    recipe = recipes.load(str(recipe_file), [])
    begin = time.monotonic()
    assert train("data", recipe_file).returncode == 0
    whole = time.monotonic() - begin
    names = ["train.jsonl", "dev.jsonl", "dropped.jsonl", "data.json"]
    wanted = [(recipe.root / name).read_bytes() for name in names]
    shutil.rmtree(recipe.root)
    command = [sys.executable, "-m", "training.cli", "data", str(recipe_file)]
    killed = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    with contextlib.suppress(subprocess.TimeoutExpired):
        killed.wait(whole * kill_at)
    killed.kill()
    killed.wait()
    assert train("data", recipe_file).returncode == 0
    assert [(recipe.root / name).read_bytes() for name in names] == wanted


def steps_in(checkpoints: Path) -> int:
    """The step of the latest whole checkpoint, 0 without one."""
    found = [0]
    for path in checkpoints.glob("checkpoint-*/trainer_state.json"):
        with contextlib.suppress(ValueError):
            found.append(json.loads(path.read_text())["global_step"])
    return max(found)


@pytest.mark.slow
def test_fit_resumes_after_a_kill_then_exports_and_solves(recipe_file, tmp_path):
    assert train("data", recipe_file).returncode == 0
    command = [sys.executable, "-m", "training.cli", "fit", str(recipe_file), "max_steps=400"]
    process = subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    checkpoints = tmp_path / "work" / "tiny" / "checkpoints"
    deadline = time.monotonic() + 120
    while not (reached := steps_in(checkpoints)) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    torn = checkpoints / "checkpoint-399"  # as a kill while it is written leaves one
    torn.mkdir()
    (torn / "trainer_state.json").write_text("")
    reached = steps_in(checkpoints)
    done = train("fit", recipe_file, f"max_steps={reached + 4}")
    assert done.returncode == 0, done.stderr
    log = json.loads((tmp_path / "work" / "tiny" / "fit.json").read_text())["log"]
    assert log[-1]["step"] == reached + 4
    assert sum("eval_loss" in entry for entry in log) == (reached + 4) // 2  # every evaluation once: none repeated

    model = tmp_path / "model"
    exported = train("export", recipe_file, "-o", model)
    assert exported.returncode == 0, exported.stderr
    assert {"config.json", "model.safetensors", "tokenizer.json", "generation_config.json", "README.md"} <= {
        path.name for path in model.iterdir()
    }
    with solver.Solver(model=f"hf:{model}", strategy="cot", max_tokens=8) as one:
        solution = one.solve("Tom has 3 pens. How many?")
    assert solution.trajectories[0].usage.completion_tokens > 0
    assert solution.status in ("ok", "no_answer", "length", "loop")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("data", __file__), "cannot be read"),
        (("data", "nowhere.yaml"), "There is no recipe 'nowhere.yaml'"),
        (("data", "{recipe}", "learnin_rate=1"), "Did you mean 'learning_rate'?"),
        (("data", "{recipe}", "epochs"), "is not key=value"),
        (("data", "{recipe}", "filters=[arithmetik]"), "There is no filter 'arithmetik'. Did you mean 'arithmetic'?"),
        (("data", "{recipe}", "sources=[{{path: stories.jsonl, eech: true}}]"), "Did you mean 'each'?"),
        (("data", "{recipe}", "sources=[{{path: stories.jsonl, builder: mixx}}]"), "There is no builder 'mixx'."),
        (("data", "{recipe}", "data_root=elsewhere"), "There is no file elsewhere"),
        (("fit", "{recipe}", "start=./elsewhere"), "No such directory: ./elsewhere"),
        (("export", "{recipe}"), "Run `solver-train fit`"),
    ],
)
def test_a_wrong_set_up_is_one_sentence(recipe_file, arguments, sentence):
    done = train(*(argument.format(recipe=recipe_file) for argument in arguments))
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_torn_source_names_its_line(recipe_file, corpus):
    with (corpus / "stories.jsonl").open("a") as stories:
        stories.write('{"question": "half a li')
    done = train("data", recipe_file)
    assert done.returncode == 2
    assert "stories.jsonl, line 63 is not JSON" in done.stderr
