"""What filters are given."""

from __future__ import annotations

import pytest

from training.executions import Executions
from training.workshop import Workshop


@pytest.fixture
def workshop(tmp_path):
    with Executions(tmp_path / "executed.jsonl") as opened:
        yield Workshop(0, opened)
