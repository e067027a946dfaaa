"""Runs untrusted mathematics programs in processes that can be killed. See docs/sandbox.md for what is covered."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .calls import call
    from .closing import close
    from .errors import CallFailed, CallTimeout, SandboxError, Unavailable
    from .levels import level, require
    from .pool import Pool
    from .preparing import prepare
    from .session import Session, run
    from .types import ExecResult, Limits

_HOME = {
    "run": "session",
    "Session": "session",
    "Pool": "pool",
    "Limits": "types",
    "ExecResult": "types",
    "call": "calls",
    "close": "closing",
    "CallFailed": "errors",
    "CallTimeout": "errors",
    "SandboxError": "errors",
    "Unavailable": "errors",
    "level": "levels",
    "prepare": "preparing",
    "require": "levels",
}

__all__ = [
    "CallFailed",
    "CallTimeout",
    "ExecResult",
    "Limits",
    "Pool",
    "SandboxError",
    "Session",
    "Unavailable",
    "call",
    "close",
    "level",
    "prepare",
    "require",
    "run",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'sandbox' has no attribute '{name}'")
    value = getattr(import_module(f".{_HOME[name]}", __name__), name)
    globals()[name] = value
    return value
