"""Runs programs in plain CPython, each in a forked child: the yardstick for what the sandbox should print.

Reads a JSON list of sources on stdin, writes a JSON list of what each printed on stdout.
"""

import contextlib
import io
import json
import os
import signal
import sys
import warnings

import mpmath  # noqa: F401
import numpy  # noqa: F401
import sympy  # noqa: F401

SECONDS = 10


def run(source: str) -> str:
    read, write = os.pipe()
    if (pid := os.fork()) == 0:
        signal.alarm(SECONDS)
        os.close(read)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            scope = {"__name__": "__main__"}
            try:
                warnings.simplefilter("ignore")
                exec(compile(source, "<program>", "exec"), scope)
            except BaseException:
                pass
        with os.fdopen(write, "w") as pipe:
            pipe.write(printed.getvalue())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    os.waitpid(pid, 0)
    return text


if __name__ == "__main__":
    json.dump([run(source) for source in json.load(sys.stdin)], sys.stdout)
