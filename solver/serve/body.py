"""The body of a request: JSON of a bounded size, read in a bounded time."""

from __future__ import annotations

import asyncio
import json
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import ClientDisconnect, Request

from solver.registry import did_you_mean
from solver.serve.faults import Fault, Gone, unfit

T = TypeVar("T", bound=BaseModel)

SLOW = 30.0
"""Seconds a client may take to send its request."""


async def json_object(request: Request, most: int) -> dict[str, Any]:
    """The object that a request of at most `most` bytes holds. Raises Fault for anything else."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":  # what a page of another origin may send unasked is text or a form
        raise Fault(415, "The request is not JSON: send it with Content-Type: application/json.")
    try:
        found = json.loads(await _read(request, most), parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise unfit(f"The request is not valid JSON: {_reason(error)}.") from None
    if not isinstance(found, dict):
        raise unfit("The request is not a JSON object.")
    return found


def checked(kind: type[T], found: dict[str, Any]) -> T:
    """`found` as `kind`. Raises Fault, which names the first parameter that does not fit."""
    try:
        return kind.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(map(str, first["loc"])) or None
        if first["type"] == "extra_forbidden" and len(first["loc"]) == 1:
            hint = did_you_mean(str(name), kind.model_fields)
            raise unfit(f"Unrecognized parameter {name!r}. {hint}", name, "unknown_parameter") from None
        said = first["msg"].removeprefix("Value error, ")
        raise unfit(f"{name or 'The request'}: {said}.", name) from None


async def _read(request: Request, most: int) -> bytes:
    length = request.headers.get("content-length", "")
    content = bytearray()
    if not (length.isdigit() and int(length) > most):
        try:
            async with asyncio.timeout(SLOW):
                async for chunk in request.stream():
                    content += chunk
                    if len(content) > most:
                        break
                else:
                    return bytes(content)
        except TimeoutError:
            raise Fault(408, f"The request did not arrive within {SLOW:g} seconds.") from None
        except ClientDisconnect:
            raise Gone from None
    raise Fault(413, f"The request has more than {most} bytes.", code="request_too_large")


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return "it is not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error).rstrip(".")
