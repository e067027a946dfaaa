"""Whether a predicted answer is the gold answer: EQUAL, DIFFERENT or UNKNOWN, and by which rule.

Plain numbers, words and structures of them are compared here, exactly and without evaluating anything. Everything else
goes to a worker process that is killed when its time is over. Callable from any thread.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import sandbox
from solver import numeric, shape, structure, words
from solver.judgement import Judgement, different, equal, undecided
from solver.tidy import tidy

MAX_CHARS = 20_000
"""A longer answer is compared as it is written, and with nothing else."""

Relation = Literal["EQUAL", "DIFFERENT", "UNKNOWN"]


class Verdict(NamedTuple):
    """`strict`: exactly equal. `lenient`: equal, or nearly: see `numeric.judge` and `structure.judge` for the rules."""

    relation: Relation
    rule: str
    strict: bool
    lenient: bool


def compare(prediction: str, gold: str, *, timeout: float = 3.0) -> Verdict:
    """Compare two answers written as LaTeX, plain text or Python.

    `timeout` bounds the symbolic part, in seconds. UNKNOWN means that neither equality nor difference was proven, and
    `rule` then says why: timeout, too_large, unreadable, failed, no_worker ... Raises nothing.
    """
    if max(len(prediction), len(gold)) > MAX_CHARS:
        return _verdict(equal("identical") if prediction.strip() == gold.strip() else undecided("too_large"))
    if not prediction.strip() or not gold.strip():
        return _verdict(undecided("empty"))
    judged = judge(prediction, gold, Plain())
    if judged.strict is None and judged.rule != "too_large":
        judged = _in_worker(prediction, gold, timeout)
    return _verdict(judged)


def judge(prediction: str, gold: str, algebra: structure.Algebra) -> Judgement:
    """Compare through tidying, structure and `algebra`; what both sides of the process boundary do."""
    prediction, gold = tidy(prediction), tidy(gold)
    if prediction == gold:
        return equal("identical")
    whole = Plain().same(prediction, gold)
    if whole.strict is not None:
        return whole
    if max(len(prediction), len(gold)) > shape.MAX_CHARS:
        return undecided("too_large")
    ours, theirs = shape.parse(prediction), shape.parse(gold)
    if max(len(shape.leaves(ours)), len(shape.leaves(theirs))) > shape.MAX_LEAVES:
        return undecided("too_large")
    return structure.judge(ours, theirs, algebra)


class Plain:
    """The algebra that needs no evaluation: numbers and words."""

    def same(self, prediction: str, gold: str) -> Judgement:
        if prediction == gold:
            return equal("identical")
        ours, theirs = numeric.parse(prediction), numeric.parse(gold)
        if ours is not None and theirs is not None:
            return numeric.judge(ours, theirs)
        by_words = words.judge(prediction, gold)
        if by_words is not None:
            return by_words
        if (ours is not None and words.phrase(gold)) or (theirs is not None and words.phrase(prediction)):
            return different("kind")
        return undecided("expression")

    def reads(self, text: str) -> bool:
        return text == "" or text in ("oo", "-oo") or numeric.parse(text) is not None or words.phrase(text) is not None

    def same_relation(self, prediction: tuple[str, str, str], gold: tuple[str, str, str]) -> Judgement:
        return undecided("relation")


def _in_worker(prediction: str, gold: str, timeout: float) -> Judgement:
    try:
        answer = sandbox.call("solver.answer_worker:compare_symbolic", prediction, gold, timeout=timeout)
    except sandbox.CallTimeout:
        return undecided("timeout")
    except sandbox.CallFailed:
        return undecided("failed")
    except sandbox.Unavailable:
        return undecided("no_worker")
    return _believed(answer)


def _believed(answer: Any) -> Judgement:
    """What the worker said, if it has the right form: it has read untrusted text."""
    match answer:
        case [bool() | None as strict, bool() as lenient, str() as rule]:
            return Judgement(strict, lenient, rule[:40])
    return undecided("failed")


def _verdict(judged: Judgement) -> Verdict:
    relation: Relation = "UNKNOWN" if judged.strict is None else "EQUAL" if judged.strict else "DIFFERENT"
    return Verdict(relation, judged.rule, relation == "EQUAL", judged.lenient or relation == "EQUAL")
