"""The measure of a judge on judges whose worth is known."""

from __future__ import annotations

import asyncio
import json
import random

import pytest

from solver.errors import UsageError
from training.judging.cases import Case, read
from training.judging.measure import auroc, f1, judge, measure

CASES = [
    Case(
        question=f"q{number}",
        steps=("a", "b", "c", "d"),
        first_error=number % 5 - 1,
        kind="operand" if number % 5 else "",
    )
    for number in range(400)
]


class Judge:
    """Gives each step the score that a function of case and place says."""

    def __init__(self, score):
        self._score = score
        self._cases = {case.question: case for case in CASES}

    async def steps(self, question, texts, ledger):
        case = self._cases[question]
        return [self._score(case, place) for place in range(len(texts))]


def measured(score) -> dict:
    return measure(asyncio.run(judge(Judge(score), CASES)))


def test_a_perfect_judge():
    found = measured(lambda case, place: 0.0 if place == case.first_error else 1.0)
    assert found["f1"] == found["auroc"] == 1
    assert found["calibration_error"] == 0
    assert found["error"]["n"] == 320
    assert found["correct"]["n"] == 80
    assert set(found["by_place"]) == {"0", "1", "2", "3"}


def test_who_blames_nobody_and_who_blames_everybody_are_worth_nothing():
    for score in (1.0, 0.0):
        found = measured(lambda case, place, score=score: score)
        assert found["f1"] == 0
        assert found["auroc"] == 0.5
    assert found["error"]["accuracy"] == 0.25  # the first step is wrong in a quarter of the wrong solutions


def test_chance_is_seen_as_chance():
    draw = random.Random(0)
    found = measured(lambda case, place: draw.random())
    assert 0.4 < found["auroc"] < 0.6
    assert found["f1"] < 0.3
    assert found["calibration_error"] > 0.2


def test_silence_counts_as_misjudged():
    class Silent:
        async def steps(self, question, texts, ledger):
            return None

    found = measure(asyncio.run(judge(Silent(), CASES)))
    assert found["silent"] == len(CASES)
    assert found["f1"] == 0
    assert found["auroc"] is None


@pytest.mark.parametrize(
    ("good", "bad", "wanted"),
    [
        ([1.0], [0.0], 1.0),
        ([0.0], [1.0], 0.0),
        ([1.0, 1.0], [1.0], 0.5),
        ([2.0, 1.0], [1.0, 0.0], 0.875),
        ([], [1.0], None),
    ],
)
def test_auroc(good, bad, wanted):
    assert auroc(good, bad) == wanted


def test_f1_is_the_harmonic_mean():
    assert f1(0.5, 1.0) == pytest.approx(2 / 3)
    assert f1(0.0, 0.0) == 0.0


def test_processbench_is_read_as_it_is(tmp_path):
    file = tmp_path / "gsm8k.jsonl"
    file.write_text(
        json.dumps({"id": "x", "problem": "q", "steps": ["a", "b"], "label": 1, "final_answer_correct": False})
    )
    assert list(read(file)) == [Case(question="q", steps=("a", "b"), first_error=1)]
    file.write_text(json.dumps({"problem": "q", "steps": "a", "label": "x"}))
    with pytest.raises(UsageError, match="record 1 is no judged solution"):
        list(read(file))
