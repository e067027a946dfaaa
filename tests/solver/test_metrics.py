"""Metrics: the interval, what counts and what does not."""

from __future__ import annotations

import pytest

from solver.metrics import rule_of, summarise
from solver.statistics import wilson
from solver.trace import Grade, Trace
from solver.types import Problem, Rule, Solution, Status, Text, Trajectory, Usage, Vote


def grade(strict: bool, lenient: bool | None = None) -> Grade:
    relation = "EQUAL" if strict else "DIFFERENT"
    return Grade(
        gold="1", strict=strict, lenient=strict if lenient is None else lenient, relation=relation, rule="number"
    )


def attempt(
    rule: Rule | None = "boxed", status: Status = "ok", rounds: int = 1, cause: str | None = None
) -> Trajectory:
    usage = Usage(rounds=rounds, completion_tokens=10, prompt_tokens=100)
    return Trajectory(format="tir", answer="1", rule=rule, status=status, usage=usage, fallback_from=cause)


def trace(key: str, *attempts: Trajectory, status: Status = "ok", **more: object) -> Trace:
    attempts = attempts or (attempt(),)
    usage = sum((one.usage for one in attempts), Usage())
    fields = {
        "problem": Problem(question="?"),
        "answer": "1",
        "status": status,
        "trajectories": attempts,
        "usage": usage,
    }
    return Trace.model_validate({**fields, "key": key, **more})


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [  # Newcombe 1998, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_agrees_with_the_published_table(right: int, n: int, low: float, high: float) -> None:
    assert wilson(right, n) == pytest.approx((low, high), abs=5e-5)


def test_nothing_known_is_the_whole_interval() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


def test_accuracy_carries_n_and_its_interval() -> None:
    traces = [trace("a", grade=grade(True)), trace("b", grade=grade(False, True)), trace("c", grade=grade(False))]
    found = summarise([*traces, trace("d")])["accuracy"]
    assert (found["strict"], found["lenient"], found["n"]) == (1 / 3, 2 / 3, 3)
    assert found["interval"] == wilson(1, 3)
    assert found["lenient_interval"] == wilson(2, 3)


def test_no_answer_is_counted_apart_from_wrong_answers() -> None:
    none = Grade(gold="1", strict=False, lenient=False, relation="DIFFERENT", rule="no_answer")
    found = summarise([trace("a", grade=none, answer=None), trace("b", grade=grade(False))])
    assert found["relations"] == {"DIFFERENT": 1, "NO_ANSWER": 1}
    assert found["accuracy"]["n"] == 2


def test_no_gold_no_accuracy() -> None:
    assert summarise([trace("a")])["accuracy"] is None


def test_failures_of_our_own_are_counted_and_never_scored() -> None:
    failed = trace("b", attempt(status="backend_error"), status="backend_error", answer=None)
    found = summarise([trace("a", grade=grade(True)), failed])
    assert (found["problems"], found["failed"], found["accuracy"]["n"], found["accuracy"]["strict"]) == (2, 1, 1, 1.0)
    assert found["statuses"] == {"backend_error": 1, "ok": 1}
    assert found["tokens"] == {"prompt": 100, "completion": 10}


def test_rounds_by_trajectory() -> None:
    found = summarise([trace("a", attempt(rounds=0), attempt(rounds=2)), trace("b")])["rounds"]
    assert found == {"total": 3, "by_trajectory": {"0": 1, "1": 1, "2": 1}}


def test_fallbacks_are_judged_by_what_they_changed() -> None:
    pair = (attempt(status="code_error"), attempt(cause="code_error"))
    traces = [
        trace("a", *pair, grade=grade(True), grade_without_fallback=grade(False)),
        trace("b", *pair, grade=grade(False), grade_without_fallback=grade(True)),
        trace("c", *pair, grade=grade(True), grade_without_fallback=grade(True)),
        trace("d", grade=grade(True)),
    ]
    expected = {"problems": 3, "causes": {"code_error": 3}, "gained": 1, "lost": 1}
    assert summarise(traces)["fallback"] == expected


def test_errors_are_counted_among_the_wrong_alone() -> None:
    false = Trajectory(format="cot", answer="1", steps=(Text(text="2 + 2 = 5"),))
    traces = [
        trace("a", false, grade=grade(False)),
        trace("b", false, grade=grade(True)),
        trace("c", false, grade=grade(False, True)),
        trace("d", grade=grade(False)),
        trace("e", attempt(status="backend_error"), status="backend_error", answer=None),
    ]
    expected = {"problems": 3, "kinds": {"false_arithmetic": 2, "unit_or_format": 1}, "without_kind": 1}
    assert summarise(traces)["errors"] == expected


def test_the_strictest_rule_behind_the_answer_counts() -> None:
    attempts = (attempt("boxed"), attempt("last_number"), attempt("output"))
    vote = Vote(answer="1", weight=2, members=(1, 2))
    voted = Solution(problem=Problem(question="?"), trajectories=attempts, votes=(vote,))
    assert rule_of(voted) == "output"
    assert rule_of(Solution(problem=Problem(question="?"), trajectories=attempts[1:2])) == "last_number"
    assert rule_of(Solution(problem=Problem(question="?"))) is None
