"""Every exit code is provoked once, by the real command in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from solver.errors import EXIT_CODES, TandemError

SCRIPT = Path(__file__).parents[1] / "scripts" / "arithmetic.yaml"
FAKE = ["-m", f"fake:{SCRIPT}"]
SOLVER = [sys.executable, "-m", "solver.cli"]
NO_PYTHON = "import sys; from solver.cli import main; sys.executable = '/nowhere'; sys.exit(main(sys.argv[1:]))"

PROVOKED = {
    0: [*SOLVER, *FAKE, "2+2?"],
    1: [*SOLVER, "run", "data.jsonl", "-o", "run", *FAKE],
    2: [*SOLVER, *FAKE, "--samples", "0", "2+2?"],
    3: [*SOLVER, "run", "data.jsonl", "-o", "run", *FAKE, "--ray", "local"],
    4: [*SOLVER, *FAKE, "fault?"],
    5: [sys.executable, "-c", NO_PYTHON, *FAKE, "clips?"],
}


@pytest.mark.parametrize("code", PROVOKED)
def test_exit_code(code: int, tmp_path: Path) -> None:
    rows = [{"question": "2+2?", "answer": "4"}, {"question": "fault?", "answer": "4"}]
    (tmp_path / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (tmp_path / "ray.py").write_text("raise ModuleNotFoundError('as if it were not installed', name='ray')\n")
    first = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(tmp_path))))}
    done = subprocess.run(PROVOKED[code], cwd=tmp_path, env=first, capture_output=True, text=True, timeout=120)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert bool(done.stderr) == (code not in (0, 1))


def test_an_interrupted_command_exits_with_130() -> None:
    process = subprocess.Popen(
        [*SOLVER, *FAKE, "-v", "-s", "cot", "slow?"],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL) and None,
    )
    assert process.stderr is not None
    assert process.stderr.readline() == "-- 1: cot\n"
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130


def test_no_code_is_left_out() -> None:
    assert {*PROVOKED, 130} == set(EXIT_CODES)
    assert {error.exit_code for error in TandemError.__subclasses__()} <= set(EXIT_CODES)
