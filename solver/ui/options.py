"""The settings as command-line options: one option a field of `Settings`, so the two cannot drift apart."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from solver import origins
from solver.config import Settings

SHORT = {"model": "-m", "strategy": "-s", "prompt": "-p", "samples": "-n"}

FLAGS = frozenset({*SHORT.values(), *("--" + name.replace("_", "-") for name in Settings.model_fields)})
"""Options that are followed by a value."""


def with_settings(command: Callable[..., Any]) -> Callable[..., Any]:
    """A typer command that takes every setting as an option, and what is not given from environment and files.

    It is called with one `settings: Settings` for all of them, or with `resolved: Resolved` where it has a parameter
    of that name. Bounds are the model's own to check, so that a program and the command line refuse the same values.
    """
    own = inspect.signature(command, eval_str=True).parameters

    def wrapped(**given: Any) -> Any:
        chosen = {name: given.pop(name) for name in Settings.model_fields}
        resolved = origins.resolve({name: value for name, value in chosen.items() if value is not None})
        if "resolved" in own:
            return command(resolved=resolved, **given)
        return command(settings=resolved.settings, **given)

    kept = [one for one in own.values() if one.name not in ("settings", "resolved")]
    added = [_parameter(name) for name in Settings.model_fields]
    wrapped.__signature__ = inspect.Signature([*kept, *added])  # type: ignore[attr-defined]
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
