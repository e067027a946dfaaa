"""A pool: bounded, clean states, worn workers replaced, dead ones survived; under threads, tasks, forks and xdist."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import sandbox
from sandbox import Limits, Pool

ROOT = Path(__file__).resolve().parents[2]


def _pid(pool: Pool) -> int:
    with pool.session() as session:
        session.run("1")
        assert session._handle is not None
        return session._handle.pid


@pytest.fixture
def lasting() -> Iterator[Pool]:
    """One worker for many programs."""
    with Pool(1, uses=1_000) as pool:
        yield pool


def test_each_program_has_a_process_of_its_own() -> None:
    with Pool(2) as pool:
        assert len({_pid(pool) for _ in range(4)}) == 4


def test_a_process_serves_as_many_programs_as_it_may() -> None:
    with Pool(1, uses=3) as pool:
        pids = [_pid(pool) for _ in range(6)]
    assert pids[:3] == pids[:1] * 3
    assert pids[3:] == pids[3:4] * 3
    assert pids[0] != pids[3]


def test_programs_in_one_process_do_not_see_each_others_variables(lasting: Pool) -> None:
    assert lasting.run("import random\nx = 5\nlist_ = list\nlist = 3\nrandom.random()").status == "ok"
    assert lasting.run("x").status == "error"
    assert lasting.run("list('ab')").value == "['a', 'b']"
    assert lasting.run("import random\nrandom.random()").value == lasting.run("import random\nrandom.random()").value
    assert 'File "<block 1>"' in str(lasting.run("1 / 0").error)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("import decimal\ndecimal.getcontext().prec = 5", "import decimal\ndecimal.Decimal(1) / 3"),
        ("import mpmath\nmpmath.mp.dps = 50", "import mpmath\nmpmath.mpf(1) / 3"),
        ("import numpy as np\nnp.random.rand(3)", "import numpy as np\nnp.random.rand()"),
        ("import numpy as np\nnp.set_printoptions(precision=2)", "import numpy as np\nnp.array([1 / 3])"),
        ("import random\nrandom.seed(7)", "import random\nrandom.random()"),
        ("from sympy.core.random import random\nrandom()", "from sympy.core.random import random\nrandom()"),
        ("import sys\nsys.set_int_max_str_digits(0)", "len(str(10 ** 5000))"),
    ],
)
def test_settings_of_libraries_are_those_of_a_new_worker(lasting: Pool, first: str, second: str) -> None:
    assert lasting.run(first).status == "ok"
    reused, new = lasting.run(second), sandbox.run(second)
    assert (reused.status, reused.value) == (new.status, new.value)


def test_a_session_of_a_pool_keeps_its_variables_until_it_is_given_back(lasting: Pool) -> None:
    with lasting.session() as session:
        session.run("x = 5")
        assert session.run("x + 1").value == "6"
    with lasting.session() as session:
        assert session.run("x").status == "error"


def test_a_worker_that_holds_much_memory_is_replaced() -> None:
    with Pool(1, uses=1_000, memory_mb=200) as pool:
        first = _pid(pool)
        assert _pid(pool) == first
        with pool.session() as session:
            session.run("kept = bytearray(150 * 2 ** 20)\nlen(kept)")
        assert _pid(pool) != first


def test_a_worker_that_is_old_is_replaced() -> None:
    with Pool(1, uses=1_000, age=0.0) as pool:
        assert _pid(pool) != _pid(pool)


def test_a_worker_killed_while_idle_is_nobodys_fault(lasting: Pool) -> None:
    for _ in range(3):
        os.kill(_pid(lasting), signal.SIGKILL)
        assert lasting.run("6 * 7").value == "42"


def test_a_worker_killed_at_work_is_a_crash_and_the_next_program_runs(lasting: Pool) -> None:
    with lasting.session() as session, ThreadPoolExecutor(1) as threads:
        running = threads.submit(session.run, "while True: pass", Limits(wall=60, cpu=60))
        while not (session._handle and session._handle.started):
            time.sleep(0.01)
        os.kill(session._handle.pid, signal.SIGKILL)
        assert running.result(30).status == "crashed"
    assert lasting.run("6 * 7").value == "42"


def test_no_more_workers_at_once_than_its_size() -> None:
    most, now, lock = 0, 0, threading.Lock()

    def job(pool: Pool) -> None:
        nonlocal most, now
        with pool.session() as session:
            with lock:
                now += 1
                most = max(most, now)
            session.run("sum(range(1000))")
            with lock:
                now -= 1

    with Pool(2) as pool, ThreadPoolExecutor(8) as threads:
        list(threads.map(job, [pool] * 24))
    assert most == 2


def test_map_keeps_the_order_and_reads_little_ahead() -> None:
    read = 0

    def programs() -> Iterator[str]:
        nonlocal read
        for n in range(100):
            read += 1
            yield f"{n} * {n}"

    with Pool(2, uses=50) as pool:
        results = pool.map(programs())
        assert next(results).value == "0"
        assert read <= 6
        assert [result.value for result in results] == [str(n * n) for n in range(1, 100)]


async def test_many_tasks() -> None:
    with Pool(2) as pool:
        results = await asyncio.gather(*(pool.arun(f"{n} + 1") for n in range(20)))
    assert [result.value for result in results] == [str(n + 1) for n in range(20)]


async def test_a_cancelled_task_gives_its_worker_back() -> None:
    with Pool(1) as pool:
        running = asyncio.create_task(pool.arun("while True: pass", Limits(wall=60, cpu=60)))
        waiting = asyncio.create_task(pool.arun("1"))
        await asyncio.sleep(0.5)
        running.cancel()
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running
        assert (await asyncio.wait_for(pool.arun("2"), 30)).value == "2"


def test_several_event_loops() -> None:
    with Pool(1) as pool:
        assert [asyncio.run(pool.arun(str(n))).value for n in range(3)] == ["0", "1", "2"]


def test_a_forked_child_of_the_host_has_a_pool_of_its_own(lasting: Pool) -> None:
    parent = _pid(lasting)
    read, write = os.pipe()
    if (child := os.fork()) == 0:
        try:
            os.write(write, f"{lasting.run('6 * 7').value} {_pid(lasting)}".encode())
        finally:
            os._exit(0)
    os.close(write)
    with open(read) as pipe:
        value, pid = pipe.read().split()
    os.waitpid(child, 0)
    assert value == "42"
    assert int(pid) != parent
    assert _pid(lasting) == parent


def test_closed() -> None:
    pool = Pool(1)
    pool.run("1")
    pool.close()
    with pytest.raises(RuntimeError, match="the pool is closed"):
        pool.run("1")


@pytest.mark.parametrize("wrong", [{"size": 0}, {"uses": 0}])
def test_impossible_pools(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at least one"):
        Pool(**wrong)  # type: ignore[arg-type]


XDIST = """
import pytest, sandbox
POOL = sandbox.Pool(1)

@pytest.mark.parametrize("n", range(8))
def test_square(n):
    assert POOL.run(f"{n} * {n}").value == str(n * n)
"""


@pytest.mark.slow
def test_under_pytest_xdist(tmp_path: Path) -> None:
    (tmp_path / "test_squares.py").write_text(XDIST)
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-p", "no:cacheprovider", str(tmp_path)]
    answer = subprocess.run(
        command, capture_output=True, text=True, timeout=200, env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=tmp_path
    )
    assert "8 passed" in answer.stdout, answer.stdout + answer.stderr
