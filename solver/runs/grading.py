"""From a solution and a gold answer to a graded trace: how answers are compared is declared, and kept with a run."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from solver.answer import compare
from solver.answer.kinds import KINDS, Kind
from solver.errors import SandboxUnavailable, UsageError
from solver.registry import did_you_mean
from solver.runs import metrics
from solver.runs.trace import Flips, Grade, Trace
from solver.types import OWN_FAILURES, Problem, Rule, Solution, Trajectory
from solver.vote import vote


class Grading(BaseModel):
    """How the answers of a data set are compared: `kind` and `tolerance` are those of `solver.answer.compare`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Kind = "any"
    tolerance: float = 1e-4

    def changed(self, kind: str | None, tolerance: float | None) -> Grading:
        """With another kind or tolerance, where one is given. Raises UsageError for one that cannot be."""
        if kind is not None and kind not in KINDS:
            raise UsageError(f"There is no kind of answer {kind!r}.", did_you_mean(kind, KINDS))
        if tolerance is not None and not 0 <= tolerance <= 1:
            raise UsageError(f"A tolerance is a relative error from 0 to 1, not {tolerance:g}.")
        return Grading(
            kind=self.kind if kind is None else kind,
            tolerance=self.tolerance if tolerance is None else tolerance,
        )

    def graded(self, key: str, problem: Problem, solution: Solution) -> Trace:
        """The trace of a solution, graded when there is a gold answer and the failure is not our own.

        Blocks while answers are compared. Raises SandboxUnavailable as `grade` does.
        """
        fields = {name: getattr(solution, name) for name in Solution.model_fields} | {"problem": problem}
        if problem.answer is None or solution.status in OWN_FAILURES:
            return Trace(**fields, key=key)
        grade = self.grade(solution.answer, problem.answer, metrics.rule_of(solution))
        return Trace(
            **fields,
            key=key,
            grade=grade,
            grade_without_fallback=self._without_fallback(solution, problem.answer),
            right=self._right(solution, problem.answer, grade),
            flips=self.flips(solution, problem.answer) if solution.strategy == "deliberate" else None,
        )

    def flips(self, solution: Solution, gold: str) -> Flips:
        """Count the flips between views that follow each other; a view without a question of its own begins a chain.

        Without them a loop of check and refinement looks better than it is: what it mends is seen, what it spoils is
        not.
        """
        right = [self.grade(view.answer, gold, view.rule).strict for view in solution.trajectories]
        pairs = [
            (right[place - 1], right[place])
            for place, view in enumerate(solution.trajectories)
            if view.question is not None
        ]
        return Flips(wrong_to_right=pairs.count((False, True)), right_to_wrong=pairs.count((True, False)))

    def grade(self, answer: str | None, gold: str, rule: Rule | None) -> Grade:
        """Compare an answer, found by `rule`, with the gold one: where need be in a worker that can be killed.

        The last number of a text is a lenient finding: it is never a strict success. Raises SandboxUnavailable when
        there is no such worker, for a comparison that was not made is not a wrong answer.
        """
        if answer is None:
            return Grade(gold=gold, strict=False, lenient=False, relation="DIFFERENT", rule="no_answer")
        verdict = compare(answer, gold, kind=self.kind, tolerance=self.tolerance)
        if verdict.rule == "no_worker":
            raise SandboxUnavailable(
                "The answers cannot be compared: no worker process can be started.", "Try solver doctor."
            )
        return Grade(
            gold=gold,
            strict=verdict.strict and rule != "last_number",
            lenient=verdict.lenient,
            relation=verdict.relation,
            rule=verdict.rule,
        )

    def _without_fallback(self, solution: Solution, gold: str) -> Grade | None:
        """The grade of the vote among the attempts that replace no other; None when all are such."""
        first = tuple(one for one in solution.trajectories if one.fallback_from is None)
        if len(first) == len(solution.trajectories):
            return None
        votes = vote([one.answer for one in first])
        alone = Solution(problem=solution.problem, trajectories=first, votes=votes)
        return self.grade(votes[0].answer if votes else None, gold, metrics.rule_of(alone))

    def _right(self, solution: Solution, gold: str, grade: Grade) -> tuple[bool | None, ...]:
        """Whether each trajectory is strictly right; None for a failure of our own. Answers of one class are equal, so
        each class is compared once.
        """
        equal = {member: grade.relation == "EQUAL" for member in solution.votes[0].members} if solution.votes else {}
        for each in solution.votes[1:]:
            relation = self.grade(each.answer, gold, None).relation
            equal |= dict.fromkeys(each.members, relation == "EQUAL")

        def right(place: int, one: Trajectory) -> bool | None:
            if one.status in OWN_FAILURES:
                return None
            if place not in equal:  # a strategy that holds no vote of all
                return self.grade(one.answer, gold, one.rule).strict
            return equal[place] and one.rule != "last_number"

        return tuple(right(place, one) for place, one in enumerate(solution.trajectories))
