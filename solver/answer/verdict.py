"""Whether a predicted answer is the gold answer: EQUAL, DIFFERENT or UNKNOWN, and by which rule.

Plain numbers, words and structures of them are compared here, exactly and without evaluating anything. Everything else
goes to a worker process that is killed when its time is over. Callable from any thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, Literal, NamedTuple

import sandbox
from solver.answer import amounts, exact, kinds, numeric, quotient, shape_parser, structure, words
from solver.answer.judgement import Judgement, different, equal, undecided
from solver.answer.kinds import Kind
from solver.answer.tidy import tidy
from solver.errors import UsageError

MAX_CHARS = 20_000
"""A longer answer is compared as it is written, and with nothing else."""

Answer = str | int | float | Decimal | Fraction

Relation = Literal["EQUAL", "DIFFERENT", "UNKNOWN"]


class Verdict(NamedTuple):
    """`strict`: exactly equal. `lenient`: equal, or nearly. docs/answers.md has the rules."""

    relation: Relation
    rule: str
    strict: bool
    lenient: bool


def compare(
    prediction: Answer, gold: Answer, *, kind: Kind = "any", tolerance: float = 1e-4, timeout: float = 3.0
) -> Verdict:
    """Compare two answers written as LaTeX, plain text or Python; a number counts as Python writes it.

    `kind` is the sort of answer that is expected. `tolerance`, from 0 to 1, is the relative error that `lenient` allows
    a gold that is no integer; neither the relation nor `strict` depends on it. `timeout` bounds the symbolic part, in
    seconds. UNKNOWN means that neither equality nor difference was proven, and `rule` then says why: timeout,
    too_large, unreadable, gold_kind, failed, no_worker ... No text raises anything; what is neither text nor a number,
    and another kind or tolerance, raises UsageError.
    """
    prediction, gold = _written(prediction), _written(gold)
    allowed = _fraction(kind, tolerance)
    if max(len(prediction), len(gold)) > MAX_CHARS:
        return _verdict(equal("identical") if prediction.strip() == gold.strip() else undecided("too_large"))
    if not prediction.strip() or not gold.strip():
        return _verdict(undecided("empty"))
    plain = Plain(allowed)
    judged = plain.same(tidy(prediction), tidy(gold)) if kind == "any" else undecided("kind")
    if judged.strict is None:
        judged = judge(prediction, gold, plain, kind)
    if judged.strict is None and judged.rule not in ("too_large", "gold_kind"):
        judged = _in_worker(prediction, gold, kind, allowed, timeout)
    return _verdict(judged)


def _written(answer: Answer) -> str:
    if isinstance(answer, str):
        return answer
    if isinstance(answer, Answer) and not isinstance(answer, bool):
        return str(answer)
    raise UsageError(f"An answer is a text or a number, not {type(answer).__name__}.", "Write it as a string.")


@lru_cache(maxsize=64)
def _fraction(kind: str, tolerance: float) -> Fraction:
    """The tolerance as the decimal that is written, once it and the kind are checked."""
    if kind not in kinds.KINDS:
        raise UsageError(f"There is no kind of answer {kind!r}.", f"One of {', '.join(kinds.KINDS)}.")
    if not 0 <= tolerance <= 1:
        raise UsageError(f"A tolerance is a relative error from 0 to 1, not {tolerance!r}.")
    return Fraction(str(tolerance))


def judge(prediction: str, gold: str, algebra: structure.Algebra, kind: Kind) -> Judgement:
    """Compare through tidying, structure and `algebra`; what both sides of the process boundary do."""
    prediction, gold = tidy(prediction), tidy(gold)
    if prediction == gold:
        return equal("identical")
    if kind == "choice":
        return kinds.judge_choice(prediction, gold)
    if max(len(prediction), len(gold)) > shape_parser.MAX_CHARS:
        return undecided("too_large")
    return kinds.judge(prediction, gold, kind, algebra)


class Plain:
    """The algebra that needs no evaluation: numbers and words."""

    def __init__(self, tolerance: Fraction):
        self._tolerance = tolerance

    def same(self, prediction: str, gold: str) -> Judgement:
        if prediction == gold:
            return equal("identical")
        ours, theirs = numeric.parse(prediction), numeric.parse(gold)
        if ours is not None and theirs is not None:
            return amounts.judge(ours, theirs, self._tolerance)
        by_words = words.judge(prediction, gold)
        if by_words is not None:
            return by_words
        if (ours is not None and words.phrase(gold)) or (theirs is not None and words.phrase(prediction)):
            return different("kind")
        return exact.judge(prediction, gold, self._tolerance) or undecided("expression")

    def reads(self, text: str) -> bool:
        if text == "" or text in ("oo", "-oo") or numeric.parse(text) is not None or words.phrase(text) is not None:
            return True
        return quotient.read(text) is not None

    def ranks(self, texts: Sequence[str]) -> Mapping[str, int] | None:
        return exact.ranks(texts)

    def same_relation(self, prediction: tuple[str, str, str], gold: tuple[str, str, str]) -> Judgement:
        judged = exact.same_relation((prediction[0], prediction[2]), (gold[0], gold[2]), gold[1])
        return judged or undecided("relation")


def _in_worker(prediction: str, gold: str, kind: Kind, tolerance: Fraction, timeout: float) -> Judgement:
    arguments = (prediction, gold, kind, str(tolerance))
    try:
        answer = sandbox.call("solver.answer.worker:compare_symbolic", *arguments, timeout=timeout)
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
