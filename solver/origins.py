"""Where each setting comes from: an option, else the environment, the project's file, the user's file, or its default.

Only the command line reads files and the environment; in a program it is asked for with `solver.configured()`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from solver import config_file, effects
from solver.config import Settings
from solver.config_file import Given
from solver.errors import UsageError
from solver.registry import did_you_mean

Layer = Literal["option", "environment", "project", "user", "default"]
"""The strongest first."""

PREFIX = "TANDEM_"
_SECRET = ("_KEY", "_TOKEN", "_SECRET", "_PASSWORD")
"""How variables end that are none of our settings, and none of our business."""

_OF_THE_MODEL = ("adapter", "prompt", "quantize", "revision")
"""Settings that were chosen for the model that a layer names or finds, and are left behind when another one holds."""


class Origin(NamedTuple):
    """`place` is the option, the variable, or the file and line; empty for a default."""

    layer: Layer
    place: str


@dataclass(frozen=True)
class Resolved:
    """The settings that hold, where each of them comes from, and what was given but is of no use beside the others."""

    settings: Settings
    origins: Mapping[str, Origin]
    set_aside: Mapping[str, tuple[Origin, str]]
    """Name of the setting -> where it was given, and why it does not count."""

    def given(self) -> dict[str, str]:
        """Every setting that is no default, and where it comes from, in a word or two."""
        return {name: " ".join(origin) for name, origin in self.origins.items() if origin.layer != "default"}


def resolve(options: Mapping[str, Any]) -> Resolved:
    """The settings as given by `options`, the environment, the project's and the user's file, in this order.

    An option without effect beside the other settings is a UsageError; what a file or a variable gives is then set
    aside, as it was meant for other strategies or models. Raises UsageError as well for what is no setting, or unfit.
    """
    layers: dict[Layer, Mapping[str, Given]] = {
        "option": {name: Given(value, "--" + name.replace("_", "-")) for name, value in options.items()},
        "environment": _environment(os.environ),
        "project": config_file.read(config_file.PROJECT),
        "user": config_file.read(config_file.user_file()),
    }
    values: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    set_aside: dict[str, tuple[Origin, str]] = {}
    models = _models(layers)
    for layer, given in layers.items():
        for name, (value, place) in given.items():
            if name in origins:
                continue
            if name in _OF_THE_MODEL and models[layer] != models["option"]:
                set_aside[name] = Origin(layer, place), f"It goes with the model {models[layer]}."
            else:
                values[name], origins[name] = value, Origin(layer, place)
    for name, reason in effects.idle(Settings(**values), origins).items():
        if origins[name].layer == "option":
            raise UsageError(reason)
        set_aside[name] = origins.pop(name), reason
        del values[name]
    every = {name: origins.get(name, Origin("default", "")) for name in Settings.model_fields}
    return Resolved(Settings(**values), every, set_aside)


def _models(layers: Mapping[Layer, Mapping[str, Given]]) -> dict[Layer, str]:
    """The model that each layer names, or finds in the weaker ones; that of the strongest is the one that holds."""
    found, model = dict[Layer, str](), Settings.model_fields["model"].default
    for layer, given in reversed([*layers.items()]):
        found[layer] = model = given["model"].value if "model" in given else model
    return found


def configured(**settings: Any) -> dict[str, Any]:
    """Keywords for `Solver` and `solve`: `settings`, and for all others what environment and files say.

    `Solver(**configured(samples=8))` answers as `solver -n 8` does in this directory. Raises UsageError.
    """
    for name in settings:
        if name not in Settings.model_fields:
            raise UsageError(f"Unknown setting {name!r}.", did_you_mean(name, Settings.model_fields))
    return resolve(settings).settings.model_dump()


def _environment(variables: Mapping[str, str]) -> dict[str, Given]:
    """Settings among the variables; an empty variable counts as none."""
    names = {PREFIX + name.upper(): name for name in Settings.model_fields}
    found = {}
    for variable, value in variables.items():
        if not variable.startswith(PREFIX) or variable.endswith(_SECRET) or not value:
            continue
        if variable not in names:
            raise UsageError(f"The variable {variable} is no setting.", did_you_mean(variable, names))
        name = names[variable]
        try:
            found[name] = Given(getattr(Settings.model_validate({name: value}), name), variable)
        except UsageError as error:
            raise UsageError(f"{variable}: {error}") from None
    return found
