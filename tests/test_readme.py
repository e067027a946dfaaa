"""The commands of the README, of docs/batches.md and of docs/report.md run and print what these say they print."""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README, BATCHES, REPORT = (
    (ROOT / name).read_text("utf-8") for name in ("README.md", "docs/batches.md", "docs/report.md")
)
BLOCKS = [
    (command, expected)
    for block in re.findall(r"```console\n(.*?)```", README + BATCHES + REPORT, re.DOTALL)
    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]
ELSEWHERE = {"make solve"}  # installs everything: tests/test_wheel.py and continuous integration do that


@pytest.fixture(scope="module")
def checkout(tmp_path_factory) -> Path:
    """A place to run in that has the files the README names."""
    place = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "docs", place / "docs")
    return place


def test_there_are_commands_to_run():
    assert len(BLOCKS) >= 4
    assert {command for command, _ in BLOCKS} >= ELSEWHERE


@pytest.mark.slow
@pytest.mark.parametrize(("command", "expected"), [pair for pair in BLOCKS if pair[0] not in ELSEWHERE])
def test_command(checkout, command, expected):
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, shell=True, cwd=checkout, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    checker = doctest.OutputChecker()
    shown = done.stdout if not expected.startswith("...") else done.stderr + done.stdout
    assert checker.check_output(expected, shown, doctest.ELLIPSIS), shown


@pytest.mark.slow
@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", README, re.DOTALL))
def test_python_block(block):
    done = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    promised = [line.rpartition("# ")[2].strip() for line in block.splitlines() if line.startswith("print(")]
    assert done.stdout.splitlines()[: len(promised)] == promised


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", README))
def test_links_lead_somewhere(link):
    assert (ROOT / link).exists()


@pytest.mark.parametrize(
    "link", [link for link in re.findall(r"\]\(([^)#]+)\)", BATCHES + REPORT) if "://" not in link]
)
def test_links_of_docs_lead_somewhere(link):
    assert (ROOT / "docs" / link).exists()
