"""Several processes train as one does with as many more rows a step."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import training
from tests.training.test_pipeline import ENVIRONMENT
from tests.training.trainers.conftest import solutions
from training.recipe import Recipe


@pytest.mark.slow
def test_two_processes_lose_what_one_does_with_twice_the_rows(make_recipe, tmp_path):
    losses = {}
    for processes in (1, 2):
        keys = {"name": f"by-{processes}", "batch_size": 8 // processes, "eval_steps": 1, "max_steps": 2}
        recipe: Recipe = make_recipe(solutions(8), **keys)
        launch = ["-m", "accelerate.commands.launch", "--cpu", "--num_processes", str(processes), "--num_machines", "1"]
        launch += ["--mixed_precision", "no", "--dynamo_backend", "no"]
        command = [sys.executable, *launch, "-m", "training.cli", "fit", str(tmp_path / f"by-{processes}.yaml")]
        done = subprocess.run(command, capture_output=True, text=True, env=ENVIRONMENT, timeout=240)
        assert done.returncode == 0, done.stderr[-2000:]
        assert done.stderr.count("M parameters") == 1  # one process speaks
        log = json.loads((recipe.root / "fit.json").read_text())["log"]
        losses[processes] = [entry["eval_loss"] for entry in log if "eval_loss" in entry]
    assert losses[2] == pytest.approx(losses[1], rel=1e-3)


def test_the_configuration_for_several_gpus_is_one_that_accelerate_reads():
    from accelerate.commands.config.config_args import load_config_from_file

    file = Path(training.__file__).parent / "launch" / "fsdp.yaml"
    loaded = load_config_from_file(str(file))
    assert loaded.distributed_type == "FSDP"
    assert loaded.fsdp_config == yaml.safe_load(file.read_text())["fsdp_config"]
