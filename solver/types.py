"""The seven nouns: Problem, Step, Trajectory, Usage, Vote, Solution, Event. Everything else is a verb on these."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from sandbox.types import ExecStatus

Status = Literal[
    "ok", "no_answer", "code_error", "timeout", "loop", "length", "budget", "backend_error", "sandbox_error"
]
"""How a trajectory ended. The last two are failures of our own parts and are never scored as wrong answers."""

OWN_FAILURES: frozenset[Status] = frozenset({"backend_error", "sandbox_error"})

Rule = Literal["boxed", "answer_is", "hashes", "output", "last_number"]
"""Which extraction rule found the answer. `last_number` is lenient: it never counts for the strict score."""


class Noun(BaseModel):
    """Frozen, and strict about unknown keys: a misspelt field is an error, not a silent default."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Problem(Noun):
    """A question, and its gold answer where one is known. `id` is unique within a data set."""

    question: str = Field(min_length=1)
    id: str = ""
    answer: str | None = None
    meta: dict[str, Any] = Field(default_factory=dict)


class Text(Noun):
    """Words of the model, exactly as generated."""

    kind: Literal["text"] = "text"
    text: str


class Code(Noun):
    """A program. `text` is what stands in the context, fences included; `code` is what was run."""

    kind: Literal["code"] = "code"
    text: str
    code: str


class Output(Noun):
    """What the sandbox answered. `text` is what was fed back, fences included; it never carries loss in training."""

    kind: Literal["output"] = "output"
    text: str
    output: str
    status: ExecStatus = "ok"
    ms: float = 0.0


Step = Annotated[Text | Code | Output, Field(discriminator="kind")]


class Usage(Noun):
    """What a trajectory or a solution cost. Tokens are the backend's own counts; seconds are wall time."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    wasted_tokens: int = Field(0, description="read and generated in attempts that failed and were made again")
    rounds: int = Field(0, description="number of times code was run")
    generate_seconds: float = 0.0
    execute_seconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        return Usage(**{name: getattr(self, name) + getattr(other, name) for name in Usage.model_fields})


class Trajectory(Noun):
    """One attempt: log, display and training record at once.

    `"".join(step.text for step in steps)` is the assistant turn exactly as the model saw it.
    """

    format: str = Field(description="name of the wire format, e.g. 'tir'")
    question: str | None = Field(None, description="what was asked, where it is not the problem's own wording")
    steps: tuple[Step, ...] = ()
    answer: str | None = None
    rule: Rule | None = None
    status: Status = "no_answer"
    detail: str | None = Field(None, description="one sentence when the status is not ok")
    fallback_from: str | None = Field(
        None, description="why an earlier attempt was not trusted, when this one replaced it"
    )
    complete: bool = Field(True, description="False for a branch of a search that was not pursued to its end")
    seed: int | None = None
    score: float | None = Field(None, description="what the scorer said; higher is better")
    logprob: float | None = Field(
        None, description="mean log-probability of the generated tokens, when the backend gives it"
    )
    usage: Usage = Usage()

    @property
    def text(self) -> str:
        return "".join(step.text for step in self.steps)


class Vote(Noun):
    """A class of equivalent answers. `members` are indices into `Solution.trajectories`."""

    answer: str
    weight: float
    members: tuple[int, ...]


class Solution(Noun):
    """The answer to one problem, with everything that led to it."""

    problem: Problem
    answer: str | None = None
    confidence: float = Field(0.0, ge=0.0, le=1.0, description="weight of the winning vote over all votes")
    status: Status = "no_answer"
    strategy: str = ""
    model: str = ""
    trajectories: tuple[Trajectory, ...] = ()
    votes: tuple[Vote, ...] = ()
    usage: Usage = Usage()

    def __str__(self) -> str:
        return self.answer if self.answer is not None else f"(no answer: {self.status})"

    def _repr_markdown_(self) -> str:
        from solver.ui.notebook import markdown

        return markdown(self)

    def _repr_html_(self) -> str:
        from solver.ui.notebook import html

        return html(self)


class Event(Noun):
    """Something that happened while solving, in order. `sample` says which trajectory it belongs to.

    kinds: `start` (a trajectory begins; `text` is its format), `delta` (newly generated characters in `text`),
    `step` (a finished Step), `trajectory` (a finished Trajectory), `solution` (the end; always the last event).
    """

    kind: Literal["start", "delta", "step", "trajectory", "solution"]
    sample: int = 0
    text: str = ""
    step: Step | None = None
    trajectory: Trajectory | None = None
    solution: Solution | None = None
