"""The settings as command-line options: one option a field of `Settings`, so the two cannot drift apart."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from solver.config import Settings

SHORT = {"model": "-m", "strategy": "-s", "prompt": "-p", "samples": "-n"}


def with_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    """A typer command that takes every setting as an option, and is called with one `settings: Settings` for them.

    Bounds are the model's own to check, so that a program and the command line refuse the same values.
    """

    def wrapped(**given: Any) -> Any:
        chosen = {name: given.pop(name) for name in Settings.model_fields}
        settings = Settings(**{name: value for name, value in chosen.items() if value is not None})
        return command(settings=settings, **given)

    own = inspect.signature(command, eval_str=True).parameters.values()
    added = [_parameter(name) for name in Settings.model_fields]
    wrapped.__signature__ = inspect.Signature([*(one for one in own if one.name != "settings"), *added])  # type: ignore[attr-defined]
    wrapped.__name__, wrapped.__doc__ = command.__name__, command.__doc__
    return wrapped


def _parameter(name: str) -> inspect.Parameter:
    field = Settings.model_fields[name]
    flags = [flag for flag in (SHORT.get(name), "--" + name.replace("_", "-")) if flag]
    shown = "" if field.default is None else f"[default: {field.default}]"
    option = typer.Option(*flags, help=f"{field.description or ''} {shown}".strip(), show_default=False)
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[_plain(field.annotation), option]
    )


def _plain(annotation: Any) -> Any:
    """`int` becomes `int | None`: an option that is not given leaves the setting's default alone."""
    return annotation | None
