"""Scorers: what tells a better attempt from a worse one without the gold answer.

A new one is one file and one line in `SCORERS`; one elsewhere is used by its dotted path, `module:function[:argument]`.
"""

from __future__ import annotations

from solver.backends.options import Options
from solver.registry import resolve
from solver.scorers.base import Scorer

SCORERS = {
    "logprob": "solver.scorers.logprob:load",
    "hf": "solver.scorers.reward:load",
    "critic": "solver.scorers.critic:load",
    "prm": "solver.scorers.prm:load",
}
"""Each is called with (argument, Options) and returns a Scorer."""


def load(spec: str, options: Options) -> Scorer:
    """Make the scorer `spec` names; blocks while a model is read. Raises UsageError, MissingExtra or BackendError."""
    name, argument = parse(spec)
    scorer: Scorer = resolve(SCORERS, name, "scorer")(argument, options)
    return scorer


def parse(spec: str) -> tuple[str, str]:
    """Registered name or dotted path, and argument. Raises UsageError for a name that is neither."""
    name, _, argument = spec.partition(":")
    if name not in SCORERS:
        attr, _, argument = argument.partition(":")
        name = f"{name}:{attr}" if attr else name
        resolve(SCORERS, name, "scorer")
    return name, argument
