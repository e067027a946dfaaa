"""Reward, process reward and value models: trained, they tell right from wrong, and are scorers as they are."""

from __future__ import annotations

import asyncio
import json

import pytest
from transformers import AutoTokenizer

from solver import scorers
from solver.backends.options import Options as Engine
from solver.budget import Ledger
from solver.errors import UsageError
from solver.scorers.shown import stepwise, whole
from solver.types import Text, Trajectory
from tests.training.trainers.conftest import item, solutions
from tests.training.trainers.test_preferences import judged, preferred
from training.builders import critique_rows, mi
from training.fitting.judges import UNTOLD
from training.judging.cases import Case
from training.records import Item, Row
from training.trainers.prm import Steps, encoded_steps, steps_of


def long_item(number: int) -> Item:
    a, b, c = number + 3, number % 7 + 12, number % 5 + 2
    return item(number).model_copy(
        update={
            "question": f"Tom has {a} pens and finds {b}. He sells each for {c} coins. How many coins has he?",
            "answer": str((a + b) * c),
            "rationale": f"He has {a} + {b} = {a + b} pens.\nHe gets {a + b} * {c} = {(a + b) * c} coins.",
        }
    )


@pytest.fixture(scope="module")
def verdicts(workshop) -> list[Row]:
    return [row for row in mi.build(map(long_item, range(24)), mi.Options(), workshop) if isinstance(row, Row)]


@pytest.fixture(scope="module")
def tokenizer(base):
    return AutoTokenizer.from_pretrained(base)


def test_a_step_is_judged_at_its_line_break(tokenizer):
    ids, ends = stepwise(tokenizer, "How many?", ["1 + 1 = 2.", "so\nit is 2", "2"])
    assert [tokenizer.decode(ids[:end]).rsplit("<|assistant|>")[1] for end in ends] == [
        "1 + 1 = 2.",
        "1 + 1 = 2.\nso it is 2",
        "1 + 1 = 2.\nso it is 2\n2",
    ]
    assert all(tokenizer.decode(ids[end]) == "\n" for end in ends)


def test_what_stands_behind_the_first_error_carries_no_loss(tokenizer):
    case = Case(question="q", steps=("a", "b", "c"), first_error=1)
    (row,) = encoded_steps([steps_of(case)], tokenizer, 99)
    assert [target for target in row["targets"] if target != UNTOLD] == [1.0, 0.0]
    assert steps_of(case.model_copy(update={"first_error": -1})).targets == [1.0] * 3
    assert encoded_steps([Steps("q", ["long " * 40], [1.0])], tokenizer, 20) == []


def score(spec: str, question: str, text: str) -> float:
    async def ask() -> float | None:
        scorer = scorers.load(spec, Engine())
        try:
            return await scorer.score(question, Trajectory(format="cot", steps=(Text(text=text),)), Ledger())
        finally:
            await scorer.close()

    found = asyncio.run(ask())
    assert found is not None
    return found


def test_a_reward_model_scores_the_right_answer_higher(make_recipe):
    rows = [row for row in preferred(8) if row.mode == "cot"]
    keys = {"trainer": "reward", "max_steps": 40, "eval_steps": 40, "learning_rate": 3e-3}
    recipe = make_recipe(rows, **keys)
    directory = recipe.module().fit(recipe, recipe.options())
    wins = [
        score(f"hf:{directory}", row.question, row.text)
        > score(f"hf:{directory}", row.question, "".join(step.text for step in row.rejected))
        for row in rows[:4]
    ]
    assert all(wins)


def test_reward_training_sees_what_the_scorer_sees(tokenizer):
    ids = whole(tokenizer, "How many?", "Two.")
    assert tokenizer.decode(ids) == "<|user|>How many?<|assistant|>Two.<|end|>"


def test_a_process_reward_model_learns_planted_errors(make_recipe, verdicts, tmp_path, capsys):
    keys = {"trainer": "prm", "max_steps": 60, "eval_steps": 60, "learning_rate": 3e-3, "batch_size": 12}
    recipe = make_recipe(verdicts, **keys)
    directory = recipe.module().fit(recipe, recipe.options())
    losses = [e["loss"] for e in json.loads((recipe.root / "fit.json").read_text())["log"] if "loss" in e]
    assert losses[-1] < 0.8 * losses[0]

    from training.judging.show import judged as show

    show(f"prm:{directory}", recipe.root / "train.jsonl", 10, as_json=True)
    found = json.loads(capsys.readouterr().out)
    assert found["n"] == 10
    assert found["silent"] == 0
    with pytest.raises(UsageError, match="judges whole attempts"):
        show("logprob", recipe.root / "train.jsonl", None, as_json=True)


def test_a_value_model_tells_good_beginnings(make_recipe):
    rows = [row for row in judged(8) if row.mode == "cot"]
    keys = {"trainer": "value", "max_steps": 40, "eval_steps": 40, "learning_rate": 3e-3}
    recipe = make_recipe(rows, **keys)
    directory = recipe.module().fit(recipe, recipe.options())
    good, bad = (next(row for row in rows if row.label == label) for label in (1, 0))
    assert score(f"prm:{directory}", good.question, good.text) > score(f"prm:{directory}", bad.question, bad.text)


@pytest.mark.parametrize("trainer", ["prm", "reward"])
def test_an_adapter_is_trained_with_its_head(make_recipe, verdicts, trainer):
    from safetensors.torch import load_file

    rows = verdicts if trainer == "prm" else preferred(4)
    recipe = make_recipe(rows, trainer=trainer, lora_rank=2, learning_rate=1e-2)
    adapter = load_file(recipe.module().fit(recipe, recipe.options()) / "adapter_model.safetensors")
    assert any("score" in name for name in adapter)
    assert any(value.abs().sum() > 0 for name, value in adapter.items() if "lora_B" in name)


@pytest.mark.parametrize(
    ("trainer", "sentence"), [("reward", "no pairs"), ("prm", "no judged solutions"), ("value", "no labelled attempts")]
)
def test_no_rows_are_one_sentence(make_recipe, trainer, sentence):
    recipe = make_recipe(solutions(2), trainer=trainer)
    with pytest.raises(UsageError, match=sentence):
        recipe.module().fit(recipe, recipe.options())


def test_a_reward_model_is_no_model_of_steps(make_recipe):
    recipe = make_recipe(solutions(2))
    with pytest.raises(UsageError):
        scorers.load(f"prm:{recipe.start}", Engine())


def test_critiques_and_verdicts_are_the_same_cases(workshop):
    from training.judging.cases import of_row

    options = critique_rows.Options()
    for row in critique_rows.build(map(long_item, range(8)), options, workshop):
        assert isinstance(row, Row)
        case = of_row(row)
        assert case is not None
        assert case.first_error == row.provenance["first_error"]
        assert len(case.steps) == len(row.provenance["labels"])
        assert case.question == long_item(int(row.parent_id.split("-")[1])).question
