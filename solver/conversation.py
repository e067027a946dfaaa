"""A conversation: questions that follow one another. Variables of the sandbox stay, and earlier answers are shown.

What is remembered of a question is the trajectory that gave its answer: its words stand in the next prompt, and the
sandbox session that ran its programs goes on. Where that session is not to be had (several samples cannot share one, a
generation was stopped, a program took it down) a new one runs the remembered programs again first.
"""

from __future__ import annotations

import asyncio
import threading
from types import TracebackType

import sandbox
from prompts import WireFormat
from sandbox import Limits
from solver.past import NOTHING, Past, run_so_far
from solver.types import Solution, Trajectory

SHOWN = 4
"""Earlier turns that a prompt shows: what a follow-up refers to is seldom further away, and windows are small."""

UNTAUGHT = frozenset({"embedded"})
"""Models that were taught single questions only, and are shown no earlier turn unless that is asked for.

Of the 50 computational questions of tests/cases/problems.jsonl, asked one after the other, the embedded model has 46
right by themselves, 6 with one earlier turn in the prompt and 1 with four (greedy, hybrid, 200 tokens).
"""


class Conversation:
    """Give it to `Solver.solve`, `asolve` or `stream`, one question at a time; close it at the end.

    >>> with solver.Solver() as engine, solver.Conversation() as talk:
    ...     engine.solve("What is 17 * 24?", conversation=talk)
    ...     engine.solve("Now double it.", conversation=talk)

    A question without an answer, or one that was cancelled, is not remembered. `shown` is how many earlier turns a
    prompt shows (four unless told, none to the embedded model, which was not taught that); variables stay in any case.
    """

    def __init__(self, *, shown: int | None = None) -> None:
        self.shown = shown
        self._answered: list[tuple[str, Trajectory]] = []
        self._session: sandbox.Session | None = None
        self._busy = threading.Lock()

    def __len__(self) -> int:
        return len(self._answered)

    def turns(self, fmt: WireFormat, model: str, upto: int | None = None) -> tuple[tuple[str, str], ...]:
        """Questions and answers as a prompt in the format `fmt` shows them to `model` after the first `upto` questions.

        An answer in the same format is shown as it was written, programs and outputs included; of any other only what
        was found.
        """
        shown = self.shown_to(model)
        recent = self._answered[:upto][-shown:] if shown else []
        return tuple(
            (question, given.text.strip() if given.format == fmt.name else f"The answer is \\boxed{{{given.answer}}}.")
            for question, given in recent
        )

    def shown_to(self, model: str) -> int:
        """How many earlier turns this model is shown."""
        if self.shown is not None:
            return self.shown
        return 0 if model in UNTAUGHT else SHOWN

    async def begin(self) -> Turn:
        """The next question, once the one before has ended."""
        while not self._busy.acquire(blocking=False):
            await asyncio.sleep(0.01)
        return Turn(self)

    def undo(self) -> None:
        """Forget the last answer, and what its programs did."""
        del self._answered[-1:]
        self._close_session()

    def forget(self) -> None:
        """Begin anew: no turns, no variables."""
        self._answered.clear()
        self._close_session()

    def close(self) -> None:
        """End the sandbox session. The conversation may go on; its programs are then run again."""
        self._close_session()

    def __enter__(self) -> Conversation:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def _programs(self) -> list[list[str]]:
        """Those whose variables the next question is to find."""
        programs: list[list[str]] = []
        for _, given in self._answered:
            programs = run_so_far(programs, given.steps)
        return programs

    def _close_session(self) -> None:
        if self._session is not None:
            self._session.close()
        self._session = None


class Workplace:
    """Where the samples of one question run their programs: a new sandbox session each, which ends with the sample."""

    def past(self, fmt: WireFormat, model: str) -> Past:
        """What the prompt of a sample is to show."""
        return NOTHING

    def open(self, limits: Limits, *, whole: bool) -> tuple[sandbox.Session, tuple[list[str], ...]]:
        """A session, and the programs that it has to run before others. A `whole` sample begins and ends with it."""
        return sandbox.Session(limits), ()

    def leave(self, session: sandbox.Session, sample: Trajectory | None) -> None:
        """The sample has ended; None for one that was cancelled or is not `whole`."""
        session.close()

    def end(self, solution: Solution | None) -> None:
        """The question is answered, or was cancelled."""


class Turn(Workplace):
    """One question of a conversation, while it is under way."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self._left: dict[int | None, sandbox.Session] = {}
        self._lent: sandbox.Session | None = None

    def past(self, fmt: WireFormat, model: str) -> Past:
        return Past(turns=self._conversation.turns(fmt, model))

    def open(self, limits: Limits, *, whole: bool) -> tuple[sandbox.Session, tuple[list[str], ...]]:
        talk = self._conversation
        kept = talk._session
        if whole and kept is not None and kept.limits == limits:
            talk._session, self._lent = None, kept
            return kept, ()
        return sandbox.Session(limits), tuple(talk._programs)

    def leave(self, session: sandbox.Session, sample: Trajectory | None) -> None:
        ran = sample is not None and (session is self._lent or sample.usage.rounds > 0)
        if sample is not None and ran:
            self._left[sample.seed] = session
        else:
            session.close()

    def end(self, solution: Solution | None) -> None:
        talk = self._conversation
        winner = _winner(solution) if solution else None
        if solution and winner:
            talk._answered.append((solution.problem.question, winner))
            session = self._left.pop(winner.seed, None)
            if session is not None or winner.usage.rounds:
                talk._close_session()
                talk._session = session
        for session in self._left.values():
            session.close()
        talk._busy.release()


def _winner(solution: Solution) -> Trajectory | None:
    """The trajectory whose answer was taken."""
    return solution.trajectories[solution.votes[0].members[0]] if solution.votes else None
