"""Solutions for people: a trajectory as it is written, or one that lies in a run; words, programs and their outputs."""

from __future__ import annotations

import os
from typing import IO, Literal

from rich.console import Console
from rich.text import Text as Styled

from solver.runs.metrics import rule_of
from solver.runs.trace import Trace
from solver.types import Event, Output, Solution, Step, Trajectory, Usage

CONTROLS = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}
"""Characters a model must not send to a terminal: escape sequences begin with them."""


def console(stream: IO[str]) -> Console:
    """A console with colours on a terminal that is not dumb, and where FORCE_COLOR is set; never where NO_COLOR is.

    FORCE_COLOR makes no terminal of a file or a pipe: nothing is drawn there over what stands there.
    """
    return _Console(
        file=stream,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        force_terminal=stream.isatty(),
        color_system=_colours(stream.isatty()),
    )


def _colours(terminal: bool) -> Literal["auto", "standard"] | None:
    if os.environ.get("NO_COLOR"):
        return None
    if os.environ.get("FORCE_COLOR"):
        return "standard"
    return "auto" if terminal else None  # "auto" is none where TERM is dumb


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Rich would exit with 1; a reader who has seen enough is no failure, and `solver.cli.main` knows that."""
        raise BrokenPipeError


def clean(text: str) -> str:
    """`text` without control characters."""
    return text.translate(CONTROLS)


def answer_line(solution: Solution) -> str:
    """The answer, or why there is none, on exactly one line."""
    return " ".join(clean(str(solution)).split())


class Transcript:
    """Prints events as they come. Of samples side by side one is followed; what ends meanwhile is shown after it."""

    def __init__(self, out: Console):
        self._out = out
        self._followed: int | None = None
        self._ended: list[tuple[int, Trajectory]] = []
        self._line_open = False

    def on(self, event: Event) -> None:
        if event.kind == "start" and self._followed is None:
            self._followed = event.sample
            self._heading(event.sample, event.text)
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
                self._write(event.text)
            elif isinstance(event.step, Output):
                self._output(event.step)

    def _show_ended(self) -> None:
        for sample, trajectory in self._ended:
            self._whole(sample, trajectory)
        self._ended.clear()

    def solution(self, solution: Solution) -> None:
        """A whole solution after the fact, the question first."""
        self._write(solution.problem.question.strip() + "\n\n", "bold")
        for index, trajectory in enumerate(solution.trajectories):
            self._whole(index, trajectory)
        self.verdict(solution)

    def _whole(self, index: int, trajectory: Trajectory) -> None:
        self._heading(index, trajectory.format)
        if trajectory.question is not None:
            self._write(f"asked: {trajectory.question.strip()}\n", "bold")
        self.steps(trajectory.steps)
        self.ending(trajectory)

    def steps(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            if isinstance(step, Output):
                self._output(step)
            else:
                self._write(step.text)

    def ending(self, trajectory: Trajectory) -> None:
        """How a trajectory ended and what it cost."""
        self.close_line()
        if trajectory.fallback_from:
            self._write(f"instead of an earlier attempt: {trajectory.fallback_from}\n", "dim")
        if trajectory.status != "ok":
            self._write(f"{trajectory.status}: {trajectory.detail or 'no further detail'}\n", "red")
        if trajectory.score is not None:
            self._write(f"score {trajectory.score:.4g}\n", "dim")
        self._write(f"{cost(trajectory.usage)}\n\n", "dim")

    def verdict(self, solution: Solution) -> None:
        """The answer, the other candidates, and the grade when there is one."""
        self._write(f"{answer_line(solution)}\n", "bold green" if solution.answer is not None else "bold red")
        rule = rule_of(solution)
        self._write(f"confidence {solution.confidence:.2f}{f', found by {rule}' if rule else ''}\n", "dim")
        if len(solution.votes) > 1:
            votes = ", ".join(f"{clean(vote.answer)} ({vote.weight:g})" for vote in solution.votes)
            self._write(f"votes: {votes}\n", "dim")
        if isinstance(solution, Trace) and solution.grade:
            grade = solution.grade
            word = "right" if grade.strict else "right only by the lenient rule" if grade.lenient else "wrong"
            self._write(f"{word}: the gold answer is {clean(grade.gold)} ({grade.relation} by {grade.rule})\n", "dim")

    def close_line(self) -> None:
        """Begin a new line, unless one has just begun."""
        if self._line_open:
            self._write("\n")

    def _heading(self, index: int, name: str) -> None:
        self._write(f"-- {index + 1}: {name}\n", "dim")

    def _output(self, step: Output) -> None:
        self.close_line()
        for line in clean(step.output).splitlines() or ["(no output)"]:
            self._write(f"| {line}\n", "cyan" if step.status == "ok" else "red")

    def _write(self, text: str, style: str = "") -> None:
        if text := clean(text):
            self._out.print(Styled(text, style), end="")
            self._line_open = not text.endswith("\n")


def cost(usage: Usage) -> str:
    """`2 programs, 143 tokens, 1.3 s`."""
    seconds = usage.generate_seconds + usage.execute_seconds
    programs = f"{usage.rounds} program{'' if usage.rounds == 1 else 's'}"
    return f"{programs}, {usage.completion_tokens} tokens, {seconds:.1f} s"
