"""What a page says of a run as a whole, and of each problem in its list; traces are added one at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from solver.runs.metrics import Accuracy
from solver.runs.trace import Trace
from solver.types import OWN_FAILURES
from solver.ui.report.agreement import Agreement
from solver.ui.report.histogram import Histogram


class Overview:
    """Counts what a page shows and `results.json` does not have."""

    def __init__(self) -> None:
        self._strategies: defaultdict[str, Accuracy] = defaultdict(Accuracy)
        self._agreement = Agreement()
        self._tokens, self._rounds = Histogram(), Histogram()

    def add(self, trace: Trace) -> None:
        if trace.status in OWN_FAILURES:
            return
        self._agreement.add(trace)
        right = bool(trace.grade and trace.grade.strict)
        self._tokens.add(trace.usage.completion_tokens, right)
        self._rounds.add(trace.usage.rounds, right)
        if trace.grade:
            self._strategies[trace.strategy].add(trace.grade)

    def results(self) -> dict[str, Any]:
        """`strategies` and `formats` are empty without gold answers."""
        return {
            "strategies": {name: self._strategies[name].results() for name in sorted(self._strategies)},
            "formats": self._agreement.formats(),
            "agreement": self._agreement.results(),
            "tokens": self._tokens.results(),
            "rounds": self._rounds.results(),
        }


def row(trace: Trace, by: Sequence[str]) -> dict[str, Any]:
    """What the list of problems shows, finds and filters: all that need not be looked up in the trace itself."""
    return {
        "id": trace.problem.id,
        "question": trace.problem.question,
        "answer": trace.answer,
        "gold": trace.problem.answer,
        "mark": mark(trace),
        "status": trace.status,
        "strategy": trace.strategy,
        "by": [str(trace.problem.meta[name]) if name in trace.problem.meta else None for name in by],
        "confidence": round(trace.confidence, 4),
        "tokens": trace.usage.completion_tokens,
        "rounds": trace.usage.rounds,
        "seconds": round(trace.usage.generate_seconds + trace.usage.execute_seconds, 3),
    }


def mark(trace: Trace) -> str:
    """How the answer stands to the gold one, in a word."""
    if trace.status in OWN_FAILURES:
        return "failed"
    if trace.grade is None:
        return "ungraded"
    if trace.grade.strict:
        return "right"
    if trace.answer is None:
        return "unanswered"
    if trace.grade.lenient:
        return "lenient"
    return "undecided" if trace.grade.relation == "UNKNOWN" else "wrong"
