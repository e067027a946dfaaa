"""Planted errors are errors, in the way that is recorded, and nothing else is; checked by execution on GSM8K."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.builders import mi
from training.builders.base import Dropped
from training.builders.corruptions import Kind, corrupt
from training.builders.planted import Planting
from training.builders.side_task import verified
from training.builders.verdicts import first_wrong, verdicts
from training.builders.worked import Worked, lines
from training.builders.written_sums import sums
from training.records import Item, Row

from . import by_execution as judge

KINDS: tuple[Kind, ...] = ("operand", "result", "operator", "wrong_quantity", "propagated")
FALSE = ("operand", "result", "operator")


def built(items, workshop, **options):
    out = list(mi.build(items, mi.Options(**options), workshop))
    return [one for one in out if isinstance(one, Row)], [one for one in out if isinstance(one, Dropped)]


def shown(row: Row) -> list[str]:
    return re.findall(r"^\d+\. (.*)$", row.question.rpartition("Solution:\n")[2], re.M)


GARDEN = Worked(
    "Ines plants 6 rows of 14 tulips and sells each tulip for $3. How much does she get?",
    ("There are 6 * 14 = 84 tulips.", "She gets 84 * $3 = $252 for the 84 tulips.", "The answer is 252."),
)


@pytest.mark.parametrize(
    ("kind", "at", "step"),
    [
        ("operand", 0, r"There are (?!6 \* 14)\d+ \* \d+ = 84 tulips\."),
        ("result", 0, r"There are 6 \* 14 = (?!84)\d+ tulips\."),
        ("operator", 0, r"There are 6 / 14 = 84 tulips\."),
        ("wrong_quantity", 0, r"There are (6 \* 3 = 18|3 \* 14 = 42) tulips\."),
        ("propagated", 0, r"There are (6 \* 3 = 18|3 \* 14 = 42) tulips\."),
        ("result", 2, r"The answer is (?!252)\d+\."),
    ],
)
def test_each_kind(kind, at, step):
    made = corrupt(GARDEN, at, kind, random.Random(1))
    assert made is not None
    assert re.fullmatch(step, made.texts[at])
    assert (made.at, made.kind) == (at, kind)
    if kind == "propagated":
        new = sums(made.texts[0])[0].result.text
        assert made.texts[1:] == (f"She gets {new} * $3 = ${int(new) * 3} for the {new} tulips.",
                                  f"The answer is {int(new) * 3}.")  # fmt: skip
        assert made.carried == (1, 2)
    else:
        assert [one for place, one in enumerate(made.texts) if place != at] == [
            one for place, one in enumerate(GARDEN.texts) if place != at
        ]
    assert verdicts(GARDEN, made.texts) == [place != at for place in range(3)]


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("5 * 1 = 5 hens",), "operator"),  # 5 / 1 is 5 as well
        (("Call it x.", "The answer is 36."), "operand"),
        (("Call it x.", "The answer is 36."), "result"),  # not the last step
        (("7 * 7 = 49 hens",), "wrong_quantity"),  # which 7 is it?
        (("5 * 9 = 45 eggs", "45 - 40 = 5 more"), "wrong_quantity"),  # no other number of the question fits
        (("9 / 5 = 1.8 a hen", "The answer is 40."), "propagated"),  # nothing follows from it
    ],
)
def test_what_cannot_be_made_wrong_is_left_alone(texts, kind):
    worked = Worked("5 hens, 9 eggs each, or 7 hens.", texts)
    made = [corrupt(worked, 0, kind, random.Random(seed)) for seed in range(20)]
    wanted = {"5 * 7 = 35 eggs", "7 * 9 = 63 eggs"} if "9 = 45" in texts[0] else set()
    assert {one.texts[0] for one in made if one} == wanted


def test_what_another_step_finds_is_no_error():
    """The sum of the other pair may be told for this one."""
    pairs = Worked("2 walls of 4 m, 2 walls of 6 m", ("2 * 4 = 8 m", "2 * 6 = 12 m", "8 + 12 = 20 m"))
    made = [corrupt(pairs, 0, "wrong_quantity", random.Random(seed)) for seed in range(30)]
    assert {one.texts[0] for one in made if one} == {"6 * 4 = 24 m"}


@given(
    st.lists(st.integers(2, 60), min_size=3, max_size=6, unique=True), st.integers(0, 10_000), st.sampled_from(KINDS)
)
def test_exactly_the_corrupted_step_is_wrong(numbers, seed, kind):
    rng = random.Random(seed)
    total, steps = 500, []
    for number in numbers:
        sign = rng.choice("+-*" if total < 10_000 else "+-")
        new = {"+": total + number, "-": total - number, "*": total * number}[sign]
        steps.append(f"Then {total} {sign} {number} = {new} remain.")
        total = new
    worked = Worked(f"From 500, by {', '.join(map(str, numbers))}.", (*steps, f"The answer is {total}."))
    at = rng.randrange(len(worked.texts))
    made = corrupt(worked, at, kind, rng)
    if made is None:
        return
    assert verdicts(worked, made.texts) == [place != at for place in range(len(worked.texts))]
    holds = [all(one.equation.holds for one in sums(text)) for text in made.texts]
    assert all(holds) or (kind in FALSE and holds.index(False) == at and holds.count(False) == 1)
    if kind == "propagated":
        assert made.texts[-1] != worked.texts[-1]
        assert Worked(worked.question, made.texts).is_true


def test_wrong_labels_are_found(cases):
    """Every planted label that is turned round is seen to be wrong, and no other: the check decides by itself."""
    wrong = right = 0
    for item in cases.values():
        worked = verified(item)
        if isinstance(worked, Dropped):
            continue
        for seed in range(20):
            rng = random.Random(seed)
            made = corrupt(worked, rng.randrange(len(worked.texts)), rng.choice(KINDS), rng)
            if made:
                labels = [place != made.at for place in range(len(worked.texts))]
                right += verdicts(worked, made.texts) == labels
                for place in range(len(labels)):
                    turned = [label != (place == at) for at, label in enumerate(labels)]
                    wrong += verdicts(worked, made.texts) == turned
    assert wrong == 0
    assert right > 80


def test_rows_are_what_the_critic_of_the_solver_reads(cases, workshop):
    (row,) = built([cases["rolls"]], workshop, clean=0, more=0, kinds={"operator": 1})[0]
    texts = shown(row)
    wrong = row.provenance["first_error"]
    assert row.mode == "critic"
    assert row.text == "\n".join(f"{n + 1}. {'Wrong' if n == wrong else 'Correct'}" for n in range(3))
    assert sums(texts[wrong])[0].equation.holds is False
    assert row.provenance["kinds"][wrong] == "operator"
    (first,) = built([cases["rolls"]], workshop, clean=0, more=0, kinds={"operator": 1}, labels="first_error")[0]
    assert (first.mode, first.text, shown(first)) == ("first-error", str(wrong + 1), texts)
    (clean,) = built([cases["rolls"]], workshop, clean=1, labels="first_error")[0]
    assert (clean.text, shown(clean)[-1]) == ("none", "The answer is 28.")


@pytest.mark.parametrize(
    ("reply", "agreed"),
    [
        ("1. Correct\n2. Wrong\n3. Correct", (1, 0, 0, True)),
        ("Correct, wrong, wrong", (1, 1, 0, True)),
        ("1. Wrong\n2. Wrong\n3. Correct", (1, 1, 0, False)),
        ("1. Correct", (0, 0, 1, False)),
        ("", (0, 0, 1, False)),
    ],
)
def test_agreement_with_a_reply(reply, agreed):
    assert mi.agreement([True, False, True], reply) == agreed


def test_first_wrong():
    assert [first_wrong([True, True]), first_wrong([True, False, False]), first_wrong([])] == [-1, 1, -1]


def test_share_and_kinds_on_gsm8k(gsm8k, workshop):
    rows, dropped = built(gsm8k[:300], workshop)
    assert len(rows) > 250
    assert "a step is not wrong where it was made wrong" not in Counter(one.reason for one in dropped)
    clean = sum(row.provenance["first_error"] < 0 for row in rows) / len(rows)
    assert 0.3 < clean < 0.5
    kinds = Counter(kind for row in rows for kind in row.provenance["kinds"] if kind)
    assert set(kinds) == set(KINDS)
    assert min(kinds.values()) > 0.1 * kinds.total()


def test_labels_hold_by_execution_on_gsm8k(gsm8k, workshop):
    """What changed in a step is put into the step's annotation, and the annotations are executed."""
    items = {item.id: item for item in gsm8k}
    rows, _ = built(gsm8k, workshop, clean=0, more=0)
    claims = [(code, row) for row in rows if (code := claim(row, items[row.parent_id]))]
    assert len(claims) > 200
    for output, (_, row) in zip(judge.outputs(workshop, [code for code, _ in claims]), claims, strict=True):
        kind = next(filter(None, row.provenance["kinds"]))
        holds, end = output.strip("()").split(", ")
        assert holds == str(kind not in FALSE), row
        if kind not in FALSE:
            assert not judge.is_number(end, row.answer), row
        if kind == "propagated":
            assert judge.is_number(end, shown(row)[-1].removeprefix("The answer is ").rstrip(".")), row


def claim(row: Row, item: Item) -> str | None:
    """A program that prints whether the changed sum is true, and the last result when it is carried through."""
    at, texts = row.provenance["first_error"], shown(row)
    own, equations = lines(item.rationale), judge.annotated(item)
    untouched = set(range(len(own))) - {at, *row.provenance["carried"]}
    assert [texts[place] for place in untouched] == [own[place] for place in untouched]
    if equations is None or at == len(own):
        return None
    kind, changes = row.provenance["kinds"][at], judge.differences(own[at], texts[at])
    left, _, right = equations[at].partition("=")
    if kind in FALSE:
        ((old, new),) = [tuple(map(judge.plain_token, change)) for change in changes]
        left, right = (left, new) if kind == "result" else (left.replace(old, new, 1), right)
        return f"print((abs({left} - {right}) < 1e-9, 0))"
    assert changes
    new_left, _, result = _numbers(texts[at]).partition("=")
    *changed, _ = judge.program([*equations[:at], f"{new_left}={right}", *equations[at + 1 :]])
    return "\n".join([*changed, f"print(abs(x{at + 1} - {result}) < 1e-9, x{len(equations)})"])


def _numbers(text: str) -> str:
    """The one sum of a step without its units."""
    (one,) = sums(text)
    return "".join(token.plain for token in one.left) + "=" + one.right[0].plain


def test_options_are_refused_when_wrong():
    with pytest.raises(ValueError, match="kinds"):
        Planting(kinds={"sloppy": 1})
