"""`logging` for programs: accepted and dropped, like all that goes to standard error."""

from __future__ import annotations

from typing import Any

from .simple_namespace import SimpleNamespace


def _dropped(message: object, *args: object, **options: object) -> None: ...


FUNCTIONS: dict[str, Any] = dict.fromkeys(("debug", "info", "warning", "error", "critical", "exception"), _dropped)


def basic_config(*, level: object = None, format: object = None, datefmt: object = None) -> None:
    """No stream can be chosen: what goes there would be lost unnoticed."""


def get_logger(name: str | None = None) -> SimpleNamespace:
    return SimpleNamespace(name=name, setLevel=lambda level: None, **FUNCTIONS)
