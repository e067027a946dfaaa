"""What builders and filters are given."""

from __future__ import annotations

import pytest

from training.executions import Executions
from training.workshop import Workshop


@pytest.fixture(scope="session")
def workshop(tmp_path_factory):
    with Executions(tmp_path_factory.mktemp("executions") / "executed.jsonl") as opened:
        yield Workshop(0, opened)
