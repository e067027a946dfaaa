"""`solver-train rollout` end to end: a scripted model, real programs, run directories that are gone on with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from solver.errors import UsageError
from solver.runs import trace
from training import recipe as recipes
from training.data import build
from training.records import Row, read_records
from training.sources import rollouts

SCRIPT = {
    "replies": [
        {"question": "fault", "turns": [{"text": "Hm.", "error": "The engine caught fire."}]},
        {"question": "slow", "turns": [{"text": "Well, \\boxed{4}.", "delay": 60}]},
        {"question": "2 . 2", "seed": 1, "plain": "Solution", "turns": ["It is 2 + 2 = 5. The answer is \\boxed{5}."]},
        {"question": "2 . 2", "seed": 2, "plain": "Solution", "turns": ["I do not know."]},
        {"question": "2 . 2", "plain": "Program", "seed": 1, "turns": ["```python\nprint(2 + 3)\n```\n```output"]},
        {"question": "2 . 2", "plain": "Program", "turns": ["```python\nprint(2 + 2)\n```\n```output"]},
        {"question": "2 . 2", "turns": ["It is 2 + 2 = 4. The answer is \\boxed{4}."]},
        {"turns": ["The answer is \\boxed{about 4}."]},
    ]
}
PROBLEMS = [
    {"id": "sum", "question": "What is 2 + 2?", "answer": "4", "equations": ["2+2=4"], "rationale": "It is 2+2 = 4."},
    {"id": "fault", "question": "Why the fault?", "answer": "4"},
    {"id": "leak", "question": "How many tired old geese walk along the long river today?", "answer": "4"},
]


@pytest.fixture
def recipe_file(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    (data / "problems.jsonl").write_text("".join(json.dumps(problem) + "\n" for problem in PROBLEMS))
    (data / "test.jsonl").write_text(json.dumps(PROBLEMS[2]) + "\n")
    (tmp_path / "script.yaml").write_text(yaml.safe_dump(SCRIPT))
    recipe = {
        "name": "tiny",
        "out": str(tmp_path / "work"),
        "data_root": str(data),
        "decontaminate": ["test.jsonl"],
        "rollout": {
            "sources": [{"path": "problems.jsonl"}],
            "model": f"fake:{tmp_path / 'script.yaml'}",
            "modes": ["cot", "pot"],
            "samples": 3,
        },
        "sources": [
            {"path": f"rollouts:{tmp_path}/work/tiny/rollouts", "builder": name, **options}
            for name, options in (("rft", {}), ("pairs", {}), ("real_errors", {}), ("rl_prompts", {}))
        ],
        "across": [{"filter": "weights", "rollouts": f"{tmp_path}/work/tiny/rollouts"}],
    }
    path = tmp_path / "tiny.yaml"
    path.write_text(yaml.safe_dump(recipe))
    return path


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "training.cli", *map(str, arguments)]


def rolled_out(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command("rollout", *arguments), capture_output=True, text=True, timeout=120)


def test_a_rollout_is_kept_whole_and_feeds_the_builders(recipe_file, tmp_path):
    done = rolled_out(recipe_file)
    assert done.returncode == 1, done.stderr  # one problem failed by our own fault
    root = tmp_path / "work" / "tiny" / "rollouts"
    traces = {mode: {one.problem.id: one for one in trace.read(root / mode)} for mode in ("cot", "pot")}
    assert {*traces["cot"]} == {*traces["pot"]} == {"sum", "fault"}  # the leak was not even asked
    assert traces["cot"]["sum"].right == (True, False, False)
    assert len(traces["cot"]["fault"].trajectories) == 3

    (fault, problem) = rollouts.read(str(root), None, 0)
    assert fault.attempts == ()
    assert [(one.trajectory.format, one.right) for one in problem.attempts] == [
        ("cot", True),
        ("cot", False),
        ("cot", False),
        ("pot", True),
        ("pot", False),
        ("pot", True),
    ]
    assert problem.equations == ("2+2=4",)
    assert problem.attempts[0].model.startswith("fake:")

    recipe = recipes.load(str(recipe_file), [])
    kept = [dict(counts.kept) for counts in build(recipe).values()]
    assert kept == [{"cot": 1, "pot": 2}, {"dpo": 2}, {"first-error": 3}, {"rl": 2}]
    rows = [row for split in ("train", "dev") for row in read_records(recipe.root / f"{split}.jsonl", Row)]
    assert {row.provenance["weighed_by"] for row in rows} == {0.5}

    before = {path: path.read_bytes() for path in root.rglob("traces.jsonl")}
    assert rolled_out(recipe_file).returncode == 1  # asks only what failed again
    for path, content in before.items():
        assert path.read_bytes().startswith(content)
    other = rolled_out(recipe_file, "seed=1")
    assert other.returncode == 2
    assert "was made with other settings: seed 0, now 1. Give the rollout another place with name=NAME." in other.stderr


def test_more_of_a_rollout_makes_its_rows_anew(recipe_file, tmp_path):
    rolled_out(recipe_file)
    recipe = recipes.load(str(recipe_file), [])
    build(recipe)
    problems = tmp_path / "data" / "problems.jsonl"
    more = {"id": "again", "question": "And 2 + 2 once more?", "answer": "4", "equations": ["2+2=4"]}
    problems.write_text(problems.read_text() + json.dumps(more) + "\n")
    rolled_out(recipe_file)
    assert [counts.items for counts in build(recipe).values()] == [3] * 4


def test_a_killed_rollout_goes_on(recipe_file, tmp_path):
    problems = tmp_path / "data" / "problems.jsonl"
    slow = {"id": "slow", "question": "A slow one?", "answer": "4"}
    problems.write_text(json.dumps(PROBLEMS[0]) + "\n" + json.dumps(slow) + "\n")
    running = subprocess.Popen(command("rollout", recipe_file), stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    traces = tmp_path / "work" / "tiny" / "rollouts" / "cot" / "traces.jsonl"
    deadline = time.monotonic() + 90
    while not (traces.is_file() and traces.read_bytes().endswith(b"\n")) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    first = traces.read_bytes()
    problems.write_text(json.dumps(PROBLEMS[0]) + "\n")
    assert rolled_out(recipe_file).returncode == 0
    assert traces.read_bytes() == first


@pytest.mark.parametrize(
    ("override", "sentence"),
    [
        ("rollout=null", "The recipe says nothing of a rollout."),
        ("rollout={sources: [], modes: [cot]}", "There is no problem to roll out."),
        ("rollout={sources: [{path: problems.jsonl, builder: mix}]}", "builder"),
        ("rollout={sources: [{path: problems.jsonl}], temprature: 1}", "Unknown setting 'temprature'"),
        ("rollout={sources: [{path: problems.jsonl}], modes: [code]}", "Input should be 'cot', 'pot' or 'tir'"),
    ],
)
def test_a_wrong_set_up_is_one_sentence(recipe_file, override, sentence):
    from training.cli import rollout

    with pytest.raises(UsageError, match=sentence.replace("[", "\\[")):
        rollout(str(recipe_file), [override])


def test_there_is_no_rollout_yet(recipe_file):
    with pytest.raises(UsageError, match="There is no rollout in"):
        build(recipes.load(str(recipe_file), []))


def test_what_is_neither_right_nor_wrong_is_left_out(recipe_file, tmp_path):
    problems = tmp_path / "data" / "problems.jsonl"
    problems.write_text(json.dumps({"id": "odd", "question": "What is odd?", "answer": "4"}) + "\n")
    assert rolled_out(recipe_file, "seed=3").returncode == 0
    (item,) = rollouts.read(str(tmp_path / "work" / "tiny" / "rollouts"), None, 0)
    assert item.attempts == ()  # "about 4" may be 4 or not
