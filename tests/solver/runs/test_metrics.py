"""Metrics: the interval, what counts and what does not."""

from __future__ import annotations

import pytest

from solver.runs.estimates import samples_of
from solver.runs.metrics import ABSENT, MOST_GROUPS, OTHERS, rule_of, summarise
from solver.runs.statistics import wilson
from solver.runs.trace import Grade, Trace
from solver.types import Output, Problem, Rule, Solution, Status, Text, Trajectory, Usage, Vote


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
    assert found["undecided"] == {}
    assert found["accuracy"]["n"] == 2


def test_no_gold_no_accuracy() -> None:
    assert summarise([trace("a")])["accuracy"] is None


def test_failures_of_our_own_are_counted_and_never_scored() -> None:
    failed = trace("b", attempt(status="backend_error"), status="backend_error", answer=None)
    found = summarise([trace("a", grade=grade(True)), failed])
    assert (found["problems"], found["failed"], found["accuracy"]["n"], found["accuracy"]["strict"]) == (2, 1, 1, 1.0)
    assert found["statuses"] == {"backend_error": 1, "ok": 1}
    assert found["tokens"] == {"prompt": 100, "completion": 10, "wasted": 0}


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
    found = summarise([*traces, trace("e", *pair, grade=grade(True), grade_without_fallback=grade(False))])["fallback"]
    assert (found["problems"], found["causes"]) == (4, {"code_error": 4})
    assert (found["gained"], found["lost"], found["gain"]) == (2, 1, 1 / 5)
    assert (found["rate"], found["rate_interval"]) == (4 / 5, wilson(4, 5))
    assert summarise([])["fallback"]["gain"] is None


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


def test_accuracy_by_column() -> None:
    traces = [
        trace("a", problem=Problem(question="?", meta={"level": 1}), grade=grade(True)),
        trace("b", problem=Problem(question="?", meta={"level": 2}), grade=grade(False)),
        trace("c", problem=Problem(question="?", meta={"level": 1}), grade=grade(False)),
        trace("d", grade=grade(True)),
    ]
    found = summarise(traces, by=["level"])["by"]["level"]
    assert {value: (each["strict"], each["n"]) for value, each in found.items()} == {
        "1": (0.5, 2),
        "2": (0.0, 1),
        ABSENT: (1.0, 1),
    }


def test_a_column_of_too_many_values_takes_no_more_memory_than_so_many() -> None:
    traces = (
        trace("a", problem=Problem(question="?", meta={"n": n}), grade=grade(True)) for n in range(MOST_GROUPS + 5)
    )
    found = summarise(traces, by=["n"])["by"]["n"]
    assert len(found) == MOST_GROUPS + 1
    assert found[OTHERS]["n"] == 5


def test_outputs_are_counted_by_how_they_ended() -> None:
    steps = (Output(text="", output=""), Output(text="", output="", status="timeout"), Text(text="So."))
    one = Trajectory(format="tir", steps=steps)
    assert summarise([trace("a", one), trace("b", one)])["outputs"] == {"ok": 2, "timeout": 2}


def sampled(key: str, *rights: bool | None, **fields: object) -> Trace:
    """Samples with seeds from 5 on; the right ones agree, and each wrong one stands alone."""
    attempts = [
        Trajectory(format="tir", answer="1" if right else str(place + 2), seed=5 + place)
        for place, right in enumerate(rights)
    ]
    wrong = [(place,) for place, right in enumerate(rights) if right is False]
    votes = [tuple(place for place, right in enumerate(rights) if right), *wrong]
    return trace(
        key,
        *attempts,
        votes=tuple(Vote(answer="?", weight=len(each), members=each) for each in votes if each),
        grade=grade(True),
        right=rights,
        **fields,
    )


def test_pass_and_majority_come_from_the_samples_of_each_problem() -> None:
    found = summarise([sampled("a", True, False, True), sampled("b", False, False, False)], samples=3, seed=5)
    assert {k: each["mean"] for k, each in found["pass_at"].items()} == {"1": pytest.approx(1 / 3), "2": 0.5, "3": 0.5}
    assert found["majority_at"]["3"]["mean"] == 0.5
    assert found["majority_at"]["1"]["mean"] == pytest.approx(1 / 3)
    assert found["pass_at"]["1"]["n"] == 2


def test_a_problem_with_failed_samples_counts_only_for_what_it_has() -> None:
    found = summarise([sampled("a", True, True, None, None), sampled("b", *[False] * 4)], samples=4, seed=5)
    assert {k: each["n"] for k, each in found["pass_at"].items()} == {"1": 2, "2": 2, "4": 1}


def test_one_sample_has_no_estimates() -> None:
    assert summarise([sampled("a", True)])["pass_at"] == {}


def test_what_replaced_an_attempt_stands_for_its_sample() -> None:
    attempts = (
        Trajectory(format="tir", answer="2", seed=0),
        Trajectory(format="cot", answer="1", seed=1),
        Trajectory(format="cot", answer="1", seed=2, fallback_from="code_error"),
        Trajectory(format="plan", seed=3),
    )
    votes = (Vote(answer="1", weight=2, members=(1, 2)), Vote(answer="2", weight=0.5, members=(0,)))
    one = trace("a", *attempts, votes=votes, right=(False, True, True, False), grade=grade(True))
    assert samples_of(one, samples=2, seed=0) == [(0, True), (0, True)]


def test_branches_of_a_search_are_no_samples() -> None:
    assert samples_of(sampled("a", True, False, strategy="beam"), samples=2, seed=5) == []


def test_why_answers_could_not_be_compared_is_counted() -> None:
    """Gold answers of another kind than the data set declares are the data's fault, and must be seen."""
    unknown = [Grade(gold="1", strict=False, lenient=False, relation="UNKNOWN", rule="gold_kind") for _ in range(2)]
    found = summarise([trace(name, grade=one) for name, one in zip("ab", unknown, strict=True)])
    assert (found["relations"], found["undecided"]) == ({"UNKNOWN": 2}, {"gold_kind": 2})
