"""Standard input, output and errors as programs see them: nothing to read, and output that can be redirected."""

from __future__ import annotations

import contextlib
import io
import sys
import traceback
from collections.abc import Callable, Iterator
from typing import Any, NoReturn


class Output:
    """`sys.stdout` and `sys.stderr` as far as programs use them; follows the stream of the moment."""

    def __init__(self, name: str):
        self._name = name

    def write(self, text: str) -> int:
        return _current(self).write(text)

    def flush(self) -> None: ...


def _current(stream: Output) -> Any:
    return getattr(sys, stream._name)


STDIN = io.StringIO()
ARGUMENTS = ["program.py"]


def renew() -> None:
    """For the next program in this process."""
    STDIN.__init__()  # type: ignore[misc]
    ARGUMENTS[:] = ["program.py"]


def no_input(prompt: object = "") -> NoReturn:
    """`input()` at the end of the file."""
    sys.stdout.write(str(prompt))
    raise EOFError("EOF when reading a line")


def _redirector(name: str) -> Callable[[Any], Any]:
    """`contextlib.redirect_stdout` and its like, which would show their subclasses the stream that was there before."""

    @contextlib.contextmanager
    def redirect(target: Any) -> Iterator[Any]:
        before = getattr(sys, name)
        setattr(sys, name, _current(target) if type(target) is Output else target)
        try:
            yield target
        finally:
            setattr(sys, name, before)

    return redirect


redirect_stdout, redirect_stderr = _redirector("stdout"), _redirector("stderr")


def format_exc(limit: int | None = None, chain: bool = True) -> str:
    """`traceback.format_exc`, with the program's own frames."""
    error = sys.exc_info()[1]
    if error is None:
        return "NoneType: None\n"
    report = traceback.TracebackException(type(error), error, error.__traceback__, limit=limit, lookup_lines=False)
    _own_frames_only(report)
    return "".join(report.format(chain=chain))


def _own_frames_only(report: traceback.TracebackException) -> None:
    report.stack[:] = [frame for frame in report.stack if frame.filename.startswith(("<block", "<string>", "<eval>"))]
    for earlier in (report.__cause__, report.__context__, *(report.exceptions or ())):
        if earlier is not None:
            _own_frames_only(earlier)


def print_exc(limit: int | None = None, file: Any = None, chain: bool = True) -> None:
    """`traceback.print_exc`."""
    print(format_exc(limit, chain), file=file or sys.stderr, end="")
