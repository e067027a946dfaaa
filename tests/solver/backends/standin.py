"""An engine's process without vLLM: it answers from a script, and has a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

from solver.backends.fake import FakeBackend, load
from solver.backends.options import Options
from solver.backends.vllm_engine.server import main
from solver.errors import UsageError


class Engine(FakeBackend):
    dead = False
    facts = {"device": "pretended"}  # noqa: RUF012


async def start(argument: str, options: Options) -> Engine:
    """`argument` is a script, or a way of not starting."""
    subprocess.Popen(["sleep", "1000"])
    if argument == "refuses":
        raise UsageError("It is no model.")
    if argument == "raises":
        print("(Worker pid=7) ERROR 11-21 16:00:37 [worker.py:1] ValueError: No kernel for this.", file=sys.stderr)
        raise RuntimeError("Engine core initialization failed. See root cause above.")
    if argument == "is killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if argument == "takes long":
        time.sleep(1000)
    return Engine(load(argument, options).script)


if __name__ == "__main__":
    main(start)
