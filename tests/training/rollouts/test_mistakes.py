"""The first wrong step: planted, and found by the values."""

from __future__ import annotations

import random
import re

import pytest

from tests.training.attempts import cot, natalia, pot, tir
from training.builders.linked_program import linked_program
from training.records import Item
from training.rollouts.legal import legal, partial_results, traced
from training.rollouts.mistakes import Mistake, can_be_followed, first_mistake, parts
from training.rollouts.moves import moves


def found(item: Item, executions) -> list[Mistake | None]:
    run = traced([item], executions)
    known = legal(item, run)
    return [first_mistake(parts(one.trajectory, run), known, item.answer) for one in item.attempts]


@pytest.mark.parametrize(
    ("text", "answer", "mistake"),
    [
        ("She sold 48/2 = 24 in May.\nIn all 48+24 = 62.", "62", Mistake(1, "arithmetic")),
        ("She sold 48*2 = 96 in May.\nIn all 48+96 = 144.", "144", Mistake(0, "wrong_value")),
        ("She sold 48/2 = 24 in May.\nIn all 24+24 = 48.", "48", Mistake(1, "wrong_value")),
        ("She sold 48-17 = 31 in May.\nIn all 48+31 = 79.", "79", Mistake(0, "foreign_quantity")),
        ("She sold 48/2 = 24 in May.", "24", Mistake(1, "wrong_answer")),
        ("First find May. She sold 48 x 2 = 96 in May. In all 48+96 = 144.", "144", Mistake(1, "wrong_value")),
        ("It is odd that 48+1 = 49. She sold 48/2 = 24 in May.", "24", Mistake(2, "wrong_answer")),  # 49 led nowhere
        (
            "A detour: 48*2 = 96. Less 96-24 = 72. And 72+48 = 120.",
            "120",
            Mistake(2, "wrong_value"),
        ),  # a detour
        ("May is 48 clips / 3 = 20 clips.\nIn all 48+20 = 68.", "68", None),  # cannot be read
        ("She had 17 left.\nIn all 48/2 = 24.", "24", None),  # a number from nowhere
    ],
)
def test_words(text, answer, mistake, executions):
    assert found(natalia(cot(text, answer)), executions) == [mistake]


@pytest.mark.parametrize(
    ("attempt", "mistake"),
    [
        (pot("may = 48 * 2\nprint(48 + may)", "144"), Mistake(0, "wrong_value")),
        (pot("april = 48\nmay = april / 2\nprint(may)", "24.0"), Mistake(2, "wrong_answer")),
        (pot("may = 48 / 2\nall = may + june\nprint(all)", "NameError", status="error"), Mistake(1, "program_error")),
        (pot("may = 17\nprint(48 + may)", "65"), Mistake(0, "foreign_quantity")),
        (pot("48 clips", "SyntaxError", status="error"), Mistake(0, "program_error")),
        (tir("may = 48 / 2\nprint(48 + may)", "72.0", "73"), Mistake(2, "wrong_answer")),
        (tir("may = 48 * 2\nprint(48 + may)", "144", "144", before="Let us see.\n"), Mistake(0, "wrong_value")),
    ],
)
def test_programs(attempt, mistake, executions):
    assert found(natalia(attempt), executions) == [mistake]


def test_what_a_right_attempt_reached_is_legal_for_the_others(executions):
    thrice = "May and April are 48/2 = 24 times three.\nSo 24*3 = 72."
    other = cot("Half of all is 72/2 = 36.\nSo 36*3 = 108.", "108")
    assert found(natalia(other), executions) == [Mistake(0, "wrong_value")]
    known = cot(f"Half of all is 36+36 = 72.\nThat is 72/2 = 36.\n{thrice}", "72")
    assert found(natalia(other, known), executions)[0] == Mistake(1, "wrong_value")


def test_a_sum_may_be_begun_in_its_midst():
    assert {50, 20, 5, 80, 45, 95} <= {abs(value) for value in partial_results("100-50-30-15")}
    assert partial_results("import os") == partial_results("1/0") == set()


def test_right_solutions_that_cannot_be_read_are_known():
    assert can_be_followed(parts(cot("48/2 = 24 and 48+24 = 72.", "72").trajectory, {}))
    assert not can_be_followed(parts(cot("48 clips / 2 = 24 clips.", "72").trajectory, {}))


def planted(seed: int) -> tuple[Item, int, Item]:
    """A chain of three to five steps, one of them with another number of the question; and where that is."""
    chance = random.Random(seed)
    numbers = chance.sample(range(3, 60), chance.randint(4, 6))
    signs = [chance.choice("+-*") for _ in numbers[1:]]
    wrong = chance.randrange(len(signs))

    def chain(used: list[int]) -> tuple[list[str], int]:
        lines, value = [], used[0]
        for sign, number in zip(signs, used[1:], strict=True):
            result = {"+": value + number, "-": value - number, "*": value * number}[sign]
            lines.append(f"{value}{sign}{number}={result}".replace("+-", "-"))
            value = result
        return lines, value

    lines, gold = chain(numbers)
    bad = [*numbers]
    bad[wrong + 1] = chance.choice([each for each in numbers if each != numbers[wrong + 1]])
    false, answer = chain(bad)
    question = f"There are {', '.join(map(str, numbers))} of them. How many?"
    item = natalia(
        question=question, answer=str(gold), rationale="\n".join(lines), program=None, equations=tuple(lines)
    )
    attempts = (cot("\n".join(false), str(answer), str(gold)),)
    program = linked_program(tuple(false))
    if program:
        attempts += (pot(program, str(answer), str(gold)),)
    return item.model_copy(update={"attempts": attempts, "id": f"p{seed}"}), wrong, item


def test_planted_errors_are_found_with_precision_and_recall(executions):
    some = [one for one in map(planted, range(60)) if not one[0].attempts[0].right]
    run = traced([item for item, _, _ in some], executions)
    verdicts = [
        (mistake, wrong)
        for item, wrong, _ in some
        for one in item.attempts
        for mistake in [first_mistake(parts(one.trajectory, run), legal(item, run), item.answer)]
    ]
    right = sum(mistake is not None and mistake.place == wrong for mistake, wrong in verdicts)
    said = sum(mistake is not None for mistake, _ in verdicts)
    assert len(verdicts) > 50
    assert right / said >= 0.9
    assert right / len(verdicts) >= 0.9


@pytest.mark.parametrize(
    "attempt",
    [
        cot("First find May. She sold 48/2 = 24.\n\nIn all 48+24 = 72.", "72"),
        pot("# half\nmay = 48 / 2\nprint(48 + may)", "72.0"),
        tir("may = 48 / 2\nprint(48 + may)", "72.0", "72", before="Let us see.\n"),
        pot("no python here", "SyntaxError", status="error"),
    ],
)
def test_moves_lose_no_character_and_fit_the_parts(attempt, executions):
    steps = attempt.trajectory.steps
    cut = moves(steps)
    assert "".join(move.step.text for move in cut) == attempt.trajectory.text
    run = traced([natalia(attempt)], executions)
    texts = [part.text for part in parts(attempt.trajectory, run)]
    pieces = [move.step.text for move in cut if move.part is not None]
    assert len(texts) <= len(pieces)
    assert all(re.sub(r"\s", "", text) in re.sub(r"\s", "", piece) for text, piece in zip(texts, pieces, strict=False))
