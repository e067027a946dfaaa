"""A small soak: the benchmark itself, in a process of its own, with enough programs for every kind of hostile one."""

import subprocess
import sys

import pytest


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the census reads /proc")
def test_nothing_is_wrong_and_nothing_is_left_behind() -> None:
    command = [sys.executable, "-m", "benchmarks.soak", "600"]
    soak = subprocess.run(command, capture_output=True, text=True, timeout=250)
    assert soak.returncode == 0, soak.stdout + soak.stderr
    assert "wrong results: 0" in soak.stdout
