"""The kernel layer, with no language policy in front of it: plain Python that reaches nothing.

Each layer is also tried alone, so that none hides behind another. A layer that this machine lacks is skipped, by name.
"""

from __future__ import annotations

import contextlib
import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import sandbox
from sandbox import ExecResult, Limits, Session
from sandbox.host import Host

KERNEL = ("network", "files", "user", "system_calls")
Attack = Callable[[str], ExecResult]


@pytest.fixture(scope="module")
def with_layers() -> Iterator[Callable[..., Attack]]:
    """Given names of layers, a way to run plain Python under those alone."""
    hosts: dict[tuple[str, ...], Host] = {}

    def under(*names: str) -> Attack:
        host = hosts.setdefault(names, Host(("process", *names)))
        missing = set(names) - {"user"} - set(host.layers())
        if missing:
            pytest.skip(f"this machine does not have {', '.join(missing)}")

        def attack(code: str) -> ExecResult:
            with Session(Limits(wall=5), host=host) as session:
                return session.run(code)

        return attack

    yield under
    for host in hosts.values():
        host.close()


DENIED = {
    "read a file": "open('/etc/passwd').read()",
    "read the environment of the host": "import os; open(f'/proc/{os.getppid()}/environ', 'rb').read()",
    "list a directory": "import os; os.listdir('/')",
    "write a file": "open('/tmp/sandbox-canary', 'w')",
    "append to a library": "import sympy; open(sympy.__file__, 'a')",
    "truncate a library": "import os, sympy; os.truncate(sympy.__file__, 0)",
    "make a directory": "import os; os.mkdir('/tmp/sandbox-canary')",
    "make a file without a name": "import os; os.open('/tmp', os.O_TMPFILE | os.O_RDWR)",
    "remove a file": "import os; os.unlink('/tmp/sandbox-canary')",
    "link": "import os; os.symlink('/etc/passwd', '/tmp/sandbox-canary')",
    "change a mode": "import os; os.chmod('/tmp', 0o777)",
    "anonymous memory file": "import os; os.memfd_create('x')",
    "TCP": "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "UDP": "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "Unix socket": "import socket; socket.socket(socket.AF_UNIX)",
    "netlink": "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "server": "import socket; socket.create_server(('', 0))",
    "fork": "import os; os.fork()",
    "thread": "import threading; threading.Thread(target=print).start()",
    "subprocess": "import subprocess; subprocess.run(['/bin/true'])",
    "spawn": "import os; os.posix_spawn('/bin/true', ['true'], {})",
    "exec": "import os; os.execv('/bin/true', ['true'])",
    "signal to the zygote": "import os; os.kill(os.getppid(), 0)",
    "signal to everybody": "import os; os.kill(-1, 0)",
    "signal to itself": "import os; os.kill(os.getpid(), 9)",
    "descriptor of a process": "import os; os.pidfd_open(os.getppid())",
    "more memory": "import resource; resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "larger files": "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))",
    "priority": "import os; os.nice(-5)",
    "another user": "import os; os.setuid(1)",
    "own session": "import os; os.setsid()",
    "change the root": "import os; os.chroot('/tmp')",
    "leave the namespaces": "import ctypes; assert ctypes.CDLL(None, use_errno=True).unshare(0x10000000) == 0",
    "trace a process": "import ctypes, os; assert ctypes.CDLL(None).ptrace(16, os.getppid(), 0, 0) == 0",
    "mount": "import ctypes; assert ctypes.CDLL(None).mount(b'x', b'/tmp', b'tmpfs', 0, None) == 0",
    "load a program into the kernel": "import ctypes; assert ctypes.CDLL(None).syscall(321, 0, 0, 0) == 0",
    "x32 system call": "import ctypes; assert ctypes.CDLL(None).syscall(0x40000000 + 39) > 0",
    "asynchronous input and output": "import ctypes; assert ctypes.CDLL(None).syscall(425, 8, 0) >= 0",
    "another's memory": "import ctypes, os; assert ctypes.CDLL(None).syscall(310, os.getppid(), 0, 0, 0, 0, 0) >= 0",
}


@pytest.mark.parametrize("what", DENIED)
def test_all_layers_deny(with_layers: Callable[..., Attack], what: str) -> None:
    result = with_layers(*KERNEL)(DENIED[what] + "\nprint('PWNED')")
    assert "PWNED" not in result.stdout
    assert result.status in ("error", "crashed"), result
    assert not Path("/tmp/sandbox-canary").exists()


def test_ordinary_work_goes_on(with_layers: Callable[..., Attack]) -> None:
    attack = with_layers(*KERNEL)
    lazily = "import sympy.physics.mechanics, numpy.random, statistics, zoneinfo; print(sympy.factorint(360))"
    assert attack(lazily).stdout == "{2: 3, 3: 2, 5: 1}\n"
    assert attack("import time; time.sleep(0.01); print(round(time.time()) > 0)").stdout == "True\n"
    assert attack("while True: pass").status == "timeout"


class TestFilesAlone:
    """Landlock."""

    @pytest.mark.parametrize("what", ["read a file", "list a directory", "write a file", "link"])
    def test_denies(self, with_layers: Callable[..., Attack], what: str) -> None:
        result = with_layers("files")(DENIED[what])
        assert "PermissionError" in str(result.error)

    def test_no_tcp(self, with_layers: Callable[..., Attack]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            call = f"import socket; socket.create_connection(('127.0.0.1', {server.getsockname()[1]}))"
            assert with_layers()(call).status == "ok"  # without the layer it works, so the test means something
            assert "PermissionError" in str(with_layers("files")(call).error)

    def test_the_directory_of_the_host_is_not_a_library(self, tmp_path: Path) -> None:
        (tmp_path / "secret.py").write_text("canary")
        host = Host(("process", "files"))
        try:
            if "files" not in host.layers():
                pytest.skip("this machine does not have files")
            with Session(host=host) as session:
                for place in (tmp_path / "secret.py", Path(__file__)):
                    assert "PermissionError" in str(session.run(f"open({str(place)!r}).read()").error)
        finally:
            host.close()


def test_network_alone(with_layers: Callable[..., Attack]) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as here:
        here.bind(("127.0.0.1", 0))
        here.settimeout(0.3)
        send = f"import socket; socket.socket(2, 2).sendto(b'x', ('127.0.0.1', {here.getsockname()[1]}))"
        assert with_layers()(send).status == "ok"
        assert here.recv(1) == b"x"
        with_layers("network")(send)
        with pytest.raises(TimeoutError):
            here.recv(1)


@pytest.mark.parametrize("what", [name for name in DENIED if "read" not in name and "list" not in name])
def test_system_calls_alone(with_layers: Callable[..., Attack], what: str) -> None:
    result = with_layers("system_calls")(DENIED[what] + "\nprint('PWNED')")
    assert "PWNED" not in result.stdout
    assert result.status in ("error", "crashed"), result


def test_system_calls_without_files_open_nothing(with_layers: Callable[..., Attack]) -> None:
    assert "PermissionError" in str(with_layers("system_calls")("open('/etc/hostname').read()").error)


def test_mathematics_without_opening_files() -> None:
    host = Host(("language", "process", "system_calls"))
    try:
        with Session(Limits(wall=30, cpu=30), host=host) as session:
            lines = ["from sympy import *", "from sympy.physics.units import km, m, convert_to", "x = symbols('x')"]
            lines += ["print(solve(x**2 - 2, x), convert_to(km, m), dsolve(Function('f')(x).diff(x) - x))"]
            result = session.run("\n".join(lines))
            assert result.stdout == "[-sqrt(2), sqrt(2)] 1000*meter Eq(f(x), C1 + x**2/2)\n", result
    finally:
        host.close()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has rights to drop")
def test_root_is_dropped_where_nobody_can_read_the_libraries() -> None:
    host = Host(("process", "user"))
    try:
        with Session(host=host) as session:
            assert session.run("import os; os.getuid(), os.getgroups()").value == (
                "(65534, [])" if "user" in host.layers() else f"(0, {os.getgroups()})"
            )
    finally:
        host.close()


class TestLevel:
    def test_require(self) -> None:
        sandbox.require("language", "process")
        with pytest.raises(sandbox.Unavailable, match="does not have the sandbox layers asked for: moat"):
            sandbox.require("process", "moat")

    def test_it_is_what_was_tried(self, with_layers: Callable[..., Attack]) -> None:
        host = Host(("process",))
        try:
            assert not {"language", *KERNEL} & set(host.layers())
        finally:
            host.close()


def test_a_grader_cannot_write_nor_connect() -> None:
    for target, arguments in (("os:mkdir", ["/tmp/sandbox-canary"]), ("socket:create_server", [["127.0.0.1", 0]])):
        with contextlib.suppress(sandbox.CallFailed):
            sandbox.call(target, *arguments)
            pytest.fail(f"{target} went through")
    assert not Path("/tmp/sandbox-canary").exists()


def test_workers_can_be_had_from_many_threads() -> None:
    """`network` needs a zygote with one thread; the host may have any number."""
    results: list[ExecResult] = []
    threads = [threading.Thread(target=lambda: results.append(sandbox.run("print(6*7)"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [result.stdout for result in results] == ["42\n"] * 4
