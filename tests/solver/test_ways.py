"""Ways of solving, each replayed from a script: real loop, real sandbox, every ending that it records."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
import yaml

import prompts
from solver.backends.fake import Script
from solver.engine import Solver
from solver.errors import UsageError
from solver.runs.grading import Grading
from solver.strategies import STRATEGIES
from solver.strategies.error_aware import SENTENCES
from solver.strategies.reading import numbers
from solver.types import OWN_FAILURES, Problem

QUESTION = "A pen costs 3 dollars. What do 14 pens cost?"
PROBLEM = Problem(question=QUESTION, answer="42")
COMPUTATION = "Calculate 3 * 14."
PRINT_42 = "```python\\nprint(3 * 14)\\n```\\n```output"


@pytest.fixture
def replay(scripted):
    """`replay(yaml, strategy, **settings)` gives (solution, backend)."""

    async def run(script, strategy, question=QUESTION, **options):
        backend = scripted(*Script.model_validate(yaml.safe_load(script)).replies)
        async with Solver(backend=backend, strategy=strategy, **{"wall": 3.0, **options}) as solver:
            return await solver.asolve(question), backend

    return run


def endings(solution):
    return [(one.format, one.status) for one in solution.trajectories]


class TestPlan:
    PLAN = f"""
        replies:
        - plain: "Plan:\\\\n$"
          turns: ["First think.\\n1. Find the price of one pen.\\n2) Multiply it by the number of pens.\\nThat is all."]
        - question: "Plan:\\\\n1. Find.*\\\\n2\\\\) Multiply.*pens\\\\.\\\\n\\\\nCarry out"
          turns: ["{PRINT_42}", "\\\\boxed{{42}}"]
    """

    async def test_it_is_followed_and_has_no_vote(self, replay):
        solution, _ = await replay(self.PLAN, "plan")
        assert (solution.answer, solution.confidence, solution.status) == ("42", 1.0, "ok")
        assert endings(solution) == [("tir", "ok"), ("plan", "ok")]
        assert solution.trajectories[0].question == prompts.put(
            "follow",
            QUESTION,
            "1. Find the price of one pen.\n2) Multiply it by the number of pens.",
        )
        assert solution.usage.completion_tokens == sum(one.usage.completion_tokens for one in solution.trajectories)

    async def test_every_sample_has_its_own(self, replay):
        solution, backend = await replay(self.PLAN, "plan", samples=3)
        assert solution.votes[0].members == (0, 1, 2)
        assert sorted(request.seed for request in backend.requests) == [0, 0, 1, 1, 2, 2, 3, 4, 5]

    @pytest.mark.parametrize(
        ("turn", "status"),
        [
            ("No idea how, 42 perhaps.", "ok"),
            ("''", "no_answer"),
            ("{text: '1. Find', error: It broke.}", "backend_error"),
            ("{text: '1. Find', finish: length}", "length"),
        ],
    )
    async def test_without_a_plan_the_question_is_put_as_it_is(self, replay, turn, status):
        script = f"""
            replies:
            - {{plain: "Plan:\\\\n$", turns: [{turn}]}}
            - {{turns: ['\\boxed{{42}}']}}
        """
        solution, _ = await replay(script, "plan")
        assert solution.answer == "42"
        assert solution.trajectories[1].status == status
        assert (solution.trajectories[0].question is None) == (status != "length")

    async def test_a_spent_budget(self, replay):
        solution, _ = await replay(self.PLAN, "plan", budget_tokens=5)
        assert (solution.answer, solution.usage.completion_tokens) == (None, 5)
        assert endings(solution) == [("tir", "budget"), ("plan", "budget")]
        assert solution.status == "budget"


class TestDeliberate:
    AGREE = f"""
        replies:
        - {{question: Check every, turns: ["{PRINT_42}", "\\\\boxed{{42}}"]}}
        - {{question: Read the question again, turns: ['\\boxed{{42}}']}}
        - {{turns: ['\\boxed{{%s}}']}}
    """

    async def test_two_views_that_agree_end_it(self, replay):
        solution, _ = await replay(self.AGREE % 42, "deliberate")
        assert (solution.answer, solution.confidence, endings(solution)) == ("42", 1.0, [("cot", "ok"), ("tir", "ok")])
        assert "\\boxed{42}" in solution.trajectories[1].question

    async def test_a_draft_that_is_mended(self, replay):
        solution, _ = await replay(self.AGREE % 17, "deliberate")
        assert (solution.answer, solution.confidence) == ("42", pytest.approx(2 / 2.5))
        assert endings(solution) == [("cot", "ok"), ("tir", "ok"), ("cot", "ok")]
        assert "print(3 * 14)" in solution.trajectories[2].question
        assert "\n42\n" in solution.trajectories[2].question
        trace = Grading().graded("abc", PROBLEM, solution)
        assert (trace.flips.wrong_to_right, trace.flips.right_to_wrong) == (1, 0)

    async def test_the_tool_wins_where_nothing_is_settled(self, replay):
        script = f"""
            replies:
            - {{question: Check every, turns: ["{PRINT_42}", "\\\\boxed{{42}}"]}}
            - {{question: Read the question again, turns: ['\\boxed{{17}}']}}
            - {{turns: ['\\boxed{{18}}']}}
        """
        solution, _ = await replay(script, "deliberate")
        assert (solution.answer, len(solution.trajectories)) == ("42", 5)
        trace = Grading().graded("abc", PROBLEM, solution)
        assert (trace.flips.wrong_to_right, trace.flips.right_to_wrong) == (2, 2)

    async def test_three_views_in_words_do_not_outvote_the_tool(self, replay):
        script = f"""
            replies:
            - {{question: Check every, turns: ["{PRINT_42}", "\\\\boxed{{42}}"]}}
            - {{turns: ['\\boxed{{17}}']}}
        """
        solution, _ = await replay(script, "deliberate")
        assert (solution.answer, len(solution.trajectories)) == ("42", 5)
        assert solution.confidence == pytest.approx(2.5 / 4)

    async def test_flips_do_not_reach_from_one_chain_into_the_next(self, replay):
        solution, _ = await replay(self.AGREE % 17, "deliberate", samples=2)
        assert [one.seed for one in solution.trajectories] == [0, 2, 4, 1, 3, 5]
        trace = Grading().graded("abc", PROBLEM, solution)
        assert (trace.flips.wrong_to_right, trace.flips.right_to_wrong) == (2, 0)

    async def test_nothing_agrees_with_nothing(self, replay):
        solution, _ = await replay("replies: [{turns: [Who knows]}]", "deliberate")
        assert (solution.answer, solution.status, len(solution.trajectories)) == (None, "no_answer", 5)

    async def test_a_failure_of_our_own_ends_it(self, replay):
        solution, _ = await replay("replies: [{turns: [{error: It broke.}]}]", "deliberate")
        assert endings(solution) == [("cot", "backend_error")]

    async def test_a_spent_budget(self, replay):
        solution, _ = await replay(self.AGREE % 17, "deliberate", budget_samples=2)
        assert endings(solution) == [("cot", "ok"), ("tir", "ok")]
        assert (solution.answer, solution.confidence) == ("42", pytest.approx(2 / 2.5))


class TestParaphrase:
    SCRIPT = """
        replies:
        - {plain: "other words: $", seed: 3, turns: ["One pen is 3 dollars; how much are 14?"]}
        - {plain: "other words: $", seed: 4, turns: ["One pen is 3 dollars; how much are 15?"]}
        - {question: how much are, turns: ['\\boxed{42}']}
        - {question: What do 14, seed: 0, turns: ['\\boxed{17}']}
        - {question: What do 14, turns: ['\\boxed{42}']}
    """

    async def test_the_rewordings_vote_with_the_question(self, replay):
        solution, _ = await replay(self.SCRIPT, "paraphrase", samples=3)
        assert (solution.answer, solution.confidence) == ("42", pytest.approx(2 / 3))
        assert [one.format for one in solution.trajectories] == ["tir", "tir", "tir", "paraphrase", "paraphrase"]

    async def test_one_with_other_numbers_is_not_used(self, replay):
        solution, _ = await replay(self.SCRIPT, "paraphrase", samples=3)
        assert [one.question for one in solution.trajectories] == [
            None,
            "One pen is 3 dollars; how much are 14?",
            None,
            None,
            None,
        ]

    async def test_one_sample_is_refused(self, replay):
        with pytest.raises(UsageError, match="paraphrase needs several samples"):
            await replay(self.SCRIPT, "paraphrase")

    @pytest.mark.parametrize("other", ["1,400 and 3", "1400, then 3", "3 of 1400."])
    def test_numbers_are_the_same_however_they_are_written(self, other):
        assert sorted(numbers(other)) == sorted(numbers("3 and 1400"))

    @pytest.mark.parametrize("other", ["3 and 140", "3 and 1400 and 3", "1400", "3.1400", "3 and 1,40,0"])
    def test_other_numbers(self, other):
        assert sorted(numbers(other)) != sorted(numbers("3 and 1400"))


class TestPromptsThatTeachByErrors:
    async def test_wrong_and_right_side_by_side(self, replay):
        solution, backend = await replay("replies: [{turns: ['\\boxed{42}']}]", "contrast", samples=2)
        assert (solution.answer, endings(solution)) == ("42", [("contrast", "ok")] * 2)
        messages = backend.requests[0].prompt.messages
        for shot in prompts.load("contrast").exemplars:
            place = next(place for place, message in enumerate(messages) if shot.question in message["content"])
            assert f"A wrong answer: {shot.wrong}" in messages[place]["content"]
            assert messages[place + 1] == {"role": "assistant", "content": shot.response}
        assert messages[-1]["content"] == QUESTION
        assert backend.requests[0].prompt.plain.endswith(f"Question: {QUESTION}\nSolution:\n")

    async def test_errors_are_named(self, replay):
        solution, backend = await replay("replies: [{turns: ['\\boxed{42}']}]", "error-aware")
        assert (solution.answer, endings(solution)) == ("42", [("error-aware", "ok")])
        assert "a step is left out" in backend.requests[0].prompt.messages[-1]["content"]
        assert solution.trajectories[0].question.startswith(QUESTION)

    async def test_the_errors_of_a_run_are_named(self, replay, tmp_path):
        """The most frequent first, three at most, and none that words cannot have."""
        kinds = {"truncated": 2, "code_error:NameError": 9, "false_arithmetic": 5, "extra_step": 1, "no_answer": 2}
        (tmp_path / "results.json").write_text(json.dumps({"errors": {"kinds": kinds}}))
        script = "replies: [{turns: ['\\boxed{42}']}]"
        solution, _ = await replay(script, "error-aware", errors=str(tmp_path))
        listed = [SENTENCES[kind] for kind in ("false_arithmetic", "no_answer", "truncated")]
        assert solution.trajectories[0].question == prompts.put(
            "errors", QUESTION, "\n".join(f"- {sentence}" for sentence in listed)
        )

    @pytest.mark.parametrize("content", [None, "", "[]", "{}", '{"errors": {"kinds": {"a": "b"}}}'])
    async def test_errors_of_no_run(self, replay, tmp_path, content):
        if content is not None:
            (tmp_path / "results.json").write_text(content)
        with pytest.raises(UsageError, match="is not the result of a run"):
            await replay("replies: [{turns: [x]}]", "error-aware", errors=str(tmp_path))

    async def test_another_file_takes_their_place(self, replay, tmp_path):
        own = prompts.load("error-aware").model_copy(update={"name": "mine", "system": "Mind the signs."})
        (tmp_path / "mine.yaml").write_text(yaml.safe_dump(own.model_dump(mode="json")))
        script = "replies: [{turns: ['\\boxed{42}']}]"
        solution, backend = await replay(script, "error-aware", prompt=str(tmp_path / "mine.yaml"))
        assert endings(solution) == [("mine", "ok")]
        assert backend.requests[0].prompt.plain.startswith("Mind the signs.")


class TestAuto:
    SCRIPT = f"""
        replies:
        - {{plain: compute with Python, turns: ["{PRINT_42}", "\\\\boxed{{42}}"]}}
        - {{turns: ['\\boxed{{42}}']}}
    """

    @pytest.mark.parametrize(
        ("question", "options", "chosen"),
        [
            (QUESTION, {}, "cot"),
            (QUESTION, {"samples": 5}, "cot"),
            ("Calculate the remainder of 9 by 4.", {}, "tir"),
            ("There are 1,234 pens in 2 boxes. How many in one?", {}, "tir"),
            (r"What is \frac{1}{2} of 8?", {}, "tir"),
            ("Multiply -18 and -0.06.", {}, "tir"),
            ("What is -35 + 29 + 13 + -2?", {}, "tir"),
            ("What is 174 divided by -9?", {}, "tir"),
            ("Calculate the remainder of 9 by 4.", {"samples": 5}, "hybrid"),
            ("He has 1, 2, 3, 4, 5 and 6 pens. How many?", {}, "cot"),
            ("He has 1, 2, 3, 4, 5 and 6 pens. How many?", {"samples": 3}, "hybrid"),
            ("Solve x + 1 = 43.", {"samples": 2}, "tir"),
            ("Solve x + 1 = 43.", {"samples": 5, "budget_samples": 2}, "tir"),
            ("Solve x + 1 = 43.", {"samples": 5, "budget_tokens": 200, "max_tokens": 100}, "tir"),
            ("Solve x + 1 = 43.", {"samples": 5, "budget_tokens": 300, "max_tokens": 100}, "hybrid"),
        ],
    )
    async def test_where_a_question_goes(self, replay, question, options, chosen):
        solution, _ = await replay(self.SCRIPT, "auto", question, **options)
        assert (solution.answer, solution.strategy) == ("42", f"auto:{chosen}")
        assert {one.format for one in solution.trajectories} == ({"tir", "cot"} if chosen == "hybrid" else {chosen})


@pytest.mark.parametrize("strategy", STRATEGIES)
class TestAllOfThem:
    """What holds for every strategy in the table, those to come included."""

    async def test_a_broken_backend_is_a_failure_of_our_own(self, replay, strategy):
        solution, _ = await replay("replies: [{turns: [{error: It broke.}]}]", strategy, samples=2)
        assert (solution.answer, solution.status) == (None, "backend_error")
        assert {one.status for one in solution.trajectories} <= OWN_FAILURES

    @pytest.mark.parametrize(
        ("status", "turns", "settings"),
        [
            ("ok", "'\\boxed{42}'", {}),
            ("no_answer", "I do not know.", {}),
            ("length", "w w w w w w w w w", {"max_tokens": 4}),
            ("loop", f"'{'So it is. ' * 40}'", {}),
            ("code_error", '"```python\\nprint(nothing)\\n```\\n```output", "I do not know."', {}),
            ("timeout", '"```python\\nwhile True: pass\\n```\\n```output", "I do not know."', {"wall": 0.2}),
        ],
    )
    async def test_every_ending_is_recorded(self, replay, strategy, status, turns, settings):
        solution, _ = await replay(f"replies: [{{turns: [{turns}]}}]", strategy, COMPUTATION, samples=2, **settings)
        attempts = [one for one in solution.trajectories if prompts.load(one.format).mode != "text"]
        only_words = strategy in ("cot", "contrast", "error-aware")
        expected = "no_answer" if only_words and status in ("code_error", "timeout") else status
        assert expected in {one.status for one in attempts}
        assert all((one.detail is None) == (one.status == "ok") for one in attempts)
        assert solution.answer == ("42" if status == "ok" else None)
        spent = sum(one.usage.completion_tokens for one in solution.trajectories)
        assert solution.usage.completion_tokens == (2 * spent if strategy == "beam" else spent)  # it keeps one of twins

    @pytest.mark.parametrize("tokens", [1, 7, 20])
    async def test_no_more_tokens_are_spent_than_there_are(self, replay, strategy, tokens):
        solution, _ = await replay("replies: [{turns: [w w w w w w w w w]}]", strategy, samples=3, budget_tokens=tokens)
        assert solution.usage.completion_tokens <= tokens
        assert "budget" in {one.status for one in solution.trajectories}

    async def test_seconds_end_it(self, replay, strategy):
        solution, backend = await replay("replies: [{turns: [{delay: 60}]}]", strategy, samples=2, budget_seconds=0.2)
        assert {one.status for one in solution.trajectories} == {"budget"}
        assert backend.running == 0

    async def test_cancelling_it_ends_every_generation(self, scripted, strategy):
        backend = scripted(*Script.model_validate({"replies": [{"turns": [{"delay": 60}]}]}).replies)
        async with Solver(backend=backend, strategy=strategy, samples=2) as solver:
            task = asyncio.create_task(solver.asolve(QUESTION))
            while not backend.running:
                await asyncio.sleep(0.01)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            while backend.running:
                await asyncio.sleep(0.01)

    def test_it_is_in_the_table_of_the_docs(self, strategy):
        assert f"\n| `{strategy}`" in (Path(__file__).parents[2] / "docs" / "strategies.md").read_text("utf-8")
