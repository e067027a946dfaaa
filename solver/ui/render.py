"""Solutions for people: a trajectory as it is written, or one that lies in a run; words, programs and their outputs."""

from __future__ import annotations

import contextlib

from rich.console import Console

import prompts
from prompts import WireFormat
from solver.runs.metrics import rule_of
from solver.runs.trace import Trace
from solver.types import Event, Output, Solution, Step, Trajectory, Usage
from solver.ui.boxed import BoxedWriter
from solver.ui.console import capable, clean
from solver.ui.plain import PlainWriter
from solver.ui.votes import summary


def answer_line(solution: Solution) -> str:
    """The answer, or why there is none, on exactly one line."""
    return " ".join(clean(str(solution)).split())


class Transcript:
    """Prints events as they come. Of samples side by side one is followed; what ends meanwhile is shown after it."""

    def __init__(self, out: Console):
        self._write: PlainWriter | BoxedWriter = BoxedWriter(out) if capable(out) else PlainWriter(out)
        self._followed: int | None = None
        self._ended: list[tuple[int, Trajectory]] = []

    def on(self, event: Event) -> None:
        if event.kind == "start" and self._followed is None:
            self._followed = event.sample
            self._write.heading(event.sample, event.text, _format(event.text))
        elif event.kind == "trajectory" and event.trajectory:
            if event.sample == self._followed:
                self._followed = None
                self.ending(event.trajectory)
            else:
                self._ended.append((event.sample, event.trajectory))
            if self._followed is None:
                self._show_ended()
        elif event.sample == self._followed:
            if event.kind == "delta":
                self._write.delta(event.text)
            elif isinstance(event.step, Output):
                self._write.output(event.step)

    def _show_ended(self) -> None:
        for sample, trajectory in self._ended:
            self._whole(sample, trajectory)
        self._ended.clear()

    def solution(self, solution: Solution) -> None:
        """A whole solution after the fact, the question first."""
        self._write.line(solution.problem.question.strip() + "\n", "bold")
        for index, trajectory in enumerate(solution.trajectories):
            self._whole(index, trajectory)
        self.verdict(solution)

    def _whole(self, index: int, trajectory: Trajectory) -> None:
        self._write.heading(index, trajectory.format, _format(trajectory.format))
        if trajectory.question is not None:
            self._write.line(f"asked: {trajectory.question.strip()}", "bold")
        self.steps(trajectory.steps)
        self.ending(trajectory)

    def steps(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            self._write.step(step)

    def ending(self, trajectory: Trajectory) -> None:
        """How a trajectory ended and what it cost."""
        self._write.close_line()
        if trajectory.fallback_from:
            self._write.line(f"instead of an earlier attempt: {trajectory.fallback_from}", "yellow")
        if trajectory.status != "ok":
            self._write.line(f"{trajectory.status}: {trajectory.detail or 'no further detail'}", "yellow")
        if trajectory.score is not None:
            self._write.line(f"score {trajectory.score:.4g}", "dim")
        self._write.line(f"{cost(trajectory.usage)}\n", "dim")

    def verdict(self, solution: Solution) -> None:
        """The answer, the other candidates, and the grade when there is one."""
        if solution.answer is not None:
            self._write.answer(solution.answer)
        else:
            self._write.line(answer_line(solution), "bold red")
        rule = rule_of(solution)
        self._write.line(f"confidence {solution.confidence:.2f}{f', found by {rule}' if rule else ''}", "dim")
        if len(solution.votes) > 1:
            self._write.line(f"votes: {summary(solution)}", "dim")
        if isinstance(solution, Trace) and solution.grade:
            grade = solution.grade
            word = "right" if grade.strict else "right only by the lenient rule" if grade.lenient else "wrong"
            self._write.line(
                f"{word}: the gold answer is {clean(grade.gold)} ({grade.relation} by {grade.rule})", "dim"
            )

    def close_line(self) -> None:
        """Begin a new line, unless one has just begun."""
        self._write.close_line()


def _format(name: str) -> WireFormat | None:
    """The wire format of a trajectory; None for one that was read from a file of its own."""
    with contextlib.suppress(prompts.UnknownFormat):
        return prompts.load(name)
    return None


def cost(usage: Usage) -> str:
    """`2 programs, 143 tokens, 1.3 s`."""
    seconds = usage.generate_seconds + usage.execute_seconds
    programs = f"{usage.rounds} program{'' if usage.rounds == 1 else 's'}"
    return f"{programs}, {usage.completion_tokens} tokens, {seconds:.1f} s"
