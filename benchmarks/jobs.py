"""Work for the soak: ordinary programs whose answer is known, and hostile ones whose end is known.

A kind is a generator: given a number, it runs programs through the public interface and yields each result with whether
it is the right one.
"""

from __future__ import annotations

import asyncio
import math
import os
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import sandbox
from sandbox import ExecResult, Limits, Session
from sandbox.host import Host
from sandbox.processes.layers import ALL
from tests.sandbox.corpora import programs

Kind = Callable[[int], Iterator[tuple[ExecResult, bool]]]

PATIENT = Limits(wall=60, cpu=30)
"""For what must come to its end: a busy machine is no wrong answer."""

PLAIN = Host(tuple(layer for layer in ALL if layer != "language"))
"""Workers without the language policy, so that a program can do what the policy would refuse."""

ATTACKS = list(programs("attacks").values())
CANARY = "canary-50ak"

KNOWN: list[Callable[[int], tuple[str, object]]] = [
    lambda n: (f"x = {n} * 12\ny = x - 7\nprint(y * y)", (n * 12 - 7) ** 2),
    lambda n: (f"from math import gcd, lcm\nprint(gcd({n} * 77, 462), lcm({n + 1}, 84))",
               f"{math.gcd(n * 77, 462)} {math.lcm(n + 1, 84)}"),
    lambda n: (f"from fractions import Fraction\nprint(Fraction({n}, 360) + Fraction(1, 7))",
               Fraction(n, 360) + Fraction(1, 7)),
    lambda n: (f"from sympy import *\nx = symbols('x')\nprint(solve(Eq(3*x - {3 * n}, 0), x))", [n]),
    lambda n: (f"import sympy\nx = sympy.Symbol('x')\nprint(sympy.expand((x - {n + 2})**2).subs(x, 0))", (n + 2) ** 2),
    lambda n: (f"def digits(k):\n    return [int(c) for c in str(k)]\nprint(sum(digits({n} ** 5)))",
               sum(map(int, str(n**5)))),
    lambda n: (f"class Account:\n    def __init__(self): self.sum = 0\n"
               f"a = Account()\nfor i in range({n % 50}):\n    a.sum += i\nprint(a.sum)", sum(range(n % 50))),
    lambda n: (f"print(f'{{{n} / 8:.3f}}', '{n}'[::-1])", f"{n / 8:.3f} {str(n)[::-1]}"),
    lambda n: (f"import numpy as np\nprint(int(np.arange({n % 100 + 1}).sum()))", sum(range(n % 100 + 1))),
]  # fmt: skip


def ordinary(n: int) -> Iterator[tuple[ExecResult, bool]]:
    program, answer = KNOWN[n % len(KNOWN)](n)
    result = sandbox.run(program, PATIENT)
    yield result, (result.status, result.stdout) == ("ok", f"{answer}\n")


def several_blocks(n: int) -> Iterator[tuple[ExecResult, bool]]:
    with Session(PATIENT) as session:
        yield _is(session.run(f"x = {n}"), "ok", None)
        yield _is(session.run("x * 2"), "ok", str(2 * n))
        yield _is(session.run("x / 0"), "error", None)
        yield _is(session.run("while True: pass", Limits(wall=0.1)), "timeout", None)
        yield _is(session.run("x"), "error", None)  # the state is lost
        yield _is(session.run(f"{n} + 1"), "ok", str(n + 1))


def killed_between_blocks(n: int) -> Iterator[tuple[ExecResult, bool]]:
    with Session(PATIENT) as session:
        yield _is(session.run(f"x = {n}"), "ok", None)
        _kill(session)
        yield _is(session.run("x"), "crashed", None)
        yield _is(session.run(f"{n}"), "ok", str(n))


def killed_at_work(n: int) -> Iterator[tuple[ExecResult, bool]]:
    with Session(PATIENT) as session:
        yield _is(session.run(f"{n}"), "ok", str(n))
        killer = threading.Timer(0.03, _kill, [session])
        killer.start()
        yield _is(session.run("while True: pass"), "crashed", None)
        killer.join()
        yield _is(session.run(f"{n}"), "ok", str(n))


def cancelled(n: int) -> Iterator[tuple[ExecResult, bool]]:
    async def cancel_and_go_on(session: Session) -> list[ExecResult]:
        before = await session.arun(f"{n}")
        running = asyncio.create_task(session.arun("while True: pass"))
        await asyncio.sleep(0.02)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        return [before, await session.arun(f"{n}")]

    with Session(PATIENT) as session:
        for result in asyncio.run(cancel_and_go_on(session)):
            yield _is(result, "ok", str(n))


def attack(n: int) -> Iterator[tuple[ExecResult, bool]]:
    with tempfile.TemporaryDirectory() as directory:
        file, target = Path(directory, "canary"), Path(directory, "target")
        file.write_text(CANARY)
        program = ATTACKS[n % len(ATTACKS)].replace("@FILE@", str(file)).replace("@TARGET@", str(target))
        result = sandbox.run(program, PATIENT)
        said = result.stdout + str(result.value)  # a traceback quotes the program
        nowhere = CANARY not in said and "PWNED" not in said and os.listdir(directory) == ["canary"]
        yield result, nowhere and result.status in ("ok", "error", "rejected")


def ending(status: str, program: str, limits: Limits = PATIENT, host: Host | None = None) -> Kind:
    """A program that must end with this status."""

    def kind(n: int) -> Iterator[tuple[ExecResult, bool]]:
        with Session(limits, host=host) if host else Session(limits) as session:
            yield _is(session.run(program), status, None)

    return kind


HOSTILE: dict[str, Kind] = {
    "several blocks": several_blocks,
    "killed between blocks": killed_between_blocks,
    "killed at work": killed_at_work,
    "cancelled": cancelled,
    "attack": attack,
    "endless loop": ending("timeout", "while True: pass", Limits(wall=0.1)),
    "endless in C": ending("timeout", "10 ** 10 ** 9", Limits(wall=0.1)),
    "CPU time": ending("timeout", "while True: pass", Limits(wall=60, cpu=0.1)),
    "memory at once": ending("memory", "x = bytearray(10 ** 10)"),
    "memory in steps": ending(
        "memory", "x = []\nwhile True: x.append(bytearray(10 ** 6))", Limits(wall=60, cpu=30, memory_mb=300)
    ),
    "flood": ending("output_limit", "while True: print('x' * 100)", Limits(wall=60, cpu=30, output_chars=1_000)),
    "recursion": ending("error", "def f(n):\n    return f(n + 1)\nf(0)"),
    "os._exit": ending("crashed", "import os\nos._exit(3)", host=PLAIN),
    "null pointer": ending("crashed", "import ctypes\nctypes.string_at(0)", host=PLAIN),
}


def _is(result: ExecResult, status: str, value: str | None) -> tuple[ExecResult, bool]:
    return result, (result.status, result.value) == (status, value)


def _kill(session: Session) -> None:
    if session._handle is not None:
        os.kill(session._handle.pid, signal.SIGKILL)
