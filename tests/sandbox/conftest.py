"""Plain CPython as the yardstick, run once for all programs of a test session."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def plain() -> Callable[[list[str]], list[str]]:
    """What plain CPython prints for each of a list of programs."""

    def run(sources: list[str]) -> list[str]:
        command = [sys.executable, str(Path(__file__).with_name("plain.py"))]
        answer = subprocess.run(
            command, input=json.dumps(sources), capture_output=True, text=True, check=True, timeout=240
        )
        return json.loads(answer.stdout)

    return run
