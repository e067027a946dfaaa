"""The engine: a Solver answers questions from any thread or event loop, and leaves nothing behind when closed."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import weakref
from collections.abc import AsyncGenerator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from itertools import islice
from types import TracebackType
from typing import Any

from pydantic import ValidationError

import prompts
import sandbox
from solver import backends, effects, scorers
from solver.backends.abandoned import in_thread
from solver.backends.base import Backend
from solver.backends.options import Options
from solver.background import Background
from solver.budget import Ledger
from solver.config import Settings
from solver.conversation import Conversation, Workplace
from solver.errors import UsageError
from solver.loop import Emit
from solver.registry import resolve
from solver.scorers.base import Scorer
from solver.strategies import STRATEGIES
from solver.strategies.base import Context, Strategy
from solver.types import Event, Problem, Solution
from solver.weighting import WEIGHTINGS

_lock = threading.Lock()
_open: weakref.WeakSet[Solver] = weakref.WeakSet()

CLOSED_MEANWHILE = "This Solver was closed while it was solving."


class Solver:
    """Solves problems with one model. Settings are those of `solver.config.Settings`, by keyword; no file is read.

    The model is loaded with the first question; `backend` gives one that is already made, in place of the setting
    `model`, and the Solver then closes it too. Raises UsageError for settings that do not fit. Every method may be
    called from many threads and tasks at once.
    """

    def __init__(self, *, backend: Backend | None = None, **settings: Any) -> None:
        self.settings = checked(Settings(**settings))
        self._background = Background()
        with _lock:
            _open.add(self)
        self._model = _Model(self.settings, backend)

    def solve(self, question: str | Problem, *, conversation: Conversation | None = None) -> Solution:
        """The answer to one question. Raises UsageError for an empty one, BackendError when no model can be loaded.

        In a `conversation` it follows the questions that were asked there before.
        """
        return self.answer(question, self.settings, conversation)

    def answer(self, question: str | Problem, settings: Settings, conversation: Conversation | None = None) -> Solution:
        """`solve` under other settings, with the model that this Solver has already loaded."""
        return _result(self._background.submit(self._solve(_problem(question), settings, _ignore, conversation)))

    async def asolve(self, question: str | Problem, *, conversation: Conversation | None = None) -> Solution:
        """`solve` for an event loop. Cancelling it cancels the generation."""
        future = self._background.submit(self._solve(_problem(question), self.settings, _ignore, conversation))
        try:
            return await asyncio.wrap_future(future)
        except asyncio.CancelledError:
            task = asyncio.current_task()
            if task is not None and task.cancelling():
                raise
            raise UsageError(CLOSED_MEANWHILE) from None

    async def load(self) -> None:
        """Read the model now, and not with the first question. Raises UsageError, MissingExtra or BackendError."""
        await asyncio.wrap_future(self._background.submit(self._model.get()))

    async def stream(
        self, question: str | Problem, settings: Settings | None = None, *, conversation: Conversation | None = None
    ) -> AsyncGenerator[Event, None]:
        """What happens while a question is solved, as it happens; the last event is the `solution`.

        Other `settings` hold for this question alone, with the model that is loaded. Closing the iterator cancels the
        generation.
        """
        home, events = asyncio.get_running_loop(), asyncio.Queue[Event | None]()

        def hand_over(event: Event | None) -> None:
            with contextlib.suppress(RuntimeError):  # the caller's loop has ended: nobody listens any more
                home.call_soon_threadsafe(events.put_nowait, event)

        work = self._solve(_problem(question), settings or self.settings, hand_over, conversation)
        future = self._background.submit(work)
        future.add_done_callback(lambda _: hand_over(None))
        try:
            while (event := await events.get()) is not None:
                yield event
            _result(future)
        finally:
            future.cancel()

    def solve_many(self, questions: Iterable[str | Problem], *, concurrency: int | None = None) -> Iterator[Solution]:
        """Solutions as they finish, not in order; `Solution.problem` says which is which.

        At most `concurrency` problems (unless told, twice the setting `batch_size`) are taken from `questions` before
        their solutions are taken from here, so an endless iterable is fine. Closing the iterator cancels what runs. A
        question without an id gets its position as one. Raises UsageError for a text in place of several.
        """
        if isinstance(questions, str | Problem):
            raise UsageError("That is one question, not several.", "Give a list of them, or call solve.")
        ahead = self.settings.under_way if concurrency is None else concurrency
        if ahead < 1:
            raise UsageError(f"The concurrency cannot be {ahead}.", "It is a number from 1.")
        problems = (_problem(question, str(place)) for place, question in enumerate(questions))
        return self._solve_many(problems, ahead)

    def _solve_many(self, problems: Iterator[Problem], ahead: int) -> Iterator[Solution]:
        running: set[Future[Solution]] = set()
        try:
            while True:
                for problem in islice(problems, ahead - len(running)):
                    running.add(self._background.submit(self._solve(problem, self.settings, _ignore)))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                while done:
                    yield _result(done.pop())
        finally:
            for future in running:
                future.cancel()

    def close(self) -> None:
        """Cancel what runs, close the model, end the thread; the last open Solver also ends the sandbox's processes.

        A second call does nothing.
        """
        with _lock:
            last = {self} == set(_open)
            _open.discard(self)
        self._background.close(self._model.close())
        if last:
            sandbox.close()

    def __enter__(self) -> Solver:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    async def __aenter__(self) -> Solver:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.close)

    async def _solve(
        self, problem: Problem, settings: Settings, emit: Emit, conversation: Conversation | None = None
    ) -> Solution:
        strategy: Strategy = resolve(STRATEGIES, settings.strategy, "strategy")
        workplace, solution = Workplace() if conversation is None else await conversation.begin(), None
        try:
            backend = await self._model.get()
            ledger, model = Ledger(settings.budget), self._model
            context = Context(problem, settings, backend, emit, model.gate, ledger, model.scorer, workplace)
            solution = await strategy(problem, context)
        finally:
            workplace.end(solution)
        emit(Event(kind="solution", solution=solution))
        return solution


class _Model:
    """A backend, and scorers, each loaded when it is first needed, once, without blocking the event loop."""

    def __init__(self, settings: Settings, backend: Backend | None) -> None:
        self.settings = settings
        self.backend = backend
        self.scorers: dict[str, Scorer] = {}
        self.gate = asyncio.Semaphore(settings.under_way)
        self.loading = asyncio.Lock()
        self.preparing: asyncio.Task[None] | None = None

    async def get(self) -> Backend:
        if self.preparing is None and self.settings.strategy != "cot":  # words alone need no sandbox
            self.preparing = asyncio.create_task(asyncio.to_thread(sandbox.prepare))
        async with self.loading:
            if self.backend is None:
                options = self.settings.backend_options
                self.backend = await in_thread(backends.load, self.settings.model, **options)
            return self.backend

    async def scorer(self, spec: str) -> Scorer:
        async with self.loading:
            if spec not in self.scorers:
                chosen = self.settings
                options = Options(device=chosen.device, dtype=chosen.dtype, batch_size=chosen.batch_size)
                self.scorers[spec] = await in_thread(scorers.load, spec, options)
            return self.scorers[spec]

    async def close(self) -> None:
        for scorer in self.scorers.values():
            await scorer.close()
        if self.backend is not None:
            await self.backend.close()


def checked(settings: Settings) -> Settings:
    """`settings`, when what they name exists, fits and has an effect (nothing is loaded yet); else UsageError."""
    backends.parse(settings.model)
    resolve(STRATEGIES, settings.strategy, "strategy")
    scorers.parse(settings.scorer)
    resolve(WEIGHTINGS, settings.weighting, "weighting")
    if settings.prompt is not None:
        try:
            prompts.load(settings.prompt)
        except prompts.UnknownFormat as error:
            raise UsageError(str(error)) from error
    for reason in effects.idle(settings, effects.changed(settings)).values():
        raise UsageError(reason)
    return settings


def _problem(question: str | Problem, id: str = "") -> Problem:
    """A question as a Problem; an empty one, or what is no text, is a UsageError."""
    text = question.question if isinstance(question, Problem) else question
    if not isinstance(text, str):
        raise UsageError(f"A question is a text or a Problem, not {type(question).__name__}.")
    if not text.strip():
        raise UsageError("The question is empty.", "Ask something.")
    if isinstance(question, Problem):
        return question if question.id or not id else question.model_copy(update={"id": id})
    try:
        return Problem(question=question, id=id)
    except ValidationError:  # lone surrogates: a Python string may have them, UTF-8 may not
        raise UsageError("The question holds characters that are not Unicode text.") from None


def _result(future: Future[Solution]) -> Solution:
    """Wait for a solution; whoever stops waiting (Ctrl-C) stops the work too."""
    try:
        return future.result()
    except CancelledError:
        raise UsageError(CLOSED_MEANWHILE) from None
    finally:
        future.cancel()


def _ignore(event: Event) -> None:
    """For callers who want only the solution."""


_cached_lock = threading.Lock()
_cached: dict[tuple[Any, ...], Solver] = {}


def solve(question: str | Problem, **settings: Any) -> Solution:
    """Answer one question: `solver.solve("What is 6 * 7?").answer`. Keywords are those of `solver.config.Settings`.

    The model stays loaded, once for all settings that concern other things, until the program ends.
    """
    wanted = checked(Settings(**settings))
    key = (wanted.model, *wanted.backend_options.values())
    with _cached_lock:
        engine = _cached.get(key) or _cached.setdefault(key, Solver(**settings))
    return engine.answer(question, wanted)
