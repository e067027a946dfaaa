"""A real `vllm serve` of the embedded model on loopback, which is gone for certain afterwards."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx2 as httpx

MODEL = Path(__file__).parents[3] / "solver" / "embedded"
PATIENCE = 240  # seconds to start
QUIET = {
    "HF_HUB_OFFLINE": "1",
    "OMP_NUM_THREADS": "1",
    "VLLM_CPU_OMP_THREADS_BIND": "nobind",
    "VLLM_NO_USAGE_STATS": "1",
}


@contextmanager
def serving(log: Path) -> Iterator[str]:
    """The URL of a server; its output is in `log`. The CPU build has no `vllm` command, hence the module."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["--model", str(MODEL), "--served-model-name", "embedded", "--host", "127.0.0.1", "--port", str(port)]
    words += ["--dtype", "float32", "--generation-config", "vllm", "--enforce-eager"]
    words += ["--kv-cache-memory-bytes", "128M", "--max-num-seqs", "8"]
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "vllm.entrypoints.openai.api_server", *words],
            stdout=file,
            stderr=file,
            env={**os.environ, **QUIET},
            start_new_session=True,
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/health", process, log)
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """Kill the server with its engine and workers, which are in its session."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + 30
    while left := of_session(process.pid):
        assert time.monotonic() < deadline, f"processes of vLLM are left: {left}"
        time.sleep(0.05)


def of_session(session: int) -> list[int]:
    """Living processes of a session, from /proc."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, _, its_session = entry.read_text().rpartition(") ")[2].split()[:4]
            if int(its_session) == session and state != "Z":
                found.append(int(entry.parent.name))
    return found


def _wait_for(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while True:
        with suppress(httpx.RequestError):
            if httpx.get(url, trust_env=False).status_code == 200:
                return
        tail = log.read_text(errors="replace")[-2000:]
        assert process.poll() is None, f"vLLM ended: {tail}"
        assert time.monotonic() < deadline, f"vLLM does not start: {tail}"
        time.sleep(0.2)
