"""No process is left behind, whatever ends first; and many threads and tasks may share the sandbox."""

import asyncio
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import sandbox
from sandbox import Limits, Session
from sandbox.host import HOST, SPARES

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

HOST_PROGRAM = """
import os, sys, threading, sandbox
from sandbox.host import HOST
limits = sandbox.Limits(wall=600, cpu=600)
session, idle = sandbox.Session(limits), sandbox.Session(limits)
idle.run("1")
session.run("1")
pids = [HOST._zygote[0].pid, session._handle.pid, idle._handle.pid, sandbox.call("os:getpid", timeout=60)]
threading.Thread(target=session.run, args=(BUSY,), daemon=True).start()
threading.Thread(target=sandbox.call, args=("time:sleep", 600), kwargs={"timeout": 3}, daemon=True).start()
if FORK and os.fork() == 0:
    import time
    time.sleep(60)
    os._exit(0)
print(*pids, flush=True)
sys.stdin.read()
"""


def _alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):  # the second when it ends between opening and reading
        return False


def _gone(pids: list[int], seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while any(map(_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not any(map(_alive, pids))


@pytest.mark.slow
@pytest.mark.parametrize("busy", ["while True: pass", "10 ** 10 ** 9"])
@pytest.mark.parametrize("fork", [False, True])
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM, None])
def test_nothing_outlives_the_host(busy: str, fork: bool, ending: int | None) -> None:
    if fork and ending is None:
        pytest.skip("a host that ends by itself is covered without the fork")
    program = HOST_PROGRAM.replace("BUSY", repr(busy)).replace("FORK", str(fork))
    environment = {**os.environ, "PYTHONPATH": ROOT}
    host = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment,
        start_new_session=True,
    )  # fmt: skip
    try:
        assert host.stdout is not None
        assert host.stdin is not None
        pids = [int(word) for word in host.stdout.readline().split()]
        assert len(pids) == 4
        assert all(map(_alive, pids))
        if ending is None:
            host.stdin.close()
        else:
            host.send_signal(ending)
        host.wait(60)
        assert _gone(pids), [pid for pid in pids if _alive(pid)]
    finally:
        os.killpg(host.pid, signal.SIGKILL) if fork else None
        host.kill()
        host.wait()


def test_closing_a_session_ends_its_worker() -> None:
    session = Session()
    session.run("1")
    assert session._handle is not None
    pid = session._handle.pid
    assert _alive(pid)
    session.close()
    assert _gone([pid])


def test_dropping_a_session_ends_its_worker() -> None:
    sandbox.run("1")
    gc.collect()
    before = len(os.listdir("/proc/self/fd"))
    session = Session()
    session.run("1")
    assert session._handle is not None
    pid = session._handle.pid
    del session
    assert _gone([pid])
    assert len(os.listdir("/proc/self/fd")) <= before + 3 * SPARES, "no more than a spare has: socket, tape, pidfd"


def test_a_program_that_forgets_its_session_ends_in_silence() -> None:
    code = "import sandbox; session = sandbox.Session(); print(session.run('print(1)').status)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("ok\n", "")


def test_a_spare_that_died_is_not_the_programs_fault() -> None:
    sandbox.run("1")
    with Session() as session:
        for _ in range(SPARES + 1):
            HOST._order(HOST._usual)
        while HOST._ordered:
            HOST._ready.append(HOST._delivered())
        *dead, last = HOST._ready
        for handle in dead:
            os.kill(handle.pid, signal.SIGKILL)
            assert _gone([handle.pid])
        assert session.run("6 * 7").value == "42"
        assert session._handle is last


def test_a_worker_that_never_starts_is_replaced_once() -> None:
    with Session() as session:
        handle = session._worker()
        os.kill(handle.pid, signal.SIGKILL)
        assert session.run("6 * 7").value == "42"
        assert session._handle is not handle


def test_a_killed_zygote_is_replaced() -> None:
    with Session() as session:
        session.run("x = 1")
        assert HOST._zygote is not None
        zygote = HOST._zygote[0].pid
        assert session._handle is not None
        worker = session._handle.pid
        os.kill(zygote, signal.SIGKILL)
        assert _gone([worker]), "workers end with their zygote"
        result = session.run("x")
        assert (result.status, result.state_lost) == ("crashed", True)
        assert session.run("1").value == "1"
        assert HOST._zygote[0].pid != zygote


def _settled_descriptors(pid: int) -> int:
    """How many it holds once no order for a spare is under way: the same number for half a second."""
    last, since = -1, time.monotonic()
    while time.monotonic() - since < 0.5:
        now = len(os.listdir(f"/proc/{pid}/fd"))
        if now != last:
            last, since = now, time.monotonic()
        time.sleep(0.01)
    return last


def test_no_zombies_and_no_descriptors_are_left() -> None:
    sandbox.run("1")
    gc.collect()
    assert HOST._zygote is not None
    before = len(os.listdir("/proc/self/fd"))
    zygote = HOST._zygote[0].pid
    held = _settled_descriptors(zygote)
    for code in ["1", "while True: pass", "1 / 0"] * 4:
        sandbox.run(code, Limits(wall=0.2))
    assert len(os.listdir("/proc/self/fd")) == before
    assert _settled_descriptors(zygote) == held


def test_zygote_outlives_the_thread_that_started_it() -> None:
    HOST.close()
    with Session() as session:
        thread = threading.Thread(target=session.run, args=("x = 1",))
        thread.start()
        thread.join()
        assert session.run("x").value == "1"


def test_many_threads() -> None:
    def one(n: int) -> tuple[str | None, str | None]:
        with Session(Limits(wall=60)) as session:
            session.run(f"x = {n}")
            return session.run("x * 2").value, sandbox.run(f"{n} + 1", Limits(wall=60)).value

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(one, range(24))) == [(str(2 * n), str(n + 1)) for n in range(24)]


async def test_many_tasks() -> None:
    async def one(n: int) -> str | None:
        with Session(Limits(wall=60)) as session:
            await session.arun(f"x = {n}")
            return (await session.arun("x * 2")).value

    assert await asyncio.gather(*map(one, range(16))) == [str(2 * n) for n in range(16)]


async def test_the_event_loop_runs_on_while_a_block_hangs() -> None:
    ticks = 0

    async def tick() -> None:
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    with Session(Limits(wall=0.5)) as session:
        ticking = asyncio.create_task(tick())
        assert (await session.arun("while True: pass")).status == "timeout"
        ticking.cancel()
    assert ticks >= 5


async def test_cancelling_a_task_kills_the_worker() -> None:
    with Session(Limits(wall=300, cpu=300)) as session:
        await session.arun("x = 1")
        started = time.monotonic()
        running = asyncio.create_task(session.arun("10 ** 10 ** 9"))
        await asyncio.sleep(0.3)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert (await session.arun("1 + 1")).value == "2"
        assert time.monotonic() - started < 60


@pytest.mark.parametrize("moment", [0, 0.0002, 0.001])
async def test_cancelling_while_the_worker_is_fetched_kills_it_too(moment: float) -> None:
    for _ in range(10):
        with Session(Limits(wall=300, cpu=300)) as session:
            started = time.monotonic()
            running = asyncio.create_task(session.arun("while True: pass"))
            await asyncio.sleep(moment)
            running.cancel()
            assert (await session.arun("1 + 1")).value == "2"
            assert time.monotonic() - started < 60


async def test_cancelling_a_waiting_task_leaves_the_running_one_alone() -> None:
    with Session(Limits(wall=60)) as session:
        await session.arun("x = 1")
        running = asyncio.create_task(session.arun("import time\ntime.sleep(0.5)\nx"))
        await asyncio.sleep(0.1)
        waiting = asyncio.create_task(session.arun("x = 2"))
        await asyncio.sleep(0.1)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert (await running).value == "1"
        assert (await session.arun("x")).value == "1"


def test_session_in_a_forked_child_starts_afresh() -> None:
    with Session(Limits(wall=60)) as session:
        session.run("x = 1")
        read, write = os.pipe()
        if (pid := os.fork()) == 0:
            try:
                os.write(write, f"{session.run('x').status} {session.run('2').value}".encode())
            finally:
                os._exit(0)
        os.close(write)
        with os.fdopen(read) as pipe:
            assert pipe.read() == "error 2"
        os.waitpid(pid, 0)
        assert session.run("x").value == "1", "the parent's worker was left alone"


def test_prepared_processes_serve_the_first_program_and_end_with_the_rest() -> None:
    sandbox.close()
    sandbox.prepare()
    assert HOST._zygote is not None
    zygote = HOST._zygote[0].pid
    spares = [*HOST._ordered]
    assert len(spares) == SPARES
    assert sandbox.run("print(6 * 7)").stdout == "42\n"
    assert HOST._zygote[0].pid == zygote
    sandbox.close()
    assert _gone([zygote])
