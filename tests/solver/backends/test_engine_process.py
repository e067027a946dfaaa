"""Whoever dies first, nobody stays behind, nobody hangs, and a sentence says what happened. Real processes, killed."""

from __future__ import annotations

import asyncio
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress

import pytest

from solver.backends.abandoned import in_thread
from solver.backends.options import Options
from solver.backends.vllm import VllmBackend
from solver.backends.vllm_engine import keeper
from solver.backends.vllm_engine.keeper import children
from solver.backends.vllm_engine.log import EngineLog, cause
from solver.backends.vllm_engine.process import EngineProcess
from solver.errors import BackendError, UsageError
from tests.solver.backends.asking import ask
from tests.solver.backends.surviving import command, family, named, wait_for_the_end

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="vLLM runs on Linux only")
STANDIN = "tests.solver.backends.standin"
SCRIPT = "replies: [{question: slow, turns: [{text: late, delay: 600}]}, {turns: [one two three]}]"


def no_tokenizer() -> None:
    """The stand-in has none."""


@pytest.fixture
def script(tmp_path):
    path = tmp_path / "script.yaml"
    path.write_text(SCRIPT)
    return str(path)


@pytest.fixture
async def backend(script):
    made = VllmBackend(EngineProcess(script, Options(), STANDIN), "standin", no_tokenizer)
    yield made
    await made.close()


before: set[int] = set()
"""Keepers that were there when the test began: of an engine that other tests share."""


@pytest.fixture(autouse=True)
def _look_around():
    before.clear()
    before.update(keepers())


def keepers() -> list[int]:
    return [child for child in children(os.getpid()) if "keeper.py" in command(child)]


def ours() -> list[int]:
    """The processes of the engine that this test started: keeper, server, and what that one started."""
    return [pid for child in keepers() if child not in before for pid in family(child)]


def start(argument: str) -> EngineProcess:
    return EngineProcess(argument, Options(), STANDIN)


async def test_it_answers_and_leaves_nothing(script, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    backend = VllmBackend(start(script), "standin", no_tokenizer)
    pids = ours()
    assert len(list(tmp_path.glob("tandem-vllm-*"))) == 1
    assert len(pids) == 3, "the keeper, the engine, and the engine's own process"
    assert backend.facts() == {"device": "pretended"}
    assert (await ask(backend, "2+2?")).text == "one two three"
    await backend.close()
    assert wait_for_the_end(pids) == []
    assert not list(tmp_path.glob("tandem-vllm-*")), "its files are removed"
    with pytest.raises(BackendError, match="closed"):
        await ask(backend, "2+2?")
    await backend.close()


@pytest.mark.parametrize("victim", ["keeper", "engine"])
async def test_an_engine_that_dies_under_way(backend, victim):
    pids = ours()
    waiting = [asyncio.create_task(ask(backend, f"slow {i}")) for i in range(3)]
    assert (await ask(backend, "2+2?")).text, "the others have been sent, too"
    os.kill(pids[0] if victim == "keeper" else pids[1], signal.SIGKILL)
    results = await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 30)
    assert [type(result) for result in results] == [BackendError] * 3
    assert "The vLLM engine ended: it was killed." in str(results[0])
    assert wait_for_the_end(pids) == []
    with pytest.raises(BackendError, match="ended"):
        await ask(backend, "2+2?")


async def test_what_closing_ends_is_told(backend):
    waiting = asyncio.create_task(ask(backend, "slow"))
    await ask(backend, "2+2?")
    await backend.close()
    with pytest.raises(BackendError, match="closed"):
        await waiting


async def test_a_closed_iterator_frees_what_it_asked_for(backend):
    task = asyncio.create_task(ask(backend, "slow"))
    await ask(backend, "2+2?")
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert backend._process._tickets == {}
    assert (await ask(backend, "2+2?")).text == "one two three"


@pytest.mark.parametrize(
    ("argument", "kind", "says"),
    [
        ("refuses", UsageError, "It is no model."),
        ("raises", BackendError, "vLLM could not start with the model raises: ValueError: No kernel for this. --debug"),
        ("is killed", BackendError, "it was killed. It may have run out of memory"),
    ],
)
def test_an_engine_that_does_not_start(argument, kind, says, capfd):
    with pytest.raises(kind) as caught:
        start(argument)
    assert says in str(caught.value)
    assert isinstance(caught.value.__cause__, EngineLog)
    assert wait_for_the_end(ours()) == []
    assert capfd.readouterr() == ("", ""), "what the engine wrote is for --debug"


async def test_a_load_that_nobody_waits_for_is_given_up():
    task = asyncio.create_task(in_thread(start, "takes long"))
    while len(pids := ours()) < 3:
        await asyncio.sleep(0.02)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(wait_for_the_end, pids) == []


PROGRAM = f"""
import asyncio, sys, threading, time
from solver.backends.options import Options
from solver.backends.vllm import VllmBackend
from solver.backends.vllm_engine.process import EngineProcess
from tests.solver.backends.asking import ask
backend = VllmBackend(EngineProcess(sys.argv[1], Options(), {STANDIN!r}), "standin", str)
asyncio.run(ask(backend, "2+2?"))
threading.Thread(target=lambda: asyncio.run(ask(backend, "slow")), daemon=True).start()
print("ready", flush=True)
if sys.argv[2] == "raises":
    raise SystemExit(3)
time.sleep(1000)
"""


@pytest.mark.parametrize(
    ("what", "status"), [("SIGKILL", -9), ("SIGTERM", -15), ("SIGINT", -2), ("both", -9), ("raises", 3)]
)
def test_a_program_that_ends_anyhow(script, what, status, tmp_path):
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, script, what],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "TMPDIR": str(tmp_path)},
    )
    assert program.stdout.readline() == "ready\n"
    pids = family(program.pid)[1:]
    if what == "both":  # the program and what should end the engine, as for one that kills every process it sees
        os.kill(named(pids, "keeper.py"), signal.SIGSTOP)
    if what != "raises":
        program.send_signal(getattr(signal, "SIGKILL" if what == "both" else what))
    if what == "both":
        os.kill(named(pids, "keeper.py"), signal.SIGKILL)
        os.kill(named(pids, "sleep 1000"), signal.SIGKILL)  # nobody is left who could
    assert program.wait(30) == status
    assert wait_for_the_end(pids) == []
    assert what == "both" or not list(tmp_path.glob("tandem-vllm-*"))


def test_nothing_escapes_the_keeper(tmp_path):
    """Its engine ends by itself, and leaves a daemon of another session that ignores what can be ignored."""
    daemon = "trap '' TERM HUP INT; while :; do sleep 1000; done"
    engine = f"(setsid sh -c {shlex.quote(daemon)} &) ; sleep 0.2; exit 7"
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    ended = subprocess.Popen([sys.executable, keeper.__file__, str(os.getpid()), str(scratch), "sh", "-c", engine])
    while len(pids := family(ended.pid)) < 4:
        time.sleep(0.01)
    assert ended.wait(20) == 7
    assert wait_for_the_end(pids) == []
    assert not scratch.exists()


def test_many_threads_and_loops(script):
    backend, found = VllmBackend(start(script), "standin", no_tokenizer), []
    threads = [threading.Thread(target=lambda: found.append(asyncio.run(ask(backend, "2+2?")).text)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert found == ["one two three"] * 8
    asyncio.run(backend.close())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", None),
        ("INFO all is well\n", None),
        ("Traceback ...\nRuntimeError: Engine core initialization failed. See root cause above.", None),
        ("(EngineCore pid=1) ERROR 11-21 16:00:37 [core.py:9] ValueError: Too big.\nRuntimeError: WorkerProc init", 0),
        ("torch.cuda.OutOfMemoryError: CUDA out of memory.\nValueError: later", 1),
    ],
)
def test_the_line_that_says_why(text, expected):
    wanted = ("ValueError: Too big", "OutOfMemoryError: CUDA out of memory")
    assert cause(text) == (None if expected is None else wanted[expected])


def test_starting_a_program_costs_no_torch():
    """The engine is elsewhere: a program that uses it stays small."""
    code = "import solver.backends.vllm, sys; sys.exit('torch' in sys.modules or 'transformers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
