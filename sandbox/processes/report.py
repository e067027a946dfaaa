"""A traceback short enough to feed back to a model: the block's own frames and line numbers, none of a library's."""

from __future__ import annotations

import contextlib
import traceback
import types
from collections.abc import Iterable

MAX_ERROR = 2_000
"""Characters of a whole report."""

_MAX_FRAMES = 6
_MAX_LINE = 200
_SYNTAX = (SyntaxError, IndentationError, TabError)

Frame = tuple[str, int, str]
"""File name, line number, function."""


def of_exception(error: BaseException, sources: dict[str, str]) -> str:
    """The report of an exception; `sources` maps the file names of the session's blocks to their text."""
    frames = [
        (frame.f_code.co_filename, line, frame.f_code.co_name) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    return _render(_own(frames, sources), sources, _last_lines(error, sources))


def of_stack(frame: types.FrameType | None, sources: dict[str, str], last: str) -> str:
    """The report of a program that is stopped at `frame`."""
    frames = [(each.f_code.co_filename, line, each.f_code.co_name) for each, line in traceback.walk_stack(frame)]
    return _render(_own(reversed(frames), sources), sources, last)


def _own(frames: Iterable[Frame], sources: dict[str, str]) -> list[Frame]:
    return [frame for frame in frames if frame[0] in sources]


def _last_lines(error: BaseException, sources: dict[str, str]) -> str:
    if (
        isinstance(error, SyntaxError)
        and type(error) in _SYNTAX
        and type(error.filename) is str
        and error.filename in sources
    ):
        with contextlib.suppress(BaseException):  # a program may have put anything into its other fields
            return "".join(traceback.TracebackException(type(error), error, None).format_exception_only())
    try:
        message = str(error)
    except BaseException:
        message = "<no message: str() of the exception failed>"
    name = type(error).__name__
    return f"{name}: {message}" if message else name


def _render(frames: list[Frame], sources: dict[str, str], last: str) -> str:
    lines: list[str] = []
    if frames:
        lines.append("Traceback (most recent call last):")
    shown = frames if len(frames) <= _MAX_FRAMES else [*frames[:2], *frames[2 - _MAX_FRAMES :]]
    for index, (filename, number, function) in enumerate(shown):
        if index == 2 and len(frames) > _MAX_FRAMES:
            lines.append(f"  ... [{len(frames) - _MAX_FRAMES} more frames] ...")
        lines.append(f'  File "{filename}", line {number}, in {function}')
        if text := _line(sources[filename], number):
            lines.append(f"    {text}")
    return clip("\n".join([*lines, last.rstrip("\n")]), MAX_ERROR)


def _line(source: str, number: int) -> str:
    lines = source.split("\n")
    return lines[number - 1].strip()[:_MAX_LINE] if 0 < number <= len(lines) else ""


def clip(text: str, limit: int) -> str:
    """Head and tail of a text that is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    head = limit // 2
    return f"{text[:head]} ... [{len(text) - limit} characters omitted] ... {text[head - limit :]}"
