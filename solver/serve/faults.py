"""Refusals and failures as they are sent: an HTTP status, and OpenAI's shape of an error."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse

from sandbox.errors import Unavailable
from solver.errors import BackendError, SandboxUnavailable, TandemError, UsageError
from solver.types import OWN_FAILURES, Solution

_log = logging.getLogger(__name__)


class Fault(Exception):
    """Why there is no answer. Below 500 it lies with the request, from 500 with us."""

    def __init__(
        self,
        status: int,
        message: str,
        *,
        param: str | None = None,
        code: str | None = None,
        headers: Mapping[str, str] | None = None,
    ):
        super().__init__(message)
        self.status, self.message, self.param, self.code = status, message, param, code
        self.headers = dict(headers or {})

    @property
    def content(self) -> dict[str, Any]:
        """As JSON, in the shape of https://platform.openai.com/docs/guides/error-codes."""
        kind = _KINDS.get(self.status, "server_error" if self.status >= 500 else "invalid_request_error")
        return {"error": {"message": self.message, "type": kind, "param": self.param, "code": self.code}}

    def response(self) -> JSONResponse:
        return JSONResponse(self.content, self.status, self.headers)


_KINDS = {401: "authentication_error", 403: "permission_error", 429: "rate_limit_error"}


class Gone(Exception):
    """The client has hung up: nobody waits for an answer."""


def unfit(message: str, param: str | None = None, code: str = "invalid_value") -> Fault:
    """A request that cannot be met as it stands."""
    return Fault(400, message, param=param, code=code)


def fault_of(error: BaseException) -> Fault:
    """What is said of an error. One that nobody foresaw is logged here, and not shown to the client."""
    if isinstance(error, Fault):
        return error
    if isinstance(error, UsageError):
        return unfit(str(error))
    if isinstance(error, BackendError):
        return Fault(502, str(error), code="backend_error")
    if isinstance(error, (SandboxUnavailable, Unavailable)):
        return Fault(503, str(error), code="sandbox_error")
    if isinstance(error, TandemError):
        return Fault(500, str(error))
    _log.error("A request failed by a fault of ours.", exc_info=error)
    return Fault(500, f"{type(error).__name__}: this is a fault of ours; the server's log says where.")


def failure_of(solution: Solution) -> Fault | None:
    """The fault that a solution is, when our own parts failed and there is nothing to be answered."""
    if solution.status not in OWN_FAILURES:
        return None
    details = [each.detail for each in solution.trajectories if each.status == solution.status and each.detail]
    message = details[0] if details else "A part of the server failed."
    return Fault(502 if solution.status == "backend_error" else 503, message, code=solution.status)


async def on_error(request: Request, error: Exception) -> JSONResponse:
    """Starlette's own refusals (no such page, wrong method) and all other errors, in one shape."""
    if isinstance(error, HTTPException):
        message = f"{request.method} {request.url.path}: {error.detail}."
        return Fault(error.status_code, message, headers=error.headers).response()
    if isinstance(error, Gone):
        return JSONResponse(None, 499)  # nobody reads it
    return fault_of(error).response()
