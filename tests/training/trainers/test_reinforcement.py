"""GRPO, NFT and PPO at work: they learn from what was drawn; what they must not learn from changes nothing."""

from __future__ import annotations

import json
import shutil

import pytest
import torch
from safetensors.torch import load_file

from solver.backends.embedded import DIRECTORY
from solver.config import Settings
from solver.errors import UsageError
from tests.training.trainers.conftest import solutions
from training.fitting.policy import Attempt, Policy
from training.records import Row


def asked(count: int = 4) -> list[Row]:
    return [row.model_copy(update={"steps": (), "task": "rl"}) for row in solutions(count)]


RL = {"group": 4, "batch_size": 8, "max_tokens": 12, "max_steps": 2, "eval_steps": 2, "learning_rate": 1e-3}


def fit(recipe):
    return recipe.module().fit(recipe, recipe.options())


def log_of(recipe) -> list[dict]:
    return json.loads((recipe.root / "fit.json").read_text())["log"]


@pytest.mark.parametrize("trainer", ["grpo", "nft", "ppo"])
def test_two_steps_log_what_happened(make_recipe, trainer):
    recipe = make_recipe(asked(), trainer=trainer, **RL)
    assert (fit(recipe) / "model.safetensors").is_file()
    first = next(entry for entry in log_of(recipe) if "attempts/right" in entry)
    assert first["attempts/own_failures"] == first["attempts/excluded"] == 0
    assert first["attempts/truncated"] > 0  # an untrained model never ends
    assert {"frac_reward_zero_std", "reward", "attempts/unanswered", "attempts/failed_code"} <= first.keys()


@pytest.fixture(scope="module")
def embedded():
    from transformers import AutoModelForCausalLM, AutoTokenizer

    model = AutoModelForCausalLM.from_pretrained(DIRECTORY, dtype=torch.float32)
    return model, AutoTokenizer.from_pretrained(DIRECTORY)


@pytest.fixture(scope="module")
def drawn(embedded):
    """Attempts in every mode; those in two rounds are among them."""
    policy = Policy(Settings(temperature=1.0, max_tokens=96))
    rows = [row for row in asked(4) for _ in range(2)]
    try:
        return list(zip(rows, policy.attempts(*embedded, rows, seed=3), strict=True))
    finally:
        policy.close()


def test_the_marked_ids_are_those_that_were_drawn(embedded, drawn):
    """The model itself gives the marked ids of a sequence the log-probability that the engine summed as it drew."""
    from training.fitting.sampled import as_one

    model, _ = embedded
    rounds = set()
    for _, attempt in drawn:
        one = as_one(attempt.calls)
        if one.respelt:
            continue
        rounds.add(len(attempt.calls))
        ids = torch.tensor([one.prompt + one.completion])
        with torch.no_grad():
            logs = model(ids).logits[0, :-1].log_softmax(-1).gather(-1, ids[0, 1:, None])[:, 0]
        found = (logs[len(one.prompt) - 1 :] * torch.tensor(one.own)).sum()
        trajectory = attempt.trajectory
        if trajectory.logprob is not None:  # a generation that was stopped as it went in circles has no sum
            assert sum(one.own) == trajectory.usage.completion_tokens
            assert found.item() == pytest.approx(trajectory.logprob * sum(one.own), rel=1e-3, abs=1e-2)
    assert len(rounds) > 1


def test_a_program_does_not_end_with_what_was_not_drawn(embedded, drawn):
    """The solver stops the model at the run marker: an end of sequence there would be learnt, but was never written."""
    from training.fitting.sampled import as_one

    _, tokenizer = embedded
    for row, attempt in drawn:
        if row.mode == "pot" and attempt.trajectory.status == "ok":
            one = as_one(attempt.calls)
            assert tokenizer.eos_token_id not in one.completion
            own = tokenizer.decode([token for token, counts in zip(one.completion, one.own, strict=True) if counts])
            written = "".join(step.text for step in attempt.trajectory.steps if step.kind != "output")
            assert own.startswith(written) or one.respelt
            assert attempt.trajectory.steps[-1].text not in own


def test_attempts_depend_on_seed_and_weights_alone(embedded):
    import copy

    model, tokenizer = embedded
    policy = Policy(Settings(temperature=1.0, max_tokens=24))
    rows = asked(1)

    def texts(which, seed):
        return [attempt.trajectory.text for attempt in policy.attempts(which, tokenizer, rows, seed)]

    try:
        first = texts(model, 1)
        assert texts(model, 1) == first
        assert texts(model, 2) != first
        changed = copy.deepcopy(model)
        with torch.no_grad():
            changed.model.norm.weight.zero_()  # every token is now as likely as any other
        changed.train()
        assert texts(changed, 1) != first
        assert changed.training  # put back as it was
        assert texts(model, 1) == first
    finally:
        policy.close()


class Failing(Policy):
    """A policy whose sandbox is down."""

    def attempts(self, *args, **kwargs):
        down = {"status": "sandbox_error", "answer": None}
        return [
            Attempt(attempt.trajectory.model_copy(update=down), attempt.calls)
            for attempt in super().attempts(*args, **kwargs)
        ]


@pytest.mark.parametrize("trainer", ["grpo", "nft", "ppo"])
def test_failures_of_our_own_teach_nothing(make_recipe, base, monkeypatch, trainer):
    monkeypatch.setattr("training.fitting.policy.Policy", Failing)
    recipe = make_recipe(asked(), trainer=trainer, mask_truncated=False, weight_decay=0.0, **RL)
    after, before = load_file(fit(recipe) / "model.safetensors"), load_file(base / "model.safetensors")
    assert all(torch.equal(after[name], before[name]) for name in before)
    first = next(entry for entry in log_of(recipe) if "attempts/right" in entry)
    assert first["attempts/excluded"] == first["attempts/own_failures"] == 1


@pytest.mark.parametrize("cut", [True, False])
def test_what_was_cut_off_teaches_nothing_if_masked(make_recipe, base, cut):
    """PPO, whose advantages are not nil though all attempts are wrong; an untrained model is always cut off."""
    rows = [row for row in asked() if row.mode == "cot"]
    recipe = make_recipe(rows, trainer="ppo", mask_truncated=cut, weight_decay=0.0, **RL | {"max_tokens": 3})
    after, before = load_file(fit(recipe) / "model.safetensors"), load_file(base / "model.safetensors")
    assert all(torch.equal(after[name], before[name]) for name in before) is cut


@pytest.mark.parametrize("trainer", ["grpo", "nft", "ppo"])
def test_a_killed_run_ends_in_the_same_weights(make_recipe, trainer):
    keys = {**RL, "trainer": trainer, "max_steps": 4, "mask_truncated": False}
    whole = make_recipe(asked(), **keys)
    wanted = load_file(fit(whole) / "model.safetensors")
    killed = make_recipe(asked(), name="killed", **keys)
    shutil.copytree(whole.root / "checkpoints" / "checkpoint-2", killed.root / "checkpoints" / "checkpoint-2")
    found = load_file(fit(killed) / "model.safetensors")
    assert all(torch.allclose(found[name], wanted[name], atol=1e-6) for name in wanted)


def test_the_critic_learns(make_recipe):
    """Eight updates on the same attempts: what they were worth is foretold better and better."""
    keys = {**RL, "max_steps": 8, "eval_steps": 8, "updates": 8, "critic_learning_rate": 1e-2}
    recipe = make_recipe(asked(), trainer="ppo", mask_truncated=False, **keys)
    fit(recipe)
    losses = [entry["value_loss"] for entry in log_of(recipe) if "value_loss" in entry]
    assert losses[-1] < losses[0] / 2


def test_an_adapter_and_a_divergence(make_recipe):
    recipe = make_recipe(asked(), trainer="grpo", lora_rank=2, beta=0.1, mask_truncated=False, **RL)
    assert (fit(recipe) / "adapter_model.safetensors").is_file()
    assert any("kl" in entry for entry in log_of(recipe))


def test_unreadable_golds_are_refused(make_recipe):
    rows = [row.model_copy(update={"answer": "\\frac{"}) for row in asked()]
    with pytest.raises(UsageError, match="100% cannot be read"):
        fit(make_recipe(rows, trainer="grpo", **RL))


def test_a_few_unreadable_golds_are_left_out(make_recipe):
    rows = asked(8)
    odd = rows[0].model_copy(update={"answer": "\\frac{", "question": "Which half?"})
    recipe = make_recipe([odd, *rows], trainer="grpo", **RL)
    assert {row.question for row in recipe.module().questions(recipe)} == {row.question for row in rows}


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"group": 3}, "8 attempts of a step cannot be divided into groups of 3"),
        ({"batch_size": 64}, "A step asks 16 questions, and there are only 12"),
        ({"start": None}, "needs a model to start from"),
        ({"trainer": "ppo", "quantize": "nf4", "lora_rank": 2}, "A critic in four bits cannot be trained"),
    ],
)
def test_a_wrong_set_up_is_a_sentence(make_recipe, keys, sentence):
    with pytest.raises(UsageError, match=sentence):
        fit(make_recipe(asked(), **{"trainer": "grpo", **RL, **keys}))


@pytest.mark.parametrize("keys", [{"beta": 0.1}, {"scale_rewards": "group"}, {"loss": "dapo"}, {"failed_code": -0.1}])
def test_keys_without_a_meaning_to_nft_are_refused(make_recipe, keys):
    with pytest.raises(UsageError):
        make_recipe(asked(), trainer="nft", **RL, **keys)


def test_no_questions_is_a_sentence(make_recipe):
    rows = [row.model_copy(update={"task": "mi"}) for row in solutions(2)]
    with pytest.raises(UsageError, match="There are no questions"):
        fit(make_recipe(rows, trainer="grpo", **RL))


@pytest.mark.parametrize("trainer", ["grpo", "nft", "ppo"])
def test_the_reward_rises(make_recipe, monkeypatch, trainer):
    """Rewarded for the letter e, a model that knows nothing learns to write it."""
    monkeypatch.setattr("training.fitting.verified.reward", lambda attempt, *_: float("e" in attempt.text))
    rows = [row for row in asked(8) if row.mode == "cot"]
    keys = {**RL, "batch_size": 32, "max_tokens": 4, "max_steps": 16, "eval_steps": 16, "learning_rate": 2e-2}
    recipe = make_recipe(rows, trainer=trainer, mask_truncated=False, **keys)
    fit(recipe)
    rewards = [entry["reward"] for entry in log_of(recipe) if "reward" in entry]
    assert rewards[-1] > rewards[0] + 0.2
