"""Completion in real shells, typed key by key into a terminal; and what is offered where."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from solver.cli import VERBS
from solver.ui.completion import PATHS, candidates

ROOT = Path(__file__).parents[2]
SHELLS = {
    "bash": ("bash", ["--noprofile", "--norc", "-i"], "source <(solver completion bash)"),
    "zsh": ("zsh", ["-f", "-i"], "autoload -Uz compinit; compinit -u; source <(solver completion zsh)"),
    "fish": ("fish", ["--no-config", "-i"], "solver completion fish | source"),
}


@pytest.mark.parametrize(
    ("words", "word", "offered"),
    [
        ([], "", set(VERBS)),
        ([], "co", {"compare", "config", "completion"}),
        ([], "--mod", {"--model"}),
        (["run"], "gsm", {"gsm8k", "gsm-hard", "gsm-plus", PATHS}),
        (["run", "-s", "tir"], "svam", {"svamp", PATHS}),
        (["run", "svamp"], "svam", set()),
        (["-s"], "b", {"best-of", "beam"}),
        (["ask", "--strategy"], "p", {"plan", "pot", "paraphrase"}),
        (["run", "x.jsonl"], "--strategy=p", {"--strategy=plan", "--strategy=pot", "--strategy=paraphrase"}),
        (["-m"], "", {"embedded", "fake:", "hf:", "openai:", "vllm:", PATHS}),
        (["-m", "fake:x.yaml", "run"], "math5", {"math500", PATHS}),
        (["run", "gsm8k", "--ki"], "", set()),
        (["run", "gsm8k", "--kind"], "c", {"choice"}),
        (["completion"], "", {"bash", "zsh", "fish"}),
        (["show"], "", {PATHS}),
        (["plot"], "l", {"ladder", "loss"}),
        (["plot", "loss", "a", "b"], "", {PATHS}),
        (["show", "runs/a"], "", set()),
        (["What is 2+2?"], "", set()),
    ],
)
def test_what_is_offered(words: list[str], word: str, offered: set[str]) -> None:
    assert {value for value, _ in candidates(words, word)} == offered


@pytest.mark.parametrize("line", ["solver 'what is", "solver rnu x", "solver -n many -", 'solver "\\', "", "solver -m"])
def test_nothing_is_said_of_a_line_that_is_wrong(line: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "solver.cli"],
        env={**os.environ, "_SOLVER_COMPLETE": line},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with a file, and with the command on the path."""
    tmp_path = tmp_path_factory.mktemp("place")
    command = tmp_path / "bin" / "solver"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m solver.cli "$@"\n')
    command.chmod(0o755)
    (tmp_path / "script-of-mine.yaml").write_text("replies: []\n")
    return tmp_path


@pytest.fixture(scope="module", params=SHELLS)
def shell(request: pytest.FixtureRequest, place: Path) -> Iterator[pexpect.spawn]:
    name, words, load = SHELLS[request.param]
    if shutil.which(name) is None:
        pytest.skip(f"There is no {name} here.")
    environment = {
        **os.environ,
        "PATH": f"{place / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(place),
        "XDG_DATA_HOME": str(place / "data"),
        "TERM": "xterm",
        "INPUTRC": os.devnull,
    }
    child = pexpect.spawn(name, words, cwd=place, env=environment, encoding="utf-8", timeout=30, dimensions=(40, 200))
    child.sendline(f"{load}; echo load''ed")
    child.expect("loaded")
    yield child
    child.close(force=True)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("solver doc", "solver doctor"),
        ("solver run math5", "solver run math500"),
        ("solver -s contr", "solver -s contrast"),
        ("solver ask --max-t", "solver ask --max-tokens"),
        ("solver -m ope", "solver -m openai:"),
        ("solver -m fake:script-of", "solver -m fake:script-of-mine.yaml"),
        ("solver run script-of", "solver run script-of-mine.yaml"),
        ("cd . ; solver comple", "cd . ; solver completion"),
        ("TANDEM_SEED=1 solver doc", "TANDEM_SEED=1 solver doctor"),
    ],
)
def test_a_real_shell_completes(shell: pexpect.spawn, typed: str, completed: str) -> None:
    """The line is completed, made the argument of an echo, and sent."""
    shell.send(f"{typed}\t")
    shell.send('~"\x01echo "g"ot "\r')
    shell.expect("got (solver|cd|TANDEM).*?~")
    assert shell.after in (f"got {completed}~", f"got {completed} ~")
    if completed.endswith(":"):
        assert shell.after == f"got {completed}~"
