"""One sample: words and programs of a model by turns, until one of the recorded endings."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import cast

import sandbox
from prompts import WireFormat
from sandbox.types import ExecResult
from solver import feedback
from solver.backends.base import Backend, Delta, Finish, Request
from solver.budget import Ledger
from solver.config import Settings
from solver.ending import End, judge
from solver.errors import BackendError, TandemError
from solver.parse import Segment, parse
from solver.past import NOTHING, Past, run_so_far
from solver.repetition import loop_end
from solver.types import Code, Event, Output, Problem, Step, Text, Trajectory, Usage

Emit = Callable[[Event], None]


async def rollout(
    problem: Problem,
    fmt: WireFormat,
    backend: Backend,
    session: sandbox.Session | None,
    settings: Settings,
    *,
    seed: int | None = None,
    index: int = 0,
    emit: Emit = lambda event: None,
    fallback_from: str | None = None,
    question: str | None = None,
    ledger: Ledger | None = None,
    after: Trajectory | None = None,
    one_turn: bool = False,
    past: Past = NOTHING,
) -> Trajectory:
    """Let `backend` work on `problem` once, put as `question` where that is given.

    `session` runs its programs; None will do for a format without code. `ledger` is shared by all samples of the
    question; without one this sample has the whole budget of `settings`. It goes on `after` an incomplete trajectory
    where one is given; with `one_turn` it is itself left incomplete after its first output. `past` is the conversation
    that the question goes on.
    A failure of the backend or of the sandbox becomes the trajectory's status and is not raised. Errors in the set-up
    (an option that does not fit, a missing extra) are raised. Cancelling the task cancels the generation.
    """
    if ledger is None:
        ledger = Ledger(settings.budget)
        ledger.begin()
    sample = _Sample(
        question or problem.question, fmt, backend, session, settings, ledger, seed, index, emit, past, one_turn
    )
    if after is not None:
        sample.resume(after)
    emit(Event(kind="start", sample=index, text=fmt.name))
    try:
        async with ledger.clock() as clock:
            end = await sample.run()
    except TimeoutError:
        if not clock.expired():
            raise
        end = End("budget", ledger.sentence("seconds"))
    except BackendError as error:
        end = End("backend_error", str(error))
    except sandbox.Unavailable as error:
        end = End("sandbox_error", str(error))
    origin = {"question": question, "fallback_from": fallback_from}
    trajectory = sample.trajectory(end).model_copy(update=origin)
    emit(Event(kind="trajectory", sample=index, trajectory=trajectory))
    return trajectory


@dataclass
class _Sample:
    question: str
    fmt: WireFormat
    backend: Backend
    session: sandbox.Session | None
    settings: Settings
    ledger: Ledger
    seed: int | None
    index: int
    emit: Emit
    past: Past
    one_turn: bool = False
    steps: list[Step] = field(default_factory=list)
    usage: Usage = field(default_factory=Usage)
    logprob: float | None = 0.0
    rounds: int = 0
    last_program: str | None = None
    replay: list[list[str]] = field(default_factory=list)
    """Programs, by segments, whose variables the session is to have before it runs another one."""

    def __post_init__(self) -> None:
        self.replay += self.past.programs

    def resume(self, after: Trajectory) -> None:
        self.steps, self.usage = list(after.steps), after.usage
        self.logprob = after.logprob and after.logprob * after.usage.completion_tokens
        for step in after.steps:
            if isinstance(step, Code):
                self.last_program = step.code.strip()
            self.rounds += isinstance(step, Output)
        self.replay = run_so_far(self.replay, after.steps)

    @property
    def closing(self) -> bool:
        """No more code will be run: the model may only answer."""
        return self.rounds >= self.settings.max_rounds or self.ledger.no_rounds

    async def run(self) -> End:
        """Generate and execute by turns."""
        while (left := self.settings.max_tokens - self.usage.completion_tokens) > 0:
            async with self.ledger.tokens(left) as granted:
                if not granted:
                    return End("budget", self.ledger.sentence("tokens"))
                text, finish = await self.generate(granted)
            segment = parse(text, self.fmt)
            asked = finish is not None and finish.stop is not None and finish.stop == self.fmt.run
            self.record(segment, asked)
            if finish is None:
                return End("loop", "The model repeated itself.")
            if finish.reason == "length":
                return self.out_of_tokens() if granted == left else End("budget", self.ledger.sentence("tokens"))
            if finish.reason == "context":
                return End("length", "The context window of the model is full.")
            if self.closing:
                return self.out_of_rounds()
            if not segment.programs or not (asked or segment.ends_in_code):
                return End(detail="A program was asked for, but none was written." if asked else None)
            if segment.programs[0].code.strip() == self.last_program:
                return End("loop", "The same program was written twice in a row.")
            output = await self.execute(segment, "" if asked else _missing_request(segment, self.fmt))
            if self.fmt.mode == "pot" and (self.closing or (output.status == "ok" and output.output)):
                return self.out_of_rounds() if self.closing else End()
            if self.one_turn:
                return End(complete=False)
        return self.out_of_tokens()

    def out_of_rounds(self) -> End:
        if self.rounds < self.settings.max_rounds:
            return End(detail=self.ledger.sentence("rounds"), unanswered="budget")
        return End(detail=f"No answer followed the last of {self.rounds} outputs.")

    def out_of_tokens(self) -> End:
        return End("length", f"The limit of {self.settings.max_tokens} generated tokens was reached.")

    async def generate(self, max_tokens: int) -> tuple[str, Finish | None]:
        """The next stretch of text, and why it ended; None when it was cancelled because it had begun to loop."""
        request = Request(
            prompt=self.fmt.render(self.question, self.steps, self.past.turns),
            stop=(*self.fmt.stop, self.fmt.code.open.rstrip()) if self.closing and self.fmt.code else self.fmt.stop,
            plain_stop=self.fmt.plain_stop,
            max_tokens=max_tokens,
            temperature=self.settings.sent_temperature,
            top_p=self.settings.top_p,
            seed=self.seed,
        )
        text, finish, looping, tokens, begin = "", None, False, 0, time.perf_counter()
        try:
            stream = cast("AsyncGenerator[Delta, None]", self.backend.generate(request))
            async with aclosing(stream) as deltas:
                async for delta in deltas:
                    tokens += 1
                    finish = delta.finish
                    if delta.text:
                        seen, text = len(text), text + delta.text
                        end = loop_end(text, seen)
                        looping, text = end is not None, text[:end]
                        self.emit(Event(kind="delta", sample=self.index, text=text[seen:]))
                    if finish is not None or looping:
                        break
        except asyncio.CancelledError:  # what was written and spent until now is kept
            self.record(parse(text, self.fmt), False)
            self.count(finish or Finish("stop", completion_tokens=tokens), time.perf_counter() - begin)
            raise
        except TandemError:
            raise
        except Exception as error:  # a backend is anybody's code: what it throws belongs to this sample alone
            raise BackendError(f"{self.backend.name} failed with {type(error).__name__}: {error}") from error
        if finish is None and not looping:
            raise BackendError(f"{self.backend.name} ended a generation without saying why.")
        # A cancelled generation reports no counts; its deltas are the best there is.
        self.count(finish or Finish("stop", completion_tokens=tokens), time.perf_counter() - begin)
        return text, None if looping else finish

    def count(self, finish: Finish, seconds: float) -> None:
        self.spend(
            Usage(
                prompt_tokens=finish.prompt_tokens,
                completion_tokens=finish.completion_tokens,
                wasted_tokens=finish.wasted_tokens,
                generate_seconds=seconds,
            )
        )
        known = self.logprob is not None and finish.logprob is not None
        self.logprob = self.logprob + finish.logprob if known else None  # type: ignore[operator]

    def spend(self, usage: Usage) -> None:
        self.usage += usage
        self.ledger.add(usage)

    def record(self, segment: Segment, asked: bool) -> None:
        """Take the steps of a segment. What asked for the output (a stop string, cut by the engine) is put back."""
        *before, last = segment.steps or (Text(text=""),)
        if asked and segment.programs:
            if isinstance(last, Text):  # words between the program and the request to run it
                program = before.pop()
                last = Code(text=program.text + last.text, code=segment.programs[-1].code)
            last = last.model_copy(update={"text": last.text + (self.fmt.run or "")})
        for step in (*before, last):
            if step.text:
                self.add(step)

    def add(self, step: Step) -> None:
        self.steps.append(step)
        self.emit(Event(kind="step", sample=self.index, step=step))

    async def execute(self, segment: Segment, prefix: str) -> Output:
        """Run the programs of a segment in order, up to the first that fails, and feed back what they said."""
        assert self.session is not None, f"the wire format {self.fmt.name} runs code and needs a session"
        while self.replay:
            for code in self.replay.pop(0):  # up to the first that fails, as the first time
                if (await self.session.arun(code, self.settings.limits)).status != "ok":
                    break
        said: list[str] = []
        for place, program in enumerate(segment.programs):
            if place and self.ledger.no_rounds:
                break
            self.last_program = program.code.strip()
            self.spend(Usage(rounds=1))  # before it runs: samples side by side share what is left
            result: ExecResult = await self.session.arun(program.code, self.settings.limits)
            self.spend(Usage(execute_seconds=result.ms / 1000))
            said.append(feedback.read(result, self.settings.wall))
            if result.status != "ok":
                break
        self.rounds += 1
        output = feedback.bounded("\n".join(filter(None, said)))
        text = prefix + self.fmt.output_text(output or feedback.NO_OUTPUT)
        if self.closing:
            text += self.fmt.last_round
        step = Output(text=text, output=output, status=result.status, ms=result.ms)
        self.add(step)
        return step

    def trajectory(self, end: End) -> Trajectory:
        status, detail, answer, rule = judge(end, self.steps, self.fmt.mode, self.settings.wall)
        tokens = self.usage.completion_tokens
        return Trajectory(
            format=self.fmt.name,
            steps=tuple(self.steps),
            answer=answer,
            rule=rule,
            status=status,
            detail=detail,
            complete=end.complete,
            seed=self.seed,
            logprob=self.logprob / tokens if self.logprob is not None and tokens else None,
            usage=self.usage,
        )


def _missing_request(segment: Segment, fmt: WireFormat) -> str:
    """What a model that ended its turn right after a program left out, so that the context reads as always."""
    assert fmt.code is not None
    assert fmt.run is not None
    close = fmt.code.close if segment.unclosed else "\n" if fmt.code.close.endswith("\n") else ""
    return (close.removeprefix("\n") if segment.steps[-1].text.endswith("\n") else close) + fmt.run
