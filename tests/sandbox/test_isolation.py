"""What a worker is, seen from inside: clean, confined, and cheap for those who only import the package."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import sandbox
from sandbox import Session
from sandbox.handle import Kind
from sandbox.host import HOST, Host
from sandbox.processes import isolation

MEBIBYTE = 1 << 20
LOADED = "import sys, sandbox\n{1}\nprint([m for m in {0} if m in sys.modules])"


def _confined(action: Callable[[], object]) -> str:
    """What `action` raises, or returns, in a child that is confined as workers are."""
    read, write = os.pipe()
    if (pid := os.fork()) == 0:
        try:
            isolation.detach()
            isolation.confine(600, isolation.address_space())
            answer = repr(action())
        except BaseException as error:
            answer = type(error).__name__
        os.write(write, answer.encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    return text


def _write_a_file() -> None:
    with open("/tmp/sandbox-test-file", "w") as file:
        os.unlink(file.name)
        file.write("x")


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        (_write_a_file, "OSError"),
        (lambda: bytearray(2000 * MEBIBYTE), "MemoryError"),
        (lambda: [os.open("/dev/null", os.O_RDONLY) for _ in range(100)], "OSError"),
        (lambda: os.getpgid(0) == os.getsid(0) == os.getpid(), "True"),
    ],
)
def test_confinement_without_the_language_layer(action: Callable[[], object], answer: str) -> None:
    assert _confined(action) == answer


def test_cpu_limit_ends_the_process() -> None:
    if (pid := os.fork()) == 0:
        isolation.limit_cpu(0.1)
        while True:
            pass
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == -signal.SIGVTALRM


def test_worker_is_clean() -> None:
    os.environ["SANDBOX_TEST_SECRET"] = "canary"
    leak = os.open(__file__, os.O_RDONLY)
    os.set_inheritable(leak, True)
    HOST.close()
    session = Session()
    try:
        session.run("1")
        assert session._handle is not None
        pid = session._handle.pid
        with open(f"/proc/{pid}/environ") as file:
            assert "canary" not in file.read()
        targets = [os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")]
        assert not [
            path for path in targets if path.startswith("/") and path != "/dev/null" and "memfd:tape" not in path
        ]
        assert len(targets) <= 6, targets
        assert os.readlink(f"/proc/{pid}/cwd").endswith("(deleted)")
        assert {os.readlink(f"/proc/{pid}/fd/{fd}") for fd in (0, 1, 2)} == {"/dev/null"}
        assert os.getsid(pid) == pid
    finally:
        session.close()
        os.close(leak)
        del os.environ["SANDBOX_TEST_SECRET"]


def test_level_names_the_layers() -> None:
    level = sandbox.level()
    assert level[:2] == ("language", "process")
    assert "rlimit_cpu" in level
    assert ("rlimit_nproc" in level) == (os.geteuid() != 0)


def test_import_is_cheap_and_silent() -> None:
    code = LOADED.format("('sympy', 'numpy', 'RestrictedPython', 'pydantic')", "")
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, cwd=os.getcwd())
    assert (answer.stdout, answer.stderr) == ("[]\n", "")


def test_running_code_does_not_import_sympy_here() -> None:
    code = LOADED.format("('sympy', 'numpy', 'RestrictedPython')", "sandbox.run('1')")
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, cwd=os.getcwd())
    assert (answer.stdout, answer.stderr) == ("[]\n", "")


def test_unknown_attribute() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = sandbox.nothing  # type: ignore[attr-defined]


def test_unavailable_when_no_process_can_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    with pytest.raises(sandbox.Unavailable, match="no sandbox process can be started"):
        Host().fork(Kind(1024, 100))


def test_unavailable_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/true")
    with pytest.raises(sandbox.Unavailable, match="did not start"):
        Host().fork(Kind(1024, 100))


def test_session_is_lazy() -> None:
    assert Session()._handle is None


def test_files_beside_a_script_do_not_stand_in_for_the_library(tmp_path: Path) -> None:
    for name in ("enum", "random", "types", "sympy", "signal", "sandbox"):
        (tmp_path / f"{name}.py").write_text("raise RuntimeError('not this one')")
    code = "import sys\nfrom sandbox import run\nsys.path.insert(0, sys.argv[1])\nprint(run('6 * 7').value)"
    command = [sys.executable, "-c", code, str(tmp_path)]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=os.getcwd())
    assert answer.stdout == "42\n", answer.stderr


@pytest.mark.parametrize("closed", [(0,), (1, 2), (0, 1), (0, 1, 2)])
def test_standard_descriptors_that_are_closed(closed: tuple[int, ...], tmp_path: Path) -> None:
    result = tmp_path / "result"
    code = f"import sandbox\nopen({str(result)!r}, 'w').write(sandbox.run('6 * 7').value)"
    command = ["sh", "-c", 'exec "$0" -c "$1" ' + " ".join(f"{fd}>&-" for fd in closed), sys.executable, code]
    subprocess.run(command, check=True, timeout=120, cwd=os.getcwd(), env={**os.environ, "PYTHONPATH": os.getcwd()})
    assert result.read_text() == "42"


def test_a_directory_that_is_gone(tmp_path: Path) -> None:
    code = "import os, sys, sandbox\nos.chdir(sys.argv[1])\nos.rmdir(sys.argv[1])\nprint(sandbox.run('6 * 7').value)"
    gone = tmp_path / "gone"
    gone.mkdir()
    command = [sys.executable, "-c", code, str(gone)]
    environment = {**os.environ, "PYTHONPATH": os.getcwd()}
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120, env=environment)
    assert answer.stdout == "42\n", answer.stderr
