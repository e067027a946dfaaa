"""Ways of running a program: ours, and those that `benchmarks.sandbox` sets beside them.

Each is a context manager that gives a function from a program to what it printed. Rivals are used as their users use
them, with SymPy and NumPy allowed; those that are not installed are left out (`pip install tandem-solver[bench]`).
"""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

import sandbox
from sandbox import frames, launch

Run = Callable[[str], str]


@dataclass(frozen=True)
class Way:
    """`in_process` ones share one interpreter, so two at a time means two processes; the others take two threads."""

    name: str
    open: Callable[[], AbstractContextManager[Run]]
    in_process: bool = False
    needs: str = ""

    @property
    def installed(self) -> bool:
        return not self.needs or importlib.util.find_spec(self.needs) is not None


def plain(program: str) -> str:
    """The floor: `exec` of programs of our own, no isolation at all."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        exec(program, {"__name__": "__main__"})
    return printed.getvalue()


@contextlib.contextmanager
def _plain() -> Iterator[Run]:
    yield plain


@contextlib.contextmanager
def _ipython() -> Iterator[Run]:
    from IPython.core.interactiveshell import InteractiveShell

    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False

    def run(program: str) -> str:
        with contextlib.redirect_stdout(io.StringIO()) as printed:
            shell.run_cell(program)
        return printed.getvalue()

    yield run


@contextlib.contextmanager
def _smolagents() -> Iterator[Run]:
    from smolagents import LocalPythonExecutor

    def run(program: str) -> str:
        executor = LocalPythonExecutor(["sympy.*", "sympy", "numpy", "math", "fractions"])
        executor.send_tools({})
        return executor(program).logs

    yield run


@contextlib.contextmanager
def _same_session() -> Iterator[Run]:
    with sandbox.Session() as session:
        yield lambda program: session.run(program).stdout


@contextlib.contextmanager
def _fresh_session() -> Iterator[Run]:
    yield lambda program: sandbox.run(program).stdout


@contextlib.contextmanager
def _bare_fork() -> Iterator[Run]:
    process, connection = launch.start("benchmarks.bare_fork")

    def run(program: str) -> str:
        frames.send(connection, {"program": program})
        return frames.receive(connection)["printed"]

    try:
        frames.receive(connection)
        yield run
    finally:
        launch.stop(process, connection)


@contextlib.contextmanager
def _jupyter() -> Iterator[Run]:
    from jupyter_client.manager import start_new_kernel

    manager, client = start_new_kernel(kernel_name="python3")

    def run(program: str) -> str:
        printed: list[str] = []

        def collect(message: dict[str, Any]) -> None:
            if message["msg_type"] == "stream":
                printed.append(message["content"]["text"])

        client.execute_interactive(program, output_hook=collect, timeout=60)
        return "".join(printed)

    try:
        yield run
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@contextlib.contextmanager
def _cold() -> Iterator[Run]:
    def run(program: str) -> str:
        return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout

    yield run


@contextlib.contextmanager
def _pebble() -> Iterator[Run]:
    """A pool of processes for every batch of programs, as the executors of ToRA and Qwen2.5-Math make it."""
    from pebble import ProcessPool

    def run(program: str) -> str:
        with ProcessPool(max_workers=os.cpu_count()) as pool:
            return next(pool.map(plain, [program], timeout=20).result())

    yield run


SAME, FRESH, PLAIN = "sandbox, same session", "sandbox, fresh session", "plain exec, no isolation"

WAYS = (
    Way(PLAIN, _plain, in_process=True),
    Way("IPython in process", _ipython, in_process=True, needs="IPython"),
    Way("smolagents LocalPythonExecutor, in process", _smolagents, in_process=True, needs="smolagents"),
    Way(SAME, _same_session),
    Way(FRESH, _fresh_session),
    Way("bare fork from a warm zygote", _bare_fork),
    Way("Jupyter kernel, same session", _jupyter, needs="ipykernel"),
    Way("pebble pool for each call", _pebble, in_process=True, needs="pebble"),
    Way("cold subprocess", _cold),
)


@functools.cache
def installed() -> tuple[Way, ...]:
    return tuple(way for way in WAYS if way.installed)
