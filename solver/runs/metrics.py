"""What a run's traces amount to: accuracy with its interval, and what it cost and took to get there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from solver.error_kinds import error_kinds
from solver.runs.estimates import Estimates
from solver.runs.statistics import wilson
from solver.runs.trace import Grade, Trace
from solver.types import OWN_FAILURES, Output, Rule, Solution, Usage

ABSENT, OTHERS = "(none)", "(others)"
MOST_GROUPS = 1000
"""Values of one column that are told apart; a column with more of them is not one to break a score down by."""


def rule_of(solution: Solution) -> Rule | None:
    """The rule by which the answer was found: the strictest one among the trajectories that voted for it."""
    members = solution.votes[0].members if solution.votes else range(len(solution.trajectories))
    rules = [rule for index in members if (rule := solution.trajectories[index].rule) is not None]
    return next((rule for rule in rules if rule != "last_number"), rules[0] if rules else None)


class Tally:
    """Counts traces one at a time, so that a run of any length is summed up in the same memory.

    Failures of our own parts are counted, and left out of everything else. `samples` and `seed` are those of the run:
    they tell the samples of a problem apart. `by` names the columns that the accuracy is broken down by. `wanted` is
    how many problems the run is to hold at its end: as many of them as have no trace are `owed`.
    """

    def __init__(self, *, samples: int = 1, seed: int = 0, by: Iterable[str] = (), wanted: int = 0) -> None:
        self._problems, self._failed, self._wanted = 0, 0, wanted
        self._accuracy, self._usage = Accuracy(), Usage()
        self._statuses, self._rules, self._relations = Counter[str](), Counter[str](), Counter[str]()
        self._undecided, self._rounds, self._programs = Counter[str](), Counter[str](), Counter[str]()
        self._fallback, self._errors = _Fallback(), _Errors()
        self._by = {name: defaultdict[str, Accuracy](Accuracy) for name in by}
        self._estimates = Estimates(samples, seed)

    def add(self, trace: Trace) -> None:
        self._problems += 1
        self._statuses[trace.status] += 1
        if trace.status in OWN_FAILURES:
            self._failed += 1
            return
        self._usage += trace.usage
        if trace.answer is not None:
            self._rules[str(rule_of(trace))] += 1
        for one in trace.trajectories:
            self._rounds[str(one.usage.rounds)] += 1
            self._programs.update(step.status for step in one.steps if isinstance(step, Output))
        self._fallback.add(trace)
        if trace.grade:
            self._accuracy.add(trace.grade)
            self._relations[_relation(trace.grade)] += 1
            self._undecided.update([trace.grade.rule] if trace.grade.relation == "UNKNOWN" else [])
            self._errors.add(trace, trace.grade)
            self._estimates.add(trace)
            for name, groups in self._by.items():
                value = str(trace.problem.meta.get(name, ABSENT))
                groups[value if value in groups or len(groups) < MOST_GROUPS else OTHERS].add(trace.grade)

    def results(self) -> dict[str, Any]:
        """The content of `results.json`."""
        return {
            "schema": "tandem-results/1",
            "problems": self._problems,
            "failed": self._failed,
            "owed": max(0, self._wanted - self._problems),
            "accuracy": self._accuracy.results(),
            "by": {
                name: {value: groups[value].results() for value in sorted(groups)} for name, groups in self._by.items()
            },
            **self._estimates.results(),
            "statuses": _in_order(self._statuses),
            "rules": _in_order(self._rules),
            "relations": _in_order(self._relations),
            "undecided": _in_order(self._undecided),
            "rounds": {"total": self._usage.rounds, "by_trajectory": _in_order(self._rounds)},
            "outputs": _in_order(self._programs),
            "tokens": {
                "prompt": self._usage.prompt_tokens,
                "completion": self._usage.completion_tokens,
                "wasted": self._usage.wasted_tokens,
            },
            "seconds": {
                "generate": round(self._usage.generate_seconds, 3),
                "execute": round(self._usage.execute_seconds, 3),
            },
            "fallback": self._fallback.results(),
            "errors": self._errors.results(),
        }


def summarise(
    traces: Iterable[Trace], *, samples: int = 1, seed: int = 0, by: Iterable[str] = (), wanted: int = 0
) -> dict[str, Any]:
    """The content of `results.json`; see `Tally`."""
    tally = Tally(samples=samples, seed=seed, by=by, wanted=wanted)
    for trace in traces:
        tally.add(trace)
    return tally.results()


@dataclass
class Accuracy:
    """Shares of right answers among `n` graded problems. An answer that could not be compared is not right."""

    n: int = 0
    strict: int = 0
    lenient: int = 0

    def add(self, grade: Grade) -> None:
        self.n, self.strict, self.lenient = self.n + 1, self.strict + grade.strict, self.lenient + grade.lenient

    def results(self) -> dict[str, Any] | None:
        """None when there is no gold answer. `interval` is the 95 % Wilson interval of the strict share,
        `lenient_interval` that of the lenient one.
        """
        if not self.n:
            return None
        return {
            "strict": self.strict / self.n,
            "lenient": self.lenient / self.n,
            "n": self.n,
            "interval": wilson(self.strict, self.n),
            "lenient_interval": wilson(self.lenient, self.n),
        }


def _relation(grade: Grade) -> str:
    """No answer is not a wrong answer: nothing was compared."""
    return "NO_ANSWER" if grade.rule == "no_answer" else grade.relation


def _in_order(counts: Counter[str]) -> dict[str, int]:
    """How often each name occurs; names in order, so that equal runs give equal files."""
    return dict(sorted(counts.items()))


class _Errors:
    """Among the problems that are not strictly right, how many show each kind of error, and how many show none."""

    def __init__(self) -> None:
        self._problems = self._without_kind = 0
        self._kinds = Counter[str]()

    def add(self, trace: Trace, grade: Grade) -> None:
        if not grade.strict:
            kinds = error_kinds(trace.problem, trace, grade)
            self._problems += 1
            self._without_kind += not kinds
            self._kinds.update(kinds)

    def results(self) -> dict[str, Any]:
        return {
            "problems": self._problems,
            "kinds": _in_order(self._kinds),
            "without_kind": self._without_kind,
        }


class _Fallback:
    """How often an attempt was replaced and why, and how many more problems are strictly right because of it.

    `rate` is the share of problems with a replaced attempt, with its 95 % Wilson interval; `gain` what fallback adds to
    the share of right answers among the graded problems, None without any.
    """

    def __init__(self) -> None:
        self._n = self._problems = self._graded = self._gained = self._lost = 0
        self._causes = Counter[str]()

    def add(self, trace: Trace) -> None:
        causes = [one.fallback_from for one in trace.trajectories if one.fallback_from is not None]
        self._n += 1
        self._problems += bool(causes)
        self._causes.update(causes)
        self._graded += trace.grade is not None
        after, before = trace.grade, trace.grade_without_fallback
        if after and before:
            self._gained += after.strict and not before.strict
            self._lost += before.strict and not after.strict

    def results(self) -> dict[str, Any]:
        return {
            "problems": self._problems,
            "rate": self._problems / self._n if self._n else 0.0,
            "rate_interval": wilson(self._problems, self._n),
            "causes": _in_order(self._causes),
            "gained": self._gained,
            "lost": self._lost,
            "gain": (self._gained - self._lost) / self._graded if self._graded else None,
        }
