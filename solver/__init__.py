"""Tandem's solver: a model that thinks in words and computes in code. `solver.solve("...").answer` is all it takes.

Nothing is imported before it is used: `import solver` is cheap, prints nothing and writes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from solver.registry import resolve

if TYPE_CHECKING:
    from solver.config import Settings
    from solver.conversation import Conversation
    from solver.engine import Solver, solve
    from solver.errors import TandemError
    from solver.origins import configured
    from solver.types import Code, Event, Output, Problem, Solution, Text, Trajectory, Usage, Vote

_NAMES = {
    "solve": "solver.engine:solve",
    "Solver": "solver.engine:Solver",
    "Settings": "solver.config:Settings",
    "configured": "solver.origins:configured",
    "Conversation": "solver.conversation:Conversation",
    "TandemError": "solver.errors:TandemError",
    **{
        noun: f"solver.types:{noun}"
        for noun in ("Problem", "Text", "Code", "Output", "Trajectory", "Usage", "Vote", "Solution", "Event")
    },
}

__all__ = [
    "Code",
    "Conversation",
    "Event",
    "Output",
    "Problem",
    "Settings",
    "Solution",
    "Solver",
    "TandemError",
    "Text",
    "Trajectory",
    "Usage",
    "Vote",
    "configured",
    "solve",
]


def __getattr__(name: str) -> Any:
    if name not in _NAMES:
        raise AttributeError(f"module 'solver' has no attribute {name!r}")
    return resolve(_NAMES, name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
