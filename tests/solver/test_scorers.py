"""Scorers, and the two strategies that rank by them."""

from __future__ import annotations

import re

import pytest
import yaml

from solver.backends.embedded import DIRECTORY
from solver.backends.fake import Script
from solver.backends.options import Options
from solver.budget import Budget, Ledger
from solver.engine import Solver
from solver.errors import UsageError
from solver.scorers import load
from solver.scorers.critic import split
from solver.types import Code, Output, Text, Trajectory

QUESTION = "What is 6 * 7?"
CPU = Options(device="cpu")
GOOD = Trajectory(
    format="tir",
    steps=(Text(text="Multiply.\n\n"), Code(text="", code="x = 6 * 7\n\nprint(x)"), Output(text="", output="42")),
    logprob=-0.25,
)


@pytest.fixture
def replay(scripted):
    async def run(script, strategy, **options):
        backend = scripted(*Script.model_validate(yaml.safe_load(script)).replies)
        async with Solver(backend=backend, strategy=strategy, **{"wall": 3.0, **options}) as solver:
            return await solver.asolve(QUESTION), backend

    return run


@pytest.fixture
def critic(tmp_path):
    """`critic(replies)` is the spec of a critic that says them."""

    def make(replies):
        (tmp_path / "critic.yaml").write_text(yaml.safe_dump({"replies": replies}))
        return f"critic:fake:{tmp_path / 'critic.yaml'}"

    return make


def says(spec, attempt=GOOD, budget=None):
    async def ask():
        scorer = load(spec, CPU)
        ledger = Ledger(budget)
        try:
            return await scorer.score(QUESTION, attempt, ledger), ledger.usage
        finally:
            await scorer.close()

    return ask()


class TestRegistry:
    @pytest.mark.parametrize(
        ("spec", "said"), [("logprop", "No scorer 'logprop'.*'logprob'"), ("no.module:attr", "cannot be imported")]
    )
    def test_an_unknown_one_is_known_before_any_model_is_loaded(self, spec, said):
        with pytest.raises(UsageError, match=said):
            Solver(scorer=spec)

    async def test_one_from_elsewhere_gets_its_argument(self):
        score, _ = await says(f"{__name__}:constant:7")
        assert score == 7.0

    def test_logprob_takes_no_argument(self):
        with pytest.raises(UsageError, match="takes no argument"):
            load("logprob:x", CPU)


def constant(argument, options):
    """A scorer from outside."""

    class Constant:
        async def score(self, question, attempt, ledger):
            return float(argument)

        async def close(self):
            pass

    return Constant()


class TestLogProb:
    async def test_it_is_the_models_own(self):
        assert (await says("logprob"))[0] == -0.25
        assert (await says("logprob", GOOD.model_copy(update={"logprob": None})))[0] is None


class TestCritic:
    def test_what_it_judges(self):
        assert split(GOOD.steps) == ["Multiply.", "x = 6 * 7; print(x) -> 42"]

    @pytest.mark.parametrize(
        ("verdicts", "score"),
        [
            ("1. Correct\n2. Correct", 1.0),
            ("1. Correct\n2. Wrong", 0.5),
            ("1: incorrect, 2: correct", 0.0),
            ("1. Wrong", 0.0),
            ("1. Correct", None),
            ("No idea.", None),
            ("1. Correct\n2. Correct\n3. Wrong", 1.0),
        ],
    )
    async def test_the_first_wrong_step_decides(self, critic, verdicts, score):
        found, usage = await says(critic([{"question": "2. x = 6", "turns": [verdicts]}]))
        assert found == score
        assert usage.completion_tokens > 0

    async def test_one_that_fails_or_may_not_spend_says_nothing(self, critic):
        assert (await says(critic([{"turns": [{"text": "1. Wrong", "error": "It broke."}]}])))[0] is None
        score, usage = await says(critic([{"turns": ["1. Correct 2. Correct"]}]), budget=Budget(tokens=1))
        assert (score, usage.completion_tokens) == (None, 1)

    async def test_nothing_to_judge(self, critic):
        assert (await says(critic([{"turns": ["Correct"]}]), Trajectory(format="tir")))[0] is None


class TestRewardModel:
    """A tiny one with random weights: what is scored, not how well."""

    @pytest.fixture
    def made(self, tmp_path_factory):
        import torch
        from transformers import AutoTokenizer, LlamaConfig, LlamaForSequenceClassification

        def make(labels=1, window=256, template=True):
            torch.manual_seed(0)
            place = tmp_path_factory.mktemp("reward")
            tokenizer = AutoTokenizer.from_pretrained(DIRECTORY)
            if not template:
                tokenizer.chat_template = None
            tokenizer.save_pretrained(place)
            LlamaForSequenceClassification(
                LlamaConfig(
                    vocab_size=len(tokenizer), hidden_size=16, intermediate_size=16, num_hidden_layers=1,
                    num_attention_heads=2, num_labels=labels, max_position_embeddings=window, pad_token_id=0,
                )
            ).save_pretrained(place)  # fmt: skip
            return f"hf:{place}"

        return make

    @pytest.mark.parametrize("labels", [1, 2])
    @pytest.mark.parametrize("template", [True, False])
    async def test_a_score_depends_on_question_and_attempt(self, made, labels, template):
        scorer = load(made(labels, template=template), CPU)
        texts = [("What is 6 * 7?", "42"), ("What is 6 * 7?", "41"), ("What is 6 * 8?", "42")]
        scores = [await scorer.score(q, Trajectory(format="cot", steps=(Text(text=t),)), Ledger()) for q, t in texts]
        assert len(set(scores)) == 3
        again = await scorer.score(*texts[0][:1], Trajectory(format="cot", steps=(Text(text="42"),)), Ledger())
        assert again == scores[0]

    async def test_half_a_text_is_not_scored(self, made):
        long = Trajectory(format="cot", steps=(Text(text="6 * 7 is 42. " * 50),))
        assert (await says(made(window=64), long))[0] is None

    def test_what_is_no_reward_model(self, made):
        with pytest.raises(UsageError, match="has 3 labels"):
            load(made(3), CPU)
        with pytest.raises(UsageError, match="no weights for score"):
            load(f"hf:{DIRECTORY}", CPU)
        with pytest.raises(UsageError, match="No such directory"):
            load("hf:./nowhere", CPU)


class TestBestOf:
    SCRIPT = """
        replies:
        - {seed: 0, turns: [{text: '\\boxed{17}', logprob: -3}]}
        - {seed: 1, turns: [{text: '\\boxed{42}', logprob: -1}]}
        - {seed: 2, turns: [{text: '\\boxed{17.0}', logprob: -2}]}
        - {seed: 3, turns: [{text: 'Who knows', logprob: -0.1}]}
    """

    async def test_the_best_score_wins_against_the_majority(self, replay):
        solution, _ = await replay(self.SCRIPT, "best-of", samples=4)
        assert (solution.answer, solution.status, solution.confidence) == ("42", "ok", 0.25)
        assert [one.score for one in solution.trajectories] == [-3, -1, -2, None]
        assert [vote.answer for vote in solution.votes] == ["42", "17"]

    async def test_without_scores_the_vote_decides(self, replay):
        script = re.sub(", logprob: [-.0-9]+", "", self.SCRIPT)
        solution, _ = await replay(script, "best-of", samples=4)
        assert (solution.answer, solution.confidence) == ("17", 0.5)

    async def test_a_critic_whose_tokens_are_counted(self, replay, critic):
        spec = critic([{"question": "17", "turns": ["1. Wrong"]}, {"turns": ["1. Correct"]}])
        solution, _ = await replay(self.SCRIPT, "best-of", samples=3, scorer=spec)
        assert (solution.answer, [one.score for one in solution.trajectories]) == ("42", [0.0, 1.0, 0.0])
        assert solution.usage.completion_tokens == 3 * 1 + 3 * 2

    async def test_failures_of_our_own_are_not_ranked(self, replay):
        script = self.SCRIPT.replace("logprob: -1", "logprob: -1, error: It broke.")
        solution, _ = await replay(script, "best-of", samples=3)
        assert (solution.answer, solution.confidence) == ("17", 1.0)

    async def test_one_sample_is_refused(self, replay):
        with pytest.raises(UsageError, match="best-of needs several samples"):
            await replay(self.SCRIPT, "best-of")


class TestBeam:
    """Two steps to sample: seeds 0 and 1 write the first program, 2 and 3 (and on) what follows it."""

    SCRIPT = """
        replies:
        - {seed: 0, turns: [{text: "```python\\nx = 6\\n```\\n```output", logprob: -4}]}
        - {seed: 1, turns: [{text: "```python\\nx = 7\\n```\\n```output", logprob: -8}]}
        - {seed: 2, turns: [{}, {text: "```python\\nprint(x * 7)\\n```\\n```output", logprob: -1}]}
        - {seed: 3, turns: [{}, {text: '\\boxed{17}', logprob: -2}]}
        - {seed: [4, 5], turns: [{}, {}, {text: '\\boxed{42}', logprob: -1}]}
    """

    async def test_one_beam(self, replay):
        solution, backend = await replay(self.SCRIPT, "beam", samples=2, beams=1)
        assert (solution.answer, solution.status, solution.confidence) == ("42", "ok", 1.0)
        best, *rest = solution.trajectories
        assert [step.output for step in best.steps if isinstance(step, Output)] == ["", "42"]
        assert [(one.complete, one.answer) for one in rest] == [(False, None), (True, "17")]
        assert [request.seed for request in backend.requests] == [0, 1, 2, 3, 4, 5]

    async def test_a_beam_that_has_ended_leaves_and_what_all_branches_cost_is_counted_once(self, replay):
        script = self.SCRIPT.replace("[4, 5]", "[4, 5, 6, 7]")
        solution, backend = await replay(script, "beam", samples=2, beams=2)
        assert (solution.answer, solution.confidence) == ("42", 0.5)
        assert [one.answer for one in solution.trajectories[:2]] == ["17", "42"]
        assert (solution.usage.rounds, len(backend.requests)) == (3, 2 + 4 + 2)
        assert sum(one.usage.rounds for one in solution.trajectories) > 3

    async def test_variables_are_those_of_the_branch(self, replay):
        script = self.SCRIPT.replace("logprob: -8", "logprob: -2")  # now x = 7 is the better first step
        solution, _ = await replay(script, "beam", samples=2, beams=1)
        assert [step.output for step in solution.trajectories[0].steps if isinstance(step, Output)] == ["", "49"]

    @pytest.mark.parametrize("ending", ["1 / 0", "bytearray(10 ** 12)"])
    async def test_variables_outlive_a_program_that_failed(self, replay, ending):
        script = self.SCRIPT.replace("x = 6", f"x = 6\\n{ending}\\nx = 1")
        solution, _ = await replay(script, "beam", samples=2, beams=1)
        assert [step.output for step in solution.trajectories[0].steps if isinstance(step, Output)][-1] == "42"

    async def test_the_same_step_twice_is_one_beam(self, replay):
        script = "replies: [{turns: [{text: '\\boxed{42}', logprob: -1}]}]"
        solution, backend = await replay(script, "beam", samples=3, beams=3)
        assert (solution.answer, len(solution.trajectories), len(backend.requests)) == ("42", 1, 3)

    async def test_rounds_end(self, replay):
        program = "```python\\nprint(%d)\\n```\\n```output"
        turns = ", ".join(f'{{text: "{program % place}", logprob: -1}}' for place in range(9))
        solution, _ = await replay(f"replies: [{{turns: [{turns}]}}]", "beam", samples=2, max_rounds=3)
        assert solution.trajectories[0].usage.rounds == 3
        assert solution.answer == "2"

    async def test_a_spent_budget_keeps_the_beam_it_had(self, replay):
        solution, _ = await replay(self.SCRIPT, "beam", samples=2, beams=1, budget_samples=4)
        assert (solution.status, solution.answer) == ("budget", "42")
        assert [step.kind for step in solution.trajectories[0].steps] == ["code", "output", "code", "output"]
