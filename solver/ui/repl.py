"""The conversation in a terminal: a question, the solution as it is written, its answer, and a few commands."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from platformdirs import user_state_path
from prompt_toolkit import PromptSession
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.shortcuts import clear

from solver.config import Settings
from solver.engine import Solver, checked
from solver.errors import TandemError, UsageError
from solver.types import Code, Solution
from solver.ui.once import follow
from solver.ui.render import Transcript, clean, console

HELP = """\
Type a question and press Enter. Every question stands alone: earlier ones are not remembered.
A line that ends in \\ or leaves a bracket open goes on in the next one; Alt-Enter begins a new line anywhere,
and Enter on an empty line always sends. Ctrl-C stops a generation, Ctrl-D quits.

/why           the whole last solution: words, programs, outputs, votes
/code          the programs of the last solution
/model NAME    answer with another model      /strategy NAME   hybrid, plan, auto, ...
/samples N     vote among N attempts          /clear           an empty screen
/help          this text                      /quit            leave
"""


class Quit(Exception):
    """The person has had enough."""


class Repl:
    """One conversation. `run` returns when the person leaves it."""

    def __init__(self, settings: Settings):
        self._out = console(sys.stdout)
        self._solver = Solver(**settings.model_dump())
        self._last: Solution | None = None
        self._commands: dict[str, Callable[[str], None]] = {
            "/help": lambda _: self._say(HELP),
            "/quit": self._quit,
            "/model": lambda name: self._change(model=name),
            "/strategy": lambda name: self._change(strategy=name),
            "/samples": lambda count: self._change(samples=count),
            "/code": self._code,
            "/why": self._why,
            "/clear": lambda _: clear(),
        }

    async def run(self) -> None:
        settings = self._solver.settings
        self._say(f"Tandem: model {settings.model}, strategy {settings.strategy}. /help helps, Ctrl-D quits.\n")
        prompt: PromptSession[str] = PromptSession(
            history=history(), multiline=True, key_bindings=bindings(), prompt_continuation=". "
        )
        try:
            while True:
                try:
                    typed = await prompt.prompt_async("> ")
                    await self._take(typed.replace("\\\n", "\n").strip())
                except KeyboardInterrupt:  # at the prompt: forget the line
                    continue
                except TandemError as error:
                    console(sys.stderr).print(f"Error: {error}", style="red")
        except (EOFError, Quit):
            pass
        finally:
            await asyncio.to_thread(self._solver.close)

    async def _take(self, typed: str) -> None:
        if not typed.startswith("/"):
            return await self._answer(typed) if typed else None
        name, _, argument = typed.partition(" ")
        if name not in self._commands:
            raise UsageError(f"There is no command {name}.", f"There are: {', '.join(self._commands)}.")
        return self._commands[name](argument.strip())

    async def _answer(self, question: str) -> None:
        """Solve, in a task that Ctrl-C cancels while the conversation goes on."""
        transcript = Transcript(self._out)
        task = asyncio.create_task(follow(self._solver, question, transcript.on))
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGINT, task.cancel)
        try:
            self._last = await task
            transcript.verdict(self._last)
        except asyncio.CancelledError:
            transcript.close_line()
            self._say("Stopped.\n")
        finally:
            loop.remove_signal_handler(signal.SIGINT)

    def _change(self, **change: str) -> None:
        """Take another value for a setting; only another model needs another Solver."""
        ((name, value),) = change.items()
        if not value:
            return self._say(f"{name}: {getattr(self._solver.settings, name)}\n")
        settings = checked(Settings(**{**self._solver.settings.model_dump(), **change}))
        if name == "model":
            self._solver.close()
            self._solver = Solver(**settings.model_dump())
        else:
            self._solver.settings = settings
        return self._say(f"{name}: {value}\n")

    def _code(self, _: str) -> None:
        attempts = self._answered().trajectories
        programs = [step.code for one in attempts for step in one.steps if isinstance(step, Code)]
        self._say("\n\n".join(clean(program).strip() for program in programs or ["No program was written."]) + "\n")

    def _why(self, _: str) -> None:
        Transcript(self._out).solution(self._answered())

    def _answered(self) -> Solution:
        if self._last is None:
            raise UsageError("Nothing has been answered yet.")
        return self._last

    def _quit(self, _: str) -> None:
        raise Quit

    def _say(self, text: str) -> None:
        self._out.print(text, end="")


def unfinished(text: str) -> bool:
    """Whether Enter should go on in a new line: a trailing backslash, or more brackets opened than closed.

    Kinds of brackets are not told apart, so that the interval (0, 1] is finished. An empty last line ends any question.
    """
    if text.startswith("/") or text.endswith("\n"):
        return False
    return text.endswith("\\") or sum(map(text.count, "([{")) > sum(map(text.count, ")]}"))


def bindings() -> KeyBindings:
    keys = KeyBindings()

    @keys.add("enter")
    def send(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if unfinished(buffer.text):
            buffer.insert_text("\n")
        else:
            buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def new_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return keys


def history() -> History:
    """What was typed in earlier conversations; kept in memory only where its file cannot be written."""
    path: Path = user_state_path("tandem-solver") / "history"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(str(path)) if os.access(path, os.W_OK) else InMemoryHistory()
