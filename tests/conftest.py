"""Tests meet the settings of nobody: no file and no variable of whoever runs them."""

from __future__ import annotations

import os

import pytest


@pytest.fixture(scope="session", autouse=True)
def _nobodys_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["XDG_CONFIG_HOME"] = str(tmp_path_factory.mktemp("config"))
    for name in [name for name in os.environ if name.startswith("TANDEM_")]:
        del os.environ[name]
