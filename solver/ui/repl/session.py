"""One conversation from its first prompt to its end: what is typed is a command or a question, and is answered."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable
from typing import Any

from prompt_toolkit import PromptSession

import sandbox
from solver.config import BACKEND_OPTIONS, Settings
from solver.conversation import UNTAUGHT, Conversation
from solver.engine import Solver, checked
from solver.errors import TandemError, UsageError
from solver.types import Problem, Solution
from solver.ui.configuration import shown
from solver.ui.console import capable, console
from solver.ui.once import follow
from solver.ui.render import Transcript
from solver.ui.repl import commands
from solver.ui.repl.commands import Quit
from solver.ui.repl.completion import Commands
from solver.ui.repl.history import history
from solver.ui.repl.keys import bindings
from solver.ui.repl.problems import Place
from solver.ui.repl.toolbar import Toolbar

OF_THE_ENGINE = frozenset(("model", *BACKEND_OPTIONS))
"""Settings that another engine has to be made for."""

OTHER_SEEDS = 1000
"""How far the seeds of a retry are from those before: further than any strategy counts samples."""

RETRY_TEMPERATURE = 0.7
"""For one sample at temperature 0, which would only be written again."""

ALONE = "The embedded model is not shown earlier turns; its programs find their variables. /earlier changes that."


class Repl:
    """One conversation. `run` returns when the person leaves it."""

    def __init__(self, settings: Settings):
        self.out = console(sys.stdout)
        self.talk = Conversation()
        self.asked: list[Solution] = []
        self.place: Place | None = None
        self.upto = self._retries = 0
        self._solver = Solver(**settings.model_dump())
        self._toolbar = Toolbar()
        self._answered_with = settings
        self._question: str | Problem | None = None
        self._graded: Callable[[Solution], Solution] | None = None
        self._interrupted = False

    @property
    def settings(self) -> Settings:
        return self._solver.settings

    @property
    def last(self) -> Solution:
        """The last solution. Raises UsageError before there is one."""
        if not self.asked:
            raise UsageError("Nothing has been answered yet.")
        return self.asked[-1]

    @property
    def last_settings(self) -> Settings:
        """Those that the last solution was made with."""
        return self._answered_with

    async def run(self) -> None:
        settings = self.settings
        self.say(f"Tandem: model {settings.model}, strategy {settings.strategy}. /help helps, Ctrl-D quits.\n")
        if settings.model in UNTAUGHT:
            self.say(f"{ALONE}\n")
        prompt = self._prompt()
        try:
            while True:
                try:
                    typed = await prompt.prompt_async("> ")
                    self._interrupted = False
                    await self._take(typed.replace("\\\n", "\n").strip())
                except KeyboardInterrupt:
                    self._at_the_prompt(prompt.default_buffer.text)
                except TandemError as error:
                    err = console(sys.stderr)
                    err.print(f"Error: {error}", style="red", soft_wrap=not capable(err))
        except (EOFError, Quit):
            pass
        finally:
            self.talk.close()
            await asyncio.to_thread(self._solver.close)

    def _prompt(self) -> PromptSession[str]:
        return PromptSession(
            history=history(),
            multiline=True,
            key_bindings=bindings(),
            prompt_continuation=". ",
            completer=Commands(),
            complete_while_typing=False,
            enable_history_search=True,
            bottom_toolbar=(lambda: self._toolbar.text(self.settings)) if capable(self.out) else None,
        )

    def _at_the_prompt(self, typed: str) -> None:
        """Ctrl-C forgets what is typed; where that is nothing, the second one quits."""
        if not typed:
            if self._interrupted:
                raise Quit
            self._interrupted = True
            self.say("Ctrl-C again quits.\n")

    async def _take(self, typed: str) -> None:
        if not typed.startswith("/"):
            return await self.ask(typed) if typed else None
        name, _, argument = typed.partition(" ")
        doing = commands.find(name).run(self, argument.strip())
        return None if doing is None else await doing

    async def ask(self, question: str | Problem, graded: Callable[[Solution], Solution] | None = None) -> None:
        """Solve a question and remember it; `graded` marks the solution before it is shown."""
        self._retries = 0
        await self._answer(question, graded, self.settings)

    async def retry(self) -> None:
        """The last question again, in place of the last time."""
        if self._question is None:
            raise UsageError("Nothing has been asked yet.")
        if self.asked and self.asked[-1].answer is not None and len(self.talk) > self.upto:
            self.talk.undo()
        self._retries += 1
        now = self.settings
        changes: dict[str, Any] = {"seed": now.seed + OTHER_SEEDS * self._retries}
        if now.sent_temperature == 0:
            changes["temperature"] = RETRY_TEMPERATURE
        await self._answer(self._question, self._graded, now.model_copy(update=changes))

    async def _answer(
        self, question: str | Problem, graded: Callable[[Solution], Solution] | None, settings: Settings
    ) -> None:
        """Solve, in a task that Ctrl-C cancels while the conversation goes on."""
        self._question, self._graded, self.upto = question, graded, len(self.talk)
        transcript, usual = Transcript(self.out), self.settings
        self._solver.settings = settings
        task = asyncio.create_task(follow(self._solver, question, transcript.on, self.talk))
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGINT, self._stop, task)
        try:
            solution = await task
            if graded:
                solution = await asyncio.to_thread(graded, solution)
            self.asked.append(solution)
            self._answered_with = settings
            transcript.verdict(solution)
            await self._tell_toolbar(solution)
        except asyncio.CancelledError:
            transcript.close_line()
            self.say("Stopped. Ctrl-C again quits.\n")
        finally:
            self._solver.settings = usual
            loop.remove_signal_handler(signal.SIGINT)

    def _stop(self, task: asyncio.Task[Solution]) -> None:
        self._interrupted = True
        task.cancel()

    async def _tell_toolbar(self, solution: Solution) -> None:
        self._toolbar.add(solution)
        if solution.usage.rounds and self._toolbar.layers is None:
            with contextlib.suppress(sandbox.Unavailable):
                self._toolbar.layers = await asyncio.to_thread(sandbox.level)

    def change(self, name: str, value: str) -> None:
        """Take another value for a setting; `none` takes it away. Without a value, say what it is."""
        if name in Settings.model_fields and not value:
            return self.say(f"{name}: {shown(getattr(self.settings, name))}\n")
        given = None if value.lower() == "none" else value
        settings = checked(Settings(**{**self.settings.model_dump(), name: given}))
        if name in OF_THE_ENGINE:
            old, self._solver = self._solver, Solver(**settings.model_dump())  # the last one would end the sandbox
            old.close()
        else:
            self._solver.settings = settings
        return self.say(f"{name}: {shown(getattr(settings, name))}\n")

    def say(self, text: str) -> None:
        """Sentences; broken between words."""
        self.out.print(text, end="", soft_wrap=not capable(self.out))

    def show(self, text: str) -> None:
        """Programs and prompts, line by line as they are."""
        self.out.print(text, end="")
