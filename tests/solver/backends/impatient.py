"""The HTTP backend as it ships, but with waits of milliseconds: `-m tests.solver.backends.impatient:load:NAME@URL`."""

from __future__ import annotations

from solver.backends.http import address
from solver.backends.http.retrying import Retrying
from solver.backends.openai import OpenAIBackend
from solver.backends.options import Options

RETRYING = Retrying(base=0.001, cap=0.01)
STUBBORN = Retrying(attempts=40, base=0.001, cap=0.01)
SILENCE = 1.0  # the machine of a test may itself be silent for a moment


def load(argument: str, options: Options) -> OpenAIBackend:
    return OpenAIBackend(address.parse(argument), options.batch_size, RETRYING, SILENCE)


def stubborn(argument: str, options: Options) -> OpenAIBackend:
    """Where one request in three fails by number, one in six thousand would fail eight times running."""
    return OpenAIBackend(address.parse(argument), options.batch_size, STUBBORN, SILENCE)
