"""Strategies: how many attempts of which kind are made at a problem, and how they become one answer.

A strategy is `async def solve(problem, context) -> Solution`. A new one is one file and one line here; a function
elsewhere is used by its dotted path, "module:function", without being registered.
"""

from __future__ import annotations

STRATEGIES = {
    "cot": "solver.strategies.cot:solve",
    "pot": "solver.strategies.pot:solve",
    "tir": "solver.strategies.tir:solve",
    "hybrid": "solver.strategies.hybrid:solve",
    "plan": "solver.strategies.plan:solve",
    "deliberate": "solver.strategies.deliberate:solve",
    "paraphrase": "solver.strategies.paraphrase:solve",
    "best-of": "solver.strategies.best_of:solve",
    "beam": "solver.strategies.beam:solve",
    "contrast": "solver.strategies.contrast:solve",
    "error-aware": "solver.strategies.error_aware:solve",
    "auto": "solver.strategies.auto:solve",
}
