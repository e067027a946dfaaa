"""`sandbox.call`: our own functions on untrusted text, in a process that can be killed."""

import os
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import sandbox
from sandbox import CallFailed, CallTimeout


def test_result_is_json() -> None:
    assert sandbox.call("math:gcd", 12, 18, timeout=30) == 6
    assert sandbox.call("json:loads", '{"a": [1, 2.5, null]}', timeout=30) == {"a": [1, 2.5, None]}


def test_it_runs_in_another_process() -> None:
    assert sandbox.call("os:getpid", timeout=30) != os.getpid()


def test_timeout_kills_and_replaces() -> None:
    pids = {sandbox.call("os:getpid", timeout=30)}
    started = time.monotonic()
    with pytest.raises(CallTimeout, match=r"did not answer within 0\.3 s"):
        sandbox.call("time:sleep", 100, timeout=0.3)
    assert time.monotonic() - started < 10
    assert sandbox.call("os:getpid", timeout=30) not in pids or len(pids) == 1


def test_timeout_in_c_code() -> None:
    with pytest.raises(CallTimeout):
        sandbox.call("math:factorial", 10**8, timeout=0.3)
    assert sandbox.call("math:gcd", 4, 6, timeout=30) == 2


@pytest.mark.parametrize(
    ("target", "args", "message"),
    [
        ("math:sqrt", [-1], "ValueError: math domain error"),
        ("math:nothing", [1], "AttributeError"),
        ("no_such_module:f", [], "ModuleNotFoundError"),
        ("fractions:Fraction", ["1/2"], "the result is not JSON"),
        ("os:_exit", [3], "the process running os:_exit ended"),
        ("os:abort", [], "the process running os:abort ended"),
    ],
)
def test_failures(target: str, args: list, message: str) -> None:
    with pytest.raises(CallFailed, match=message):
        sandbox.call(target, *args, timeout=30)
    assert sandbox.call("math:gcd", 4, 6, timeout=30) == 2


def test_memory_is_bounded() -> None:
    with pytest.raises(CallFailed, match="MemoryError"):
        sandbox.call("operator:mul", "x", 10**11, timeout=30)


def test_from_many_threads() -> None:
    def one(n: int) -> int:
        if n % 10 == 3:
            with pytest.raises(CallTimeout):
                sandbox.call("time:sleep", 50, timeout=0.1)
        return sandbox.call("math:gcd", n, 0, timeout=60)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(one, range(30))) == list(range(30))


def test_worker_outlives_the_thread_that_started_it() -> None:
    pids: list[int] = []
    thread = threading.Thread(target=lambda: pids.append(sandbox.call("os:getpid", timeout=30)))
    thread.start()
    thread.join()
    assert os.path.exists(f"/proc/{pids[0]}")
    assert sandbox.call("math:gcd", 4, 6, timeout=30) == 2


def test_after_a_fork_the_child_has_workers_of_its_own() -> None:
    sandbox.call("math:gcd", 4, 6, timeout=30)
    read, write = os.pipe()
    if (pid := os.fork()) == 0:
        try:
            os.write(write, str(sandbox.call("os:getppid", timeout=60)).encode())
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        assert pipe.read() == str(pid)
    os.waitpid(pid, 0)
    assert sandbox.call("os:getppid", timeout=30) == os.getpid()


def test_overhead_when_warm() -> None:
    sandbox.call("math:gcd", 4, 6, timeout=30)
    times = []
    for _ in range(300):
        started = time.perf_counter()
        sandbox.call("math:gcd", 4, 6, timeout=30)
        times.append(time.perf_counter() - started)
    assert min(times) < 0.001


@pytest.mark.parametrize(
    ("target", "arguments"), [("math:factorial", [3000]), ("operator:mul", ["x", 5_000_000])], ids=["digits", "length"]
)
def test_a_result_that_cannot_be_sent_costs_no_process(target: str, arguments: list[object]) -> None:
    pid = sandbox.call("os:getpid")
    with pytest.raises(sandbox.CallFailed, match="cannot be sent"):
        sandbox.call(target, *arguments, timeout=20)
    assert sandbox.call("os:getpid") == pid


@pytest.mark.parametrize("timeout", [0, -1, float("inf"), float("nan")])
def test_impossible_time_limits(timeout: float) -> None:
    with pytest.raises(ValueError, match="time limit"):
        sandbox.call("math:sqrt", 4, timeout=timeout)


def test_arguments_that_are_no_call() -> None:
    with pytest.raises(TypeError, match="JSON"):
        sandbox.call("math:gcd", object())
    with pytest.raises(ValueError, match=r"package\.module:function"):
        sandbox.call("mathgcd")
