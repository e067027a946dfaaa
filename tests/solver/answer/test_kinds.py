"""An expected kind of answer settles what the text leaves open; the tolerance moves the lenient side only."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.answer import Kind, compare
from solver.answer.kinds import KINDS
from solver.errors import UsageError

CASES = [json.loads(line) for line in (Path(__file__).parents[2] / "cases/kinds.jsonl").read_text().splitlines()]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['kind']}: {case['prediction']} ~ {case['gold']}")
def test_case(case):
    verdict = compare(case["prediction"], case["gold"], kind=case["kind"])
    assert (verdict.relation, verdict.lenient) == (case["relation"], case["lenient"]), verdict


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_text_is_equal_whatever_is_expected(kind):
    assert compare(" 2x+1 ", "$2x + 1$", kind=kind).relation == "EQUAL"


NUMBERS = st.fractions(-50, 50, max_denominator=12).map(str)


@settings(max_examples=40, deadline=None)
@given(st.lists(NUMBERS, min_size=1, max_size=5), st.data())
def test_a_set_is_its_members(members, data):
    shuffled = data.draw(st.permutations(members))
    again = [*shuffled, data.draw(st.sampled_from(members))]
    other = [*shuffled, "1000"]
    assert compare(", ".join(again), f"{{{', '.join(members)}}}", kind="set").relation == "EQUAL"
    assert compare(f"[{', '.join(members)}]", ", ".join(other), kind="set").relation == "DIFFERENT"
    assert compare(f"[{', '.join(other)}]", ", ".join(members), kind="set").relation == "DIFFERENT"


@settings(max_examples=40, deadline=None)
@given(st.lists(NUMBERS, min_size=2, max_size=5), st.data())
def test_a_sequence_is_its_members_in_their_order(members, data):
    shuffled = data.draw(st.permutations(members))
    same = [Fraction(one) for one in shuffled] == [Fraction(one) for one in members]
    verdict = compare(f"[{', '.join(shuffled)}]", f"({', '.join(members)})", kind="sequence")
    assert verdict.relation == ("EQUAL" if same else "DIFFERENT")


TEXTS = st.sampled_from([
    "3.14159", "3.1416", r"\pi", "22/7", "3", "314.159%", "1.41421", "sqrt(2)", "(1.4142, 2)", r"(\sqrt{2}, 2)",
    "[0, 3.1416]", r"[0, \pi]", "x = 3.1416", "1.4142x", r"\sqrt{2} x", "{1, 3.1416}", r"\{1, \pi\}", "5 cm", "5 m",
])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(KINDS), st.floats(0, 1), st.floats(0, 1))
def test_tolerance_widens_the_lenient_comparison_and_nothing_else(prediction, gold, kind: Kind, one, other):
    small, large = sorted((one, other))
    narrow, wide = (compare(prediction, gold, kind=kind, tolerance=tolerance) for tolerance in (small, large))
    assert (narrow.relation, narrow.strict, narrow.rule) == (wide.relation, wide.strict, wide.rule)
    assert wide.lenient or not narrow.lenient


@pytest.mark.parametrize(
    ("prediction", "gold", "tolerance", "lenient"),
    [
        ("3.14", "3.14159", 1e-3, True),
        ("3.14", "3.14159", 1e-4, False),
        ("3.14", r"\pi", 1e-3, True),
        ("3.14", r"\pi", 0, False),
        ("0.5", "1/2", 0, True),
        ("99", "100", 1, False),  # an integer is never rounded
        ("1.41x", r"\sqrt{2} x", 0.01, True),
        ("1.41x", r"\sqrt{2} x", 0.001, False),
    ],
)
def test_tolerance_is_a_relative_error(prediction, gold, tolerance, lenient):
    assert compare(prediction, gold, tolerance=tolerance).lenient is lenient


@pytest.mark.parametrize("tolerance", [-1e-9, 1.001, float("nan"), float("inf")])
def test_nonsense_is_a_sentence(tolerance):
    with pytest.raises(UsageError, match="from 0 to 1"):
        compare("1", "1", tolerance=tolerance)
    with pytest.raises(UsageError, match="no kind of answer 'word'"):
        compare("1", "1", kind="word")  # type: ignore[arg-type]


PIECES = st.sampled_from([
    "1", "2", "x", "y", "-", "+", "/", "^", ",", "(", ")", "[", "]", "{", "}", r"\{", r"\}", "=", "<", r"\cup", r"\pm",
    r"\mid ", " or ", " and ", r"\frac", r"\sqrt", r"\pi", r"\pmod 7", "%", "$", " cm", " m", "A)", "(B)", r"\infty",
    r"\mathbb{R}", r"\setminus", r"\neq", "|", "!", " per ", "0.5", "five", "\x00", "٣", r"^\circ",
])  # fmt: skip
ANY_TEXT = st.lists(PIECES, max_size=12).map("".join)


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.sampled_from(KINDS))
def test_any_text_is_compared_and_neither_way_round_contradicts_the_other(one, other, kind: Kind):
    first, second = compare(one, other, kind=kind), compare(other, one, kind=kind)
    assert {first.relation, second.relation} != {"EQUAL", "DIFFERENT"}
    assert "failed" not in (first.rule, second.rule)
    assert compare(one, one, kind=kind).relation == ("EQUAL" if one.strip() else "UNKNOWN")


def test_the_examples_of_the_documentation():
    page = (Path(__file__).parents[3] / "docs/answers.md").read_text("utf-8")
    examples = re.findall(r"^(compare\(.*?)  # (.*)$", page, re.M)
    assert len(examples) == 2
    for call, printed in examples:
        assert repr(eval(call, {"compare": compare})) == printed
