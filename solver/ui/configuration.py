"""The settings that hold and where they come from, for `solver config`."""

from __future__ import annotations

import re
from typing import Any

from solver.config_file import PROJECT, user_file
from solver.origins import Resolved
from solver.ui.console import clean

_PASSWORD = re.compile(r"(://)[^/@\s]*@")


def paths() -> dict[str, str]:
    """The files that are looked for, whether they are there or not."""
    return {"project": str(PROJECT.absolute()), "user": str(user_file())}


def report(resolved: Resolved) -> dict[str, Any]:
    """As JSON; a password within an address is left out."""
    return {
        "schema": "tandem-config/1",
        "settings": {
            name: {"value": _without_password(value), **resolved.origins[name]._asdict()}
            for name, value in resolved.settings.model_dump().items()
        },
        "set_aside": {
            name: {**origin._asdict(), "reason": _without_password(reason)}
            for name, (origin, reason) in resolved.set_aside.items()
        },
        "files": paths(),
    }


def text(report: dict[str, Any]) -> str:
    """A line each: name, value, where it comes from; behind them what was set aside."""
    rows = [
        (name, shown(each["value"]), f"{each['layer']} {each['place']}".strip())
        for name, each in report["settings"].items()
    ]
    wide, wider = (max(len(row[column]) for row in rows) for column in (0, 1))
    lines = [f"{name:<{wide}}  {value:<{wider}}  {origin}" for name, value, origin in rows]
    lines += [
        f"set aside: {name} ({each['layer']} {each['place']}). {each['reason']}"
        for name, each in report["set_aside"].items()
    ]
    return clean("\n".join(lines))


def shown(value: Any) -> str:
    """A value on a line; `-` where an optional setting has none."""
    return "-" if value is None else str(value)


def _without_password(value: Any) -> Any:
    return _PASSWORD.sub(r"\1...@", value) if isinstance(value, str) else value
