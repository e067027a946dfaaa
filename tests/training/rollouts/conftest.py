"""A problem with attempts as a model might have written them, and the sandbox that traces them."""

from __future__ import annotations

import pytest

from training.executions import Executions


@pytest.fixture(scope="session")
def executions(tmp_path_factory):
    with Executions(tmp_path_factory.mktemp("executions") / "executed.jsonl") as opened:
        yield opened
