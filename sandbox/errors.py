"""What can go wrong with the sandbox itself. What goes wrong in the code it runs is an `ExecResult`, no exception."""

from __future__ import annotations


class SandboxError(Exception):
    """Base of the errors below."""


class Unavailable(SandboxError):
    """No worker process can be started on this machine."""


class CallTimeout(SandboxError):
    """The function did not answer in time; its process was killed and replaced."""


class CallFailed(SandboxError):
    """The function raised, could not be imported, or its process died; the message says which."""
