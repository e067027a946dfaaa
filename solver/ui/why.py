"""Why a solution has the answer it has, in sentences: the rule that found it, and how the vote fell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from solver.config import Settings
from solver.runs.metrics import rule_of
from solver.types import OWN_FAILURES, Rule, Solution, Trajectory

RULES: dict[Rule, str] = {
    "boxed": "it stands in the last box of the words",
    "answer_is": "the words state it, as in `the answer is ...`",
    "hashes": "it stands behind `####`",
    "output": "it is the last line that the last program printed",
    "last_number": "it is the last number of the words, which is a guess and never counts as strictly right",
}
CAUSES = {
    "empty_output": "its last program printed nothing",
    "code_error": "its program failed",
    "timeout": "its program took too long",
    "non_finite": "its answer was not a finite number",
    "implausible": "its answer cannot be one to such a question",
    "no_answer": "it found no answer",
    "length": "it ran out of tokens",
    "loop": "it repeated itself",
}


def sentences(solution: Solution, settings: Settings) -> Iterator[str]:
    """One after the other, the answer first."""
    count = len(solution.trajectories)
    if solution.answer is None:
        yield f"There is no answer: {solution.status}."
    elif rule := rule_of(solution):
        yield f"The answer {solution.answer} was found by the rule {rule}: {RULES[rule]}."
    yield from _missing(solution)
    for place, one in enumerate(solution.trajectories):
        if one.fallback_from:
            cause = CAUSES.get(one.fallback_from, one.fallback_from)
            yield f"Sample {place + 1}, in words, replaces one in code that was not trusted: {cause}."
    if count > 1 and solution.votes:
        yield from _vote(solution, settings)


def _missing(solution: Solution) -> Iterator[str]:
    """Samples that had no answer to vote with, by how they ended."""
    silent = [one for one in solution.trajectories if one.answer is None and one.complete and not _aid(solution, one)]
    if len(solution.trajectories) > 1:
        for status, count in Counter(one.status for one in silent).items():
            ours = ", which is no fault of the model and does not count" if status in OWN_FAILURES else ""
            yield f"{_samples(count)} ended without an answer: {status}{ours}."
    elif silent and silent[0].detail:
        yield silent[0].detail


def _aid(solution: Solution, one: Trajectory) -> bool:
    """Written to help the others, such as a plan: it has no part in the vote."""
    return one.status == "ok" and one.answer is None


def _vote(solution: Solution, settings: Settings) -> Iterator[str]:
    first, *others = solution.votes
    yield f"{_samples(len(first.members))} agreed on it: {_numbers(first.members)}."
    for vote in others:
        yield f"{_samples(len(vote.members))} said {vote.answer}: {_numbers(vote.members)}."
    weighed = (
        "Every vote weighs the same" if settings.weighting == "uniform" else f"Votes weigh by {settings.weighting}"
    )
    doubted = any(one.fallback_from for one in solution.trajectories)
    yield f"{weighed}{'; an answer that was not trusted weighs half' if doubted else ''}."
    if others and others[0].weight == first.weight:
        yield "It is a tie, which goes to the answer that came first."
    elif others and others[0].weight > first.weight:
        yield "It was chosen by its score, and not by the vote."
    yield f"The confidence {solution.confidence:.2f} is its share of all weight, samples without an answer included."


def _samples(count: int) -> str:
    return "One sample" if count == 1 else f"{count} samples"


def _numbers(members: tuple[int, ...]) -> str:
    return ("number " if len(members) == 1 else "numbers ") + ", ".join(str(place + 1) for place in members)
