"""What a run's traces amount to: accuracy with its interval, and what it cost and took to get there."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from solver.error_kinds import error_kinds
from solver.trace import Grade, Trace
from solver.types import OWN_FAILURES, Rule, Solution

Z95 = 1.959963984540054  # two-sided 95 % quantile of the normal distribution


def wilson(successes: int, n: int) -> tuple[float, float]:
    """95 % score interval of a proportion (Wilson 1927), which stays within [0, 1] and is honest for small n."""
    if n == 0:
        return 0.0, 1.0
    share, z2 = successes / n, Z95 * Z95
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z95 / (1 + z2 / n) * math.sqrt(share * (1 - share) / n + z2 / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)


def rule_of(solution: Solution) -> Rule | None:
    """The rule by which the answer was found: the strictest one among the trajectories that voted for it."""
    members = solution.votes[0].members if solution.votes else range(len(solution.trajectories))
    rules = [rule for index in members if (rule := solution.trajectories[index].rule) is not None]
    return next((rule for rule in rules if rule != "last_number"), rules[0] if rules else None)


def summarise(traces: Sequence[Trace]) -> dict[str, Any]:
    """The content of `results.json`. Failures of our own parts are counted, and left out of everything else."""
    sound = [trace for trace in traces if trace.status not in OWN_FAILURES]
    return {
        "schema": "tandem-results/1",
        "problems": len(traces),
        "failed": len(traces) - len(sound),
        "accuracy": accuracy(sound),
        "statuses": _counts(trace.status for trace in traces),
        "rules": _counts(str(rule_of(trace)) for trace in sound if trace.answer is not None),
        "relations": _counts(_relation(trace.grade) for trace in sound if trace.grade),
        "rounds": {
            "total": sum(trace.usage.rounds for trace in sound),
            "by_trajectory": _counts(str(one.usage.rounds) for trace in sound for one in trace.trajectories),
        },
        "tokens": {
            "prompt": sum(trace.usage.prompt_tokens for trace in sound),
            "completion": sum(trace.usage.completion_tokens for trace in sound),
        },
        "seconds": {
            "generate": round(sum(trace.usage.generate_seconds for trace in sound), 3),
            "execute": round(sum(trace.usage.execute_seconds for trace in sound), 3),
        },
        "fallback": _fallback(sound),
        "errors": _errors(sound),
    }


def accuracy(traces: Iterable[Trace]) -> dict[str, Any] | None:
    """Shares of right answers among `n` graded problems; None when there is no gold answer.

    `interval` is the 95 % Wilson interval of the strict share, `lenient_interval` that of the lenient one.
    An answer that could not be compared (UNKNOWN) is not right.
    """
    grades = [trace.grade for trace in traces if trace.grade]
    if not grades:
        return None
    n, strict, lenient = len(grades), sum(grade.strict for grade in grades), sum(grade.lenient for grade in grades)
    return {
        "strict": strict / n,
        "lenient": lenient / n,
        "n": n,
        "interval": wilson(strict, n),
        "lenient_interval": wilson(lenient, n),
    }


def _relation(grade: Grade) -> str:
    """No answer is not a wrong answer: nothing was compared."""
    return "NO_ANSWER" if grade.rule == "no_answer" else grade.relation


def _counts(names: Iterable[str]) -> dict[str, int]:
    """How often each name occurs; names in order, so that equal runs give equal files."""
    return dict(sorted(Counter(names).items()))


def _errors(traces: Sequence[Trace]) -> dict[str, Any]:
    """Among the problems that are not strictly right, how many show each kind of error, and how many show none."""
    wrong = [trace for trace in traces if trace.grade and not trace.grade.strict]
    kinds = [error_kinds(trace.problem, trace, trace.grade) for trace in wrong]
    return {
        "problems": len(wrong),
        "kinds": _counts(kind for each in kinds for kind in each),
        "without_kind": sum(not each for each in kinds),
    }


def _fallback(traces: Sequence[Trace]) -> dict[str, Any]:
    """How often an attempt was replaced and why, and how many more problems are strictly right because of it.

    `rate` is the share of problems with a replaced attempt, with its 95 % Wilson interval; `gain` what fallback adds to
    the share of right answers among the graded problems, None without any.
    """
    replaced = [one for trace in traces for one in trace.trajectories if one.fallback_from is not None]
    problems = sum(any(one.fallback_from is not None for one in trace.trajectories) for trace in traces)
    pairs = [(trace.grade, trace.grade_without_fallback) for trace in traces]
    both = [(after.strict, before.strict) for after, before in pairs if after and before]
    graded = sum(trace.grade is not None for trace in traces)
    gained = sum(after and not before for after, before in both)
    lost = sum(before and not after for after, before in both)
    return {
        "problems": problems,
        "rate": problems / len(traces) if traces else 0.0,
        "rate_interval": wilson(problems, len(traces)),
        "causes": _counts(str(one.fallback_from) for one in replaced),
        "gained": gained,
        "lost": lost,
        "gain": (gained - lost) / graded if graded else None,
    }
