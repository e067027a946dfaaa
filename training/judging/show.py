"""`solver-train judge`: what a scorer says of solutions whose first wrong step is known."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from solver import scorers
from solver.backends.options import Options
from solver.errors import UsageError
from training.judging.cases import read
from training.judging.measure import judge, measure


def judged(spec: str, file: Path, limit: int | None, as_json: bool) -> None:
    """Print the measures of a scorer on the cases of `file`. Raises UsageError for one that judges no steps."""
    cases = list(read(file))[:limit]
    if not cases:
        raise UsageError(f"{file} has no judged solution.", "The builders mi, critique_rows and real_errors make them.")
    with asyncio.Runner() as runner:
        scorer: Any = scorers.load(spec, Options(batch_size=32))
        try:
            if not hasattr(scorer, "steps"):
                raise UsageError(f"The scorer {spec} judges whole attempts, not steps.", "prm:DIR and critic:MODEL do.")
            found = measure(runner.run(judge(scorer, cases)))
        finally:
            runner.run(scorer.close())
    print(json.dumps(found)) if as_json else _show(found, Console())


def _show(found: dict[str, Any], console: Console) -> None:
    table = Table("solutions", "n", "first wrong step found")
    shares = {"with an error": found["error"], "correct": found["correct"]}
    shares |= {f"error: {kind or 'unnamed'}": share for kind, share in found["by_kind"].items()}
    shares |= {f"error in step {int(place) + 1}": share for place, share in found["by_place"].items()}
    for name, share in shares.items():
        low, high = share["interval"]
        table.add_row(name, str(share["n"]), f"{share['accuracy']:.1%} ({low:.1%} to {high:.1%})")
    console.print(table)
    rest = {"F1": found["f1"], "AUROC": found["auroc"], "calibration error": found["calibration_error"]}
    console.print(", ".join(f"{name} {value:.3f}" for name, value in rest.items() if value is not None))
    if found["silent"]:
        console.print(f"Of {found['silent']} solutions it said nothing; they count as misjudged.")
