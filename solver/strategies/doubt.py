"""Why an attempt in code should not be trusted: one named cause, or None."""

from __future__ import annotations

import re
from fractions import Fraction

from solver.types import OWN_FAILURES, Output, Trajectory

_NOT_FINITE = re.compile(r"[-+]?\s*\\?(nan|inf|infty|infinity|oo|zoo)", re.I)
_NOT_A_VALUE = re.compile(r"None|<.*>|\[\s*\]|\(\s*\)|\{\s*\}", re.S)
_NUMBER = re.compile(r"[-+]?\d{1,40}(\.\d{1,40}|/0*[1-9]\d{0,39})?")
_ASKS_FOR_INFINITY = re.compile(r"limit|\\lim|infinit|infty|diverge", re.I)
_ASKS_HOW_MANY = re.compile(r"\bhow many\b", re.I)
_COUNTABLE = re.compile(
    r"\bhow many (?:\w+ )?"
    r"(?:people|persons|students|children|kids|boys|girls|men|women|friends|ways|solutions|integers|primes|divisors)\b",
    re.I,
)


def doubt(question: str, attempt: Trajectory) -> str | None:
    """The cause, as it is recorded in `Trajectory.fallback_from` of the replacement.

    It is the attempt's status where that is not ok; `empty_output` when its last program printed nothing; `code_error`
    or `timeout` when that failed and an answer was stated all the same; `non_finite` or `implausible`. A failure of our
    own parts is no fault of the model and never a cause.
    """
    if attempt.status in OWN_FAILURES:
        return None
    last = next((step for step in reversed(attempt.steps) if isinstance(step, Output)), None)
    if last is not None and last.status == "ok" and not last.output:
        return "empty_output"
    if attempt.status != "ok" or attempt.answer is None:
        return "no_answer" if attempt.status == "ok" else attempt.status
    if last is not None and last.status != "ok":  # what the model then stated is a guess, not a result
        return "timeout" if last.status == "timeout" else "code_error"
    return _implausible(question, attempt.answer.strip())


def _implausible(question: str, answer: str) -> str | None:
    """What can be said against a value without knowing the right one."""
    if _NOT_FINITE.fullmatch(answer):
        return None if _ASKS_FOR_INFINITY.search(question) and "nan" not in answer.lower() else "non_finite"
    if _NOT_A_VALUE.fullmatch(answer):
        return "implausible"
    number = answer.replace(",", "").lstrip("$")
    if not _NUMBER.fullmatch(number) or not _ASKS_HOW_MANY.search(question):
        return None
    value = Fraction(number)
    return "implausible" if value < 0 or (_COUNTABLE.search(question) and value.denominator != 1) else None
