"""A TOML file of settings: each value with the file and the line in which it stands."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from solver.config import Settings
from solver.errors import UsageError
from solver.registry import did_you_mean

PROJECT = Path("tandem.toml")
"""In the current directory, and nowhere above it: what a command does can be seen where it is given."""


class Given(NamedTuple):
    """A value that somebody gave for a setting, and where."""

    value: Any
    place: str


def user_file() -> Path:
    """The file of the person, whether it is there or not: `~/.config/tandem/config.toml` on Linux."""
    from platformdirs import user_config_path

    return user_config_path("tandem") / "config.toml"


def read(path: Path) -> dict[str, Given]:
    """The settings in `path`, empty where there is no such file.

    Raises UsageError, naming the file and the line, for what is no TOML, no setting, or no value for that setting.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise UsageError(f"{path} cannot be read: {reason}.") from None
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is not TOML: {error}.", 'A setting is a line such as: strategy = "tir"') from None
    return {name: Given(_fit(name, value, place := _place(name, text, path)), place) for name, value in found.items()}


def _fit(name: str, value: Any, place: str) -> Any:
    if isinstance(value, dict):
        raise UsageError(f"{place}: There are no sections here.", 'A setting is a line such as: strategy = "tir"')
    if name not in Settings.model_fields:
        if "key" in name.lower():
            raise UsageError(f"{place}: There is no setting {name!r}.", "Keys are read from the environment only.")
        raise UsageError(f"{place}: There is no setting {name!r}.", did_you_mean(name, Settings.model_fields))
    if isinstance(value, bool):  # pydantic would take it for 0 or 1
        raise UsageError(f"{place}: The setting {name!r} is no yes or no.")
    try:
        return getattr(Settings(**{name: value}), name)
    except UsageError as error:
        raise UsageError(f"{place}: {error}") from None


def _place(name: str, text: str, path: Path) -> str:
    """`tandem.toml:3`. tomllib tells no lines; a key stands at the beginning of one, alone or as a table."""
    begins = re.compile(rf"""\s*\[*\s*["']?{re.escape(name)}["']?\s*[=.\]]""")
    lines = (number for number, line in enumerate(text.splitlines(), 1) if begins.match(line))
    return f"{path}:{next(lines, 1)}"
