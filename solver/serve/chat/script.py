"""A solution as one text that only grows: what the content of a chat message is, streamed or not.

Half of 48 is found by a program.
```python
print(48 + 48 // 2)
```
```output
72
```
Natalia sold \\boxed{72} clips.

Answer: \\boxed{72}
"""

from __future__ import annotations

from solver.types import Event, Solution, Status, Step, Trajectory
from solver.ui.markdown import closing


class Script:
    """Makes text of events. Of samples side by side one is written as it comes; what ends meanwhile follows whole."""

    def __init__(self, several: bool):
        self._several = several
        self._followed: int | None = None
        self._ended: list[tuple[int, Trajectory]] = []
        self._begun = 0
        self._deltas = self._steps = ""

    def on(self, event: Event) -> str:
        """What an event adds to the text."""
        if event.kind == "start" and self._followed is None:
            self._followed, self._deltas, self._steps = event.sample, "", ""
            return self._heading(event.sample, event.text)
        if event.kind == "trajectory" and event.trajectory:
            return self._ending(event.sample, event.trajectory)
        if event.kind == "solution" and event.solution:
            return verdict(event.solution)
        if event.sample != self._followed:
            return ""
        if event.kind == "delta":
            self._deltas += event.text
            return event.text
        return self._rest(event.step) if event.step else ""

    def _rest(self, step: Step) -> str:
        """What a step holds beyond the deltas: the stop string that asked for an output, and the output itself."""
        self._steps += step.text
        if len(self._steps) <= len(self._deltas):
            return ""
        rest, self._deltas = self._steps[len(self._deltas) :], self._steps
        return rest

    def _ending(self, sample: int, trajectory: Trajectory) -> str:
        if sample != self._followed:
            self._ended.append((sample, trajectory))
            if self._followed is not None:
                return ""
        text = closing(self._deltas) + _remark(trajectory) if sample == self._followed else ""
        self._followed = None
        for index, ended in self._ended:
            text += self._heading(index, ended.format) + ended.text + closing(ended.text) + _remark(ended)
        self._ended.clear()
        return text

    def _heading(self, sample: int, name: str) -> str:
        self._begun += 1
        if self._begun == 1 and not self._several:
            return ""
        return f"{'' if self._begun == 1 else chr(10) * 2}**{sample + 1}: {name}**\n\n"


def _remark(trajectory: Trajectory) -> str:
    if trajectory.status == "ok":
        return ""
    return f"\n\n({trajectory.status}: {trajectory.detail or 'no further detail'})"


def verdict(solution: Solution) -> str:
    """The last lines: the votes where they differ, and the answer, boxed as graders look for it."""
    votes = ", ".join(f"{_line(vote.answer)} ({vote.weight:g})" for vote in solution.votes)
    counted = f"\n\nVotes: {votes}" if len(solution.votes) > 1 else ""
    if solution.answer is None:
        return f"{counted}\n\nNo answer: {NO_ANSWER.get(solution.status, solution.status)}"
    return f"{counted}\n\nAnswer: \\boxed{{{_line(solution.answer)}}}"


NO_ANSWER: dict[Status, str] = {
    "ok": "none was asked for.",
    "no_answer": "the model stated none.",
    "code_error": "the model's program failed.",
    "timeout": "the model's program was stopped after its time.",
    "loop": "the model repeated itself.",
    "length": "the limit of tokens was reached.",
    "budget": "the time or another budget of the question was spent.",
}


def _line(text: str) -> str:
    return " ".join(text.split())
